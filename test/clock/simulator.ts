import type { Limit } from '../../src/limit/limit.ts';
import { dayOf, merged, type Stretch, without, workingTime } from './plain-calendar.ts';
import { type PlainDue, type PlainSpan, plainDueOf } from './plain-due.ts';
import { isOpen, openStays, type StageRun, type Stay } from './plain-flow.ts';
import {
  calendarOf,
  type Interruption,
  interruptionAt,
  type Look,
  limitOf,
  NEVER,
  nodeOf,
  spanOfWait,
  stopsAt,
  together,
  waysTo,
} from './plain-interruptions.ts';

/*
 * An independent reckoning of every clock of a dossier, slow and plain, from the rules as they are
 * written. It reads the definition, the log and lists of working days, and shares no code with the
 * library.
 */

export interface SimulatedClock {
  /** Scope, node or visit, and cycle. */
  readonly key: string;
  readonly scope: 'dossier' | 'stage' | 'step' | 'wait';
  readonly due: number;
  readonly isLate: boolean;
  readonly lateBy: number;
  readonly grade: 'early' | 'onTime' | 'late' | undefined;
  readonly state: 'running' | 'paused' | 'done' | 'void';
  readonly ended: number | undefined;
  /** A stage that the dossier has left by a jump: neither done nor given up. */
  readonly isLeft?: true;
}

const isEarlyAt = (ended: number, limit: Limit, { due, dueDay }: PlainDue): boolean => {
  if ('by' in limit) return dayOf(ended) < dueDay;
  const { amount, unit } = limit;
  if (unit === 'sameDay' || amount === 0) return false;
  if (unit === 'halfDay') return amount >= 2 && dayOf(ended) < dueDay;
  if (['day', 'week', 'month', 'year'].includes(unit)) return dayOf(ended) < dueDay;
  if (unit === 'workingDay') return amount >= 1 && dayOf(ended) < dueDay;
  return ended < due;
};

interface Run {
  readonly key: string;
  readonly scope: SimulatedClock['scope'];
  readonly span: PlainSpan;
  readonly since?: number | undefined;
  readonly ended: number | undefined;
  readonly isVoid: boolean;
}

const runClock = (
  { now }: Look,
  { key, scope, span, since, ended, isVoid }: Run,
): SimulatedClock => {
  const interruptions = merged(span.pauses);
  // What stood still when a clock ended was not over.
  const pauses = interruptions.filter(({ till }) => till <= (ended ?? NEVER));
  const open = interruptions.find(
    ({ from, till }) => from <= (ended ?? -1) && till > (ended ?? NEVER),
  );
  const judged = Math.min(ended ?? now, since ?? NEVER, open?.from ?? NEVER);
  const times = plainDueOf({ ...span, pauses });
  const isLate = times.isLateAt(judged);
  const after = { from: times.due, till: judged };
  const wall = without(after, pauses).reduce((ms, { from, till }) => ms + till - from, 0);
  const lateBy = times.counting === 'clock' ? wall : workingTime(span.calendar, after, pauses);
  const inTime = isEarlyAt(ended ?? NEVER, span.limit, times) ? 'early' : 'onTime';
  const gradeInTime = ended === undefined || isVoid ? undefined : inTime;
  const stillState = since === undefined ? 'running' : 'paused';
  const openState = ended === undefined ? stillState : 'done';
  return {
    key,
    scope,
    due: times.due,
    isLate,
    lateBy: isLate ? lateBy : 0,
    grade: isLate ? 'late' : gradeInTime,
    state: isVoid ? 'void' : openState,
    ended,
  };
};

/**
 * Of the clocks of all paths the earliest, of those that are late and run, of those that are late,
 * or of all. The whole stands still if every path does, and is late by what the latest one is.
 */
