import type { Locale } from '../../limit/locale.ts';
import { testingWordsOf } from '../words.ts';

/** What `expect.extend` wants back. */
export interface MatcherResult {
  readonly pass: boolean;
  /** What was expected and what was found, in words. */
  readonly message: () => string;
}

/** A comparison in words. */
export interface Comparison {
  readonly pass: boolean;
  readonly expected: string;
  readonly received: string;
  /** Only asked for when the test fails. */
  readonly why: () => string;
}

/** When a matcher passes, its message is shown only where it was expected not to. */
export const verdictOf = (
  { pass, expected, received, why }: Comparison,
  locale: Locale,
): MatcherResult => ({
  pass,
  message: () => {
    const words = testingWordsOf(locale);
    const lines = [
      `${pass ? words.notExpected : words.expected}: ${expected}`,
      `${words.received}: ${received}`,
      '',
      why(),
    ];
    return lines.join('\n').trimEnd();
  },
});
