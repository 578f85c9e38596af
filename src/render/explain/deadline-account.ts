import { errorOf } from '../../base/error.ts';
import type { Issue } from '../../base/issue.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import {
  type CountedDeadline,
  type DeadlineInput,
  tryCountDeadline,
} from '../../deadline/compute-deadline.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import { type TraceEntry, traceDeadline } from '../../deadline/trace-deadline.ts';
import type { Counting } from '../../limit/limit.ts';
import type { LimitScope } from '../../limit/unit-table.ts';
import { VN_2026 } from '../../rules/vn-2026.ts';
import { type CivilDate, formatCivilDate } from '../../time/civil-date.ts';
import { epochMsOf, formatInstant, type Instant } from '../../time/instant.ts';

/** How the end of a deadline was found. */
export interface DeadlineAccount {
  readonly counting: Counting;
  readonly trace: readonly TraceEntry[];
  /** For calendar units, the last day before it moved off a rest day. */
  readonly lastDay?: CivilDate;
  /** Where the given calendar ends it, when that is not where it was said to end. */
  readonly disagreement?: Instant;
}

const SCOPES: readonly LimitScope[] = ['other', 'step'];

const endsAlike = (deadline: Deadline, { times }: CountedDeadline): boolean =>
  times.due === epochMsOf(deadline.due) && times.countsFrom === epochMsOf(deadline.countsFrom);

/** The last day ends at midnight, or at `due` where a rule pack says so. */
const isLateAlike = (deadline: Deadline, { times, span }: CountedDeadline): boolean => {
  const endsAt = epochMsOf(deadline.endsAt);
  return endsAt === times.endsAt || (span.counting === 'date' && endsAt === times.due);
};

/** Why a limit could be counted in no scope. */
const issuesOf = (inputs: readonly DeadlineInput[]): readonly Issue[] => {
  const [first] = inputs.map(tryCountDeadline);
  return first === undefined || first.ok ? [] : first.issues;
};

/**
 * Counts a deadline again to tell its days. A deadline does not say whether its limit was that of a
 * step or of anything else, so both are tried and the one that ends alike is taken. The rule pack
 * decides only when the last day ends, which the deadline itself says.
 *
 * @throws LienthongError `calendar.notConfirmed`, `calendar.notTabulated`
 */
export const accountOf = (deadline: Deadline, calendar: WorkCalendar): DeadlineAccount => {
  const { start, limit } = deadline;
  const inputs = SCOPES.map(
    (scope): DeadlineInput => ({ start, limit, calendar, rules: VN_2026, scope }),
  );
  // In one scope the end may lie past a calendar that reaches the end in the other.
  const ways = inputs.flatMap((input) => {
    const counted = tryCountDeadline(input);
    return counted.ok ? [{ input, counted: counted.value }] : [];
  });
  const alike = ways.filter(({ counted }) => endsAlike(deadline, counted));
  const [way] = [
    ...alike.filter(({ counted }) => isLateAlike(deadline, counted)),
    ...alike,
    ...ways,
  ];
  if (way === undefined) throw errorOf(issuesOf(inputs));
  const { span, times } = way.counted;
  return {
    counting: span.counting,
    trace: traceDeadline(way.input),
    ...(times.lastDay === undefined ? {} : { lastDay: formatCivilDate(times.lastDay) }),
    ...(alike.length > 0 ? {} : { disagreement: formatInstant(times.due, span.table.zone) }),
  };
};
