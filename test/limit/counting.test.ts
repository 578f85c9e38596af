import { describe, expect, it } from 'vitest';
import { countingOf } from '../../src/limit/counting.ts';
import type { Limit } from '../../src/limit/limit.ts';

describe('how a limit is counted', () => {
  it.each<readonly [Limit, string, string]>([
    [{ by: '2026-11-30' }, 'date', 'date'],
    [{ amount: 0, unit: 'workingDay' }, 'sameDay', 'sameDay'],
    [{ amount: 3, unit: 'workingDay' }, 'time', 'date'],
    [{ amount: 3, unit: 'workingDay', counting: 'date' }, 'date', 'date'],
    [
      {
        amount: 1,
        unit: 'workingDay',
        cutOff: { at: '15:00', effect: 'resultNextWorkingDay' },
      },
      'date',
      'date',
    ],
    [{ amount: 24, unit: 'hour' }, 'clock', 'clock'],
  ])('%j is counted by %s on a step, by %s elsewhere', (limit, onStep, elsewhere) => {
    expect([countingOf(limit, 'step'), countingOf(limit, 'other')]).toEqual([onStep, elsewhere]);
  });
});
