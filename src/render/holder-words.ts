import type { Locale } from '../limit/locale.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { unitName } from './node-names.ts';
import { plainText } from './plain-text.ts';
import { wordsOf } from './words/words-of.ts';

/** Who has or had a visit, as far as it is known. */
interface Holder {
  readonly person?: string;
  readonly role?: string;
}

/** The official and the title; nothing where neither is known. */
export const holderInWords = ({ person, role }: Holder): string =>
  [person, role].flatMap((part) => (part === undefined ? [] : [plainText(part)])).join(', ');

/** The unit of a charge by its name; a step of no unit has none. */
export const chargedUnit = (
  unit: string,
  procedure: Procedure | undefined,
  locale: Locale,
): string => (unit === '' ? wordsOf(locale).unnamedUnit : unitName(procedure, unit));
