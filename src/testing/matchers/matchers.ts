import { type Locale, requireLocale } from '../../limit/locale.ts';
import { runInWords } from '../scenario/unwrap-in-words.ts';
import { toBeDueAt, toBeGraded, toBeLateBy, toHoldResponsible } from './dossier-matchers.ts';
import type { MatcherTable } from './matcher-table.ts';
import { toVerify } from './procedure-matchers.ts';
import type { MatcherResult } from './verdict.ts';

/**
 * The matchers, their messages in a language: what was expected, what came, and the whole account of
 * the dossier, or the findings, that led to it.
 *
 * @throws LienthongError `input.notOneOf` for a language in which there are no words
 * @example
 * ```ts
 * const result = matchersIn('vi').toBeLate({ dossier, now, calendar });
 * result.pass; //=> true
 * result.message().split('\n').slice(0, 2);
 * //=> ['Mong đợi khác với: quá hạn', 'Nhận được: quá hạn']
 * ```
 */
export const matchersIn = (language: Locale): MatcherTable => {
  const locale = runInWords(() => requireLocale(language));
  /** What a matcher cannot judge it refuses in words too, wherever that turns out. */
  const inWords =
    <A extends readonly unknown[]>(match: (...given: A) => MatcherResult) =>
    (...given: A): MatcherResult =>
      runInWords(() => match(...given), locale);
  return {
    toBeDueAt: inWords(toBeDueAt(locale)),
    toBeEarly: inWords(toBeGraded('early', locale)),
    toBeOnTime: inWords(toBeGraded('onTime', locale)),
    toBeLate: inWords(toBeGraded('late', locale)),
    toBeLateBy: inWords(toBeLateBy(locale)),
    toHoldResponsible: inWords(toHoldResponsible(locale)),
    toVerify: inWords(toVerify(locale)),
  };
};

/**
 * The matchers in English, for `expect.extend(matchers)`.
 *
 * @example
 * ```ts
 * const moment = { dossier, now, calendar };
 * matchers.toBeDueAt(moment, '2026-11-26T17:00:00+07:00').pass; //=> true
 * matchers.toBeLateBy(moment, '9,5 giờ làm việc').pass; //=> true
 * matchers.toHoldResponsible(moment, 'motCua').pass; //=> true
 * matchers.toVerify(procedure).pass; //=> true
 * ```
 */
export const matchers: MatcherTable = matchersIn('en');
