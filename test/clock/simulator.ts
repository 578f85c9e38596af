import type { Limit } from '../../src/limit/limit.ts';
import type { VariantLimits } from '../../src/procedure/procedure.ts';
import { dayOf, merged, type Stretch, without, workingTime } from './plain-calendar.ts';
import { limitAfter, variantAt } from './plain-changes.ts';
import { type PlainDue, type PlainSpan, plainDueOf } from './plain-due.ts';
import { type Change, isOpen, openStays, type StageRun, type Stay } from './plain-flow.ts';
import {
  calendarOf,
  changesDuring,
  type Interruption,
  interruptionAt,
  type Look,
  lookBefore,
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
  /** The instant of which it speaks: its end, the beginning of a stop, or now. */
  readonly judged: number;
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
  /** When its cycle was given up while it ran. */
  readonly givenUpAt?: number | undefined;
  readonly isVoid: boolean;
  readonly isSilent: boolean;
  /** Since when lateness is its own: of a stay its beginning. */
  readonly stayedFrom?: number;
}

const runClock = (
  { now }: Look,
  { key, scope, span, since, ended, isVoid, isSilent, stayedFrom = 0 }: Run,
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
  const after = { from: Math.max(times.due, stayedFrom), till: Math.max(judged, stayedFrom) };
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
    grade: isLate || isSilent ? 'late' : gradeInTime,
    state: isVoid ? 'void' : openState,
    ended,
    judged,
  };
};

/**
 * Of the clocks of all paths the latest of those that are late; else the earliest of those that run, or
 * of all; where a restart ended them, those run that did so until then. The whole stands still if every
 * path does.
 */
const wholeOf = (
  paths: readonly SimulatedClock[],
  givenUpAt: number | undefined,
): SimulatedClock | undefined => {
  const late = paths.filter(({ grade }) => grade === 'late');
  const ranOn = ({ state, judged }: SimulatedClock): boolean =>
    state === 'running' || judged === givenUpAt;
  const [candidates = paths] = [late, paths.filter(ranOn)].filter(({ length }) => length > 0);
  const lateBy = Math.max(...candidates.map((path) => path.lateBy));
  const latest = candidates.filter((path) => path.lateBy === lateBy);
  const due = Math.min(...latest.map((path) => path.due));
  const earliest = latest.filter((path) => path.due === due);
  const end = Math.max(...earliest.map(({ ended, judged }) => ended ?? judged));
  const whole = earliest.find(({ ended, judged }) => (ended ?? judged) === end);
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

/** Of branches that ended at the same instant the one that is due first sets the due. */
const clockOnWays = (
  ways: readonly (readonly Stay[])[],
  clockOn: (way: readonly Stay[]) => SimulatedClock,
): SimulatedClock => {
  const clocks = ways.map(clockOn);
  const due = Math.min(...clocks.map((clock) => clock.due));
  const earliest = clocks.filter((clock) => clock.due === due);
  const lateBy = Math.max(...earliest.map((clock) => clock.lateBy));
  const found = earliest.find((clock) => clock.lateBy === lateBy);
  if (found === undefined) throw new Error('no way leads to a stay');
  return found;
};

const stretchAround = (stretches: readonly Stretch[], instant: number): Stretch | undefined =>
  merged(stretches).find(({ from, till }) => from <= instant && instant <= till);

/** When work at a stay ended that was given up, or was interrupted for as long as it could go on. */
const endOfWork = (look: Look, stay: Stay, givenUpAt: number): number => {
  const end = Math.min(stay.till ?? NEVER, givenUpAt);
  return stretchAround(interruptionAt(look, stay, 'stage').over, end)?.from ?? end;
};

const endOfAllWork = (look: Look, stays: readonly Stay[], givenUpAt: number): number =>
  Math.max(...stays.map((stay) => endOfWork(look, stay, givenUpAt)));

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
  const clocks = lasts.map((stay) => {
    return clockOnWays(waysTo(stay), (way) => {
      const { over, since } = together(interruptionsOn(way));
      const pauses = merged([...over, ...gaps]);
      const { givenUpAt } = run;
      if (givenUpAt !== undefined && ended === run.ended) {
        // It says what it said in the last instant of its cycle.
        const standing = stretchAround(pauses, Math.min(stay.till ?? NEVER, givenUpAt));
        return runClock(look, {
          ...run,
          span: {
            ...run.span,
            pauses: pauses.filter(({ till }) => till < (standing?.till ?? NEVER)),
          },
          since: standing?.from,
          ended: endOfWork(look, stay, givenUpAt),
        });
      }
      return runClock(look, {
        ...run,
        span: { ...run.span, pauses },
        since: ended === undefined ? since : undefined,
        ended,
      });
    });
  });
  return wholeOf(clocks, run.givenUpAt);
};

/** Every clock at the instant of a change, by the change; only to save time. */
const clocksByChange = new WeakMap<Change, readonly SimulatedClock[]>();

