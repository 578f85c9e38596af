import { isOneSlipApart, LEAST_LETTERS } from '../../base/misprint.ts';
import { UNIT_TABLE } from '../../limit/unit-table.ts';

/** Of very many names only so many are compared. */
const MOST_COMPARED = 1000;

/** A longer text is no name. */
const MOST_LETTERS = 100;

/** A name without what is easily mistaken in one: case, diacritics, what joins its words. */
const plainName = (name: string): string =>
  name.length > MOST_LETTERS
    ? ''
    : name
        .normalize('NFD')
        .toLowerCase()
        .replaceAll('đ', 'd')
        .replaceAll(/[^\p{L}\p{N}]/gu, '');

const isBeginning = (name: string, other: string): boolean =>
  name.startsWith(other) || other.startsWith(name);

/** Numbers tell names apart: "buoc1" is no misprint of "buoc2". */
const numbersIn = (name: string): string => name.replaceAll(/\D/g, '');

/** How one name can stand for another, the surest first. */
const WAYS: readonly ((name: string, other: string) => boolean)[] = [
  (name, other) => name === other,
  (name, other) => numbersIn(name) === numbersIn(other) && isOneSlipApart(name, other),
  (name, other) => numbersIn(name) === numbersIn(other) && isBeginning(name, other),
];

/** The known name that was probably meant, if one is close. */
export const nearestName = (given: string, known: readonly string[]): string | undefined => {
  const wanted = plainName(given);
  if (wanted.length < LEAST_LETTERS) return undefined;
  const candidates = known
    .slice(0, MOST_COMPARED)
    .map((name) => ({ name, plain: plainName(name) }))
    .filter(({ plain }) => plain.length >= LEAST_LETTERS);
  const found = WAYS.map((isNear) => candidates.find(({ plain }) => isNear(wanted, plain)));
  return found.find((candidate) => candidate !== undefined)?.name;
};

/** The keys of a definition by which a node says what it is. */
export const NODE_KINDS = ['step', 'stage', 'wait', 'call', 'parallel', 'end'] as const;

/** The first key that is close to one of them. */
export const nearKind = (
  keys: readonly string[],
): { readonly key: string; readonly kind: string } | undefined =>
  keys
    .slice(0, MOST_COMPARED)
    .flatMap((key) => {
      const kind = nearestName(key, NODE_KINDS);
      return kind === undefined ? [] : [{ key, kind }];
    })
    .at(0);

const UNIT_PHRASES = [...Object.values(UNIT_TABLE).map(({ vi }) => vi), 'ngay trong ngày'];

/** An amount, if any, and the words behind it: "3 ngay lam viec". */
const AMOUNT_AND_WORDS = /^(\d[\d.,/]*)?(\D+)$/;

/** A limit with the unit that was probably meant: one without its diacritics, or misspelt. */
export const nearestLimit = (text: string): string | undefined => {
  if (text.length > MOST_LETTERS) return undefined;
  const [, amount = '', words = ''] = AMOUNT_AND_WORDS.exec(text.trim()) ?? [];
  const wanted = plainName(words);
  const phrase =
    UNIT_PHRASES.find((unit) => plainName(unit) === wanted) ??
    UNIT_PHRASES.find((unit) => isOneSlipApart(plainName(unit), wanted));
  return phrase === undefined ? undefined : `${amount} ${phrase}`.trim();
};
