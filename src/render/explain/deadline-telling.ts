import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import type { DateParts } from '../format-date.ts';
import { DEADLINE_EN } from '../messages/deadline-en.ts';
import { DEADLINE_VI } from '../messages/deadline-vi.ts';
import { ruleOf } from './counting-rule.ts';
import { accountOf, type DeadlineAccount } from './deadline-account.ts';
import type { CountingRule, DeadlineSentences } from './deadline-sentences.ts';

/** A deadline as it is told: all that its sentences look at. */
export interface DeadlineTelling {
  readonly deadline: Deadline;
  readonly account: DeadlineAccount;
  readonly calendar: WorkCalendar;
  readonly rule: CountingRule;
  readonly sentences: DeadlineSentences;
  readonly locale: Locale;
  /** How much of a date lists print: the year only where more than one occurs. */
  readonly parts: DateParts;
}

const SENTENCES: { readonly [L in Locale]: DeadlineSentences } = {
  vi: DEADLINE_VI,
  en: DEADLINE_EN,
};

/** Counts a deadline again and makes it ready to be told. */
export const tellingOf = (
  deadline: Deadline,
  calendar: WorkCalendar,
  locale: Locale,
): DeadlineTelling => {
  const account = accountOf(deadline, calendar);
  const { trace } = account;
  const years = new Set([trace[0], trace.at(-1)].map((entry) => entry?.date.slice(0, 4)));
  return {
    deadline,
    account,
    calendar,
    rule: ruleOf(deadline.limit, account),
    sentences: inLocale(SENTENCES, locale),
    locale,
    parts: years.size > 1 ? 'year' : 'month',
  };
};
