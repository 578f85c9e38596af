import { describe, expect, it } from 'vitest';
import type { CutOff } from '../../src/limit/limit.ts';
import { deadline, due } from './deadlines.ts';

describe('within the day', () => {
  it.each([
    ['2026-11-20 06:00', '2026-11-20'],
    ['2026-11-20 09:00', '2026-11-20'],
    ['2026-11-20 12:00', '2026-11-20'],
    ['2026-11-20 16:59', '2026-11-20'],
    // At or after close, and on a rest day, the receipt is that of the next opening.
    ['2026-11-20 17:00', '2026-11-23'],
    ['2026-11-20 20:00', '2026-11-23'],
    ['2026-11-21 09:00', '2026-11-23'],
    ['2026-11-24 09:00', '2026-11-25'],
  ])('received %s: %s', (start, dueDate) => {
    expect(deadline(start, 'ngay trong ngày')).toMatchObject({
      dueDate,
      due: `${dueDate}T17:00:00+07:00`,
    });
  });

  it('is in time until midnight, as any limit that names a day', () => {
    expect(deadline('2026-11-20 09:00', 'ngay trong ngày').endsAt).toBe(
      '2026-11-21T00:00:00+07:00',
    );
  });

  const AFTER_15: CutOff = { at: '15:00', effect: 'resultNextWorkingDay' };
  const sameDay = (start: string, cutOff: CutOff) =>
    deadline(start, { amount: 1, unit: 'sameDay', cutOff });

  it.each([
    ['2026-11-20T14:59:59+07:00', '2026-11-20', '2026-11-20T14:59:59+07:00'],
    // "After 15:00" is strictly after.
    ['2026-11-20T15:00:00+07:00', '2026-11-20', '2026-11-20T15:00:00+07:00'],
    ['2026-11-20T15:00:00.001+07:00', '2026-11-23', '2026-11-23T07:30:00+07:00'],
    ['2026-11-20T16:59:59+07:00', '2026-11-23', '2026-11-23T07:30:00+07:00'],
    ['2026-11-20T17:00:00+07:00', '2026-11-23', '2026-11-23T07:30:00+07:00'],
    // On a rest day the receipt is first that of the next opening, which is not past the hour.
    ['2026-11-21T16:00:00+07:00', '2026-11-23', '2026-11-23T07:30:00+07:00'],
    ['2026-11-24T16:00:00+07:00', '2026-11-25', '2026-11-25T07:30:00+07:00'],
    // Before a holiday.
    ['2026-11-23T15:30:00+07:00', '2026-11-25', '2026-11-25T07:30:00+07:00'],
    // Before opening.
    ['2026-11-20T05:00:00+07:00', '2026-11-20', '2026-11-20T07:30:00+07:00'],
  ])('with a cut-off at 15:00, received %s: %s', (start, dueDate, countsFrom) => {
    for (const effect of ['resultNextWorkingDay', 'startNextWorkingDay'] as const) {
      expect(sameDay(start, { ...AFTER_15, effect })).toMatchObject({ dueDate, countsFrom });
    }
  });
});

describe('a day whose result is owed on the day of receipt', () => {
  const limit =
    '01 ngày làm việc (sau 15 giờ hàng ngày thì giải quyết trong ngày làm việc tiếp theo)';

  it.each([
    ['2026-11-19T09:00:00+07:00', '2026-11-19'],
    ['2026-11-19T15:00:00+07:00', '2026-11-19'],
    ['2026-11-19T15:00:01+07:00', '2026-11-20'],
    ['2026-11-20T16:00:00+07:00', '2026-11-23'],
    ['2026-11-21T09:00:00+07:00', '2026-11-23'],
    ['2026-11-21T18:00:00+07:00', '2026-11-23'],
    ['2026-11-23T15:30:00+07:00', '2026-11-25'],
  ])('is, received %s, the %s', (start, dueDate) => {
    expect(deadline(start, limit)).toMatchObject({ dueDate, due: `${dueDate}T17:00:00+07:00` });
    // The words name days, so a step has the same one.
    expect(deadline(start, limit, { scope: 'step' }).dueDate).toBe(dueDate);
  });

  it('is owed by its close, also when the limit is a part of a day', () => {
    const quarter = limit.replace('01', '0,25');
    expect(due('2026-11-19 14:30', quarter)).toBe('2026-11-19 17:00');
    expect(due('2026-11-19 14:30', limit.replace('01', '1,25'))).toBe('2026-11-20 17:00');
  });

  it('counts the day of receipt in longer limits too', () => {
    const two = limit.replace('01', '02');
    expect(deadline('2026-11-19 09:00', two).dueDate).toBe('2026-11-20');
    expect(deadline('2026-11-19 15:30', two).dueDate).toBe('2026-11-23');
  });
});

