/** The answers to calls by their names, as JSON, which every host can hand over. */
export const answersTo =
  (calls: Readonly<Record<string, () => unknown>>): (() => string) =>
  () =>
    JSON.stringify(Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, call()])));
