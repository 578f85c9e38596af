import { describe, expect, it } from 'vitest';
import { attempt, isLienthongError } from '../../src/base/error.ts';
import { buildCalendar, tryBuildCalendar } from '../../src/calendar/build-calendar.ts';
import type { DaySpec, WorkCalendarSpec } from '../../src/calendar/work-calendar.ts';
import { addWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
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

  it('cannot be a span of centuries', () => {
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
    expect(issuesOf({ ...parts, confirmedThrough: '2060-12-31' })).toBe('sound');
  });
});

describe('what is not a calendar', () => {
  it.each([undefined, null, 'vn', 7, []])('%j is refused', (input) => {
    expect(issuesOfUnknown(input)).toHaveLength(1);
  });

  it('has unknown keys, at any depth', () => {
    const spec = specWith();
    expect(issuesOfUnknown({ ...spec, holidays: [] })).toEqual([
      { code: 'input.unknownKey', path: ['holidays'], key: 'holidays' },
    ]);
    expect(issuesOfUnknown({ ...spec, week: { ...spec.week, t7: [] } })).toEqual([
      { code: 'input.unknownKey', path: ['week', 't7'], key: 't7' },
    ]);
    expect(issuesOfUnknown({ ...spec, days: [{ ...off('2026-05-04'), half: true }] })).toEqual([
      { code: 'input.unknownKey', path: ['days', 0, 'half'], key: 'half' },
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