/** Whether a clock was late when a change came. */
const wasLate = (look: Look, change: Change, key: string): boolean => {
  const clocks = clocksByChange.get(change) ?? simulate(lookBefore(look, change));
  clocksByChange.set(change, clocks);
  return clocks.some((clock) => clock.key === key && clock.isLate);
};

/** When the dossier's clock ended in a cycle: given up, or with the result ready. */
const endOfCycle = (look: Look, index: number): number => {
  const { reading } = look;
  const cycle = reading.cycles[index];
  const [handing, another] = cycle?.lasts ?? openStays(reading);
  if (cycle?.till !== undefined) return endOfAllWork(look, cycle.lasts ?? [], cycle.till);
  const isReady = handing !== undefined && another === undefined && isReturn(look, handing);
  return isReady ? handing.from : (reading.end?.at ?? NEVER);
};

/**
 * The changes of a cycle that came when the dossier was not overdue. What came when its clock had
 * ended but work still went on finds it as it ended.
 */
const countedChanges = (look: Look, cycle: number): readonly Change[] => {
  const changes = look.reading.changes.filter((each) => each.cycle === cycle);
  const end = endOfCycle(look, cycle);
  const first = changes.findIndex(
    (each) => each.at <= end && wasLate(look, each, `dossier:${cycle}`),
  );
  if (first !== -1) return changes.slice(0, first);
  const before = changes.filter(({ at }) => at <= end);
  const isLate = dossierClockOf(look, cycle, before)?.isLate ?? false;
  return isLate ? before : changes;
};

interface Course {
  /** The clocks of which none may have been late. */
  readonly keys: readonly string[];
  readonly cycle: number;
  readonly from: number;
  readonly till: number | undefined;
  /** The stays that get what is given to them. */
  readonly stays: readonly Stay[];
}

/** The limit of a step or a stage after all that changed it. */
const limitOver = (
  look: Look,
  limits: VariantLimits | undefined,
  { keys, cycle, from, till, stays }: Course,
): Limit | undefined => {
  const during = changesDuring(look, from, till);
  const changes = countedChanges(look, cycle).filter((each) =>
    'variant' in each.what
      ? during.includes(each)
      : each.at <= (till ?? NEVER) && each.what.stays.some((stay) => stays.includes(stay)),
  );
  const variant = variantAt(look.reading, from);
  // Of the stays that share a limit the last one that had begun tells whether it had passed.
  return limitAfter(limits, variant, changes, (change) => {
    const begun =
      keys.length === 1 ? keys : keys.filter((_, i) => (stays[i]?.from ?? NEVER) <= change.at);
    return wasLate(look, change, begun.at(-1) ?? '');
  });
};

const dossierClockOf = (
  look: Look,
  index: number,
  changes: readonly Change[],
): SimulatedClock | undefined => {
  const { reading } = look;
  const cycle = reading.cycles[index];
  if (cycle === undefined) return undefined;
  const variant = variantAt(reading, cycle.from);
  const limit = limitAfter(reading.procedure.limit, variant, changes, () => false);
  if (limit === undefined) return undefined;
  const run = {
    key: `dossier:${index}`,
    scope: 'dossier' as const,
    span: { start: cycle.from, limit, isStep: false, calendar: look.calendar },
    ended: cycle.till === undefined ? reading.end?.at : endOfCycle(look, index),
    givenUpAt: cycle.till,
    isVoid: cycle.till !== undefined,
    isSilent: false,
  };
  const open = openStays(reading).filter((stay) => stay.cycle === index);
  return clockOver(look, run, cycle.lasts ?? open, () => true, []);
};

const dossierClocks = (look: Look): readonly SimulatedClock[] =>
  look.reading.cycles.flatMap((_, index) => {
    const end = endOfCycle(look, index);
    const changes = countedChanges(look, index).filter(({ at }) => at <= end);
    return dossierClockOf(look, index, changes) ?? [];
  });

