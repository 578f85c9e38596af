import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import { type Clock, clockFrom } from '../clock/clock.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord, ClockState } from '../clock/clock-record.ts';
import { contextFor, type LookOptions } from '../clock/look-options.ts';
import type { Grade } from '../deadline/grade.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { type AgencyLegRecord, agencyLegsOf } from './agency-legs.ts';
import { legClockFinder } from './leg-clock.ts';
import { clockOfStay } from './stay-clock.ts';

/**
 * One row of the control slip (phiếu kiểm soát, TT 01/2018/TT-VPCP Mẫu 05): a stretch during which
 * one agency had the dossier without interruption. Plain data.
 */
export interface AgencyLeg {
  /** Id of the agency, the root of its units. */
  readonly agency: string;
  readonly cycle: number;
  /** Ids of the visits; one that was handed over is in the legs of each agency that had it. */
  readonly visits: readonly string[];
  /** When the agency received the dossier (nhận). */
  readonly from: Instant;
  /** When it handed it on (giao). */
  readonly till?: Instant;
  readonly state: ClockState;
  /**
   * What the agency was allowed for the leg and what it used. Absent where the limits of its steps
   * cannot be added up (different units, different calendars, a step of which another agency had a
   * part): there each step is judged alone. Of a step that was handed over it is that of the step,
   * up to the handing on; what an agency before used of it is used.
   */
  readonly clock?: Clock;
  readonly grade?: Grade;
  /** Milliseconds past what was allowed. */
  readonly lateBy?: number;
  /** Ids of the visits that made it late, where each step is judged alone. */
  readonly lateVisits?: readonly string[];
}

/** A leg in epoch milliseconds. */
export interface LegRecord extends AgencyLegRecord {
  readonly from: number;
  readonly till: number | undefined;
  readonly state: ClockState;
  readonly clock: ClockRecord | undefined;
  /** Those of its steps, by which it is judged where it has none of its own. */
  readonly parts: readonly ClockRecord[];
  readonly grade: Grade | undefined;
  readonly lateByMs: number;
}

/**
 * The grade of several parts together: `late` if any is, else `early` if any is, since together
 * they then took less than they were allowed.
 */
export const gradeOfParts = (grades: readonly (Grade | undefined)[]): Grade | undefined => {
  if (grades.includes('late')) return 'late';
  return grades.includes('early') ? 'early' : grades.find((grade) => grade !== undefined);
};

const stateOfParts = (states: readonly ClockState[], isOver: boolean): ClockState => {
  if (isOver)
    return states.length > 0 && states.every((state) => state === 'void') ? 'void' : 'done';
  return states.includes('running') || !states.includes('paused') ? 'running' : 'paused';
};

/** The clocks of the steps of a leg, for what the agency had of them. */
const clocksOfStays = (
  context: ClockContext,
  { visits }: AllClocks,
  { stays }: AgencyLegRecord,
): readonly ClockRecord[] =>
  stays.flatMap((stay) => clockOfStay(context, visits.get(visitIdOf(stay.visit)), stay) ?? []);

/** Each step judged alone, where there is no allowance for the whole. */
const judgedByParts = (
  parts: readonly ClockRecord[],
  till: number | undefined,
): Pick<LegRecord, 'state' | 'grade' | 'lateByMs'> => {
  const isOver = till !== undefined;
  const grade = gradeOfParts(parts.map((part) => part.grade));
  return {
    state: stateOfParts(
      parts.map(({ state }) => state),
      isOver,
    ),
    grade: isOver || grade === 'late' ? grade : undefined,
    lateByMs: parts.reduce((ms, { lateByMs }) => ms + lateByMs, 0),
  };
};

const endOf = ({ stays }: AgencyLegRecord): number | undefined => {
  let last = Number.NEGATIVE_INFINITY;
  for (const { till } of stays) {
    if (till === undefined) return undefined;
    last = Math.max(last, till);
  }
  return last;
};

const NO_PARTS: readonly ClockRecord[] = [];

/** The legs of a dossier on clocks that are computed already. */
export const legsFrom = (
  context: ClockContext,
  clocks: AllClocks,
  legs: readonly AgencyLegRecord[] = agencyLegsOf(context),
): readonly LegRecord[] => {
  const clockOf = legClockFinder(context, clocks);
  return legs.map((leg) => {
    const { agency, cycle, stays, isShared } = leg;
    const clock = clockOf(leg);
    const till = endOf(leg);
    const parts = clock === undefined ? clocksOfStays(context, clocks, leg) : NO_PARTS;
    const { state, grade, lateByMs } = clock ?? judgedByParts(parts, till);
    const from = stays[0]?.from ?? 0;
    return { agency, cycle, stays, isShared, state, grade, lateByMs, clock, parts, from, till };
  });
};

/** Of a leg that is judged by its steps, those that were late. */
const lateVisitsOf = ({ grade, clock, parts }: LegRecord): Pick<AgencyLeg, 'lateVisits'> =>
  grade !== 'late' || clock !== undefined
    ? {}
    : {
        lateVisits: parts
          .filter((part) => part.grade === 'late')
          .flatMap(({ visit }) => visit ?? []),
      };

const legFrom = (record: LegRecord, { fold: { zone } }: ClockContext): AgencyLeg => ({
  agency: record.agency,
  cycle: record.cycle,
  visits: record.stays.map(({ visit }) => visitIdOf(visit)),
  from: formatInstant(record.from, zone),
  ...(record.till === undefined ? {} : { till: formatInstant(record.till, zone) }),
  state: record.state,
  ...(record.clock === undefined ? {} : { clock: clockFrom(record.clock, zone) }),
  ...(record.grade === undefined ? {} : { grade: record.grade }),
  ...(record.grade === 'late' ? { lateBy: record.lateByMs } : {}),
  ...lateVisitsOf(record),
});

/**
 * The rows of the control slip: every uninterrupted leg of an agency, what it was allowed, what it
 * used, and its grade. An agency is late when any of its legs is.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * legsOf(dossier, { now, calendar: vietnamCalendar() }).map(({ agency, grade }) => [agency, grade]);
 * //=> [['motCua', 'late'], ['so', undefined]]
 * ```
 */
export const legsOf = (dossier: Dossier, options: LookOptions): readonly AgencyLeg[] => {
  const context = contextFor(dossier, options);
  return legsFrom(context, allClocksOf(context)).map((leg) => legFrom(leg, context));
};
