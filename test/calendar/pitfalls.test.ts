import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { buildCalendar, tryBuildCalendar } from '../../src/calendar/build-calendar.ts';
import { dayInfo } from '../../src/calendar/day-info.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { DaySpec, WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { calendarWith, OFFICE_HOURS, off, SHORT_HOURS, specWith, weekOf } from './calendars.ts';

/* Each describes a mistake that another system is known to have made, by its place in our list. */

const swap = (offDate: string, worked: string, parts: object = {}): readonly DaySpec[] => [
  off(offDate, 'swapOff'),
  {
    date: worked,
    status: 'work',
    kind: 'swapWork',
    name: 'Làm bù',
    replaces: offDate,
    ...parts,
  },
];

const minutesOn = (date: string, calendar: WorkCalendar): number =>
  workingTimeBetween(`${date}T00:00:00+07:00`, `${date}T23:59:59+07:00`, calendar);

describe('pitfall 5: a calendar edited afterwards', () => {
  it('has another digest, so that a date computed with the old one can be told', () => {
    const before = calendarWith();
    const after = calendarWith({ days: [off('2026-11-24')] });
    expect(addWorkingDays('2026-11-23', 1, before)).not.toBe(
      addWorkingDays('2026-11-23', 1, after),
    );
    expect(before.digest).not.toBe(after.digest);
  });

  it('is another calendar: the old one answers as before', () => {
    const calendar = calendarWith();
    const stored = JSON.stringify(calendar);
    expect(isWorkingDay('2026-11-24', calendar)).toBe(true);
    calendarWith({ days: [off('2026-11-24')] });
    expect(isWorkingDay('2026-11-24', calendar)).toBe(true);
    expect(isWorkingDay('2026-11-24', JSON.parse(stored))).toBe(true);
  });
});

describe('pitfall 6: holidays that run out or are guessed', () => {
  it('are refused past the last announced date, not answered with weekends only', () => {
    const calendar = vietnamCalendar({ beyond: 'refuse' });
    const runs: readonly (() => unknown)[] = [
      () => addWorkingDays('2026-12-30', 5, calendar),
      () => countWorkingDays('2026-12-30', '2027-01-01', calendar),
      () => isWorkingDay('2027-01-01', calendar),
      () => dayInfo('2027-01-01', calendar),
      () => addWorkingTime('2026-12-31T16:00:00+07:00', 120, calendar),
      () => workingTimeBetween('2026-12-31T08:00:00+07:00', '2027-01-01T08:00:00+07:00', calendar),
    ];
    for (const run of runs) {
      expect(attempt(run)).toMatchObject({ issues: [{ code: 'calendar.notConfirmed' }] });
    }
  });

  it('never make a later count give an earlier date', () => {
    const calendar = vietnamCalendar({ beyond: 'refuse' });
    for (let n = 1; n < 400; n += 1) {
      const added = attempt(() => addWorkingDays('2026-11-20', n, calendar));
      if (added.ok) expect(added.value > '2026-11-20').toBe(true);
      else expect(added.issues[0]?.code).toBe('calendar.notConfirmed');
    }
  });

  it('are projected only when asked to, and marked', () => {
    expect(dayInfo('2027-04-30', vietnamCalendar())).toMatchObject({
      working: false,
      certainty: 'projected',
    });
  });
});

describe('pitfall 7: make-up working days', () => {
  // Friday 14/3/2025 off, Saturday 15/3 worked for it.
  const calendar = calendarWith({ days: swap('2025-03-14', '2025-03-15') });

  it('directly after the day off', () => {
    expect(addWorkingDays('2025-03-13', 1, calendar)).toBe('2025-03-15');
    expect(addWorkingDays('2025-03-13', 2, calendar)).toBe('2025-03-17');
  });

  it('as the day of the event', () => {
    expect(addWorkingDays('2025-03-15', 1, calendar)).toBe('2025-03-17');
    expect(countWorkingDays('2025-03-15', '2025-03-17', calendar)).toBe(1);
  });

  it('with a half-day timetable of its own', () => {
    const days = swap('2025-03-14', '2025-03-15', { shifts: ['07:30-11:30'] });
    const half = calendarWith({ days });
    expect(minutesOn('2025-03-15', half)).toBe(240);
    expect(addWorkingDays('2025-03-13', 1, half)).toBe('2025-03-15');
    expect(addWorkingTime('2025-03-15T10:30:00+07:00', 120, half)).toBe(
      '2025-03-17T08:30:00+07:00',
    );
  });

  it('with the timetable of the weekday they replace, not that of a Saturday', () => {
    const days = swap('2025-03-14', '2025-03-15');
    const week = { ...weekOf(OFFICE_HOURS, ['08:00-10:00']), fri: SHORT_HOURS };
    expect(minutesOn('2025-03-15', calendarWith({ week, days }))).toBe(420);
    // An ordinary Saturday.
    expect(minutesOn('2025-03-22', calendarWith({ week, days }))).toBe(120);
  });

  it('that lie in the year before the day off', () => {
    const overNewYear = calendarWith({ days: swap('2026-01-02', '2025-12-27') });
    expect(addWorkingDays('2025-12-26', 1, overNewYear)).toBe('2025-12-27');
    expect(isWorkingDay('2026-01-02', overNewYear)).toBe(false);
  });
});

