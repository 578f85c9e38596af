import { type AmountLimit, isDateLimit, type Limit, type LimitUnit } from '../../limit/limit.ts';
import type { DeadlineAccount } from './deadline-account.ts';
import type { CountingRule } from './deadline-sentences.ts';

const CALENDAR_RULES: { readonly [U in LimitUnit]?: CountingRule } = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

/** By which rule a limit was counted. */
export const ruleOf = (limit: Limit, { counting }: DeadlineAccount): CountingRule => {
  if (isDateLimit(limit)) return 'fixedDate';
  switch (counting) {
    case 'date':
      return CALENDAR_RULES[limit.unit] ?? 'workingDays';
    case 'time':
      return limit.unit === 'workingDay' ? 'workingTimeInDays' : 'workingTime';
    case 'session':
      return 'sessions';
    case 'clock':
      return 'clock';
    case 'sameDay':
      return limit.amount === 0 ? 'zero' : 'sameDay';
  }
};

const DAY_RULES: ReadonlySet<CountingRule> = new Set([
  'workingDays',
  'workingTimeInDays',
  'workingTime',
  'sessions',
]);

/** Whether some days count and others do not, so that it makes sense to list them. */
export const listsDays = (rule: CountingRule): boolean => DAY_RULES.has(rule);

/** Whether every day of the calendar counts. */
export const countsEveryDay = (rule: CountingRule): boolean =>
  rule === 'days' || rule === 'weeks' || rule === 'months' || rule === 'years';

/**
 * Whether the day of the event is left out, or is the first: of limits in days a cut-off for the
 * result counts the day of receipt itself (NĐ 23/2015 Art. 7).
 */
export const eventDayRole = (
  limit: AmountLimit,
  { counting }: DeadlineAccount,
): 'excluded' | 'first' | undefined => {
  if (counting !== 'date') return undefined;
  return limit.cutOff?.effect === 'resultNextWorkingDay' ? 'first' : 'excluded';
};
