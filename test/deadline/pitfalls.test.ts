import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import {
  computeDeadline,
  type DeadlineInput,
  tryComputeDeadline,
} from '../../src/deadline/compute-deadline.ts';
import { isLate } from '../../src/deadline/due-times.ts';
import type { Limit } from '../../src/limit/limit.ts';
import { calendarWith, OFFICE_HOURS, off, SHORT_HOURS, weekOf } from '../calendar/calendars.ts';
import { ms, timesOf } from './spans.ts';

/* Each describes a mistake that another system is known to have made, by its place in our list. */

const vn = vietnamCalendar();

const deadlineOf = (start: string, limit: Limit | string, calendar: WorkCalendar = vn) =>
  computeDeadline({ start: `${start.replace(' ', 'T')}:00+07:00`, limit, calendar });

// In all of this file: 20/11/2026 is a Friday, and Tuesday 24/11/2026 is off.

describe('pitfall 5: a calendar edited afterwards', () => {
  it('leaves a deadline that was computed as it is, with the stamp of its calendar', () => {
    const before = calendarWith();
    const after = calendarWith({ version: '2', days: [off('2026-11-24')] });
    const promised = deadlineOf('2026-11-20 09:00', '03 ngày làm việc', before);
    expect(promised.dueDate).toBe('2026-11-25');
    const recomputed = deadlineOf('2026-11-20 09:00', '03 ngày làm việc', after);
    expect(recomputed.dueDate).toBe('2026-11-26');
    expect(promised.calendar).toEqual({ id: 'test', version: '1', digest: before.digest });
    expect(recomputed.calendar.digest).not.toBe(promised.calendar.digest);
  });
});

describe('pitfall 7: make-up working days', () => {
  it('may be the last day of a limit in working days, and of one in calendar days', () => {
    // Saturday 22/8/2026 is worked for Monday 31/8.
    expect(deadlineOf('2026-08-20 09:00', '02 ngày làm việc').due).toBe(
      '2026-08-22T17:00:00+07:00',
    );
    expect(deadlineOf('2026-08-20 09:00', '02 ngày').due).toBe('2026-08-22T17:00:00+07:00');
  });

  it('give a day off that a limit rolls over', () => {
    // Ten days from 21/8 end on Monday 31/8; 1/9 and 2/9 are off as well.
    expect(deadlineOf('2026-08-21 09:00', '10 ngày').dueDate).toBe('2026-09-03');
  });
});

describe('pitfall 8: a receipt on a rest day, before opening, at lunch, after closing', () => {
  it('on a holiday has no hour of it counted', () => {
    for (const hour of ['00:00', '09:00', '16:59', '23:59']) {
      expect(deadlineOf(`2026-11-24 ${hour}`, '01 ngày làm việc').dueDate).toBe('2026-11-25');
    }
  });
});

describe('pitfall 9: one day as 24 hours, 8 hours or the length of a shift', () => {
  it.each([
    ['eight hours', OFFICE_HOURS],
    ['seven hours', SHORT_HOURS],
  ])('a step of one day lands on the same wall time in a timetable of %s', (_, hours) => {
    const calendar = calendarWith({ week: weekOf(hours) });
    const limit = { amount: 1, unit: 'workingDay', counting: 'time' } as const;
    expect(deadlineOf('2026-11-20 10:20', limit, calendar).due).toBe('2026-11-23T10:20:00+07:00');
    expect(deadlineOf('2026-11-20 16:40', limit, calendar).due).toBe('2026-11-23T16:40:00+07:00');
  });

  it('days, working days, 24 hours and 8 working hours are four limits', () => {
    expect(
      ['01 ngày làm việc', '01 ngày', '24 giờ', '08 giờ làm việc'].map(
        (limit) => deadlineOf('2026-11-20 10:00', limit).due,
      ),
    ).toEqual([
      '2026-11-23T17:00:00+07:00',
      '2026-11-23T17:00:00+07:00',
      '2026-11-21T10:00:00+07:00',
      '2026-11-23T10:00:00+07:00',
    ]);
  });
});

