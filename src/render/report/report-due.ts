import type { Result } from '../../base/result.ts';
import { rankThrough } from '../../calendar/day-shifts.ts';
import type { Clock } from '../../clock/clock.ts';
import { lastPromiseIn } from '../../clock/promise.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import { currentCycleOf } from '../../dossier/fold.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import { isDateLimit } from '../../limit/limit.ts';
import { type CivilDate, epochDayAt } from '../../time/civil-date.ts';
import { formatDateTime, formatDue } from '../format-date.ts';
import { leftWords, limitWords } from './clock-words.ts';
import type { CountedLimit } from './counted-limit.ts';
import type { ReportFacts } from './report-facts.ts';
import { type Field, remarked } from './report-fields.ts';
import type { PromiseOrigin } from './report-words.ts';

/** Where the promised date comes from. */
export const promiseOrigin = ({ fold, assessment }: ReportFacts): PromiseOrigin => {
  const told = lastPromiseIn(fold, currentCycleOf(fold));
  if (told !== undefined) return told.kind === 'reappointed' ? 'reappointed' : 'receipt';
  const limit = assessment.clocks.dossier?.limit;
  return limit !== undefined && !isDateLimit(limit) && limit.committed !== undefined
    ? 'committed'
    : 'statutory';
};

/** How far the due has moved for what does not count. */
const movedWords = (
  { dueDate }: Clock,
  unpaused: Deadline,
  { look, locale, report }: ReportFacts,
): string => {
  const rankOf = (date: CivilDate): number => rankThrough(look.table, epochDayAt(date));
  const amount = rankOf(dueDate) - rankOf(unpaused.dueDate);
  return report.moved({
    ...(amount > 0 ? { days: formatLimit({ amount, unit: 'workingDay' }, locale) } : {}),
    unpaused: formatDue(unpaused, locale),
  });
};

/** The limit, where it ends, and what was promised. */
export const dueFields = (
  facts: ReportFacts,
  counted: Result<CountedLimit> | undefined,
): readonly Field[] => {
  const { assessment, locale, report, fold } = facts;
  const clock = assessment.clocks.dossier;
  const { promised } = assessment.due;
  if (fold.acceptedAt === undefined) return [];
  const unpaused = counted?.ok === true ? counted.value.deadline : undefined;
  const isMoved = clock !== undefined && unpaused !== undefined && unpaused.due !== clock.due;
  return [
    ['limit', clock === undefined ? report.withoutLimit : limitWords(clock.limit, facts)],
    [
      'due',
      clock === undefined
        ? undefined
        : remarked(formatDue(clock, locale), [
            assessment.status === 'running' ? leftWords(clock, facts) : undefined,
            isMoved ? movedWords(clock, unpaused, facts) : undefined,
          ]),
    ],
    [
      'promised',
      promised === undefined
        ? undefined
        : remarked(
            // The clock knows that 00:00 is the end of the day before.
            promised === clock?.due ? formatDue(clock, locale) : formatDateTime(promised, locale),
            [report.promiseOrigins[promiseOrigin(facts)]],
          ),
    ],
  ];
};