describe('pitfall 8: a receipt on a rest day, before opening, at lunch, after closing', () => {
  const calendar = calendarWith({ days: [off('2026-11-24')] });

  it('on a Saturday is one working day before Monday, not two', () => {
    expect(addWorkingDays('2026-11-21', 1, calendar)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-22', 1, calendar)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-24', 1, calendar)).toBe('2026-11-25');
  });

  it.each([
    ['2026-11-23T05:00:00+07:00', '2026-11-23T08:30:00+07:00'],
    ['2026-11-23T11:45:00+07:00', '2026-11-23T14:00:00+07:00'],
    ['2026-11-23T19:00:00+07:00', '2026-11-25T08:30:00+07:00'],
    ['2026-11-24T09:00:00+07:00', '2026-11-25T08:30:00+07:00'],
  ])('at %s: an hour is over at %s', (start, end) => {
    expect(addWorkingTime(start, 60, calendar)).toBe(end);
  });
});

describe('pitfall 9: one day as 24 hours, 8 hours or the length of a shift', () => {
  it.each([
    ['eight hours', OFFICE_HOURS],
    ['seven hours', SHORT_HOURS],
    ['one shift', ['08:00-12:00']],
  ])('n days are the same dates in a timetable of %s', (_, hours) => {
    const calendar = calendarWith({ week: weekOf(hours) });
    expect(addWorkingDays('2026-11-20', 3, calendar)).toBe('2026-11-25');
    expect(addWorkingDays('2026-11-20', 30, calendar)).toBe('2027-01-01');
  });

  it('a Saturday morning is a day', () => {
    const calendar = calendarWith({ week: weekOf(OFFICE_HOURS, ['07:30-11:30']) });
    expect(addWorkingDays('2026-11-20', 1, calendar)).toBe('2026-11-21');
    expect(countWorkingDays('2026-11-15', '2026-11-22', calendar)).toBe(6);
  });
});

describe('pitfall 10: whole weeks that skip the holidays in them', () => {
  const calendar = calendarWith({ days: [off('2026-11-24'), off('2026-12-02')] });

  it('five days with a holiday are more than four', () => {
    expect(addWorkingDays('2026-11-20', 4, calendar)).toBe('2026-11-27');
    expect(addWorkingDays('2026-11-20', 5, calendar)).toBe('2026-11-30');
  });

  it('n days are n times one day', () => {
    let date = '2026-11-20';
    for (let n = 1; n <= 40; n += 1) {
      date = addWorkingDays(date, 1, calendar);
      expect(addWorkingDays('2026-11-20', n, calendar)).toBe(date);
    }
  });
});

describe('pitfall 11: which day midnight belongs to', () => {
  const calendar = calendarWith();

  it('00:00 is the beginning of a day', () => {
    const midnight = '2026-11-23T00:00:00+07:00';
    expect(addWorkingTime(midnight, 60, calendar)).toBe('2026-11-23T08:30:00+07:00');
    expect(workingTimeBetween('2026-11-20T17:00:00+07:00', midnight, calendar)).toBe(0);
  });

  it('is that of the calendar, not that of the offset in which an instant is written', () => {
    // Sunday evening in UTC is Monday morning in Việt Nam.
    expect(addWorkingTime('2026-11-22T23:30:00Z', 60, calendar)).toBe('2026-11-23T08:30:00+07:00');
  });

  it('an end falls on the close of a shift, not on the next opening', () => {
    expect(addWorkingTime('2026-11-20T13:00:00+07:00', 240, calendar)).toBe(
      '2026-11-20T17:00:00+07:00',
    );
  });
});

describe('pitfall 12: fractions and minutes that are lost', () => {
  const calendar = calendarWith();

  it.each([0.25, 1, 7.5, 29, 30, 31, 239.75, 480, 1_234.5])('%d minutes come back', (minutes) => {
    for (const start of ['2026-11-20T10:10:00+07:00', '2026-11-21T10:10:00+07:00']) {
      const end = addWorkingTime(start, minutes, calendar);
      expect(workingTimeBetween(start, end, calendar)).toBe(minutes);
    }
  });

  it('half an hour at ten past ten is twenty to eleven', () => {
    expect(addWorkingTime('2026-11-20T10:10:00+07:00', 30, calendar)).toBe(
      '2026-11-20T10:40:00+07:00',
    );
  });

  it('a fraction of a day is refused where days are counted whole', () => {
    expect(attempt(() => addWorkingDays('2026-11-20', 1.5, calendar)).ok).toBe(false);
  });
});