describe('pitfall 11: the end of the last day', () => {
  it('is in time until midnight, and late after it', () => {
    const times = timesOf('2026-11-20 09:00', '03 ngày làm việc');
    expect(
      ['2026-11-26 17:00', '2026-11-26 23:59:59', '2026-11-27 00:00'].map((t) =>
        isLate(ms(t), times),
      ),
    ).toEqual([false, false, false]);
    expect(isLate(ms('2026-11-27 00:00') + 1, times)).toBe(true);
  });

  it('is in time at the very instant in every counting', () => {
    for (const limit of [
      '03 ngày làm việc',
      '03 ngày',
      '04 giờ làm việc',
      '24 giờ',
      '01 buổi',
      '0 ngày',
    ]) {
      const times = timesOf('2026-11-20 09:00', limit);
      expect(isLate(times.due, times)).toBe(false);
      expect(isLate(times.endsAt, times)).toBe(false);
      expect(isLate(times.endsAt + 1, times)).toBe(true);
    }
  });

  it('is a close and not the next opening', () => {
    expect(deadlineOf('2026-11-20 13:00', '04 giờ làm việc').due).toBe('2026-11-20T17:00:00+07:00');
  });
});

describe('pitfall 12: fractions that are lost', () => {
  it('a quarter of a day moves the end by a quarter of a day', () => {
    const limits = [
      '1 ngày làm việc',
      '1,25 ngày làm việc',
      '1,5 ngày làm việc',
      '1,75 ngày làm việc',
    ];
    expect(limits.map((limit) => deadlineOf('2026-11-20 09:00', limit).due.slice(0, 16))).toEqual([
      '2026-11-23T17:00',
      '2026-11-25T09:30',
      '2026-11-25T11:30',
      '2026-11-25T15:00',
    ]);
  });

  it('three thirds are not a day that anybody published', () => {
    const limit = { amount: 1 / 3, unit: 'workingDay' } as const;
    expect(tryComputeDeadline({ start: 0, limit, calendar: vn })).toMatchObject({
      issues: [{ code: 'limit.amountTooFine' }],
    });
  });
});

describe('pitfall 17: roll and then add, or add and then roll', () => {
  it('only the end rolls', () => {
    // From Saturday 21/11 five days are Thursday 26/11; from the Monday after they would be Saturday.
    expect(deadlineOf('2026-11-21 09:00', '05 ngày').dueDate).toBe('2026-11-26');
    // Saturday and two days is Monday.
    expect(deadlineOf('2026-11-21 09:00', '02 ngày').dueDate).toBe('2026-11-23');
  });
});

describe('pitfall 20: the first day, included or not', () => {
  it('is not counted', () => {
    expect(deadlineOf('2026-11-20 00:00', '01 ngày làm việc').dueDate).toBe('2026-11-23');
    expect(deadlineOf('2026-11-16 00:00', '01 ngày').dueDate).toBe('2026-11-17');
    expect(deadlineOf('2026-11-16 00:00', '01 tuần').dueDate).toBe('2026-11-23');
  });

  it('is counted only where the words owe the result on it', () => {
    const limit = '01 ngày làm việc (sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo)';
    expect(deadlineOf('2026-11-20 09:00', limit).dueDate).toBe('2026-11-20');
  });
});

describe('pitfall 21: a limit that is zero or missing', () => {
  it('zero is the working day of entry, never "due now" and never ignored', () => {
    expect(deadlineOf('2026-11-20 09:00', '0 ngày làm việc').due).toBe('2026-11-20T17:00:00+07:00');
    expect(deadlineOf('2026-11-20 09:00', '0 giờ').due).toBe('2026-11-20T17:00:00+07:00');
  });

  it.each([undefined, null, '', {}, { unit: 'week' }, { amount: 2 }, { weeks: 2 }])(
    'a limit that is %j is a fault, never zero',
    (limit) => {
      // The point is that the type does not hold.
      const input = { start: 0, limit, calendar: vn } as unknown as DeadlineInput;
      expect(tryComputeDeadline(input).ok).toBe(false);
    },
  );
});

describe('pitfall 23: months at the end of a month', () => {
  it.each([
    ['2025-01-28', '2025-02-28'],
    ['2025-01-29', '2025-02-28'],
    ['2025-01-30', '2025-02-28'],
    ['2025-01-31', '2025-02-28'],
    // 28/2/2025 is a Friday and not the last day of March.
    ['2025-02-28', '2025-03-28'],
  ])('one month from %s ends on %s', (start, dueDate) => {
    expect(deadlineOf(`${start} 09:00`, '01 tháng').dueDate).toBe(dueDate);
  });

  it('two months are not one month and one month', () => {
    expect(deadlineOf('2025-01-31 09:00', '02 tháng').dueDate).toBe('2025-03-31');
  });
});
