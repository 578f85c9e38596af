import type { LedgerSpan, LedgerState } from '../assessment/ledger-shape.ts';
import { epochMsOf } from '../time/instant.ts';
import type { DayNumber } from './instant-check.ts';
import type { Period } from './period.ts';
import { isBeforeDay, isYetToCome } from './wall-days.ts';

/** Where a dossier, a visit or a leg stands at the end of a period; each is in one place only. */
export const OUTCOMES = [
  'early',
  'onTime',
  'late',
  'withoutLimit',
  'inTime',
  'overdue',
  'pausedInTime',
  'pausedOverdue',
  'withdrawn',
  'stopped',
  'cutOff',
  'pending',
  'declined',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How something that a report counts stands in its period. */
export interface Standing {
  /** Nothing where it was not at hand. */
  readonly outcome: Outcome | undefined;
  /** Whether it came in the period. */
  readonly isNew: boolean;
}

/** What ended without the work being done; the rest has a grade, or no limit. */
const OUTCOME_OF_STATE: { readonly [S in LedgerState]?: Outcome } = {
  void: 'cutOff',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
  declined: 'declined',
};

const endedOutcome = ({ state, grade }: LedgerSpan): Outcome =>
  OUTCOME_OF_STATE[state] ?? grade ?? 'withoutLimit';

/** Whether it was done in time, or given up before its limit: however long it stood still, it never was late. */
const neverWasLate = ({ till, grade }: LedgerSpan): boolean =>
  till !== undefined && grade !== 'late';

/** A limit passes by time alone, so a row made earlier still tells; but not while all stands still. */
const openOutcome = (span: LedgerSpan, { at }: Period): Outcome => {
  const { state, overdue, lateAfter } = span;
  if (state === 'pending' || state === 'declined') return 'pending';
  if (state === 'paused') return overdue === true ? 'pausedOverdue' : 'pausedInTime';
  if (neverWasLate(span)) return 'inTime';
  const isOver = lateAfter !== undefined && epochMsOf(lateAfter) < at;
  return isOver ? 'overdue' : 'inTime';
};

/** Where it stood at the end of the period; nothing when it was not at hand during it. */
export const outcomeIn = (span: LedgerSpan, period: Period): Outcome | undefined => {
  const { from, till } = span;
  if (isYetToCome(from, period)) return undefined;
  if (till === undefined || isYetToCome(till, period)) return openOutcome(span, period);
  return isBeforeDay(till, period.from) ? undefined : endedOutcome(span);
};

/** How a span stands in a period. */
export const standingIn = (span: LedgerSpan, period: Period): Standing => ({
  outcome: outcomeIn(span, period),
  isNew: !isBeforeDay(span.from, period.from),
});

/** A span with the days of its ends as numbers, 0 where it has not ended. */
interface SpanOnDays extends LedgerSpan {
  readonly fromDay: DayNumber;
  readonly tillDay: DayNumber;
}

/** What of a visit was over by the plain day is judged by its days alone. */
export const outcomeOnDays = (visit: SpanOnDays, period: Period): Outcome | undefined => {
  const { fromDay, tillDay } = visit;
  const { firstDay, plainDay } = period;
  if (tillDay === 0 || tillDay > plainDay || fromDay > plainDay) return outcomeIn(visit, period);
  return tillDay < firstDay ? undefined : endedOutcome(visit);
};

const LATE_OUTCOMES: ReadonlySet<Outcome> = new Set(['late', 'overdue', 'pausedOverdue']);
const CLOSED_OUTCOMES: ReadonlySet<Outcome> = new Set(['withdrawn', 'stopped', 'cutOff']);

/** Whether it went past its limit, whatever became of it. */
export const isLateOutcome = (outcome: Outcome, { grade }: LedgerSpan): boolean =>
  LATE_OUTCOMES.has(outcome) || (CLOSED_OUTCOMES.has(outcome) && grade === 'late');

/** Whether the work was done in the period. */
export const isHandled = (outcome: Outcome | undefined): boolean =>
  outcome === 'early' || outcome === 'onTime' || outcome === 'late' || outcome === 'withoutLimit';
