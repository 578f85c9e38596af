import type { Issue, IssuePath } from './issue.ts';

/** A value, or everything that is wrong with what was given instead of it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (...issues: readonly Issue[]): Result<never> => failAll(issues);

/** As `fail`; a list of faults may be longer than what a call can take as arguments. */
export const failAll = (issues: readonly Issue[]): Result<never> => ({ ok: false, issues });

/** Issues of a part, with their paths from the outside of the whole. */
export const within = (outer: IssuePath, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: [...outer, ...issue.path] }));
