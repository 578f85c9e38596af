import { describe, expect, it } from 'vitest';
import { isLate } from '../../src/deadline/due-times.ts';
import { formatCivilDate } from '../../src/time/civil-date.ts';
import type { Interval } from '../../src/time/interval.ts';
import { calendarWith, OFFICE_HOURS, weekOf } from '../calendar/calendars.ts';
import { dueOf, ms, pause, timesOf, wallOf } from './spans.ts';

// In all of this file: 20/11/2026 is a Friday, and Tuesday 24/11/2026 is off.
const START = '2026-11-20 16:30';

describe('pauses of a limit in working days', () => {
  const due = (...pauses: readonly Interval[]): string =>
    dueOf(START, '03 ngày làm việc', { pauses });

  it('are none: Monday, Wednesday, Thursday', () => {
    expect(due()).toBe('2026-11-26 17:00');
  });

  it('give back whole days: 3 of 8 hours on Monday and 2,5 on Wednesday are one', () => {
    expect(due(pause('2026-11-23 14:00', '2026-11-25 10:00'))).toBe('2026-11-27 17:00');
  });

  it('move nothing when they lie in closed time', () => {
    expect(due(pause('2026-11-20 17:00', '2026-11-23 07:30'))).toBe('2026-11-26 17:00');
    expect(due(pause('2026-11-23 17:00', '2026-11-25 07:30'))).toBe('2026-11-26 17:00');
    expect(due(pause('2026-11-25 11:30', '2026-11-25 13:00'))).toBe('2026-11-26 17:00');
  });

  it('move nothing on the day of the event, which is not counted anyway', () => {
    expect(due(pause('2026-11-20 16:40', '2026-11-20 17:00'))).toBe('2026-11-26 17:00');
    expect(due(pause('2026-11-20 16:40', '2026-11-23 08:00'))).toBe('2026-11-27 17:00');
  });

  it('are added up first and rounded once', () => {
    // 0,25 and 0,4375 of a day.
    const two = [
      pause('2026-11-23 08:00', '2026-11-23 10:00'),
      pause('2026-11-25 08:00', '2026-11-25 11:30'),
    ];
    expect(due(...two)).toBe('2026-11-27 17:00');
    expect(due(...two, pause('2026-11-25 13:00', '2026-11-25 15:30'))).toBe('2026-11-27 17:00');
    expect(due(...two, pause('2026-11-25 13:00', '2026-11-25 15:31'))).toBe('2026-11-30 17:00');
  });

  it('that overlap count once', () => {
    expect(
      due(
        pause('2026-11-23 07:30', '2026-11-23 15:00'),
        pause('2026-11-23 09:00', '2026-11-23 17:00'),
        pause('2026-11-23 10:00', '2026-11-23 11:00'),
      ),
    ).toBe('2026-11-27 17:00');
  });

  it('of exactly a day give back a day, and a minute more another', () => {
    expect(due(pause('2026-11-23 07:30', '2026-11-23 17:00'))).toBe('2026-11-27 17:00');
    expect(due(pause('2026-11-23 07:30', '2026-11-25 07:31'))).toBe('2026-11-30 17:00');
  });

  it('may begin on the last day after the close: the limit runs to midnight', () => {
    expect(due(pause('2026-11-26 20:00', '2026-11-27 20:00'))).toBe('2026-11-27 17:00');
    expect(due(pause('2026-11-27 00:00:00', '2026-11-28 00:00'))).toBe('2026-11-27 17:00');
  });

  it('that begin after it has run out do not bring it back to life', () => {
    expect(due(pause('2026-11-27 00:00:01', '2026-12-10 17:00'))).toBe('2026-11-26 17:00');
  });

  it('may follow one another into the time they have given back, and no further', () => {
    const first = pause('2026-11-23 14:00', '2026-11-25 10:00');
    // The last day is now Friday 27/11.
    const second = pause('2026-11-27 10:00', '2026-11-30 10:00');
    // 0,6875 + 0,6875 + 0,3125 = 1,6875: two days from Thursday 26/11.
    expect(due(first, second)).toBe('2026-11-30 17:00');
    expect(due(first, pause('2026-11-28 00:01', '2026-12-05 10:00'))).toBe('2026-11-27 17:00');
    // Without the first, the second comes too late.
    expect(due(second)).toBe('2026-11-26 17:00');
  });

  it('take shares of each day by its own hours', () => {
    const calendar = calendarWith({ week: weekOf(OFFICE_HOURS, ['07:30-11:30']) });
    // The whole of a Saturday morning is a day.
    expect(
      dueOf(START, '03 ngày làm việc', {
        calendar,
        pauses: [pause('2026-11-21 00:00', '2026-11-22 00:00')],
      }),
    ).toBe('2026-11-25 17:00');
  });

  it('of a fractional limit are given back as they are', () => {
    const limit = '3,5 ngày làm việc';
    expect(dueOf(START, limit)).toBe('2026-11-27 11:30');
    expect(dueOf(START, limit, { pauses: [pause('2026-11-23 14:00', '2026-11-23 15:00')] })).toBe(
      '2026-11-27 14:00',
    );
    expect(dueOf(START, limit, { pauses: [pause('2026-11-28 00:01', '2026-11-30 15:00')] })).toBe(
      '2026-11-27 11:30',
    );
  });

  it('of a fractional limit may put its end to the close of a day, if that is midnight', () => {
    const calendar = calendarWith({ week: weekOf(['00:00-24:00']) });
    // Monday and half of Tuesday; with half a day paused, all of Tuesday.
    const { due, dueDay, endsAt } = timesOf('2026-11-20 09:00', '1,5 ngày làm việc', {
      calendar,
      pauses: [pause('2026-11-23 00:00', '2026-11-23 12:00')],
    });
    expect(wallOf(due)).toBe('2026-11-25 00:00');
    expect(formatCivilDate(dueDay)).toBe('2026-11-24');
    expect(endsAt).toBe(due);
  });

  it('count from the day of receipt where that is the first day', () => {
    const limit = '01 ngày làm việc (sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo)';
    const paused = [pause('2026-11-19 10:00', '2026-11-19 11:00')];
    expect(dueOf('2026-11-19 09:00', limit)).toBe('2026-11-19 17:00');
    expect(dueOf('2026-11-19 09:00', limit, { pauses: paused })).toBe('2026-11-20 17:00');
  });

  it('after the close do not help where the day ends with it', () => {
    const pauses = [pause('2026-11-26 20:00', '2026-11-27 20:00')];
    expect(dueOf(START, '03 ngày làm việc', { pauses, dayEnds: 'close' })).toBe('2026-11-26 17:00');
  });
});

