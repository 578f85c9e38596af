import { describe, expect, it } from 'vitest';
import { isBeforeDay, monthAfter, monthOf } from '../../src/report/wall-days.ts';

describe('a day as the wall showed it', () => {
  it('is before the next one until its last millisecond, in whatever offset it is written', () => {
    expect(isBeforeDay('2026-10-31T23:59:59.999+07:00', '2026-11-01')).toBe(true);
    expect(isBeforeDay('2026-11-01T00:00:00+07:00', '2026-11-01')).toBe(false);
    expect(isBeforeDay('2026-11-01T00:00:00+14:00', '2026-11-01')).toBe(false);
  });

  it('lies in the month that its text begins with', () => {
    expect(monthOf('2026-10-31T23:59:59.999+07:00')).toBe('2026-10');
  });
});

describe('the month after another one', () => {
  it.each([
    ['2026-01', '2026-02'],
    ['2026-09', '2026-10'],
    ['2026-12', '2027-01'],
    ['0999-12', '1000-01'],
  ])('of %s is %s', (month, next) => {
    expect(monthAfter(month)).toBe(next);
  });
});
