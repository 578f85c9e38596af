import { attempt } from '../../base/error.ts';
import type { Result } from '../../base/result.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { computeDeadline } from '../../deadline/compute-deadline.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import type { Limit } from '../../limit/limit.ts';
import type { Instant } from '../../time/instant.ts';
import { explainDeadline } from '../explain/explain-deadline.ts';
import { formatIssue } from '../format-issue.ts';
import type { ReportFacts } from './report-facts.ts';

/** A limit counted without pauses, and how. */
export interface CountedLimit {
  readonly deadline: Deadline;
  readonly explanation: string;
}

const countWith = (
  { fold, locale }: ReportFacts,
  start: Instant,
  limit: Limit,
  calendar: WorkCalendar,
): Result<CountedLimit> =>
  attempt(() => {
    const rules = fold.rules === undefined ? {} : { rules: fold.rules };
    const deadline = computeDeadline({ start, limit, calendar, ...rules });
    return { deadline, explanation: explainDeadline(deadline, { calendar, locale }) };
  });

/**
 * Counts a limit of the whole dossier as its receipt does. A dossier must be answered for past the
 * announced holidays too, so a calendar that refuses them is carried on by projection.
 */
export const countLimit = (
  facts: ReportFacts,
  start: Instant,
  limit: Limit,
): Result<CountedLimit> => {
  const { calendar } = facts;
  const counted = countWith(facts, start, limit, calendar);
  return counted.ok || calendar.beyond === 'project'
    ? counted
    : countWith(facts, start, limit, { ...calendar, beyond: 'project' });
};

/** The explanation, or why there is none. */
export const explanationOf = (counted: Result<CountedLimit>, { locale }: ReportFacts): string =>
  counted.ok
    ? counted.value.explanation
    : counted.issues.map((issue) => formatIssue(issue, locale)).join(' ');
