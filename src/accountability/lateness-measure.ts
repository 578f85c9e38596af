import { workingMsWhileClosed } from '../calendar/shared-time.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import { type ClockRecord, isGradedLate } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { pauseListOf, pausesOf } from '../deadline/pause-list.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { Counting } from '../limit/limit.ts';
import { type Interval, subtractFrom } from '../time/interval.ts';

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

/**
 * Time of a window in the measure and the calendar of the look, which need not be those of the limit
 * that the pauses stopped; a window that is turned round has none.
 */
const msInBy =
  (counting: Counting, { table }: Look): LatenessRuler['msIn'] =>
  ({ from, till }, pauses) =>
    from < till
      ? runningMsBetween({ counting, table, pauses: pauseListOf(pauses) }, from, till)
      : 0;

/**
 * Open time of the dossier in which a unit is closed. No limit runs in such time, so it is no running
 * time less pauses but is added up over what the pauses leave of a window.
 */
const closedMsInBy =
  ({ table, tableOf }: Look): LatenessRuler['closedMsIn'] =>
  (unit, window, pauses) => {
    const own = tableOf(unit);
    return subtractFrom(window, pauses).reduce(
      (ms, part) => ms + workingMsWhileClosed(table, own, part),
      0,
    );
  };

/** A limit by the clock passes whoever is closed. */
const neverClosed = (): number => 0;

const rulerOf = (measure: LatenessMeasure, look: Look): LatenessRuler =>
  measure === 'wall'
    ? { measure, msIn: msInBy('clock', look), closedMsIn: neverClosed }
    : { measure, msIn: msInBy('time', look), closedMsIn: closedMsInBy(look) };

/** A look in which lateness is weighed. */
export interface MeasuredLook extends Look {
  readonly ruler: LatenessRuler;
}

export const measuredIn = (look: Look, measure: LatenessMeasure): MeasuredLook => ({
  ...look,
  ruler: rulerOf(measure, look),
});

/**
 * The look at a dossier in the time that its own limit is counted in. Of several cycles that of the
 * last: what is added up has one measure.
 */
export const measuredLook = (look: Look, clocks: AllClocks): MeasuredLook =>
  measuredIn(look, measureOf(clocks.dossier.at(-1)));

/** How far something went past its own limit, in the measure of a look. */
export const msPastLimit = ({ ruler }: MeasuredLook, clock: ClockRecord): number => {
  const { times, judgedAt, span } = clock;
  const late = { from: times.due, till: judgedAt };
  return isGradedLate(clock) ? ruler.msIn(late, pausesOf(span.pauses)) : 0;
};
