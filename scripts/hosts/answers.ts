/** What a host answers to each call by its name. Plain data. */
export type Answers = Readonly<Record<string, unknown>>;

/** The answers to calls by their names, as JSON, which every host can hand over. */
export const answersTo =
  (calls: Readonly<Record<string, () => unknown>>): (() => string) =>
  () =>
    JSON.stringify(Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, call()])));

const sameAnswer = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The calls whose answers are not those that are expected. */
export const differingCalls = (expected: Answers, actual: Answers): readonly string[] =>
  Object.keys(expected).filter((name) => !sameAnswer(expected[name], actual[name]));
