import { LEAST_LETTERS, withoutOneLetter } from '../../base/misprint.ts';
import type { Procedure } from '../procedure.ts';
import { nameWords } from './name-words.ts';

/** A unit whose name is hardly another one than that of a unit before it. */
export interface SimilarName {
  readonly unit: string;
  readonly other: string;
}

/** Looking for misprints takes the square of a name's length; no unit has a longer name. */
const MOST_LETTERS = 500;

/** Numbers tell units apart, and so do short words and initials. */
const mayBeMisprinted = (word: string): boolean =>
  word.normalize('NFC').length >= LEAST_LETTERS && !/\p{N}/u.test(word);

/** Numbers given to texts in the order in which they come up. */
const numberer = (): ((text: string) => number) => {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
};

/**
 * Units of one parent whose names are equal but for what `nameWords` sets aside, or for one letter
 * of one word. Each name is filed under all that it may be a misprint of, so nothing is compared
 * with everything: the work grows with the number of units.
 */
export const similarNames = ({ units }: Procedure): readonly SimilarName[] => {
  const numberOf = numberer();
  const filed = new Map<string, string>();
  return Object.entries(units).flatMap(([unit, { name, parent = '' }]) => {
    const words = nameWords(name);
    const whole = `${parent}|${words.join(' ')}`;
    const isCompared = name.length <= MOST_LETTERS;
    const keys = words.flatMap((word, i) => {
      if (!isCompared || !mayBeMisprinted(word)) return [];
      const rest = [...words.slice(0, i), '', ...words.slice(i + 1)].join(' ');
      const number = numberOf(`${parent}|${rest}`);
      return withoutOneLetter(word).map((variant) => `${number}|${variant}`);
    });
    const other = [whole, ...keys]
      .map((key) => filed.get(key))
      .find((found) => found !== undefined);
    for (const key of [whole, ...keys]) if (!filed.has(key)) filed.set(key, unit);
    return other === undefined ? [] : [{ unit, other }];
  });
};
