import type { CalendarTable } from '../calendar/calendar-table.ts';
import { workingMsBetween } from '../calendar/coordinates.ts';
import { workingMsWhileClosed } from '../calendar/shared-time.ts';
import { type AllClocks, currentDossierClock } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { clipTo, type Interval } from '../time/interval.ts';

/**
 * In what time lateness is measured: `working`, open hours of the dossier's calendar; `wall`, what
 * passes by the clock, through nights and holidays, for limits such as "24 giờ".
 */
export type LatenessMeasure = 'working' | 'wall';

/** Lateness is measured in the time in which the limit itself is counted. */
export const measureOf = (clock: Pick<ClockRecord, 'span'> | undefined): LatenessMeasure =>
  clock?.span.counting === 'clock' ? 'wall' : 'working';

/** One measure in the calendars of a look. */
export interface LatenessRuler {
  readonly measure: LatenessMeasure;
  /** Time of a window, pauses set aside. */
  readonly msIn: (window: Interval, pauses: readonly Interval[]) => number;
  /** What of it the calendar of a unit was closed. */
  readonly closedMsIn: (
    unit: string | undefined,
    window: Interval,
    pauses: readonly Interval[],
  ) => number;
}

type Span = (window: Interval) => number;

/** Time of a window outside pauses; a window that is turned round has none. */
const outsidePauses = (span: Span, window: Interval, pauses: readonly Interval[]): number =>
  window.from >= window.till
    ? 0
    : span(window) - clipTo(pauses, window).reduce((ms, pause) => ms + span(pause), 0);

const WALL_RULER: LatenessRuler = {
  measure: 'wall',
  msIn: (window, pauses) => outsidePauses(({ from, till }) => till - from, window, pauses),
  // A limit by the clock passes whoever is closed.
  closedMsIn: () => 0,
};

const workingRuler = (table: CalendarTable, tableOf: ClockContext['tableOf']): LatenessRuler => ({
  measure: 'working',
  msIn: (window, pauses) =>
    outsidePauses(({ from, till }) => workingMsBetween(table, from, till), window, pauses),
  closedMsIn: (unit, window, pauses) => {
    const own = tableOf(unit);
    return outsidePauses((span) => workingMsWhileClosed(table, own, span), window, pauses);
  },
});

/** A look in which lateness is weighed. */
export interface LatenessContext extends ClockContext {
  readonly ruler: LatenessRuler;
}

export const measuredIn = (context: ClockContext, measure: LatenessMeasure): LatenessContext => ({
  ...context,
  ruler: measure === 'wall' ? WALL_RULER : workingRuler(context.table, context.tableOf),
});

/**
 * The look at a dossier in the time that its own limit is counted in. Of several cycles that of the
 * last: what is added up has one measure.
 */
export const measuredLook = (context: ClockContext, clocks: AllClocks): LatenessContext =>
  measuredIn(context, measureOf(currentDossierClock(clocks)));

/** How far something went past its own limit, in the measure of a look. */
export const msPastLimit = (
  { ruler }: LatenessContext,
  { grade, times, judgedAt, span }: ClockRecord,
): number => (grade === 'late' ? ruler.msIn({ from: times.due, till: judgedAt }, span.pauses) : 0);
