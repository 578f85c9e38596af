import type { Result } from '../../base/result.ts';
import { isDateLimit } from '../../limit/limit.ts';
import { formatDateTime, formatDue } from '../format-date.ts';
import { leftWords, limitWords } from './clock-words.ts';
import type { CountedLimit } from './counted-limit.ts';
import type { ReportFacts } from './report-facts.ts';
import { type Field, remarked } from './report-fields.ts';
import type { PromiseOrigin } from './report-words.ts';

/** Where the promised date comes from. */
export const promiseOrigin = ({ fold, assessment }: ReportFacts): PromiseOrigin => {
  if (fold.promise !== undefined && fold.cycles.length === 1) return 'receipt';
  const limit = assessment.clocks.dossier?.limit;
  return limit !== undefined && !isDateLimit(limit) && limit.committed !== undefined
    ? 'committed'
    : 'statutory';
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
            isMoved ? report.withPauses(formatDue(unpaused, locale)) : undefined,
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