describe('pauses of a limit in calendar days', () => {
  const due = (...pauses: readonly Interval[]): string => dueOf(START, '05 ngày', { pauses });

  it('are none: Wednesday', () => {
    expect(due()).toBe('2026-11-25 17:00');
  });

  it('give back days by the wall clock, rounded up once', () => {
    expect(due(pause('2026-11-23 12:00', '2026-11-24 12:00'))).toBe('2026-11-26 17:00');
    expect(due(pause('2026-11-23 12:00', '2026-11-23 18:00'))).toBe('2026-11-26 17:00');
    expect(
      due(
        pause('2026-11-23 12:00', '2026-11-24 00:00'),
        pause('2026-11-25 00:00', '2026-11-25 12:00'),
      ),
    ).toBe('2026-11-26 17:00');
  });

  it('pass through weekends and holidays too', () => {
    expect(due(pause('2026-11-21 00:00', '2026-11-22 00:00'))).toBe('2026-11-26 17:00');
  });

  it('come before the roll off a rest day', () => {
    // 25/11 and three days is Saturday 28/11.
    expect(due(pause('2026-11-22 00:00', '2026-11-25 00:00'))).toBe('2026-11-30 17:00');
  });

  it('count from the midnight that ends the day of the event', () => {
    expect(due(pause('2026-11-20 17:00', '2026-11-21 00:00'))).toBe('2026-11-25 17:00');
    expect(due(pause('2026-11-20 17:00', '2026-11-21 00:01'))).toBe('2026-11-26 17:00');
  });

  it('that begin after it has run out do not bring it back to life', () => {
    expect(due(pause('2026-11-26 00:00', '2026-11-27 00:00'))).toBe('2026-11-26 17:00');
    expect(due(pause('2026-11-26 00:00:01', '2026-11-27 00:00'))).toBe('2026-11-25 17:00');
  });

  it('of a rolled limit may begin on the day it rolled to', () => {
    // One day from Friday is Saturday, rolled to Monday 23/11.
    const monday = [pause('2026-11-23 10:00', '2026-11-23 16:00')];
    // Saturday and one day is Sunday: Monday again.
    expect(dueOf(START, '01 ngày', { pauses: monday })).toBe('2026-11-23 17:00');
    const longer = [pause('2026-11-23 10:00', '2026-11-26 10:00')];
    expect(dueOf(START, '01 ngày', { pauses: longer })).toBe('2026-11-25 17:00');
  });
});

