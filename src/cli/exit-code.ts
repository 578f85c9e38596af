/**
 * `done`: nothing is wrong. `found`: something is wrong with what was read, and it was named.
 * `usage`: the command cannot be run as it was given.
 */
export const EXIT = { done: 0, found: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
