import { formatInTimeZone } from 'date-fns-tz';
import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { epochMsOf } from './instant.ts';
import { MS_PER_DAY } from './units.ts';
import type { Zone } from './zone.ts';

/**
 * Milliseconds ahead of UTC. It goes by way of the offset as text: `getTimezoneOffset` reads the
 * local fields of a `Date`, so around a change of the clocks it depends on the process time zone.
 */
const offsetIn = (id: string, epochMs: number): number => {
  const offset = formatInTimeZone(epochMs, id, 'xxx');
  return -epochMsOf(`1970-01-01T00:00:00${offset}`);
};

/** Anything else would be read as the zone of the process, or as an offset. */
const NAME = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

const isKnown = (id: string): boolean => {
  try {
    return NAME.test(id) && Number.isInteger(offsetIn(id, 0));
  } catch {
    return false;
  }
};

/** The instant at which the clocks change between two instants with different offsets. */
const changeBetween = (low: number, high: number, offsetAt: Zone['offsetAt']): number => {
  const before = offsetAt(low);
  let [earlier, later] = [low, high];
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2);
    if (offsetAt(middle) === before) earlier = middle;
    else later = middle;
  }
  return later;
};

/** The offsets of a stretch in which the clocks change once or not at all. */
interface Stretch {
  readonly change: number;
  readonly before: number;
  readonly after: number;
}

/** Two changes of the clocks are farther apart than this. */
const STRETCH_MS = 7 * MS_PER_DAY;

const stretchFrom = (from: number, offsetAt: Zone['offsetAt']): Stretch => {
  const before = offsetAt(from);
  const after = offsetAt(from + STRETCH_MS);
  const change = before === after ? from : changeBetween(from, from + STRETCH_MS, offsetAt);
  return { change, before, after };
};

/** Asking `Intl` is slow, so the answer is kept week by week. */
const rememberOffsets = (offsetAt: Zone['offsetAt']): Zone['offsetAt'] => {
  const stretches = new Map<number, Stretch>();
  return (epochMs) => {
    const index = Math.floor(epochMs / STRETCH_MS);
    const known = stretches.get(index);
    const stretch = known ?? stretchFrom(index * STRETCH_MS, offsetAt);
    if (known === undefined) stretches.set(index, stretch);
    return epochMs < stretch.change ? stretch.before : stretch.after;
  };
};

/**
 * A zone of the IANA database, through `Intl` (date-fns-tz). Only `lienthong/zones` exports it: the
 * main entry needs no time-zone data.
 *
 * @param id an IANA name such as `Europe/Paris`
 * @throws LienthongError `calendar.zoneUnknown` when the host does not know the zone
 * @example
 * ```ts
 * ianaZone('Europe/Paris').offsetAt(Date.UTC(2026, 6, 1)) / 3_600_000; //=> 2
 * ```
 */
export const ianaZone = (id: string): Zone => {
  if (!isKnown(id)) throw errorOf([issueAt([], 'calendar.zoneUnknown', { timeZone: id })]);
  const offsetAt = rememberOffsets((epochMs) => offsetIn(id, epochMs));
  return {
    id,
    offsetAt,
    epochMsOf: (wallMs) => {
      // The offset on either side of the wall time: equal except around a change of the clocks.
      const before = offsetAt(wallMs - MS_PER_DAY);
      const after = offsetAt(wallMs + MS_PER_DAY);
      const early = wallMs - before;
      if (before === after || offsetAt(early) === before) return early;
      const late = wallMs - after;
      if (offsetAt(late) === after) return late;
      // A wall time that the clocks skipped: the instant at which they were put forward.
      return changeBetween(Math.min(early, late), Math.max(early, late), offsetAt);
    },
  };
};