const wholeOf = (paths: readonly SimulatedClock[]): SimulatedClock | undefined => {
  const late = paths.filter(({ isLate }) => isLate);
  const running = late.filter(({ state }) => state === 'running');
  const [candidates = paths] = [running, late].filter(({ length }) => length > 0);
  const due = Math.min(...candidates.map((path) => path.due));
  const earliest = candidates.filter((path) => path.due === due);
  const lateBy = Math.max(...earliest.map((path) => path.lateBy));
  const whole = earliest.find((path) => path.lateBy === lateBy);
  if (whole === undefined) return undefined;
  return {
    ...whole,
    state: paths.some(({ state }) => state === 'running') ? 'running' : whole.state,
  };
};

const isReturn = (look: Look, stay: Stay): boolean => {
  const node = nodeOf(look, stay);
  return node !== undefined && 'step' in node && node.returns === true;
};

/** The clock over some stays that lead to `lasts`. */
const clockOver = (
  look: Look,
  run: Omit<Run, 'since' | 'span'> & { readonly span: Omit<PlainSpan, 'pauses'> },
  lasts: readonly Stay[],
  isPart: (stay: Stay) => boolean,
  gaps: readonly Stretch[],
): SimulatedClock | undefined => {
  const [last, another] = lasts;
  const ended =
    last !== undefined && another === undefined && isReturn(look, last) ? last.from : run.ended;
  const scope = run.scope === 'stage' ? 'stage' : 'dossier';
  // The step that hands the result out is no part of it.
  const interruptionsOn = (way: readonly Stay[]): readonly Interruption[] =>
    way
      .filter(
        (stay) => isPart(stay) && !(stay === last && ended === stay.from && isReturn(look, stay)),
      )
      .map((stay) => interruptionAt(look, stay, scope));
  const stoppedOn = (way: readonly Stay[]): number =>
    interruptionsOn(way)
      .flatMap((each) => each.over)
      .reduce((ms, { from, till }) => ms + till - from, 0);
  const clocks = lasts.map((stay) => {
    // Of branches that ended at the same instant the one that stood still least sets the due.
    const [way = []] = [...waysTo(stay)].sort((a, b) => stoppedOn(a) - stoppedOn(b));
    const { over, since } = together(interruptionsOn(way));
    return runClock(look, {
      ...run,
      span: { ...run.span, pauses: [...over, ...gaps] },
      since: ended === undefined ? since : undefined,
      ended,
    });
  });
  return wholeOf(clocks);
};

const dossierClocks = (look: Look): readonly SimulatedClock[] => {
  const { reading } = look;
  const limit = limitOf(reading.procedure.limit, reading.variant);
  if (limit === undefined) return [];
  return reading.cycles.flatMap((cycle, i) => {
    const open = openStays(reading).filter((stay) => stay.cycle === i);
    const run = {
      key: `dossier:${i}`,
      scope: 'dossier' as const,
      span: { start: cycle.from, limit, isStep: false, calendar: look.calendar },
      ended: cycle.till ?? reading.end?.at,
      isVoid: cycle.till !== undefined,
    };
    return clockOver(look, run, cycle.lasts ?? open, () => true, []) ?? [];
  });
};

/** What the stays of a stage leave between its beginning and its end. */
const gapsOf = (look: Look, stays: readonly Stay[]): readonly Stretch[] => {
  const from = Math.min(...stays.map((stay) => stay.from));
  const till = Math.max(...stays.map((stay) => stay.till ?? look.now));
  return without(
    { from, till },
    stays.map((stay) => ({ from: stay.from, till: stay.till ?? look.now })),
  );
};

const latestOf = (stays: readonly Stay[]): readonly Stay[] => {
  const latest = Math.max(...stays.map(({ till }) => till ?? NEVER));
  return stays.filter(({ till }) => (till ?? NEVER) === latest);
};

