import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import type { Locale } from '../../limit/locale.ts';
import { daysInWords } from './counted-days.ts';
import { endInWords } from './deadline-end.ts';
import { openingInWords } from './deadline-opening.ts';
import { tellingOf } from './deadline-telling.ts';
import { startInWords } from './deemed-start.ts';

/**
 * Puts a deadline into one paragraph that can stand on a receipt: the event, the limit as
 * published, the rule with its article, the days that were counted, each day that was skipped and
 * why, and the due time.
 *
 * @param deadline as `computeDeadline` or `promiseFor` gives it
 * @param options the calendar it was computed with; one that ends it elsewhere is said to do so
 * @throws LienthongError `calendar.notConfirmed`, `calendar.notTabulated`
 * @example
 * ```ts
 * const limit = '03 ngày làm việc';
 * const deadline = computeDeadline({ start: '2026-11-20T16:30:00+07:00', limit, calendar });
 * explainDeadline(deadline, { calendar, locale: 'vi' }).split('. ')[3];
 * //=> 'Đã tính 03 ngày làm việc: thứ Hai 23, thứ Tư 25 và thứ Năm 26/11'
 * ```
 */
export const explainDeadline = (
  deadline: Deadline,
  options: { readonly calendar: WorkCalendar; readonly locale: Locale },
): string => {
  const telling = tellingOf(deadline, options.calendar, options.locale);
  return [
    ...openingInWords(telling),
    ...startInWords(telling),
    ...daysInWords(telling),
    ...endInWords(telling),
  ].join(' ');
};
