import { describe, expect, it } from 'vitest';
import { msOfMinutes } from '../../src/time/units.ts';
import { minutesOfWallTime } from '../../src/time/wall-time.ts';

describe('milliseconds in minutes', () => {
  it.each([
    [1, 60_000],
    [0.5, 30_000],
    [-2, -120_000],
    // 1.005 × 60,000 is 60,299.99… in doubles, and 4.35 × 60,000 is 260,999.99….
    [1.005, 60_300],
    [4.35, 261_000],
    [1 / 3, 20_000],
    // Between two milliseconds, the later one.
    [0.000_001, 1],
    [-0.000_001, -0],
  ])('%d are %d', (minutes, ms) => {
    expect(msOfMinutes(minutes)).toBe(ms);
  });
});

describe('a wall time', () => {
  it.each([
    ['00:00', 0],
    ['07:30', 450],
    ['24:00', 1440],
  ])('%s is minute %i of the day', (text, minutes) => {
    expect(minutesOfWallTime(text)).toBe(minutes);
  });

  it.each(['24:01', '25:00', '07:60', '7:30', '07.30', '07:30:00', 'ab:cd', ''])(
    'is not %j',
    (text) => {
      expect(minutesOfWallTime(text)).toBeNaN();
    },
  );
});
