import type { Issue } from './issue.ts';
import type { Result } from './result.ts';

const TAG = 'lienthong';

/**
 * What the throwing functions throw: every issue found, as data. The message lists codes, paths and
 * facts of the first of them; `formatIssue` puts an issue into words.
 *
 * @example
 * ```ts
 * try {
 *   parseLimit('3–5 ngày');
 * } catch (error) {
 *   isLienthongError(error) && error.issues[0]?.code; //=> 'limit.range'
 * }
 * ```
 */
export interface LienthongError extends Error {
  readonly tag: typeof TAG;
  readonly issues: readonly Issue[];
}

/** A message is for a console: whoever wants all of it has the issues. */
const MOST_ISSUES = 10;
const MOST_DATA = 200;

/** The facts of an issue, cut off where they are long. */
const factsOf = ({ code: _, path: _path, ...facts }: Issue): string => {
  const text = JSON.stringify(facts);
  if (text === '{}') return '';
  return text.length > MOST_DATA ? ` ${text.slice(0, MOST_DATA)}…` : ` ${text}`;
};

const describe = (issue: Issue): string => {
  const place = issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return `${issue.code}${place}${factsOf(issue)}`;
};

const messageOf = (issues: readonly Issue[]): string => {
  const more = issues.length - MOST_ISSUES;
  return [
    ...issues.slice(0, MOST_ISSUES).map(describe),
    ...(more > 0 ? [`${more} more`] : []),
    "in words: error.issues.map((issue) => formatIssue(issue, 'en'))",
  ].join('; ');
};

export const errorOf = (issues: readonly Issue[]): LienthongError =>
  Object.assign(new Error(messageOf(issues)), {
    name: 'LienthongError',
    tag: TAG,
    issues,
  } as const);

/**
 * Tells whether a caught value came from this library. It tests a tag and not a class, so that it
 * holds across two copies of the package (ESM beside CJS, two versions).
 *
 * @example
 * ```ts
 * isLienthongError(new Error('other')); //=> false
 * ```
 */
export const isLienthongError = (error: unknown): error is LienthongError =>
  typeof error === 'object' && error !== null && 'tag' in error && error.tag === TAG;

/** The throwing form of a function that returns a `Result`. */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw errorOf(result.issues);
};

/** Runs a function that may throw our error, and returns what it threw as issues. */
export const attempt = <T>(run: () => T): Result<T> => {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    if (isLienthongError(error)) return { ok: false, issues: error.issues };
    throw error;
  }
};