describe('pauses of a limit in working time', () => {
  const due = (...pauses: readonly Interval[]): string =>
    dueOf(START, '01 ngày làm việc', { pauses, scope: 'step' });

  it('are none: the same hour on Monday', () => {
    expect(due()).toBe('2026-11-23 16:30');
  });

  it('are given back exactly', () => {
    // Half an hour on Monday, half an hour on Wednesday.
    expect(due(pause('2026-11-23 10:00', '2026-11-23 11:00'))).toBe('2026-11-25 08:00');
    expect(due(pause('2026-11-20 16:30', '2026-11-20 16:45'))).toBe('2026-11-23 16:45');
    expect(due(pause('2026-11-23 10:00:00', '2026-11-23 10:00:01'))).toBe('2026-11-23 16:30');
  });

  it('move nothing when they lie in closed time', () => {
    expect(due(pause('2026-11-20 17:00', '2026-11-23 07:30'))).toBe('2026-11-23 16:30');
    expect(due(pause('2026-11-23 11:30', '2026-11-23 13:00'))).toBe('2026-11-23 16:30');
  });

  it('begin in time at the very end, and too late after it', () => {
    expect(due(pause('2026-11-23 16:30', '2026-11-23 16:40'))).toBe('2026-11-23 16:40');
    expect(due(pause('2026-11-23 16:30:01', '2026-11-23 16:40'))).toBe('2026-11-23 16:30');
  });

  it('begin in time as long as no working time has passed since the end', () => {
    const limit = '04 giờ làm việc';
    const start = '2026-11-20 13:00';
    expect(dueOf(start, limit)).toBe('2026-11-20 17:00');
    expect(dueOf(start, limit, { pauses: [pause('2026-11-21 20:00', '2026-11-23 08:00')] })).toBe(
      '2026-11-23 08:00',
    );
    expect(dueOf(start, limit, { pauses: [pause('2026-11-23 07:31', '2026-11-23 16:00')] })).toBe(
      '2026-11-20 17:00',
    );
  });

  it('give back a share of a day as that share of another', () => {
    const calendar = calendarWith({ week: weekOf(OFFICE_HOURS, ['07:30-11:30']) });
    // A quarter of Friday is a quarter of Saturday.
    expect(
      dueOf('2026-11-20 07:30', '01 ngày làm việc', {
        calendar,
        scope: 'step',
        pauses: [pause('2026-11-20 08:00', '2026-11-20 10:00')],
      }),
    ).toBe('2026-11-21 08:30');
    // In hours they are hours.
    expect(
      dueOf('2026-11-20 07:30', '08 giờ làm việc', {
        calendar,
        pauses: [pause('2026-11-20 08:00', '2026-11-20 10:00')],
      }),
    ).toBe('2026-11-21 09:30');
  });
});

describe('pauses of other limits', () => {
  it('of sessions are given back as open time', () => {
    const pauses = [pause('2026-11-20 14:00', '2026-11-20 15:00')];
    expect(dueOf('2026-11-20 09:00', '01 buổi')).toBe('2026-11-20 17:00');
    expect(dueOf('2026-11-20 09:00', '01 buổi', { pauses })).toBe('2026-11-23 08:30');
  });

  it('of hours by the clock are given back as they are', () => {
    const due = (...pauses: readonly Interval[]): string => dueOf(START, '24 giờ', { pauses });
    expect(due()).toBe('2026-11-21 16:30');
    expect(due(pause('2026-11-21 10:00', '2026-11-21 12:00'))).toBe('2026-11-21 18:30');
    expect(due(pause('2026-11-20 10:00', '2026-11-20 17:30'))).toBe('2026-11-21 17:30');
    expect(due(pause('2026-11-21 16:30', '2026-11-21 17:30'))).toBe('2026-11-21 17:30');
    expect(due(pause('2026-11-21 16:31', '2026-11-23 17:30'))).toBe('2026-11-21 16:30');
  });

  it('of a day or of nothing are given back in whole working days', () => {
    const pauses = [pause('2026-11-19 10:00', '2026-11-19 11:00')];
    for (const limit of ['ngay trong ngày', '0 ngày làm việc']) {
      expect(dueOf('2026-11-19 09:00', limit)).toBe('2026-11-19 17:00');
      expect(dueOf('2026-11-19 09:00', limit, { pauses })).toBe('2026-11-20 17:00');
      // Before the receipt, or outside hours, they are nothing.
      expect(
        dueOf('2026-11-19 09:00', limit, {
          pauses: [
            pause('2026-11-19 08:00', '2026-11-19 09:00'),
            pause('2026-11-19 11:30', '2026-11-19 13:00'),
          ],
        }),
      ).toBe('2026-11-19 17:00');
    }
  });

  it('of a fixed date move nothing', () => {
    const pauses = [pause('2026-11-21 10:00', '2026-11-25 12:00')];
    expect(dueOf(START, { by: '2026-11-25' }, { pauses })).toBe('2026-11-25 17:00');
  });
});

describe('lateness', () => {
  it('begins after the last instant that is in time', () => {
    const times = timesOf(START, '03 ngày làm việc');
    expect(isLate(ms('2026-11-26 17:00'), times)).toBe(false);
    expect(isLate(ms('2026-11-26 23:59:59'), times)).toBe(false);
    expect(isLate(ms('2026-11-27 00:00'), times)).toBe(false);
    expect(isLate(ms('2026-11-27 00:00') + 1, times)).toBe(true);
  });
});
