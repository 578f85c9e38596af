import { unwrap } from '../../base/error.ts';
import { tryKnownProcedure } from '../define-procedure.ts';
import type { Finding } from '../finding.ts';
import type { Procedure } from '../procedure.ts';
import type { VerifyOptions } from './horizon.ts';
import { RULES } from './rules.ts';
import { verifyContextOf } from './verify-context.ts';

/**
 * Judges a procedure that can run: whether its limits add up, every step has what it needs, every
 * way leads somewhere, and its words are in order. `docs/verifier.md` tells every finding in words.
 * An empty list means that nothing was found. The work grows with the size of the procedure; with a
 * calendar, with the number of days times the limits on its longest way.
 *
 * @param options a calendar, without which only sums in one unit are judged, and the dates of
 *   receipt to judge
 * @throws LienthongError `date.invalid`, `calendar.rangeReversed` about the options; the issues of
 *   `defineProcedure` about a procedure that cannot run; never about one that can
 * @example
 * ```ts
 * const rushed = defineProcedure({
 *   code: '1', version: '1', name: 'Ví dụ', limit: '03 ngày làm việc',
 *   units: { so: { name: 'Sở chuyên ngành' } },
 *   flow: [
 *     { step: 'tham-dinh', name: 'Thẩm định', unit: 'so', limit: '2,5' },
 *     { step: 'phe-duyet', name: 'Phê duyệt', unit: 'so', limit: '1' },
 *   ],
 * });
 * verifyProcedure(rushed)[0];
 * //=> {
 * //   code: 'total.pathOverLimit', severity: 'error', path: ['limit'],
 * //   variant: 'normal', unit: 'workingDay', limit: 3, sum: 3.5,
 * //   through: ['tham-dinh', 'phe-duyet'],
 * // }
 * ```
 */
export const verifyProcedure = (
  procedure: Procedure,
  options: VerifyOptions = {},
): readonly Finding[] => {
  const context = verifyContextOf(unwrap(tryKnownProcedure(procedure)), options);
  return RULES.flatMap(({ judge }) => judge(context));
};