/** A zero in a column of stages is no limit. */
const withoutZeros = (limits: VariantLimits | undefined): VariantLimits | undefined => {
  if (limits === undefined) return undefined;
  if ('amount' in limits) return limits.amount === 0 ? undefined : limits;
  const columns = Object.entries(limits);
  return Object.fromEntries(columns.filter(([, limit]) => limit.amount !== 0));
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

/** Of some stays those that were cut off last. */
const lastCutOff = (stays: readonly Stay[]): readonly Stay[] => {
  const cut = stays.filter(({ end }) => end === 'void' || end === 'closed');
  const latest = Math.max(...cut.map(({ till = 0 }) => till));
  return cut.filter(({ till }) => till === latest);
};

const stageClock = (look: Look, stage: string, cycle: number): readonly SimulatedClock[] => {
  const { reading } = look;
  const place = reading.places.get(stage)?.node;
  const runs = reading.stageRuns.filter((each) => each.stage === stage && each.cycle === cycle);
  const run: StageRun | undefined = runs.at(-1);
  if (place === undefined || !('stage' in place) || run === undefined) return [];
  const inside = (stay: Stay): boolean =>
    stay.cycle === cycle && reading.places.get(stay.node)?.around.includes(stage) === true;
  const stays = reading.stays.filter(inside);
  const open = stays.filter(isOpen);
  const closedAt = reading.cycles[cycle]?.till;
  const [lasts = lastCutOff(stays)] = [open, run.lasts ?? []].filter(({ length }) => length > 0);
  const givenUpAt = run.left === 'givenUp' ? closedAt : undefined;
  const latest = Math.max(...lasts.map(({ till = look.now }) => till));
  // What a restart found cut off already was so by then at the latest.
  const cutAt = Math.min(latest, run.left === 'cut' ? (closedAt ?? NEVER) : NEVER);
  const end = givenUpAt === undefined ? cutAt : endOfAllWork(look, lasts, givenUpAt);
  const key = `stage:${stage}:${cycle}`;
  const from = Math.min(...stays.map((stay) => stay.from));
  const isLeft = run.left === 'jump' && closedAt === undefined;
  const isToComeAgain = isLeft && reading.end === undefined;
  const till = open.length > 0 || isToComeAgain ? undefined : end;
  const limit = limitOver(look, withoutZeros(place.limit), {
    keys: [key],
    cycle,
    from,
    till,
    stays,
  });
  if (limit === undefined) return [];
  const clock = clockOver(
    look,
    {
      key,
      scope: 'stage',
      span: {
        start: from,
        limit,
        isStep: false,
        calendar: calendarOf(look, place.unit),
      },
      ended: open.length > 0 ? undefined : end,
      givenUpAt,
      isVoid:
        run.left === 'cut' ||
        run.left === 'givenUp' ||
        (run.left === 'jump' && closedAt !== undefined),
      isSilent:
        open.length === 0 && run.left !== 'givenUp' && lasts.some((stay) => stay.isSilent === true),
    },
    lasts,
    inside,
    gapsOf(look, stays),
  );
  if (clock === undefined) return [];
  return [isLeft ? { ...clock, isLeft: true } : clock];
};

const stayClock = (look: Look, stay: Stay): readonly SimulatedClock[] => {
  const { reading } = look;
  const isVoid = stay.end === 'void' || stay.end === 'restarted' || stay.end === 'closed';
  const isSilent = stay.isSilent === true;
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
        isSilent,
      }),
    ];
  }
  const node = nodeOf(look, stay);
  if (node === undefined || !('step' in node)) return [];
  const index = reading.stays.indexOf(stay);
  const sharing = reading.stays.filter(
    (each, i) => each.node === stay.node && each.cycle === stay.cycle && i <= index,
  );
  const limit = limitOver(look, node.limit, {
    keys: sharing.map(({ node: id, nth }) => `step:${id}#${nth}`),
    cycle: stay.cycle,
    from: stay.from,
    till: isReturn(look, stay) ? stay.from : stay.till,
    stays: sharing,
  });
  if (limit === undefined) return [];
  const run = {
    key: `step:${key}`,
    scope: 'step' as const,
    ended: stay.till,
    isVoid,
    isSilent,
    stayedFrom: stay.from,
  };
  const calendar = calendarOf(look, node.unit);
  if ('amount' in limit && limit.anchor === 'receipt') {
    const start = reading.cycles[stay.cycle]?.from ?? stay.from;
    const clock = clockOnWays(waysTo(stay), (way) => {
      const { over, since } = together(way.map((each) => interruptionAt(look, each, 'stage')));
      const span = { start, limit, isStep: true, calendar, pauses: over };
      return runClock(look, { ...run, span, since });
    });
    return [clock];
  }
  const start = sharing[0]?.from ?? stay.from;
  const elsewhere = without(
    { from: start, till: stay.from },
    sharing.map((each) => ({ from: each.from, till: each.till ?? stay.from })),
  );
  const paused = sharing.flatMap((each) => stopsAt(look, each).over);
  const span = { start, limit, isStep: true, calendar, pauses: [...paused, ...elsewhere] };
  return [runClock(look, { ...run, span, since })];
};

/** Whether a dossier came back to where it was, with another column and with more time. */
const isMixed = ({ reading: { stays, changes } }: Look): boolean =>
  stays.some(({ nth }) => nth > 1) &&
  changes.some(({ what }) => 'variant' in what) &&
  changes.some(({ what }) => 'added' in what);

/** Whether another column may say of an open wait that its time was over already. */
const isAtBoundedWait = ({ reading }: Look): boolean =>
  openStays(reading).some(({ node }) => {
    const place = reading.places.get(node)?.node;
    return place !== undefined && 'wait' in place && place.within !== undefined;
  });

/**
 * Whether a change came when a wait ran, of which another column may tell that it has been over for
 * long, or when a step came back with what it had been given under another column.
 */
export const isContested = (look: Look): boolean =>
  isMixed(look) ||
  look.reading.changes.some(
    (change) => 'variant' in change.what && isAtBoundedWait(lookBefore(look, change)),
  );

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