describe('a limit that begins on the next working day after 15:00', () => {
  const limit = '03 ngày làm việc (sau 15 giờ thì tính từ ngày làm việc tiếp theo)';

  it.each([
    // Monday, Wednesday, Thursday.
    ['2026-11-20T14:00:00+07:00', '2026-11-26'],
    ['2026-11-20T15:00:00+07:00', '2026-11-26'],
    // Received as on Monday, which is then the day that does not count.
    ['2026-11-20T15:00:01+07:00', '2026-11-27'],
    ['2026-11-21T09:00:00+07:00', '2026-11-27'],
    ['2026-11-22T23:00:00+07:00', '2026-11-27'],
    ['2026-11-23T08:00:00+07:00', '2026-11-27'],
    // As on Wednesday 25/11.
    ['2026-11-23T16:00:00+07:00', '2026-11-30'],
  ])('ends, received %s, on %s', (start, dueDate) => {
    expect(deadline(start, limit).dueDate).toBe(dueDate);
  });

  it('in hours begins at the next opening', () => {
    const cutOff: CutOff = { at: '15:00', effect: 'startNextWorkingDay' };
    const hours = { amount: 24, unit: 'hour', cutOff } as const;
    expect(due('2026-11-20 14:00', hours)).toBe('2026-11-21 14:00');
    expect(due('2026-11-20 15:01', hours)).toBe('2026-11-24 07:30');
    expect(due('2026-11-21 10:00', hours)).toBe('2026-11-24 07:30');
    // Or a later receipt would be due earlier.
    expect(due('2026-11-23 05:00', hours)).toBe('2026-11-24 07:30');
    const working = { amount: 4, unit: 'workingHour', cutOff } as const;
    expect(due('2026-11-20 15:30', working)).toBe('2026-11-23 11:30');
    expect(
      due('2026-11-20 15:30', {
        ...working,
        cutOff: { ...cutOff, effect: 'resultNextWorkingDay' },
      }),
    ).toBe('2026-11-23 11:30');
    expect(due('2026-11-20 15:30', { amount: 1, unit: 'halfDay', cutOff })).toBe(
      '2026-11-23 17:00',
    );
  });

  it('in calendar days excludes the day it is deemed to begin on', () => {
    const cutOff: CutOff = { at: '15:00', effect: 'startNextWorkingDay' };
    const limitInDays = { amount: 5, unit: 'day', cutOff } as const;
    expect(due('2026-11-20 14:00', limitInDays)).toBe('2026-11-25 17:00');
    // As on Monday 23/11: 28/11 is a Saturday.
    expect(due('2026-11-20 16:00', limitInDays)).toBe('2026-11-30 17:00');
  });
});

describe('a limit of zero', () => {
  it.each(['workingDay', 'workingHour', 'halfDay', 'day', 'month', 'hour'] as const)(
    'in whatever unit (%s) ends with the working day of entry',
    (unit) => {
      const limit = { amount: 0, unit };
      for (const scope of ['step', 'other'] as const) {
        expect(due('2026-11-20 09:00', limit, { scope })).toBe('2026-11-20 17:00');
        expect(due('2026-11-20 17:30', limit, { scope })).toBe('2026-11-23 17:00');
        expect(due('2026-11-21 09:00', limit, { scope })).toBe('2026-11-23 17:00');
      }
    },
  );
});
