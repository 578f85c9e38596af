import { apportion } from '../accountability/apportion.ts';
import type { LatenessMeasure } from '../accountability/lateness-measure.ts';
import type {
  LedgerHolder,
  LedgerLateSpan,
  LedgerSpan,
  LedgerVisit,
} from '../assessment/ledger-shape.ts';
import { groupedBy } from '../base/grouped-by.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, defaultCalendarOf } from '../calendar/calendar-set.ts';
import { workingMsBetween } from '../calendar/coordinates.ts';
import { epochMsOf } from '../time/instant.ts';
import type { DayNumber } from './instant-check.ts';
import type { ReadRow } from './read-row.ts';
import type { ReportedRow } from './reported-row.ts';
import type { ReadVisit } from './visit-members.ts';

/** Who had a visit while it was late, with `lateBy` and `charge` as they stood at an instant. */
export type HoldersAt = readonly LedgerHolder[];

/** Time between two instants, in a measure. */
type Between = (measure: LatenessMeasure, from: number, till: number) => number;

const betweenIn = (calendar: CalendarSet): Between => {
  const table = projectedTableOf(defaultCalendarOf(calendar));
  return (measure, from, till) =>
    measure === 'wall' ? till - from : workingMsBetween(table, from, till);
};

/** Who had a visit while it was late; a row that names nobody else means whose it was last. */
export const holdersOf = (visit: LedgerVisit): HoldersAt => visit.holders ?? [visit];

const isLate = ({ grade }: LedgerSpan): boolean => grade === 'late';

/**
 * Whether a row tells when it was late, or was not late at all. Rows of earlier versions of the
 * library tell only how late.
 */
const isDated = (row: ReportedRow): boolean =>
  (!isLate(row) || row.late !== undefined) &&
  row.visits.every(
    (visit) => !isLate(visit) || holdersOf(visit).some(({ late }) => late !== undefined),
  );

const isOpenAt = ({ till }: LedgerSpan, at: number): boolean =>
  till === undefined || epochMsOf(till) > at;

/** An instant, and a day before it: what ended by that day was over then, in whatever zone it is written. */
export interface Moment {
  readonly at: number;
  readonly plainDay: DayNumber;
}

const isVisitOpenAt = (visit: ReadVisit, { at, plainDay }: Moment): boolean =>
  visit.tillDay === 0 || (visit.tillDay > plainDay && isOpenAt(visit, at));

/** Whether the figures of a row are those of an instant: nothing in it went on after that. */
const isSettledAt = (row: ReadRow, moment: Moment): boolean =>
  !isOpenAt(row, moment.at) && !row.visits.some((visit) => isVisitOpenAt(visit, moment));

/** An instant at which a row is cut, and how time is counted up to it. */
interface Cut {
  readonly at: number;
  readonly between: Between;
}

const NO_SPANS: readonly LedgerLateSpan[] = [];

const endOf = (spans: readonly LedgerLateSpan[]): number =>
  spans.reduce((last, { till }) => Math.max(last, epochMsOf(till)), Number.NEGATIVE_INFINITY);

/** How long something that runs has gone on past its limit since the row was made. */
const runOnMs = (
  { from, state, till, lateAfter }: LedgerSpan,
  known: readonly LedgerLateSpan[],
  measure: LatenessMeasure,
  { at, between }: Cut,
): number => {
  if (state !== 'running' || till !== undefined || lateAfter === undefined) return 0;
  // An allowance may be used up before a step is entered again.
  const since = Math.max(known.length === 0 ? epochMsOf(lateAfter) : endOf(known), epochMsOf(from));
  return since < at ? between(measure, since, at) : 0;
};

/** What of the times of spans had passed by an instant; within a span by the calendar. */
const passedMs = (
  spans: readonly LedgerLateSpan[],
  time: 'lateBy' | 'overrun',
  measure: LatenessMeasure,
  { at, between }: Cut,
): number =>
  spans.reduce((sum, span) => {
    const { [time]: ms = 0 } = span;
    const [from, till] = [epochMsOf(span.from), epochMsOf(span.till)];
    if (ms === 0 || from >= at) return sum;
    if (till <= at) return sum + ms;
    const whole = between(measure, from, till);
    return whole === 0 ? sum : sum + Math.round((ms * between(measure, from, at)) / whole);
  }, 0);

