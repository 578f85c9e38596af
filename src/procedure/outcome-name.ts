import type { Procedure } from './procedure.ts';

type Words = { readonly [outcome: string]: string };

/** The name of an outcome: as the procedure names it, else the usual word, else its id. */
export const outcomeName = (
  { outcomes = {} }: Pick<Procedure, 'outcomes'>,
  outcome: string,
  usual: Words = {},
): string => {
  const words = Object.hasOwn(outcomes, outcome) ? outcomes : usual;
  return Object.hasOwn(words, outcome) ? (words[outcome] ?? outcome) : outcome;
};

/** The outcomes that a procedure names, with those that the procedures it calls name. */
export const namesWithCalls = (
  own: Words | undefined,
  called: readonly Pick<Procedure, 'outcomes'>[],
): Words | undefined => {
  // Of one key the last member stays: that of the first who names it.
  const entries = [...called].reverse().flatMap(({ outcomes = {} }) => Object.entries(outcomes));
  return own === undefined && entries.length === 0
    ? undefined
    : Object.fromEntries([...entries, ...Object.entries(own ?? {})]);
};
