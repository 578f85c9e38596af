import { obligationTurnsOf, type Turns } from '../accountability/obligation-turns.ts';
import { obligationsFrom } from '../accountability/obligations.ts';
import { instantAtWorkingMs, workingMsAt } from '../calendar/coordinates.ts';
import { type AllClocks, listClocks, openClocksOf } from '../clock/all-clocks.ts';
import { type ClockRecord, isGradedLate } from '../clock/clock-record.ts';
import { nextDueAt } from '../clock/due-events.ts';
import { isEverythingStopped } from '../clock/interruptions.ts';
import { type Look, lookLater } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { changesOfHands } from '../dossier/hands.ts';
import { isStoppingWait } from '../dossier/wait-effect.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { responsibleOf } from './responsible.ts';
import { stopsOf } from './stops.ts';

/** Instants at which a clock that is not late changes: when it is due soon, and just past its end. */
const addTurnsOfPath = (
  turns: number[],
  { state, grade, dueSoonFrom, times }: ClockRecord,
): void => {
  if (state !== 'running' || grade === 'late' || dueSoonFrom === undefined) return;
  turns.push(dueSoonFrom, times.endsAt + 1);
};

/** When a path that runs has become later than one that stands still: then the whole goes by it. */
const addOvertaking = (turns: number[], paths: readonly ClockRecord[]): void => {
  const late = paths.filter(isGradedLate);
  for (const { state, span, judgedAt, lateByMs } of late) {
    if (state !== 'running') continue;
    const { counting, table } = span;
    const ran = counting === 'clock' ? judgedAt : workingMsAt(table, judgedAt);
    for (const standing of late) {
      const ahead = standing.lateByMs - lateByMs;
      if (ahead < 0) continue;
      for (const at of [ran + ahead, ran + ahead + 1]) {
        turns.push(counting === 'clock' ? at : instantAtWorkingMs(table, at));
      }
    }
  }
};

/** The first of several paths to turn is seen of the whole; once one has, the others may not be. */
const addTurnsOfClock = ({ certain, possible }: Turns, clock: ClockRecord): void => {
  const { paths } = clock;
  if (paths === undefined) {
    addTurnsOfPath(certain, clock);
    return;
  }
  const isCertain = paths.every(({ grade, isDueSoon }) => grade !== 'late' && !isDueSoon);
  for (const path of paths) addTurnsOfPath(isCertain ? certain : possible, path);
  addOvertaking(possible, paths);
};

/** When the bounds of waits pass that stop the clocks around them. */
const addBounds = ({ certain }: Turns, { fold }: Look, clocks: AllClocks): void => {
  for (const { scope, state, id, times } of clocks.visits.values()) {
    const isRunning = scope === 'wait' && state === 'running';
    if (isRunning && isStoppingWait(fold, id)) certain.push(times.endsAt);
  }
};

const turnsOf = (look: Look, clocks: AllClocks): Turns => {
  const turns = obligationTurnsOf(look, clocks);
  addBounds(turns, look, clocks);
  turns.possible.push(...changesOfHands(look));
  for (const clock of clocks.dossier) addTurnsOfClock(turns, clock);
  for (const clock of clocks.stages) addTurnsOfClock(turns, clock);
  for (const clock of clocks.visits.values()) addTurnsOfClock(turns, clock);
  return turns;
};

/** The earliest of some instants that lies ahead. */
const firstAfter = (now: number, instants: readonly number[]): number => {
  let first = Number.POSITIVE_INFINITY;
  for (const at of instants) if (at > now && at < first) first = at;
  return first;
};

/** What a look shows that time can change, but for what runs on from one instant to the next. */
const shownBy = (look: Look, clocks: AllClocks): string =>
  JSON.stringify([
    isEverythingStopped(look),
    stopsOf(look),
    obligationsFrom(look, clocks),
    responsibleOf(look, clocks).map(({ lateBy: _, ...shown }) => shown),
    listClocks(clocks).map(({ state, grade, isDueSoon, times }) => [
      state,
      grade,
      isDueSoon,
      times,
    ]),
  ]);

/** The first of some instants at which a look shows something else than now. */
const firstChange = (look: Look, instants: readonly number[]): number | undefined => {
  if (instants.length === 0) return undefined;
  const shown = shownBy(look, openClocksOf(look));
  return [...new Set(instants)]
    .sort((a, b) => a - b)
    .find((instant) => {
      const then = lookLater(look, instant);
      return shownBy(then, openClocksOf(then)) !== shown;
    });
};

/**
 * The earliest instant after a look at which it would differ by time alone. What most turns change
 * shows; what a delegation or one of several paths does may not, so there a look at that instant
 * tells.
 */
export const wakeUpAfter = (look: Look, clocks: AllClocks): number | undefined => {
  const { now, open } = look;
  // Time moves nothing where nothing goes on.
  if (open.length === 0) return undefined;
  const turns = turnsOf(look, clocks);
  const nextDue = nextDueAt(look) ?? Number.POSITIVE_INFINITY;
  turns.certain.push(nextDue);
  const certain = firstAfter(now, turns.certain);
  const doubtful = turns.possible.filter((at) => at > now && at < certain);
  const change = firstChange(look, doubtful) ?? certain;
  return change === Number.POSITIVE_INFINITY ? undefined : change;
};

/**
 * When a host should look at a dossier again: the earliest instant at which a state, a flag, a
 * grade or a due event changes by time alone. Undefined when only an event can change anything.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * nextWakeUp(dossier, { now: '2026-11-26T16:45:00+07:00', calendar: vietnamCalendar() });
 * //=> '2026-11-27T00:00:00.001+07:00'
 * ```
 */
export const nextWakeUp = (dossier: Dossier, options: LookOptions): Instant | undefined => {
  const look = lookFrom(dossier, options);
  const wakeUp = wakeUpAfter(look, openClocksOf(look));
  return wakeUp === undefined ? undefined : formatInstant(wakeUp, look.fold.zone);
};
