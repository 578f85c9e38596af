import type { CalendarTable } from '../calendar/calendar-table.ts';
import { workingMsBetween, workingMsIn } from '../calendar/coordinates.ts';
import { workingMsWhileClosed } from '../calendar/shared-time.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { isExcluded, pausesAt, waitNodeOf } from '../clock/interruptions.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import { isDateLimit } from '../limit/limit.ts';
import { clipTo, type Interval, unionOf } from '../time/interval.ts';

/** A visit on the critical path, with what attribution weighs of it. */
export interface WeighedVisit {
  readonly visit: VisitRecord;
  readonly unit: string | undefined;
  readonly clock: ClockRecord | undefined;
  /** Past its own limit: milliseconds of the dossier's working time. */
  readonly overrun: number;
  /** Its own calendar was closed while the dossier's ran. */
  readonly closed: number;
  /** Time in it, pauses set aside. */
  readonly stayed: number;
  /** The same where it was work that can be charged: nothing for waits and excluded agencies. */
  readonly used: number;
}

/** Time of a window in the dossier's calendar in which the holder could have worked. */
const workableMs = (
  context: ClockContext,
  unit: string | undefined,
  window: Interval,
  pauses: readonly Interval[],
): number => {
  if (window.from >= window.till) return 0;
  const own = context.tableOf(unit);
  const inPauses = clipTo(unionOf(pauses), window);
  return (
    workingMsBetween(context.table, window.from, window.till) -
    workingMsIn(context.table, inPauses) -
    closedMs(context, own, window, inPauses)
  );
};

/** Time of a window, outside pauses, in which a calendar was closed while the dossier's ran. */
export const closedMs = (
  { table }: ClockContext,
  own: CalendarTable,
  window: Interval,
  pauses: readonly Interval[],
): number =>
  workingMsWhileClosed(table, own, window) -
  clipTo(pauses, window).reduce((ms, pause) => ms + workingMsWhileClosed(table, own, pause), 0);

/** An anchored limit that had passed before the dossier came: the unit could not have kept it. */
const passedBeforeEntry = (clock: ClockRecord, visit: VisitRecord): boolean => {
  const { limit } = clock.span;
  return !isDateLimit(limit) && limit.anchor !== undefined && clock.times.endsAt < visit.from;
};

/** Whose lateness never counts against anybody: the applicant's, and that of excluded agencies. */
export const isSetAside = (context: ClockContext, visit: VisitRecord): boolean =>
  waitNodeOf(context, visit)?.for === 'applicant' || isExcluded(context, visit);

/** Weighs one visit up to the instant at which the dossier's work was done, or now. */
export const weighVisit = (
  context: ClockContext,
  visit: VisitRecord,
  clock: ClockRecord | undefined,
  doneAt: number,
): WeighedVisit => {
  const unit = unitOfVisit(context.fold, visit);
  const { over, since } = pausesAt(context, visit);
  const till = Math.min(visit.till ?? context.now, since ?? doneAt, doneAt);
  const stay = { from: visit.from, till };
  const isWait = waitNodeOf(context, visit) !== undefined;
  const isLate = clock?.grade === 'late' && !passedBeforeEntry(clock, visit);
  const overrun =
    clock === undefined || !isLate || isSetAside(context, visit)
      ? 0
      : workableMs(context, unit, { from: Math.max(clock.times.due, visit.from), till }, over);
  const own = context.tableOf(unit);
  const stayed = workableMs(context, unit, stay, over);
  return {
    visit,
    unit,
    clock,
    overrun,
    closed: isWait || isExcluded(context, visit) ? 0 : closedMs(context, own, stay, unionOf(over)),
    stayed,
    used: isWait || isSetAside(context, visit) ? 0 : stayed,
  };
};
