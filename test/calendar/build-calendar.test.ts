import { describe, expect, it } from 'vitest';
import { attempt, isLienthongError } from '../../src/base/error.ts';
import {
  buildCalendar,
  projectedTableOf,
  tableOf,
  tryBuildCalendar,
} from '../../src/calendar/build-calendar.ts';
import { isWorkingEpochDay } from '../../src/calendar/day-shifts.ts';
import type { DaySpec, WorkCalendarSpec } from '../../src/calendar/work-calendar.ts';
import { addWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { epochDayAt, formatCivilDate } from '../../src/time/civil-date.ts';
import { fixedZone } from '../../src/time/zone.ts';
import { calendarWith, OFFICE_HOURS, off, specWith, weekOf } from './calendars.ts';

const issuesOf = (parts: Partial<WorkCalendarSpec>): unknown => {
  const built = tryBuildCalendar(specWith(parts));
  return built.ok ? 'sound' : built.issues;
};

/** Input of unknown shape, as it comes from a file. */
const issuesOfUnknown = (input: unknown): unknown => {
  // The point is that the type does not hold.
  const built = tryBuildCalendar(input as WorkCalendarSpec);
  return built.ok ? 'sound' : built.issues;
};

describe('the shifts of a calendar', () => {
  it.each<[readonly string[], unknown]>([
    [['7:30-11:30'], { code: 'calendar.shiftUnreadable', shift: '7:30-11:30' }],
    [['07:30–11:30'], { code: 'calendar.shiftUnreadable', shift: '07:30–11:30' }],
    [['07:30-24:30'], { code: 'calendar.shiftUnreadable', shift: '07:30-24:30' }],
    [['morning'], { code: 'calendar.shiftUnreadable', shift: 'morning' }],
    [['11:30-07:30'], { code: 'calendar.shiftReversed', shift: '11:30-07:30' }],
    [['07:30-07:30'], { code: 'calendar.shiftReversed', shift: '07:30-07:30' }],
  ])('must be readable and forward: %j', (shifts, issue) => {
    expect(issuesOf({ week: { ...weekOf(OFFICE_HOURS), wed: shifts } })).toEqual([
      { path: ['week', 'wed', 0], ...(issue as object) },
    ]);
  });

  it('must not overlap', () => {
    const fri = ['07:30-11:30', '11:00-17:00'];
    expect(issuesOf({ week: { ...weekOf(OFFICE_HOURS), fri } })).toEqual([
      {
        code: 'calendar.shiftsOverlap',
        path: ['week', 'fri', 1],
        first: '07:30-11:30',
        second: '11:00-17:00',
      },
    ]);
  });

  it('must be in order', () => {
    const fri = ['13:00-17:00', '07:30-11:30'];
    expect(issuesOf({ week: { ...weekOf(OFFICE_HOURS), fri } })).toMatchObject([
      { code: 'calendar.shiftsOverlap', path: ['week', 'fri', 1] },
    ]);
  });

  it('may touch, and may end at midnight', () => {
    expect(issuesOf({ week: weekOf(['00:00-12:00', '12:00-24:00']) })).toBe('sound');
  });

  it.each<[string, WorkCalendarSpec['week']]>([
    ['empty', weekOf([])],
    ['open only where limits stand', weekOf([], { shifts: ['07:30-11:30'], counts: false })],
  ])('must leave some working time: a week that is %s is none', (_, week) => {
    expect(issuesOf({ week })).toEqual([{ code: 'calendar.withoutWorkingTime', path: ['week'] }]);
  });

  it('must not be so uneven that a share of a day could not be told exactly', () => {
    const hours = (minutes: number): string => {
      const till = 60 + minutes;
      const [h, m] = [Math.floor(till / 60), till % 60].map((n) => `${n}`.padStart(2, '0'));
      return `01:00-${h}:${m}`;
    };
    const three = { ...weekOf([hours(1009)]), tue: [hours(1013)], wed: [hours(1019)] };
    expect(issuesOf({ week: three })).toMatchObject([
      { code: 'calendar.timetablesTooUneven', minutes: [1009, 1013, 1019] },
    ]);
    const week = {
      mon: [hours(1009)],
      tue: [hours(1013)],
      wed: [hours(1019)],
      thu: [hours(1021)],
      fri: [hours(1031)],
      sat: [hours(1033)],
      sun: [hours(1039)],
    };
    expect(issuesOf({ week })).toEqual([
      {
        code: 'calendar.timetablesTooUneven',
        path: ['week'],
        minutes: [1009, 1013, 1019, 1021, 1031, 1033, 1039],
      },
    ]);
  });
});

describe('the range of a calendar', () => {
  it('cannot end before it begins', () => {
    expect(issuesOf({ from: '2027-01-01', confirmedThrough: '2026-12-31' })).toEqual([
      { code: 'calendar.rangeReversed', path: ['from'], from: '2027-01-01', to: '2026-12-31' },
    ]);
  });

  it('can be a single day', () => {
    expect(issuesOf({ from: '2026-11-20', confirmedThrough: '2026-11-20' })).toBe('sound');
  });

  it('cannot be a span of centuries', () => {
    expect(issuesOf({ from: '2000-01-01', confirmedThrough: '2400-12-31' })).toBe('sound');
    expect(issuesOf({ from: '2000-01-01', confirmedThrough: '2401-01-01' })).toMatchObject([
      { code: 'calendar.rangeTooLong' },
    ]);
    expect(issuesOf({ confirmedThrough: '9999-12-31' })).toEqual([
      {
        code: 'calendar.rangeTooLong',
        path: ['confirmedThrough'],
        from: '2024-01-01',
        to: '9999-12-31',
      },
    ]);
  });

  it('begins in 2000, or in the first year that lists a day', () => {
    const { from: _, ...spec } = specWith();
    expect(isWorkingDay('2000-01-03', buildCalendar(spec))).toBe(true);
    expect(attempt(() => isWorkingDay('1999-12-31', buildCalendar(spec)))).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.notTabulated', date: '1999-12-31', from: '2000-01-01' }],
    });
    const earlier = buildCalendar({ ...spec, days: [off('1998-09-02')] });
    expect(isWorkingDay('1998-01-05', earlier)).toBe(true);
    expect(isWorkingDay('1998-09-02', earlier)).toBe(false);
  });

  it('ends where holidays are no longer announced: beyond is refused by default', () => {
    const calendar = calendarWith({ confirmedThrough: '2026-12-31' });
    const beyond = {
      ok: false,
      issues: [
        {
          code: 'calendar.notConfirmed',
          path: [],
          date: '2027-01-01',
          confirmedThrough: '2026-12-31',
        },
      ],
    };
    expect(addWorkingDays('2026-12-30', 1, calendar)).toBe('2026-12-31');
    expect(attempt(() => addWorkingDays('2026-12-30', 2, calendar))).toEqual(beyond);
    expect(attempt(() => isWorkingDay('2027-01-01', calendar))).toEqual(beyond);
  });

  it('can be carried on by the Labour Code, but not before there is a lunar table', () => {
    const parts = { from: '2007-01-01', beyond: 'project' } as const;
    expect(issuesOf({ ...parts, confirmedThrough: '2008-12-31' })).toEqual([
      {
        code: 'calendar.notTabulated',
        path: ['confirmedThrough'],
        date: '2009-01-01',
        from: '2010-01-01',
        to: '2050-12-31',
      },
    ]);
    expect(issuesOf({ ...parts, confirmedThrough: '2009-12-31' })).toBe('sound');
    const announced = calendarWith({ ...parts, confirmedThrough: '2060-12-31' });
    expect(isWorkingDay('2060-12-31', announced)).toBe(true);
    expect(attempt(() => isWorkingDay('2061-01-01', announced)).ok).toBe(false);
  });

  it('can be asked past its end, by projection, when a dossier is still running', () => {
    const calendar = calendarWith({ confirmedThrough: '2026-12-31' });
    const table = projectedTableOf(calendar);
    expect(formatCivilDate(table.lastDay)).toBe('2050-12-31');
    // Friday 1/1/2027 is off by the Labour Code, Monday the 4th is not.
    expect(isWorkingEpochDay(table, epochDayAt('2027-01-01'))).toBe(false);
    expect(isWorkingEpochDay(table, epochDayAt('2027-01-04'))).toBe(true);
    // What the calendar lists, or does not list, of 2026 stays as it is.
    expect(isWorkingEpochDay(table, epochDayAt('2026-09-02'))).toBe(true);
    expect(projectedTableOf(calendar)).toBe(table);
    expect(formatCivilDate(tableOf(calendar).lastDay)).toBe('2026-12-31');
  });

  it('is one and the same when the calendar itself goes on by projection', () => {
    const calendar = calendarWith({ confirmedThrough: '2026-12-31', beyond: 'project' });
    expect(projectedTableOf(calendar)).toBe(tableOf(calendar));
    expect(formatCivilDate(tableOf(calendar).lastDay)).toBe('2050-12-31');
    // A Friday.
    expect(isWorkingDay('2050-09-02', calendar)).toBe(false);
  });

  it('is projected after the last announced day, and that day and those before are as listed', () => {
    const calendar = calendarWith({ confirmedThrough: '2026-09-02', beyond: 'project' });
    const dates = ['2026-04-30', '2026-09-02', '2026-09-03', '2026-11-24'];
    const worked = dates.filter((date) => isWorkingDay(date, calendar));
    expect(worked).toEqual(['2026-04-30', '2026-09-02', '2026-09-03']);
  });

  it('keeps a day that is listed after the last announced one, whatever the Labour Code says', () => {
    const days: readonly DaySpec[] = [
      { date: '2027-09-02', status: 'work', kind: 'closure', name: 'storm', source: 'x' },
    ];
    const calendar = calendarWith({ confirmedThrough: '2026-12-31', beyond: 'project', days });
    expect(isWorkingDay('2027-09-02', calendar)).toBe(true);
    expect(isWorkingDay('2027-09-03', calendar)).toBe(false);
  });

  it('has its first and its last day as they are listed', () => {
    const days = [off('2026-05-04'), off('2026-05-08')];
    const calendar = calendarWith({ from: '2026-05-04', confirmedThrough: '2026-05-08', days });
    expect(isWorkingDay('2026-05-04', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-05', calendar)).toBe(true);
    expect(isWorkingDay('2026-05-08', calendar)).toBe(false);
  });

  it('has no use for days that are listed outside it', () => {
    const shortDay: DaySpec = {
      date: '2023-12-29',
      status: 'work',
      kind: 'closure',
      name: 'short',
      shifts: ['07:30-08:37'],
    };
    const later: DaySpec = { ...shortDay, date: '2031-01-02' };
    const table = tableOf(calendarWith({ days: [shortDay, later] }));
    expect(table.partsPerDay).toBe(tableOf(calendarWith()).partsPerDay);
  });
});

describe('the zone of a calendar', () => {
  const tokyo = fixedZone('Asia/Tokyo', 9 * 3_600_000);

  it('can be given, when it is not built in', () => {
    const calendar = buildCalendar(specWith({ timeZone: 'Asia/Tokyo' }), { zone: tokyo });
    expect(tableOf(calendar).zone).toBe(tokyo);
  });

  it('cannot be another one than the spec names', () => {
    expect(tryBuildCalendar(specWith({ timeZone: 'Asia/Seoul' }), { zone: tokyo })).toEqual({
      ok: false,
      issues: [{ code: 'calendar.zoneUnknown', path: ['timeZone'], timeZone: 'Asia/Seoul' }],
    });
    const calendar = buildCalendar(specWith(), { zone: tokyo });
    expect(tableOf(calendar).zone.id).toBe('Asia/Ho_Chi_Minh');
  });
});

describe('what is not a calendar', () => {
  it.each([undefined, null, 'vn', 7, []])('%j is refused', (input) => {
    expect(issuesOfUnknown(input)).toHaveLength(1);
  });

  it('has unknown keys, at any depth', () => {
    const spec = specWith();
    expect(issuesOfUnknown({ ...spec, holidays: [] })).toEqual([
      { code: 'input.unknownKey', path: ['holidays'], key: 'holidays', known: expect.anything() },
    ]);
    expect(issuesOfUnknown({ ...spec, week: { ...spec.week, t7: [] } })).toEqual([
      {
        code: 'input.unknownKey',
        path: ['week', 't7'],
        key: 't7',
        known: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      },
    ]);
    expect(issuesOfUnknown({ ...spec, days: [{ ...off('2026-05-04'), half: true }] })).toEqual([
      {
        code: 'input.unknownKey',
        path: ['days', 0, 'half'],
        key: 'half',
        known: expect.anything(),
      },
    ]);
  });

  it('has days that are none, or of neither form', () => {
    const spec = specWith();
    const { date: _, ...body } = { date: '', ...off('2026-05-04') };
    const [from, to] = ['2026-05-04', '2026-05-05'];
    const days = [null, 7, 'Tết', { ...body, from }, { ...body, to }, body];
    expect(issuesOfUnknown({ ...spec, days })).toMatchObject([
      { code: 'input.wrongType', path: ['days', 0] },
      { code: 'input.wrongType', path: ['days', 1] },
      { code: 'input.wrongType', path: ['days', 2] },
      { code: 'input.missing', path: ['days', 3, 'to'] },
      { code: 'input.missing', path: ['days', 4, 'from'] },
      { code: 'input.missing', path: ['days', 5, 'date'] },
    ]);
  });

  it('lacks keys', () => {
    const { week: _, ...spec } = specWith();
    expect(issuesOfUnknown(spec)).toEqual([{ code: 'input.missing', path: ['week'], key: 'week' }]);
  });

  it('has a hostile key', () => {
    const spec = JSON.parse(
      JSON.stringify(specWith()).replace('"week":{', '"week":{"__proto__":[],'),
    );
    expect(issuesOfUnknown(spec)).toMatchObject([
      { code: 'input.forbiddenKey', path: ['week'], key: '__proto__' },
    ]);
  });

  it('has every fault named at once', () => {
    const faulty = {
      week: { ...weekOf(OFFICE_HOURS), tue: ['x'] },
      days: [off('2026-05-04'), off('2026-05-04')],
      timeZone: 'Nowhere/Atlantis',
      from: '2031-01-01',
    };
    expect((issuesOf(faulty) as { code: string }[]).map(({ code }) => code)).toEqual([
      'calendar.shiftUnreadable',
      'calendar.dayTwice',
      'calendar.rangeReversed',
      'calendar.zoneUnknown',
    ]);
    const error = attempt(() => buildCalendar(specWith(faulty)));
    expect(error).toMatchObject({ ok: false, issues: { length: 4 } });
  });

  it('is thrown as an error of this library', () => {
    try {
      buildCalendar(specWith({ week: weekOf([]) }));
      expect.unreachable();
    } catch (error) {
      expect(isLienthongError(error)).toBe(true);
    }
  });

  it('is told quickly, though it is large', () => {
    const days = Array.from(
      { length: 5_000 },
      (): DaySpec => ({
        from: '2010-01-01',
        to: '2019-12-31',
        status: 'off',
        kind: 'closure',
        name: '',
      }),
    );
    expect(issuesOf({ days })).toHaveLength(4_999);
  });
});

describe('a calendar that is built', () => {
  it('is its spec with a digest that tells versions apart', () => {
    const spec = specWith({ days: [off('2026-05-04')] });
    const { digest, ...rest } = buildCalendar(spec);
    expect(rest).toEqual(spec);
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(buildCalendar(spec).digest).toBe(digest);
    expect(calendarWith({ days: [off('2026-05-05')] }).digest).not.toBe(digest);
  });

  it('has the same digest for the same data in another order of keys', () => {
    const spec = specWith({ days: [off('2026-05-04')] });
    const reversed = Object.fromEntries(Object.entries(spec).reverse());
    expect(buildCalendar(reversed as unknown as WorkCalendarSpec).digest).toBe(
      buildCalendar(spec).digest,
    );
  });

  it('can be built from a calendar', () => {
    const calendar = calendarWith();
    expect(buildCalendar(calendar)).toEqual(calendar);
  });
});
