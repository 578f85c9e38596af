import { apportion } from '../accountability/apportion.ts';
import type { LatenessMeasure } from '../accountability/lateness-measure.ts';
import type {
  LedgerHolder,
  LedgerLateSpan,
  LedgerRow,
  LedgerSpan,
  LedgerVisit,
} from '../assessment/ledger-shape.ts';
import { unwrap } from '../base/error.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, defaultCalendarOf } from '../calendar/calendar-set.ts';
import { workingMsBetween } from '../calendar/coordinates.ts';
import { type Instant, parseInstant } from '../time/instant.ts';

/** Who had a visit while it was late, with `lateBy` and `charge` as they stood at an instant. */
export type HoldersAt = readonly LedgerHolder[];

/** Time between two instants, in a measure. */
type Between = (measure: LatenessMeasure, from: number, till: number) => number;

const betweenIn = (calendar: CalendarSet): Between => {
  const table = projectedTableOf(defaultCalendarOf(calendar));
  return (measure, from, till) =>
    measure === 'wall' ? till - from : workingMsBetween(table, from, till);
};

const msOf = (instant: Instant): number => unwrap(parseInstant(instant));

/** Who had a visit while it was late; a row that names nobody else means whose it was last. */
export const holdersOf = (visit: LedgerVisit): HoldersAt => visit.holders ?? [visit];

const isLate = ({ grade }: LedgerSpan): boolean => grade === 'late';

/**
 * Whether a row tells when it was late, or was not late at all. Rows of earlier versions of the
 * library tell only how late.
 */
const isDated = (row: LedgerRow): boolean =>
  (!isLate(row) || row.late !== undefined) &&
  row.visits.every(
    (visit) => !isLate(visit) || holdersOf(visit).some(({ late }) => late !== undefined),
  );

const isOpenAt = ({ till }: LedgerSpan, at: number): boolean =>
  till === undefined || msOf(till) > at;

/** Whether the figures of a row are those of an instant: nothing in it went on after that. */
const isSettledAt = (row: LedgerRow, at: number): boolean =>
  !isOpenAt(row, at) && !row.visits.some((visit) => isOpenAt(visit, at));

/** How far something that runs has gone on past its limit since the row was made. */
const runOn = (
  { from: entered, state, till, lateAfter }: LedgerSpan,
  known: readonly LedgerLateSpan[],
  at: number,
): { readonly from: number; readonly till: number } | undefined => {
  if (state !== 'running' || till !== undefined || lateAfter === undefined) return undefined;
  // An allowance may be used up before a step is entered again.
  const from = Math.max(msOf(known.at(-1)?.till ?? lateAfter), msOf(entered));
  return from < at ? { from, till: at } : undefined;
};

/** What of a span's time had passed by an instant; within it by the calendar. */
const passedOf = (
  { from, till }: LedgerLateSpan,
  ms: number | undefined,
  at: number,
  measured: (from: number, till: number) => number,
): number => {
  if (ms === undefined || msOf(from) >= at) return 0;
  if (msOf(till) <= at) return ms;
  const whole = measured(msOf(from), msOf(till));
  return whole === 0 ? 0 : Math.round((ms * measured(msOf(from), at)) / whole);
};

/** What one holder of a visit had of it at an instant. */
interface HeldAt {
  readonly cycle: number;
  /** Place of the visit in the row. */
  readonly place: number;
  readonly holder: LedgerHolder;
  readonly lateBy: number;
  readonly overrun: number;
}

/** Cuts the lateness of one row at an instant. */
const cutRow = (row: LedgerRow, at: number, between: Between): readonly HoldersAt[] => {
  const ofDossier = row.measure ?? 'working';
  const lasting = Math.max(0, ...row.visits.map(({ cycle = 0 }) => cycle));

  const latenessOf = (cycle: number): number => {
    const spans = (row.late ?? []).filter((span) => (span.cycle ?? 0) === cycle);
    const since = cycle === lasting ? runOn(row, spans, at) : undefined;
    const passed = spans.map((span) =>
      passedOf(span, span.lateBy, at, (from, till) => between(ofDossier, from, till)),
    );
    const more = since === undefined ? 0 : between(ofDossier, since.from, since.till);
    return passed.reduce((a, b) => a + b, more);
  };

  const heldAt = (visit: LedgerVisit, place: number): readonly HeldAt[] => {
    const { cycle = 0, measure: ofVisit = 'working' } = visit;
    const holders = holdersOf(visit);
    const known = holders.flatMap(({ late = [] }) => late);
    const since = runOn(visit, known, at);
    // The applicant's time is nobody's, nor is what weighed nothing so far.
    const weighs =
      visit.for !== 'applicant' && (known.length === 0 || known.some((s) => s.overrun));
    return holders.map((holder, i) => {
      const { late = [] } = holder;
      const isLast = since !== undefined && i === holders.length - 1;
      const more = (measure: LatenessMeasure): number =>
        isLast ? between(measure, since.from, since.till) : 0;
      const passed = (span: LedgerLateSpan, ms: number | undefined, measure: LatenessMeasure) =>
        passedOf(span, ms, at, (from, till) => between(measure, from, till));
      return {
        cycle,
        place,
        holder,
        lateBy: late.reduce((ms, span) => ms + passed(span, span.lateBy, ofVisit), more(ofVisit)),
        overrun: late.reduce(
          (ms, span) => ms + passed(span, span.overrun, ofDossier),
          weighs ? more(ofDossier) : 0,
        ),
      };
    });
  };

  const held = row.visits.flatMap(heldAt);
  const charges = new Map<HeldAt, number>();
  for (const cycle of new Set(held.map((each) => each.cycle))) {
    const ofCycle = held.filter((each) => each.cycle === cycle);
    const overruns = ofCycle.map(({ overrun }) => overrun);
    const whole = overruns.reduce((a, b) => a + b, 0);
    const parts = apportion(Math.min(whole, latenessOf(cycle)), overruns);
    for (const [i, each] of ofCycle.entries()) charges.set(each, parts[i] ?? 0);
  }
  return row.visits.map((_, place) =>
    held
      .filter((each) => each.place === place)
      .map((each) => ({ ...each.holder, lateBy: each.lateBy, charge: charges.get(each) ?? 0 })),
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
): ((row: LedgerRow, at: number) => LatenessAt) => {
  const between = betweenIn(calendar);
  return (row, at) => {
    const { visits } = row;
    const asKept = (place: number): HoldersAt => {
      const visit = visits[place];
      return visit === undefined ? [] : holdersOf(visit);
    };
    if (isSettledAt(row, at)) return { holders: asKept, isDated: true };
    if (!isDated(row)) return { holders: asKept, isDated: false };
    const cut = cutRow(row, at, between);
    return { holders: (place) => cut[place] ?? [], isDated: true };
  };
};
