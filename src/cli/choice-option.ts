import { usageError } from './failure.ts';
import type { OptionName, Options } from './options.ts';

/** The value of an option that has only a few; the first of them unless one is given. */
export const choiceOf = <const C extends string>(
  options: Options,
  option: OptionName,
  choices: readonly [C, ...C[]],
): C => {
  const given = options[option];
  if (given === undefined) return choices[0];
  const chosen = choices.find((choice) => choice === given);
  if (chosen !== undefined) return chosen;
  throw usageError(({ faults }) => faults.notOneOf(option, String(given), choices));
};
