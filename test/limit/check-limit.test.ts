import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/base/issue.ts';
import { checkLimit } from '../../src/limit/check-limit.ts';
import { countingOf } from '../../src/limit/counting.ts';
import type { AmountLimit, CutOff, Limit } from '../../src/limit/limit.ts';
import { LIMIT_UNITS } from '../../src/limit/limit.ts';
import { defaultCounting, UNIT_TABLE } from '../../src/limit/unit-table.ts';

const SOUND: readonly Limit[] = [
  { amount: 3, unit: 'workingDay' },
  { amount: 0, unit: 'workingDay' },
  { amount: 0.0001, unit: 'workingDay' },
  { amount: 10_000, unit: 'workingDay' },
  { amount: 8.1, unit: 'workingHour' },
  { amount: 0.5, unit: 'hour' },
  { amount: 1, unit: 'sameDay' },
  { amount: 3, unit: 'workingDay', counting: 'date' },
  { amount: 0, unit: 'workingDay', counting: 'sameDay' },
  { amount: 1, unit: 'day', cutOff: { at: '15:00', effect: 'resultNextWorkingDay' } },
  { amount: 15, unit: 'workingDay', committed: { amount: 15, unit: 'workingDay' } },
  { amount: 2, unit: 'month', committed: { amount: 30, unit: 'day' } },
  { by: '2024-02-29' },
];

const FAULTY: readonly (readonly [Limit, object])[] = [
  [
    { amount: -1, unit: 'day' },
    { code: 'limit.amountOutOfRange', path: ['limit', 'amount'], amount: -1, most: 36_500 },
  ],
  [
    { amount: 10_000.5, unit: 'workingDay' },
    { code: 'limit.amountOutOfRange', path: ['limit', 'amount'], amount: 10_000.5, most: 10_000 },
  ],
  [
    { amount: 0, unit: 'sameDay' },
    { code: 'limit.amountOutOfRange', path: ['limit', 'amount'], amount: 0, most: 1 },
  ],
  [
    { amount: Number.POSITIVE_INFINITY, unit: 'day' },
    {
      code: 'input.wrongType',
      path: ['limit', 'amount'],
      expected: 'finite number',
      received: 'Infinity',
    },
  ],
  [
    { amount: Number.NaN, unit: 'day' },
    {
      code: 'input.wrongType',
      path: ['limit', 'amount'],
      expected: 'finite number',
      received: 'NaN',
    },
  ],
  [
    { amount: 0.00001, unit: 'workingDay' },
    { code: 'limit.amountTooFine', path: ['limit', 'amount'], amount: 0.00001, decimals: 4 },
  ],
  [
    { amount: 1.5, unit: 'week' },
    { code: 'limit.fractionOfCalendarUnit', path: ['limit', 'amount'], amount: 1.5, unit: 'week' },
  ],
  [
    { amount: 0.5, unit: 'halfDay' },
    {
      code: 'limit.fractionOfCalendarUnit',
      path: ['limit', 'amount'],
      amount: 0.5,
      unit: 'halfDay',
    },
  ],
  [
    { amount: 3, unit: 'workingDay', counting: 'clock' },
    {
      code: 'limit.countingUnfit',
      path: ['limit', 'counting'],
      unit: 'workingDay',
      counting: 'clock',
    },
  ],
  [
    { amount: 3, unit: 'workingDay', counting: 'sameDay' },
    {
      code: 'limit.countingUnfit',
      path: ['limit', 'counting'],
      unit: 'workingDay',
      counting: 'sameDay',
    },
  ],
  [
    { amount: 0, unit: 'workingDay', counting: 'clock' },
    {
      code: 'limit.countingUnfit',
      path: ['limit', 'counting'],
      unit: 'workingDay',
      counting: 'clock',
    },
  ],
  [
    { amount: 3, unit: 'day', counting: 'time' },
    { code: 'limit.countingUnfit', path: ['limit', 'counting'], unit: 'day', counting: 'time' },
  ],
  [
    { amount: 3, unit: 'day', cutOff: { at: '15h', effect: 'startNextWorkingDay' } },
    { code: 'input.invalid', path: ['limit', 'cutOff', 'at'], rule: 'HH:MM' },
  ],
  [
    { amount: 3, unit: 'day', committed: { amount: 2.5, unit: 'day' } },
    {
      code: 'limit.fractionOfCalendarUnit',
      path: ['limit', 'committed', 'amount'],
      amount: 2.5,
      unit: 'day',
    },
  ],
  [
    { amount: 3, unit: 'day', committed: { amount: 4.5, unit: 'day' } },
    {
      code: 'limit.fractionOfCalendarUnit',
      path: ['limit', 'committed', 'amount'],
      amount: 4.5,
      unit: 'day',
    },
  ],
  [
    { amount: 3, unit: 'day', committed: { amount: 4, unit: 'day' } },
    { code: 'limit.amountOutOfRange', path: ['limit', 'committed', 'amount'], amount: 4, most: 3 },
  ],
  [{ by: '2023-02-30' }, { code: 'date.invalid', path: ['limit', 'by'], text: '2023-02-30' }],
];

