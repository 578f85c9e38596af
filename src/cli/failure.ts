import type { Issue } from '../base/issue.ts';
import type { Result } from '../base/result.ts';
import type { Locale } from '../limit/locale.ts';
import type { Finding } from '../procedure/finding.ts';
import { formatIssue } from '../render/format-issue.ts';
import type { CommandWords } from './messages/command-words.ts';

/** A command was called wrongly. */
export interface UsageFailure {
  readonly kind: 'usage';
  readonly tell: (words: CommandWords, locale: Locale) => string;
  /** What is wrong with an argument, as data. */
  readonly issues?: readonly Issue[];
}

/** What a command was to read is faulty. */
export interface ContentFailure {
  readonly kind: 'issues';
  readonly file: string;
  readonly issues: readonly Issue[];
  /** What a table had to say besides. */
  readonly findings?: readonly Finding[] | undefined;
}

/** Why a command ends before it has an answer. */
export type Failure = UsageFailure | ContentFailure;

const TAG = 'lienthong-command';

export interface FailureError extends Error {
  readonly tag: typeof TAG;
  readonly failure: Failure;
}

const errorOf = (failure: Failure): FailureError =>
  Object.assign(new Error(failure.kind), { tag: TAG, failure } as const);

export const isFailureError = (error: unknown): error is FailureError =>
  typeof error === 'object' && error !== null && 'tag' in error && error.tag === TAG;

/** An error that ends the command with what is wrong with its arguments. */
export const usageError = (tell: (words: CommandWords, locale: Locale) => string): FailureError =>
  errorOf({ kind: 'usage', tell });

/** The value of an argument; what is wrong with it is a fault of usage. */
export const requireArgument = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const { issues } = result;
  throw errorOf({
    kind: 'usage',
    tell: (_, locale) => issues.map((issue) => formatIssue(issue, locale)).join('\n'),
    issues,
  });
};

/** What reading a file gives. */
type Content<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      readonly findings?: readonly Finding[];
    };

/** What was read of a file; what is wrong with it ends the command. */
export const requireContent = <T>(file: string, result: Content<T>): T => {
  if (result.ok) return result.value;
  const { issues, findings } = result;
  throw errorOf({ kind: 'issues', file, issues, findings });
};
