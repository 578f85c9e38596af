import type { FlowNode, WaitNode } from '../../src/procedure/procedure.ts';
import { merged, midnightOf, type PlainCalendar, type Stretch } from './plain-calendar.ts';
import { limitAfter, variantAt } from './plain-changes.ts';
import { type PlainSpan, plainDueOf } from './plain-due.ts';
import { type Change, effectOf, type Reading, type Stay, stops } from './plain-flow.ts';
import { readLog } from './plain-log.ts';

/* What does not count, stay by stay and way by way. */

/** Where to look: the instant, the dossier's list of working days, and those of units. */
export interface Look {
  readonly reading: Reading;
  readonly now: number;
  readonly calendar: PlainCalendar;
  readonly byUnit: { readonly [unit: string]: PlainCalendar };
}

/** Time that does not count: what is over, and since when it goes on. */
export interface Interruption {
  readonly over: readonly Stretch[];
  readonly since?: number;
}

export const NEVER = Number.POSITIVE_INFINITY;

export const calendarOf = (
  { reading, calendar, byUnit }: Look,
  unit: string | undefined,
): PlainCalendar => {
  let at = unit;
  while (at !== undefined) {
    const own = byUnit[at];
    if (own !== undefined) return own;
    at = reading.procedure.units[at]?.parent;
  }
  return calendar;
};

export const nodeOf = ({ reading }: Look, stay: Stay): FlowNode | undefined =>
  reading.places.get(stay.node)?.node;

const waitOf = (look: Look, stay: Stay): WaitNode | undefined => {
  const node = nodeOf(look, stay);
  return node !== undefined && 'wait' in node ? node : undefined;
};

const unitOf = (look: Look, stay: Stay): string | undefined => {
  const node = nodeOf(look, stay);
  return node !== undefined && 'unit' in node ? node.unit : undefined;
};

/** Several interruptions as one; what is over but runs into one that is not goes on with it. */
export const together = (parts: readonly Interruption[]): Interruption => {
  const starts = parts.flatMap(({ since }) => since ?? []);
  const over = merged(parts.flatMap((part) => part.over));
  if (starts.length === 0) return { over };
  const stretches = merged([...over, { from: Math.min(...starts), till: NEVER }]);
  const since = stretches.at(-1)?.from ?? NEVER;
  return { over: stretches.slice(0, -1), since };
};

const upToNow = (from: number, till: number, now: number): Interruption => {
  if (from >= till) return { over: [] };
  return till <= now ? { over: [{ from, till }] } : { over: [], since: from };
};

/** The pauses that stop a stay while it lasts. */
export const stopsAt = ({ reading, now }: Look, stay: Stay): Interruption =>
  together(
    reading.stops
      .filter((stop) => stops(stop, stay))
      .map((stop) => {
        const from = Math.max(stop.from, stay.from);
        return upToNow(from, Math.min(stop.till ?? NEVER, stay.till ?? NEVER), now);
      }),
  );

/** What was to be seen when a change was written down. */
export const lookBefore = (look: Look, { at, before }: Change): Look => ({
  ...look,
  reading: readLog(look.reading.procedure, before),
  now: at,
});

/** Changes while something lasted, its first and last instant left out. */
export const changesDuring = (
  { reading }: Look,
  from: number,
  till: number = NEVER,
): readonly Change[] => reading.changes.filter(({ at }) => from < at && at < till);

/** The bound of a wait is not the agency's time: another column counts for it, if it still runs. */
const waitWasOver = (look: Look, stay: Stay, change: Change): boolean => {
  const then = lookBefore(look, change);
  const same = then.reading.stays.find(({ node, nth }) => node === stay.node && nth === stay.nth);
  const bound = same === undefined ? NEVER : boundOf(then, same);
  const since = same === undefined ? NEVER : (stopsAt(then, same).since ?? NEVER);
  return Math.min(then.now, since) > bound;
};

export const spanOfWait = (look: Look, stay: Stay): PlainSpan | undefined => {
  const variant = variantAt(look.reading, stay.from);
  const changes = changesDuring(look, stay.from, stay.till).filter(({ what }) => 'variant' in what);
  const within = waitOf(look, stay)?.within;
  const limit = limitAfter(within, variant, changes, (change) => waitWasOver(look, stay, change));
  if (limit === undefined) return undefined;
  const calendar = calendarOf(look, unitOf(look, stay));
  return { start: stay.from, limit, isStep: false, calendar, pauses: stopsAt(look, stay).over };
};

/** The last instant at which a wait is in time: for days 24:00, for working time the next opening. */
const boundOf = (look: Look, stay: Stay): number => {
  const span = spanOfWait(look, stay);
  if (span === undefined) return NEVER;
  const { due, dueDay, counting } = plainDueOf(span);
  if (counting === 'date' || counting === 'sameDay') return midnightOf(dueDay + 1);
  return due;
};

/** What a stay takes out of the clocks around it. */
export const interruptionAt = (
  look: Look,
  stay: Stay,
  scope: 'dossier' | 'stage' | 'step',
): Interruption => {
  const parts = [stopsAt(look, stay)];
  const wait = waitOf(look, stay);
  const till = stay.till ?? NEVER;
  if (wait !== undefined && effectOf(wait) !== 'run' && scope !== 'step') {
    parts.push(upToNow(stay.from, Math.min(till, boundOf(look, stay)), look.now));
  }
  const excluded = look.reading.procedure.excludes ?? [];
  for (let unit = unitOf(look, stay); unit !== undefined && scope === 'dossier'; ) {
    if (excluded.includes(unit)) parts.push(upToNow(stay.from, till, look.now));
    unit = look.reading.procedure.units[unit]?.parent;
  }
  return together(parts);
};

/** Every way that led to a stay within its cycle; branches may have ended at the same instant. */
export const waysTo = (stay: Stay): readonly (readonly Stay[])[] => {
  const before = stay.previous.filter(({ cycle }) => cycle === stay.cycle);
  if (before.length === 0) return [[stay]];
  return before.flatMap((each) => waysTo(each).map((way) => [...way, stay]));
};