describe('pitfall 14: the clock and the zone of the host', () => {
  // The whole suite runs under five process time zones; these dates are those of their changes.
  it.each([
    ['2011-12-29', '2011-12-30'],
    ['2026-03-27', '2026-03-30'],
    ['2026-09-04', '2026-09-07'],
    ['2026-10-30', '2026-11-02'],
  ])('the working day after %s is %s everywhere', (date, next) => {
    const calendar = calendarWith({ from: '2010-01-01' });
    expect(addWorkingDays(date, 1, calendar)).toBe(next);
    expect(addWorkingTime(`${date}T16:00:00+07:00`, 120, calendar)).toBe(`${next}T08:30:00+07:00`);
  });

  it('a term longer than 2³¹ milliseconds is a date like any other', () => {
    expect(addWorkingTime('2026-01-05T07:30:00+07:00', 480 * 200 + 30, calendarWith())).toBe(
      '2026-10-12T08:00:00+07:00',
    );
  });
});

describe('pitfall 16: hidden caps, and loops without end', () => {
  it('a thousand days are a thousand days', () => {
    const calendar = calendarWith();
    expect(addWorkingDays('2024-01-01', 1_000, calendar)).toBe('2027-11-01');
    expect(countWorkingDays('2024-01-01', '2027-11-01', calendar)).toBe(1_000);
  });

  it('a calendar without working time is a fault, not a loop', () => {
    expect(tryBuildCalendar(specWith({ week: weekOf([]) }))).toMatchObject({
      issues: [{ code: 'calendar.withoutWorkingTime' }],
    });
  });

  it('a calendar that is closed for all its days has no next day, and says so', () => {
    const closed: DaySpec = {
      from: '2026-01-01',
      to: '2026-12-31',
      status: 'off',
      kind: 'closure',
      name: 'Đóng cửa',
    };
    const calendar = buildCalendar(
      specWith({ from: '2026-01-01', confirmedThrough: '2026-12-31', days: [closed] }),
    );
    for (const run of [
      () => addWorkingDays('2026-06-01', 1, calendar),
      () => addWorkingDays('2026-06-01', 0, calendar),
      () => addWorkingTime('2026-06-01T08:00:00+07:00', 1, calendar),
    ]) {
      expect(attempt(run)).toMatchObject({ issues: [{ code: 'calendar.notConfirmed' }] });
    }
    expect(countWorkingDays('2026-01-01', '2026-12-31', calendar)).toBe(0);
  });
});

describe('pitfall 22: calendars that share state', () => {
  it('two calendars of one name do not know of each other', () => {
    const first = calendarWith();
    const second = calendarWith({ days: [off('2026-11-24')] });
    expect([first, second, first].map((calendar) => isWorkingDay('2026-11-24', calendar))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('a calendar is not the object it was made from', () => {
    const days = [off('2026-11-24')];
    const hours = [...OFFICE_HOURS];
    const calendar = calendarWith({ days, week: weekOf(hours) });
    days.push(off('2026-11-25'));
    hours.push('18:00-20:00');
    expect(isWorkingDay('2026-11-25', calendar)).toBe(true);
    expect(dayInfo('2026-11-25', calendar).shifts).toEqual(OFFICE_HOURS);
  });

  it('a calendar cannot be changed', () => {
    const calendar = vietnamCalendar();
    expect(Object.isFrozen(calendar)).toBe(true);
    expect(Object.isFrozen(calendar.days)).toBe(true);
    expect(Object.isFrozen(calendar.days[0])).toBe(true);
    expect(Object.isFrozen(calendar.week.mon)).toBe(true);
    // Not what it says of a day either, announced or projected.
    for (const date of ['2026-11-24', '2027-04-30']) {
      expect(Object.isFrozen(dayInfo(date, calendar).reason?.name)).toBe(true);
    }
  });
});

describe('pitfall 25: lunch as a holiday, and weekly patterns that need a Monday', () => {
  it('lunch is a gap between shifts', () => {
    const calendar = calendarWith();
    expect(minutesOn('2026-11-20', calendar)).toBe(480);
    expect(isWorkingDay('2026-11-20', calendar)).toBe(true);
    expect(addWorkingTime('2026-11-20T11:00:00+07:00', 60, calendar)).toBe(
      '2026-11-20T13:30:00+07:00',
    );
  });

  it.each(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)(
    'a week may be open on %s alone',
    (weekday) => {
      const calendar = calendarWith({ week: { ...weekOf([]), [weekday]: ['08:00-12:00'] } });
      const first = addWorkingDays('2026-11-01', 1, calendar);
      expect(addWorkingDays(first, 1, calendar)).toBe(addWorkingDays('2026-11-01', 2, calendar));
      expect(countWorkingDays('2026-11-01', '2026-11-29', calendar)).toBe(4);
    },
  );
});