describe('checkLimit', () => {
  it.each(SOUND.map((limit) => [limit]))('finds nothing wrong with %j', (limit) => {
    expect(checkLimit(limit, ['limit'])).toEqual([]);
  });

  it.each(FAULTY)('finds what is wrong with %j', (limit, issue) => {
    expect(checkLimit(limit, ['limit'])).toEqual([issue]);
  });

  it('finds every fault at once', () => {
    const limit: Limit = {
      amount: -1,
      unit: 'day',
      counting: 'clock',
      cutOff: { at: '25:00', effect: 'startNextWorkingDay' },
      committed: { amount: Number.NaN, unit: 'hour' },
    };
    expect(checkLimit(limit, []).map(({ path }: Issue) => path.join('.'))).toEqual([
      'amount',
      'counting',
      'cutOff.at',
      'committed.amount',
    ]);
  });
});

describe('countingOf', () => {
  const NEXT_RESULT: CutOff = { at: '15:00', effect: 'resultNextWorkingDay' };
  const NEXT_START: CutOff = { at: '15:00', effect: 'startNextWorkingDay' };
  const COUNTED: readonly (readonly [AmountLimit, 'step' | 'other', string])[] = [
    [{ amount: 3, unit: 'workingDay' }, 'step', 'time'],
    [{ amount: 3, unit: 'workingDay' }, 'other', 'date'],
    [{ amount: 0, unit: 'workingDay' }, 'step', 'sameDay'],
    [{ amount: 0, unit: 'workingHour' }, 'step', 'sameDay'],
    [{ amount: 0, unit: 'workingDay' }, 'other', 'sameDay'],
    [{ amount: 0, unit: 'workingDay', counting: 'date' }, 'step', 'sameDay'],
    [{ amount: 0, unit: 'hour' }, 'step', 'sameDay'],
    [{ amount: 0, unit: 'day' }, 'step', 'sameDay'],
    [{ amount: 1, unit: 'workingDay', cutOff: NEXT_RESULT }, 'step', 'date'],
    [{ amount: 1, unit: 'workingDay', cutOff: NEXT_RESULT, counting: 'time' }, 'step', 'time'],
    [{ amount: 1, unit: 'workingDay', cutOff: NEXT_START }, 'step', 'time'],
    [{ amount: 4, unit: 'workingHour', cutOff: NEXT_RESULT }, 'step', 'time'],
    [{ amount: 2, unit: 'workingHour' }, 'other', 'time'],
    [{ amount: 1, unit: 'halfDay' }, 'step', 'session'],
    [{ amount: 12, unit: 'day' }, 'step', 'date'],
    [{ amount: 1, unit: 'month' }, 'other', 'date'],
    [{ amount: 24, unit: 'hour' }, 'other', 'clock'],
    [{ amount: 1, unit: 'sameDay' }, 'step', 'sameDay'],
  ];

  it.each(COUNTED)('counts %j of a %s by %s', (limit, scope, counting) => {
    expect(countingOf(limit, scope)).toBe(counting);
  });

  it.each(LIMIT_UNITS)('counts %s by default as it may be counted', (unit) => {
    expect(UNIT_TABLE[unit].allowed).toContain(defaultCounting(unit, 'step'));
    expect(UNIT_TABLE[unit].allowed).toContain(defaultCounting(unit, 'other'));
  });
});
