import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/counted-span.ts';
import { dueSoonFrom } from '../deadline/due-soon.ts';
import { type DueTimes, isLate } from '../deadline/due-times.ts';
import { type Grade, gradeOf } from '../deadline/grade.ts';
import { pauseAt, pauseCountOf, pausesBegunBy, pausesOverBy } from '../deadline/pause-list.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { Look } from './look.ts';

/** What a clock is the clock of. */
export type ClockScope = 'dossier' | 'stage' | 'step' | 'wait';

/**
 * `void`: given up with its work undone (a branch that a join did not need, a cycle ended by a
 * restart, a step cut off when the dossier was withdrawn or stopped).
 */
export type ClockState = 'running' | 'paused' | 'done' | 'void';

/**
 * What runs: a limit over a span, and what is known of its end. What is absent is `undefined` and
 * not left out, here and in the record: objects of one shape are read several times as fast.
 */
export interface ClockInput {
  readonly scope: ClockScope;
  readonly id: string;
  /** Id of the visit, for steps and waits. */
  readonly visit: string | undefined;
  /** The unit that has the visit, or had it last; of a stage the one that the procedure names. */
  readonly unit: string | undefined;
  readonly cycle: number;
  /** When what it is the clock of began: of a step that was entered again, this stay. */
  readonly from: number;
  readonly span: CountedSpan;
  /** Since when it stands still, if it does. */
  readonly since: number | undefined;
  readonly ended: number | undefined;
  /** Whether it ended without its work being done. */
  readonly isVoid: boolean;
  /** Whether it ended because nobody answered: that is late, whenever it was. */
  readonly isSilent: boolean;
}

/** A clock in epoch milliseconds. */
export interface ClockRecord extends ClockInput {
  readonly times: DueTimes;
  readonly state: ClockState;
  /** The instant at which lateness is judged: the end, the start of a pause, or now. */
  readonly judgedAt: number;
  readonly grade: Grade | undefined;
  /**
   * Time past `due`, pauses set aside: working time, for `clock` limits wall time. Only since `from`:
   * what earlier stays at the step went past their common allowance is theirs.
   */
  readonly lateByMs: number;
  readonly isDueSoon: boolean;
  /** From when it warns; nothing that is over warns. */
  readonly dueSoonFrom: number | undefined;
  /** The clocks of the single paths, where several run at once and this is the whole of them. */
  readonly paths: readonly ClockRecord[] | undefined;
}

const stateOf = ({ ended, isVoid }: ClockInput, since: number | undefined): ClockState => {
  if (isVoid) return 'void';
  if (ended !== undefined) return 'done';
  return since === undefined ? 'running' : 'paused';
};

/** A clock that is late has its grade at once; any other grade waits for the end. */
const gradeFor = (
  { ended, isVoid, isSilent, span }: ClockInput,
  times: DueTimes,
  isLateNow: boolean,
): Grade | undefined => {
  if (isLateNow || isSilent) return 'late';
  return ended === undefined || isVoid
    ? undefined
    : gradeOf(ended, span.limit, times, span.table.zone);
};

/** How long something ran past its due, as far as that was after it began. */
const lateMsOf = (
  { from }: ClockInput,
  span: CountedSpan,
  { due }: DueTimes,
  judgedAt: number,
): number => {
  const since = Math.max(due, from);
  return judgedAt > since ? runningMsBetween(span, since, judgedAt) : 0;
};

/** What stops a dossier after a clock has ended moves its end no more. */
const spanUntil = (span: CountedSpan, ended: number | undefined): CountedSpan => {
  if (ended === undefined || pauseCountOf(span.pauses) === 0) return span;
  const pauses = pausesOverBy(span.pauses, ended);
  return pauses === span.pauses ? span : { ...span, pauses };
};

/** Since when a clock stands still, or stood still when it ended: that pause was not over. */
const stoppedSince = ({ span, ended, since }: ClockInput): number | undefined => {
  const { pauses } = span;
  if (ended === undefined || pauseCountOf(pauses) === 0) return since;
  const open = pauseAt(pauses, pausesBegunBy(pauses, ended + 1) - 1);
  return open !== undefined && ended < open.till ? open.from : since;
};

/** Runs a clock up to the instant of a look. */
export const runClock = (input: ClockInput, { now, rules }: Look): ClockRecord => {
  const { ended, isVoid } = input;
  const span = spanUntil(input.span, ended);
  const since = stoppedSince(input);
  const times = dueTimesOf(span);
  // While a pause is open nothing newly warns or becomes late: the clock is judged at its start.
  const judgedAt = Math.min(ended ?? now, since ?? now);
  const isLateNow = isLate(judgedAt, times);
  const isOver = ended !== undefined || isVoid;
  const soonFrom = isOver ? undefined : dueSoonFrom(span, times, rules.dueSoon.value);
  return {
    scope: input.scope,
    id: input.id,
    visit: input.visit,
    unit: input.unit,
    cycle: input.cycle,
    from: input.from,
    span,
    since,
    ended,
    isVoid,
    isSilent: input.isSilent,
    times,
    state: stateOf(input, since),
    judgedAt,
    grade: gradeFor(input, times, isLateNow),
    lateByMs: isLateNow ? lateMsOf(input, span, times, judgedAt) : 0,
    isDueSoon: soonFrom !== undefined && !isLateNow && judgedAt >= soonFrom,
    dueSoonFrom: soonFrom,
    paths: undefined,
  };
};

/** Whether a clock is late by now, or was when it ended. */
export const isGradedLate = ({ grade }: ClockRecord): boolean => grade === 'late';

/** Whether a clock can still change: it is neither done nor void. */
export const isLive = ({ state }: ClockRecord): boolean =>
  state === 'running' || state === 'paused';

/** Whether a clock still runs or stands still, and is past its end. */
export const isOverdue = (clock: ClockRecord): boolean =>
  clock.ended === undefined && clock.state !== 'void' && isGradedLate(clock);
