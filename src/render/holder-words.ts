import type { Actor } from '../dossier/event.ts';
import type { Holder } from '../dossier/hands.ts';
import type { Locale } from '../limit/locale.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { unitName } from './node-names.ts';
import { plainText } from './plain-text.ts';
import { wordsOf } from './words/words-of.ts';

/** Whose names are to be told, and how. */
interface Telling {
  readonly procedure: Procedure | undefined;
  readonly locale: Locale;
}

/** For whom a delegate acts; the unit is named where it is another one, or nobody else is. */
const giverInWords = (giver: Actor, { unit }: Holder, { procedure }: Telling): string =>
  [
    ...(giver.person === undefined ? [] : [plainText(giver.person)]),
    ...(giver.person !== undefined && giver.unit === unit ? [] : [unitName(procedure, giver.unit)]),
  ].join(', ');

/** The official and the title, and for whom they act; nothing where nobody is known. */
export const holderInWords = (holder: Holder, telling: Telling): string => {
  const { person, role, onBehalfOf } = holder;
  const names = [person, role].flatMap((part) => (part === undefined ? [] : [plainText(part)]));
  const delegated =
    onBehalfOf === undefined
      ? []
      : [wordsOf(telling.locale).onBehalfOf(giverInWords(onBehalfOf, holder, telling))];
  return [...names, ...delegated].join(', ');
};

/** The same of one of several who held a visit: there it is said that nobody was assigned. */
export const oneHolderInWords = (holder: Holder, telling: Telling): string => {
  const words = holderInWords(holder, telling);
  const nobody = holder.person === undefined ? [wordsOf(telling.locale).nobodyAssigned] : [];
  return [...(words === '' ? [] : [words]), ...nobody].join(', ');
};

/** The unit of a charge by its name; a step of no unit has none. */
export const chargedUnit = (
  unit: string,
  procedure: Procedure | undefined,
  locale: Locale,
): string => (unit === '' ? wordsOf(locale).unnamedUnit : unitName(procedure, unit));
