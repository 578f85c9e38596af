import { isDateLimit } from '../../limit/limit.ts';
import { formatDate } from '../format-date.ts';
import { capitalised } from '../plain-text.ts';
import { countsEveryDay, listsDays } from './counting-rule.ts';
import { datesInWords, runInWords, runsOf } from './day-runs.ts';
import { quantityInWords } from './deadline-opening.ts';
import type { DeadlineTelling } from './deadline-telling.ts';
import { skippedInWords } from './skipped-days.ts';

/** More counted days than this are told by the first and the last. */
const MOST_DAYS_LISTED = 7;

const countedInWords = (telling: DeadlineTelling): readonly string[] => {
  const { deadline, account, rule, sentences, locale, parts } = telling;
  const { limit } = deadline;
  const dates = account.trace.filter(({ counted }) => counted).map(({ date }) => date);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || isDateLimit(limit)) return [];
  const ends = { first: formatDate(first, locale), last: formatDate(last, locale) };
  if (countsEveryDay(rule)) {
    return [sentences.countedCalendarDays({ count: dates.length, ...ends })];
  }
  if (!listsDays(rule)) return [];
  const days =
    dates.length > MOST_DAYS_LISTED ? sentences.fromTo(ends) : datesInWords(dates, parts, locale);
  if (rule !== 'workingDays') return [sentences.countedWithin({ days })];
  const amount = quantityInWords(limit, locale);
  return [sentences.countedWorkingDays({ amount, days, part: !Number.isInteger(limit.amount) })];
};

const skippedAndSwapped = (telling: DeadlineTelling): readonly string[] => {
  const { account, rule, sentences, locale, parts } = telling;
  if (!listsDays(rule)) return [];
  const { trace } = account;
  const groups = skippedInWords(
    trace.filter(({ counted }) => !counted),
    parts,
    sentences,
    locale,
  );
  const swapped = runsOf(
    trace.filter(({ counted, reason }) => counted && reason?.kind === 'swapWork'),
  );
  return [
    ...(groups.length === 0 ? [] : [sentences.skipped(groups)]),
    ...swapped.map((run) =>
      capitalised(sentences.swapped({ days: runInWords(run, parts, locale) })),
    ),
  ];
};

/** The days that were counted, those that were not and why, and rest days that were worked. */
export const daysInWords = (telling: DeadlineTelling): readonly string[] => [
  ...countedInWords(telling),
  ...skippedAndSwapped(telling),
];
