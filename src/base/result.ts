import type { Issue } from './issue.ts';

/** A value, or everything that is wrong with what was given instead of it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (...issues: readonly Issue[]): Result<never> => ({ ok: false, issues });
