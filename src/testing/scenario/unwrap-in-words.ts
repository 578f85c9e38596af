import { attempt, errorOf } from '../../base/error.ts';
import type { Result } from '../../base/result.ts';
import type { Locale } from '../../limit/locale.ts';
import { formatIssue } from '../../render/format-issue.ts';

/** As `unwrap`, with the issues in words: of an error a test runner shows nothing but the message. */
export const unwrapInWords = <T>(result: Result<T>, locale: Locale): T => {
  if (result.ok) return result.value;
  const message = result.issues.map((issue) => formatIssue(issue, locale)).join('\n');
  throw Object.assign(errorOf(result.issues), { message });
};

/** Runs what may throw issues, which are then thrown in words; in English where nothing says how. */
export const runInWords = <T>(run: () => T, locale: Locale = 'en'): T =>
  unwrapInWords(attempt(run), locale);
