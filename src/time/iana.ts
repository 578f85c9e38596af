import { getTimezoneOffset } from 'date-fns-tz';
import type { Zone } from './zone.ts';

/**
 * A zone of the IANA database, through `Intl` (date-fns-tz). Only `lienthong/zones` exports it: the
 * main entry needs no time-zone data.
 *
 * @param id an IANA name such as `Europe/Paris`
 * @throws RangeError when the host does not know the zone
 * @example
 * ```ts
 * buildCalendar({ ...spec, timeZone: 'Europe/Paris' }, { zone: ianaZone('Europe/Paris') });
 * ```
 */
export const ianaZone = (id: string): Zone => {
  const offsetAt = (epochMs: number): number => getTimezoneOffset(id, new Date(epochMs));
  if (Number.isNaN(offsetAt(0))) throw new RangeError(`unknown time zone ${id}`);
  return {
    id,
    offsetAt,
    epochMsOf: (wallMs) => {
      // The offset on either side of the wall time: equal except around a change of the clocks.
      const before = offsetAt(wallMs - 86_400_000);
      const after = offsetAt(wallMs + 86_400_000);
      const early = wallMs - before;
      if (before === after || offsetAt(early) === before) return early;
      const late = wallMs - after;
      if (offsetAt(late) === after) return late;
      // A wall time that the clocks skipped: the instant at which they were put forward.
      let [low, high] = [Math.min(early, late), Math.max(early, late)];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetAt(middle) === before) low = middle;
        else high = middle;
      }
      return high;
    },
  };
};
