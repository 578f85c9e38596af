import { MS_PER_HOUR } from './units.ts';

/**
 * How wall time and the time line belong together in one place. Wall milliseconds are counted as
 * if the wall clock showed UTC.
 */
export interface Zone {
  readonly id: string;
  /** Milliseconds that wall time is ahead of UTC at an epoch millisecond. */
  offsetAt(epochMs: number): number;
  /** The epoch millisecond at which the wall clock shows this; in a gap, the end of the gap. */
  epochMsOf(wallMs: number): number;
}

/**
 * A zone that is the same distance from UTC all year round.
 *
 * @param offsetMs milliseconds that wall time is ahead of UTC
 * @example
 * ```ts
 * fixedZone('Asia/Tokyo', 9 * 3_600_000).offsetAt(0); //=> 32_400_000
 * ```
 */
export const fixedZone = (id: string, offsetMs: number): Zone => ({
  id,
  offsetAt: () => offsetMs,
  epochMsOf: (wallMs) => wallMs - offsetMs,
});

/**
 * Việt Nam keeps +07:00 without summer time (QĐ 134/2002/QĐ-TTg), so its zone needs no time-zone
 * data and gives the same result in every host.
 */
export const VIETNAM_ZONE: Zone = fixedZone('Asia/Ho_Chi_Minh', 7 * MS_PER_HOUR);

const FIXED_ZONES: { readonly [id: string]: Zone } = {
  'Asia/Ho_Chi_Minh': VIETNAM_ZONE,
  UTC: fixedZone('UTC', 0),
};

/** The zones known without time-zone data. */
export const builtInZone = (id: string): Zone | undefined =>
  Object.hasOwn(FIXED_ZONES, id) ? FIXED_ZONES[id] : undefined;
