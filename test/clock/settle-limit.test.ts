import { describe, expect, it } from 'vitest';
import type { LimitChange } from '../../src/clock/limit-changes.ts';
import { firstLimitOf, isOverAt, settleLimit } from '../../src/clock/settle-limit.ts';
import type { AmountLimit, Limit } from '../../src/limit/limit.ts';

const days = (amount: number): Limit => ({ amount, unit: 'workingDay' });

describe('the first limit that a clock has had', () => {
  const columns: { readonly [variant: string]: Limit } = { thuong: days(3), nhanh: days(1) };
  const limitIn = (variant: string): Limit | undefined => columns[variant];
  const to = (variant: string, at: number) => ({ id: `${at}`, at, variant });

  it.each([
    ['thuong', [], 3],
    ['thuong', [to('nhanh', 1)], 3],
    ['khac', [to('nhanh', 1), to('thuong', 2)], 1],
    ['khac', [], undefined],
  ])('is that of the first column that has one: from “%s” by %j', (variant, changes, amount) => {
    const first = firstLimitOf({ limitIn, variant, changes });
    expect(first).toEqual(amount === undefined ? undefined : days(amount));
  });
});

describe('a limit that ends at 100', () => {
  const times = { countsFrom: 0, due: 100, dueDay: 0, endsAt: 100 };
  const never = { over: [], since: undefined };
  const stopped = (from: number, till: number) => ({ over: [{ from, till }], since: undefined });
  const since = (from: number) => ({ over: [], since: from });

  it.each([
    ['runs', never, 100, false],
    ['runs', never, 101, true],
    ['stood still over its end', stopped(90, 110), 101, false],
    ['stood still over its end', stopped(90, 110), 110, false],
    ['stood still over its end', stopped(90, 110), 111, true],
    ['stopped at its last instant', stopped(100, 110), 105, false],
    ['stopped when it was over', stopped(101, 110), 101, true],
    ['stopped when it was over', stopped(101, 110), 105, true],
    ['stands still since before it', since(95), 105, false],
    ['stands still since it was over', since(103), 105, true],
    ['stands still since after that', since(105), 100, false],
  ])('and %s: %j at %d is over: %s', (_, stops, instant, over) => {
    expect(isOverAt(stops, times, instant)).toBe(over);
  });
});

describe('a limit that has changed', () => {
  /** Limits of days, each day an instant long. */
  const isOver = (limit: Limit, instant: number): boolean =>
    'amount' in limit && instant > limit.amount;
  const columns: { readonly [variant: string]: Limit } = {
    thuong: { amount: 3, unit: 'workingDay', published: '03 ngày làm việc' },
    dai: days(10),
  };
  const limitIn = (variant: string): Limit | undefined => columns[variant];
  const reclassified = (at: number, variant: string) => ({ id: `r${at}`, at, variant });
  const extended = (
    at: number,
    amount: number,
    unit: AmountLimit['unit'] = 'workingDay',
  ): LimitChange => ({
    id: `e${at}`,
    at,
    extension: {
      id: `e${at}`,
      at,
      extension: { amount, unit },
      reason: 'chờ xác minh',
      basis: 'QĐ 1',
      step: undefined,
      visits: [],
      cycle: 0,
    },
  });
  const settle = (changes: readonly LimitChange[], ended?: number, variant = 'thuong') =>
    settleLimit({ limitIn, variant, changes, ended }, isOver);
  const ids = (changes: readonly LimitChange[]): readonly string[] => changes.map(({ id }) => id);

  it('is as published while nothing has changed it, and no more as soon as time was added', () => {
    expect(settle([])).toEqual({ limit: columns['thuong'], tooLate: [] });
    expect(settle([extended(1, 2, 'day')]).limit).toBe(columns['thuong']);
    expect(settle([extended(1, 2)]).limit).toStrictEqual(days(5));
    expect(settle([extended(1, 0.1), extended(2, 0.2)]).limit).toStrictEqual(days(3.3));
  });

  it('takes its added time along into another column', () => {
    expect(settle([extended(1, 2), reclassified(2, 'dai')]).limit).toStrictEqual(days(12));
    expect(settle([reclassified(2, 'dai'), extended(9, 2)]).limit).toStrictEqual(days(12));
  });

  it('is left as it was by what comes when it is over, and by what follows that', () => {
    const changes = [extended(3, 1), extended(5, 2), reclassified(6, 'dai')];
    const { limit, tooLate } = settle(changes);
    expect(limit).toStrictEqual(days(4));
    expect(ids(tooLate)).toEqual(['e5', 'r6']);
  });

  it('is left as it was by what comes after its clock has ended, which is not too late', () => {
    expect(settle([extended(2, 1), extended(7, 2)], 2)).toStrictEqual({
      limit: days(4),
      tooLate: [],
    });
  });

  it('may begin with a column that has none, and goes from a date to a date', () => {
    expect(settle([reclassified(20, 'dai')], undefined, 'khac').limit).toEqual(days(10));
    expect(settle([reclassified(1, 'khac'), extended(2, 1)]).limit).toBeUndefined();
    const date: Limit = { by: '2026-10-30' };
    const settled = settleLimit(
      { limitIn: () => date, variant: 'thuong', changes: [extended(1, 2)], ended: undefined },
      isOver,
    );
    expect(settled.limit).toBe(date);
  });
});