/** What one holder of a visit had of it at an instant. */
interface HeldAt {
  readonly cycle: number;
  readonly holder: LedgerHolder;
  readonly lateBy: number;
  readonly overrun: number;
}

/** Who had a visit last past its limit: what it ran on since then is theirs. */
const lastOf = (holders: HoldersAt): LedgerHolder | undefined => {
  const ends = holders.map(({ late = NO_SPANS }) => endOf(late));
  const last = ends.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return last === Number.NEGATIVE_INFINITY ? holders.at(-1) : holders[ends.indexOf(last)];
};

const heldAt = (visit: LedgerVisit, ofDossier: LatenessMeasure, cut: Cut): readonly HeldAt[] => {
  const { cycle = 0, measure: ofVisit = 'working' } = visit;
  const holders = holdersOf(visit);
  const known = holders.flatMap(({ late = NO_SPANS }) => late);
  const last = lastOf(holders);
  // The applicant's time is nobody's, nor is what weighed nothing so far.
  const weighs =
    visit.for !== 'applicant' &&
    (known.length === 0 || known.some(({ overrun }) => overrun !== undefined));
  return holders.map((holder) => {
    const { late = NO_SPANS } = holder;
    const runOn = (measure: LatenessMeasure): number =>
      holder === last ? runOnMs(visit, known, measure, cut) : 0;
    return {
      cycle,
      holder,
      lateBy: passedMs(late, 'lateBy', ofVisit, cut) + runOn(ofVisit),
      overrun: passedMs(late, 'overrun', ofDossier, cut) + (weighs ? runOn(ofDossier) : 0),
    };
  });
};

/** The lateness of one cycle of a dossier at an instant. */
const latenessOf = (row: ReportedRow, cycle: number, isLasting: boolean, cut: Cut): number => {
  const { late = NO_SPANS, measure = 'working' } = row;
  const spans = late.filter((span) => (span.cycle ?? 0) === cycle);
  return (
    passedMs(spans, 'lateBy', measure, cut) + (isLasting ? runOnMs(row, spans, measure, cut) : 0)
  );
};

/** Cuts the lateness of one row at an instant, visit by visit. */
const cutRow = (row: ReportedRow, cut: Cut): readonly HoldersAt[] => {
  const held = row.visits.map((visit) => heldAt(visit, row.measure ?? 'working', cut));
  const byCycle = groupedBy(held.flat(), ({ cycle }) => cycle);
  const lasting = [...byCycle.keys()].reduce((a, b) => Math.max(a, b), 0);
  const charges = new Map<HeldAt, number>();
  for (const [cycle, ofCycle] of byCycle) {
    const overruns = ofCycle.map(({ overrun }) => overrun);
    const whole = overruns.reduce((a, b) => a + b, 0);
    const lateBy = latenessOf(row, cycle, cycle === lasting, cut);
    const parts = apportion(Math.min(whole, lateBy), overruns);
    for (const [i, each] of ofCycle.entries()) charges.set(each, parts[i] ?? 0);
  }
  return held.map((ofVisit) =>
    ofVisit.map((each) => ({
      ...each.holder,
      lateBy: each.lateBy,
      charge: charges.get(each) ?? 0,
    })),
  );
};

/** How late a row stood at an instant. */
export interface LatenessAt {
  /** By the place of the visit in the row. */
  readonly holders: (place: number) => HoldersAt;
  /** Whether that could be told; else these are the figures of the row. */
  readonly isDated: boolean;
}

/**
 * Tells how late rows stood at an instant: the figures of the row where nothing went on after it,
 * else those up to it, and for what still runs those from the row until then.
 */
export const latenessFinder = (
  calendar: CalendarSet,
): ((row: ReadRow, moment: Moment) => LatenessAt) => {
  const between = betweenIn(calendar);
  return (row, moment) => {
    const { visits } = row;
    const asKept = (place: number): HoldersAt => {
      const visit = visits[place];
      return visit === undefined ? [] : holdersOf(visit);
    };
    if (isSettledAt(row, moment)) return { holders: asKept, isDated: true };
    if (!isDated(row)) return { holders: asKept, isDated: false };
    const cut = cutRow(row, { at: moment.at, between });
    return { holders: (place) => cut[place] ?? [], isDated: true };
  };
};
