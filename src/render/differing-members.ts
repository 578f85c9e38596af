import { isObject } from '../base/kind-of.ts';
import type { Locale } from '../limit/locale.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { formatDateTime, formatDigits } from './format-date.ts';
import type { DifferenceWords } from './messages/difference-words.ts';
import { nodeName, unitName } from './node-names.ts';
import { plainText } from './plain-text.ts';

interface Naming {
  readonly procedure: Procedure | undefined;
  readonly locale: Locale;
  readonly own: DifferenceWords;
}

/** The simple values in a fact, by the path of members that leads to each. */
const leavesOf = (value: unknown, path: readonly string[] = []): ReadonlyMap<string, unknown> =>
  isObject(value)
    ? new Map(
        Object.entries(value).flatMap(([key, member]) => [...leavesOf(member, [...path, key])]),
      )
    : new Map([[path.join('.'), value]]);

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const DATE = /^\d{4}-\d\d-\d\d$/;

const valueInWords = (member: string, value: unknown, { procedure, locale }: Naming): string => {
  const text = String(value);
  if (member === 'unit' || member === 'agency') return unitName(procedure, text);
  if (member === 'visit') return nodeName(procedure, text.replace(/#\d+$/, ''));
  if (DATE.test(text)) return formatDigits(text);
  return INSTANT.test(text) ? formatDateTime(text, locale) : plainText(text);
};

const memberInWords = (path: string, value: unknown, naming: Naming): string => {
  const member = path.split('.').at(-1) ?? path;
  const { members, nothing } = naming.own;
  const told = value === undefined ? nothing : valueInWords(member, value, naming);
  const name = members.get(member) ?? member;
  return name === '' ? told : `${name}: ${told}`;
};

/** What one of two facts says where the other says something else, each with its name. */
export const differingMembers = (
  fact: unknown,
  other: unknown,
  naming: Naming,
): readonly string[] => {
  const [leaves, others] = [leavesOf(fact), leavesOf(other)];
  const differing = [...new Set([...leaves.keys(), ...others.keys()])].filter(
    (path) => leaves.get(path) !== others.get(path),
  );
  return differing.map((path) => {
    const [told, toldOther] = [leaves, others].map((each) =>
      memberInWords(path, each.get(path), naming),
    );
    // Words may be coarser than the value: they leave out fractions of a second.
    return told === toldOther ? plainText(String(leaves.get(path))) : (told ?? '');
  });
};
