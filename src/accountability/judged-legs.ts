import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockRecord, ClockState } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { type Grade, gradeOfParts } from '../deadline/grade.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { agencyLegsOf, type LegStays } from './agency-legs.ts';
import { legClockFinder } from './leg-clock.ts';
import { clockOfStay } from './stay-clock.ts';

/** A leg in epoch milliseconds. */
export interface JudgedLeg extends LegStays {
  readonly from: number;
  readonly till: number | undefined;
  readonly state: ClockState;
  readonly clock: ClockRecord | undefined;
  /** Those of its steps, by which it is judged where it has none of its own. */
  readonly parts: readonly ClockRecord[];
  readonly grade: Grade | undefined;
  readonly lateByMs: number;
}

const stateOfParts = (states: readonly ClockState[], isOver: boolean): ClockState => {
  if (isOver)
    return states.length > 0 && states.every((state) => state === 'void') ? 'void' : 'done';
  return states.includes('running') || !states.includes('paused') ? 'running' : 'paused';
};

/** The clocks of the steps of a leg, for what the agency had of them. */
const clocksOfStays = (
  look: Look,
  { visits }: AllClocks,
  { stays }: LegStays,
): readonly ClockRecord[] =>
  stays.flatMap((stay) => clockOfStay(look, visits.get(visitIdOf(stay.visit)), stay) ?? []);

/** Each step judged alone, where there is no allowance for the whole. */
const judgedByParts = (
  parts: readonly ClockRecord[],
  till: number | undefined,
): Pick<JudgedLeg, 'state' | 'grade' | 'lateByMs'> => {
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

const endOf = ({ stays }: LegStays): number | undefined => {
  let last = Number.NEGATIVE_INFINITY;
  for (const { till } of stays) {
    if (till === undefined) return undefined;
    last = Math.max(last, till);
  }
  return last;
};

const NO_PARTS: readonly ClockRecord[] = [];

/** The legs of a dossier on clocks that are computed already. */
export const judgeLegs = (
  look: Look,
  clocks: AllClocks,
  legs: readonly LegStays[] = agencyLegsOf(look),
): readonly JudgedLeg[] => {
  const clockOf = legClockFinder(look, clocks);
  return legs.map((leg) => {
    const { agency, cycle, stays, isShared } = leg;
    const clock = clockOf(leg);
    const till = endOf(leg);
    const parts = clock === undefined ? clocksOfStays(look, clocks, leg) : NO_PARTS;
    const { state, grade, lateByMs } = clock ?? judgedByParts(parts, till);
    const from = stays[0]?.from ?? 0;
    return { agency, cycle, stays, isShared, state, grade, lateByMs, clock, parts, from, till };
  });
};
