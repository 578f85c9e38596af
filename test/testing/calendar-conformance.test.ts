import { describe, expect, it } from 'vitest';
import { buildCalendar, extendCalendar, fixedZone, vietnamCalendar } from '../../src/index.ts';
import { calendarConformance } from '../../src/testing/calendar/calendar-conformance.ts';
import {
  type CalendarFunctions,
  calendarFunctionsOf,
} from '../../src/testing/calendar/calendar-functions.ts';
import type { CalendarLaw } from '../../src/testing/calendar/calendar-law.ts';
import { ianaZone } from '../../src/time/iana.ts';

/** Around the swapped Saturday of 22/08/2026 and National Day. */
const RANGE = { from: '2026-08-17', to: '2026-09-11' };

const SOUND = calendarFunctionsOf(vietnamCalendar());

const lawsBrokenBy = (fault: Partial<CalendarFunctions>): readonly CalendarLaw[] =>
  calendarConformance({ ...SOUND, ...fault }, RANGE).map(({ law }) => law);

describe('a sound calendar', () => {
  it('breaks no law', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(calendarConformance(vietnamCalendar(), year)).toEqual([]);
  });

  it('breaks none where it goes over to projection', () => {
    const turn = { from: '2026-12-15', to: '2027-01-15' };
    expect(calendarConformance(vietnamCalendar(), turn)).toEqual([]);
  });

  it('breaks none at the last day that it answers for', () => {
    const calendar = vietnamCalendar({ beyond: 'refuse' });
    expect(calendarConformance(calendar, { from: '2026-12-20', to: '2026-12-30' })).toEqual([]);
  });

  it('breaks none with a Saturday morning that does not count, and with hours of its own', () => {
    const hours = ['08:00-12:00', '13:30-17:30'];
    const calendar = buildCalendar({
      id: 'sat',
      version: '1',
      timeZone: 'Asia/Ho_Chi_Minh',
      week: {
        mon: hours,
        tue: hours,
        wed: hours,
        thu: hours,
        fri: ['08:00-12:00'],
        sat: { shifts: ['08:00-11:00'], counts: false },
        sun: [],
      },
      days: [],
      confirmedThrough: '2026-12-31',
    });
    expect(calendarConformance(calendar, RANGE)).toEqual([]);
  });

  it('breaks none for a closed agency', () => {
    const closed = extendCalendar(vietnamCalendar(), {
      id: 'bao',
      version: '1',
      days: [
        {
          from: '2026-08-24',
          to: '2026-08-26',
          status: 'off',
          kind: 'closure',
          name: 'Bão',
          source: 'Thông báo',
        },
      ],
    });
    expect(calendarConformance(closed, RANGE)).toEqual([]);
  });

  it('breaks none where the clocks change at night', () => {
    const zone = ianaZone('Europe/Paris');
    const hours = ['00:00-09:00', '10:00-12:00'];
    const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours };
    const calendar = buildCalendar(
      {
        id: 'paris',
        version: '1',
        timeZone: 'Europe/Paris',
        week: { ...week, sun: hours },
        days: [],
        confirmedThrough: '2026-12-31',
      },
      { zone },
    );
    // Sunday 25/10/2026 has 25 hours.
    const laws = calendarConformance(calendar, { from: '2026-10-20', to: '2026-11-02' });
    expect(laws).toEqual([]);
  });
});

