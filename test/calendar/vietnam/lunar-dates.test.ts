import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FIRST_LUNAR_YEAR,
  LAST_LUNAR_YEAR,
  lunarDatesOf,
} from '../../../src/calendar/vietnam/lunar-dates.ts';
import { epochDayAt } from '../../../src/time/civil-date.ts';

const REFERENCE = process.env['LIENTHONG_REFERENCE'];

const YEARS = Array.from(
  { length: LAST_LUNAR_YEAR - FIRST_LUNAR_YEAR + 1 },
  (_, i) => FIRST_LUNAR_YEAR + i,
);

/** A missing row becomes NaN and fails what is expected of it. */
const dayOf = (year: number, date: 'tet' | 'gioTo'): number =>
  epochDayAt(lunarDatesOf(year)?.[date] ?? '');

describe('the table of lunar dates', () => {
  it('has the years 2010 to 2050, each in its place, and no other', () => {
    expect([FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR]).toEqual([2010, 2050]);
    for (const year of YEARS) {
      const dates = lunarDatesOf(year);
      expect(dates?.year).toBe(year);
      expect(dates?.tet.slice(0, 4)).toBe(`${year}`);
      expect(dates?.gioTo.slice(0, 4)).toBe(`${year}`);
    }
    expect([2009, 2051, 2026.5].map(lunarDatesOf)).toEqual([undefined, undefined, undefined]);
  });

  it('has lunar years of twelve months or thirteen', () => {
    for (const year of YEARS.slice(1)) {
      expect([353, 354, 355, 383, 384, 385]).toContain(dayOf(year, 'tet') - dayOf(year - 1, 'tet'));
    }
  });

  it('has Giỗ Tổ two months and nine days after Tết, three in the years with a leap second month', () => {
    for (const year of YEARS) {
      const months = [2023, 2042].includes(year) ? 3 : 2;
      const days = dayOf(year, 'gioTo') - dayOf(year, 'tet') - 9;
      expect(days).toBeGreaterThanOrEqual(29 * months);
      expect(days).toBeLessThanOrEqual(30 * months);
    }
  });

  it('follows the Vietnamese and not the Chinese calendar in 2030', () => {
    expect(lunarDatesOf(2030)?.tet).toBe('2030-02-02');
  });
});

describe.runIf(REFERENCE === undefined)('without LIENTHONG_REFERENCE', () => {
  it('skips the comparison with the reference table', () => {
    expect(REFERENCE).toBeUndefined();
  });
});

describe.runIf(REFERENCE !== undefined)('against the reference table', () => {
  it('agrees on every date', () => {
    const text = readFileSync(`${REFERENCE}/lunar-dates.json`, 'utf8');
    // The shape is the one the reference folder documents.
    const { dates } = JSON.parse(text) as { dates: readonly { readonly year: number }[] };
    expect(YEARS.map(lunarDatesOf)).toEqual(dates.filter(({ year }) => year <= LAST_LUNAR_YEAR));
  });
});