const stageClock = (look: Look, stage: string, cycle: number): readonly SimulatedClock[] => {
  const { reading } = look;
  const place = reading.places.get(stage)?.node;
  const runs = reading.stageRuns.filter((each) => each.stage === stage && each.cycle === cycle);
  const run: StageRun | undefined = runs.at(-1);
  if (place === undefined || !('stage' in place) || run === undefined) return [];
  const limit = limitOf(place.limit, reading.variant);
  if (limit === undefined || ('amount' in limit && limit.amount === 0)) return [];
  const inside = (stay: Stay): boolean =>
    stay.cycle === cycle && reading.places.get(stay.node)?.around.includes(stage) === true;
  const stays = reading.stays.filter(inside);
  const open = stays.filter(isOpen);
  const closedAt = reading.cycles[cycle]?.till;
  const tills = stays.map(({ till }) => till ?? look.now);
  // A restart closes what the interruption found open, at the interruption.
  const end = Math.min(Math.max(...tills), run.left === 'done' ? NEVER : (closedAt ?? NEVER));
  const [lasts = latestOf(stays)] = [open, run.lasts ?? []].filter(({ length }) => length > 0);
  const clock = clockOver(
    look,
    {
      key: `stage:${stage}:${cycle}`,
      scope: 'stage',
      span: {
        start: Math.min(...stays.map(({ from }) => from)),
        limit,
        isStep: false,
        calendar: calendarOf(look, place.unit),
      },
      ended: open.length > 0 ? undefined : end,
      isVoid: run.left === 'cut' || (run.left === 'jump' && closedAt !== undefined),
    },
    lasts,
    inside,
    gapsOf(look, stays),
  );
  if (clock === undefined) return [];
  return [run.left === 'jump' && closedAt === undefined ? { ...clock, isLeft: true } : clock];
};

const stayClock = (look: Look, stay: Stay): readonly SimulatedClock[] => {
  const { reading } = look;
  const isVoid = stay.end === 'void' || stay.end === 'restarted' || stay.end === 'closed';
  const key = `${stay.node}#${stay.nth}`;
  const bound = spanOfWait(look, stay);
  const { since } = stopsAt(look, stay);
  if (bound !== undefined) {
    return [
      runClock(look, {
        key: `wait:${key}`,
        scope: 'wait',
        span: bound,
        since,
        ended: stay.till,
        isVoid,
      }),
    ];
  }
  const node = nodeOf(look, stay);
  if (node === undefined || !('step' in node)) return [];
  const limit = limitOf(node.limit, reading.variant);
  if (limit === undefined) return [];
  const run = { key: `step:${key}`, scope: 'step' as const, ended: stay.till, isVoid };
  const calendar = calendarOf(look, node.unit);
  if ('amount' in limit && limit.anchor === 'receipt') {
    const [way = []] = waysTo(stay);
    const pauses = together(way.map((each) => interruptionAt(look, each, 'stage')));
    const start = reading.cycles[stay.cycle]?.from ?? stay.from;
    const span = { start, limit, isStep: true, calendar, pauses: pauses.over };
    return [runClock(look, { ...run, span, since: pauses.since })];
  }
  const index = reading.stays.indexOf(stay);
  const sharing = reading.stays.filter(
    (each, i) => each.node === stay.node && each.cycle === stay.cycle && i <= index,
  );
  const start = sharing[0]?.from ?? stay.from;
  const elsewhere = without(
    { from: start, till: stay.from },
    sharing.map((each) => ({ from: each.from, till: each.till ?? stay.from })),
  );
  const paused = sharing.flatMap((each) => stopsAt(look, each).over);
  const span = { start, limit, isStep: true, calendar, pauses: [...paused, ...elsewhere] };
  return [runClock(look, { ...run, span, since })];
};

/** Every clock of a dossier at an instant. */
export const simulate = (look: Look): readonly SimulatedClock[] => {
  const stages = [...look.reading.places.keys()];
  return [
    ...dossierClocks(look),
    ...look.reading.cycles.flatMap((_, cycle) =>
      stages.flatMap((id) => stageClock(look, id, cycle)),
    ),
    ...look.reading.stays.flatMap((stay) => stayClock(look, stay)),
  ];
};