describe('a faulty calendar', () => {
  it('that counts a holiday breaks the laws of counting', () => {
    expect(
      lawsBrokenBy({
        countWorkingDays: (from, to) =>
          SOUND.countWorkingDays(from, to) + (from < '2026-09-02' && to >= '2026-09-02' ? 1 : 0),
      }),
    ).toEqual(expect.arrayContaining(['count.dayByDay', 'count.signed', 'add.undoneByCounting']));
  });

  it('that counts backwards without a sign is found', () => {
    expect(
      lawsBrokenBy({
        countWorkingDays: (from, to) => Math.abs(SOUND.countWorkingDays(from, to)),
      }),
    ).toEqual(['count.signed']);
  });

  it('that counts both ends is found', () => {
    const both = (from: string, to: string): number =>
      SOUND.countWorkingDays(from, to) + (SOUND.dayInfo(from).working ? 1 : 0);
    expect(lawsBrokenBy({ countWorkingDays: both })).toEqual(
      expect.arrayContaining(['count.dayByDay', 'count.addsUp', 'count.undoneByAdding']),
    );
  });

  it('that forgets the swapped Saturday when it adds is found', () => {
    const calendar = vietnamCalendar();
    const without = calendarFunctionsOf(
      buildCalendar({ ...calendar, days: calendar.days.filter((day) => day.kind !== 'swapWork') }),
    );
    expect(lawsBrokenBy({ addWorkingDays: without.addWorkingDays })).toEqual(
      expect.arrayContaining(['count.undoneByAdding', 'add.undoneByCounting']),
    );
  });

  it('that adds days of any kind is found', () => {
    const plain = (date: string, n: number): string =>
      new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
    expect(lawsBrokenBy({ addWorkingDays: plain })).toEqual(
      expect.arrayContaining(['add.landsOnWorkingDay', 'add.zeroRollsForward']),
    );
  });

  it('in which a later start ends earlier is found', () => {
    const hasty = (date: string, n: number): string =>
      date === '2026-08-20' ? SOUND.addWorkingDays('2026-08-18', n) : SOUND.addWorkingDays(date, n);
    expect(lawsBrokenBy({ addWorkingDays: hasty })).toContain('add.keepsOrder');
  });

  it('that takes every working day for eight hours is found', () => {
    const short = calendarFunctionsOf(vietnamCalendar({ hours: ['08:00-11:00'] }));
    const laws = lawsBrokenBy({ dayInfo: short.dayInfo });
    expect(laws).toEqual(expect.arrayContaining(['time.sumOfShifts', 'time.endsInShift']));
  });

  it('that measures working time by the wall clock is found', () => {
    const wall = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;
    expect(lawsBrokenBy({ workingTimeBetween: wall })).toEqual(
      expect.arrayContaining(['time.sumOfShifts', 'time.undoneByMeasuring']),
    );
  });

  it('in which working time of a later start ends earlier is found', () => {
    const hasty = (start: string, minutes: number): string =>
      start.includes('T12:00')
        ? SOUND.addWorkingTime(start.replace('T12', 'T08'), minutes)
        : SOUND.addWorkingTime(start, minutes);
    expect(lawsBrokenBy({ addWorkingTime: hasty })).toContain('time.keepsOrder');
  });

  it('of contradictory days is found', () => {
    const { dayInfo } = SOUND;
    expect(
      lawsBrokenBy({ dayInfo: (date) => ({ working: dayInfo(date).working, shifts: [] }) }),
    ).toContain('day.workingOrNot');
    expect(
      lawsBrokenBy({
        dayInfo: (date) => ({ ...dayInfo(date), shifts: ['13:00-17:00', '07:30-13:30'] }),
      }),
    ).toContain('day.shiftsInOrder');
    expect(
      lawsBrokenBy({
        dayInfo: (date) => ({
          ...dayInfo(date),
          certainty: date === '2026-08-20' ? 'projected' : 'confirmed',
        }),
      }),
    ).toEqual(['day.certaintyOnlyFades']);
  });

  it('that throws gives no answer', () => {
    const broken = calendarConformance(
      {
        ...SOUND,
        addWorkingDays: () => {
          throw new Error('service unavailable');
        },
      },
      RANGE,
    );
    expect(broken).toEqual([
      {
        law: 'calendar.answers',
        // Nothing is added on the first day by the first of the laws that add.
        date: '2026-08-18',
        expected: 'an answer',
        received: 'Error: service unavailable',
      },
    ]);
  });

  it('is told with the first date, what should have come and what came', () => {
    const zone = fixedZone('Asia/Ho_Chi_Minh', 7 * 3_600_000);
    const never = { ...SOUND, zone, countWorkingDays: () => 0 };
    expect(calendarConformance(never, RANGE)[0]).toEqual({
      law: 'count.dayByDay',
      date: '2026-08-18',
      expected: '1',
      received: '0',
    });
  });
});

describe('the range', () => {
  it('has a beginning and an end', () => {
    const refusing = (code: string) =>
      expect.objectContaining({ issues: [expect.objectContaining({ code })] });
    const reversed = { from: '2026-08-17', to: '2026-08-16' };
    expect(() => calendarConformance(SOUND, reversed)).toThrow(refusing('calendar.rangeReversed'));
    const unread = { from: '17/08/2026', to: '2026-08-16' };
    expect(() => calendarConformance(SOUND, unread)).toThrow(refusing('date.invalid'));
    expect(() => calendarConformance(SOUND, unread)).toThrow('“17/08/2026”');
  });
});
