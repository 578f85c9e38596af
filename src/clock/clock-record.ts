import { workingMsBetween, workingMsIn } from '../calendar/coordinates.ts';
import { dueTimesOf } from '../deadline/count-limit.ts';
import { dueSoonFrom } from '../deadline/due-soon.ts';
import { type CountedSpan, type DueTimes, isLate } from '../deadline/due-times.ts';
import { type Grade, gradeOf } from '../deadline/grade.ts';
import { clipTo, type Interval } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';

/** What a clock is the clock of. */
export type ClockScope = 'dossier' | 'stage' | 'step' | 'wait';

/**
 * `void`: given up with its work undone (a branch that a join did not need, a cycle ended by a
 * restart, a step cut off when the dossier was withdrawn or stopped).
 */
export type ClockState = 'running' | 'paused' | 'done' | 'void';

/** What runs: a limit over a span, and what is known of its end. */
export interface ClockInput {
  readonly scope: ClockScope;
  readonly id: string;
  /** Id of the visit, for steps and waits. */
  readonly visit?: string;
  readonly unit?: string;
  readonly cycle: number;
  readonly span: CountedSpan;
  /** Since when it stands still, if it does. */
  readonly since?: number;
  readonly ended?: number;
  /** Whether it ended without its work being done. */
  readonly isVoid?: boolean;
}

/** A clock in epoch milliseconds. */
export interface ClockRecord extends ClockInput {
  readonly times: DueTimes;
  readonly state: ClockState;
  /** The instant at which lateness is judged: the end, the start of a pause, or now. */
  readonly judgedAt: number;
  readonly grade?: Grade;
  /** Time past `due`, pauses set aside: working time, for `clock` limits wall time. */
  readonly lateByMs: number;
  readonly isDueSoon: boolean;
  readonly dueSoonFrom: number;
  /** The clocks of the single paths, where several run at once and this is the whole of them. */
  readonly paths?: readonly ClockRecord[];
}

const stateOf = ({ ended, isVoid, since }: ClockInput): ClockState => {
  if (isVoid === true) return 'void';
  if (ended !== undefined) return 'done';
  return since === undefined ? 'running' : 'paused';
};

const lateness = (span: CountedSpan, { due }: DueTimes, judgedAt: number): number => {
  if (judgedAt <= due) return 0;
  const { table, counting } = span;
  const paused = clipTo(span.pauses, { from: due, till: judgedAt });
  if (counting !== 'clock') {
    return workingMsBetween(table, due, judgedAt) - workingMsIn(table, paused);
  }
  return paused.reduce((ms, { from, till }: Interval) => ms - (till - from), judgedAt - due);
};

/** A clock that is late has its grade at once; any other grade waits for the end. */
const gradeFor = (
  input: ClockInput,
  times: DueTimes,
  judgedAt: number,
): { readonly grade?: Grade } => {
  if (isLate(judgedAt, times)) return { grade: 'late' };
  if (input.ended === undefined || input.isVoid === true) return {};
  const { limit, table } = input.span;
  return { grade: gradeOf(input.ended, limit, times, table.zone) };
};

/**
 * What stops a dossier after a clock has ended moves its end no more; what stopped it at the end
 * was not over.
 */
const untilItsEnd = (input: ClockInput, ended: number): ClockInput => {
  const { pauses } = input.span;
  const over = pauses.filter(({ till }) => till <= ended);
  const open = pauses.find(({ from, till }) => from <= ended && ended < till);
  return {
    ...input,
    span: over.length === pauses.length ? input.span : { ...input.span, pauses: over },
    ...(open === undefined ? {} : { since: open.from }),
  };
};

/** Runs a clock up to the instant of a look. */
export const runClock = (given: ClockInput, { now, rules }: ClockContext): ClockRecord => {
  const input = given.ended === undefined ? given : untilItsEnd(given, given.ended);
  const { span, ended, since } = input;
  const times = dueTimesOf(span);
  // While a pause is open nothing newly warns or becomes late: the clock is judged at its start.
  const judgedAt = Math.min(ended ?? now, since ?? now);
  const state = stateOf(input);
  const soonFrom = dueSoonFrom(span, times, rules.dueSoon.value);
  const isLateNow = isLate(judgedAt, times);
  return {
    ...input,
    times,
    state,
    judgedAt,
    ...gradeFor(input, times, judgedAt),
    lateByMs: isLateNow ? lateness(span, times, judgedAt) : 0,
    isDueSoon: ended === undefined && state !== 'void' && !isLateNow && judgedAt >= soonFrom,
    dueSoonFrom: soonFrom,
  };
};

/** Whether a clock still runs or stands still, and is past its end. */
export const isOverdue = ({ ended, state, grade }: ClockRecord): boolean =>
  ended === undefined && state !== 'void' && grade === 'late';
