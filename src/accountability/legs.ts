import { allClocksOf } from '../clock/all-clocks.ts';
import { type Clock, clockFrom } from '../clock/clock.ts';
import type { ClockState } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import type { Grade } from '../deadline/grade.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { type JudgedLeg, judgeLegs } from './judged-legs.ts';

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

/** Of a leg that is judged by its steps, those that were late. */
const lateVisitsOf = ({ grade, clock, parts }: JudgedLeg): Pick<AgencyLeg, 'lateVisits'> =>
  grade !== 'late' || clock !== undefined
    ? {}
    : {
        lateVisits: parts
          .filter((part) => part.grade === 'late')
          .flatMap(({ visit }) => visit ?? []),
      };

const legFrom = (record: JudgedLeg, { fold: { zone } }: Look): AgencyLeg => ({
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
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * legsOf(dossier, { now, calendar: vietnamCalendar() }).map(({ agency, grade }) => [agency, grade]);
 * //=> [['motCua', 'late'], ['so', undefined]]
 * ```
 */
export const legsOf = (dossier: Dossier, options: LookOptions): readonly AgencyLeg[] => {
  const look = lookFrom(dossier, options);
  return judgeLegs(look, allClocksOf(look)).map((leg) => legFrom(leg, look));
};
