import { describe, expect, it } from 'vitest';
import type { CalendarOverlay } from '../../src/calendar/calendar-overlay.ts';
import { tryExtendCalendar } from '../../src/calendar/extend-calendar.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { DaySpec, WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { calendarWith, off } from './calendars.ts';

const vn = vietnamCalendar();

const own = (parts: Partial<CalendarOverlay> = {}): CalendarOverlay => ({
  id: 'xa-demo',
  version: '3',
  ...parts,
});

const closure = (days: object, source = 'Công điện 07/CĐ-UBND'): DaySpec =>
  // Either form of days is given by the caller.
  ({ ...days, status: 'off', kind: 'closure', name: 'Bão số 3', source }) as DaySpec;

const issuesOf = (overlay: unknown, calendar: WorkCalendar = vn): unknown => {
  // The point of some tests is that the type does not hold.
  const extended = tryExtendCalendar(calendar, overlay as CalendarOverlay);
  return extended.ok ? 'sound' : extended.issues;
};

describe('an overlay', () => {
  it.each(['', '  '])('must name the source of a closure, and not %j', (source) => {
    expect(
      issuesOf(own({ days: [off('2026-05-04'), closure({ date: '2026-05-05' }, source)] })),
    ).toEqual([{ code: 'input.missing', path: ['days', 1, 'source'], key: 'source' }]);
    const { source: _, ...bare } = closure({ date: '2026-05-05' });
    expect(issuesOf(own({ days: [bare as DaySpec] }))).toMatchObject([
      { code: 'input.missing', path: ['days', 0, 'source'] },
    ]);
  });

  it.each<[string, unknown, unknown]>([
    [
      'hours that overlap',
      own({ hours: ['07:30-11:30', '11:00-12:00'] }),
      ['calendar.shiftsOverlap', 'hours', 1],
    ],
    ['hours that are none', own({ hours: [] }), ['calendar.withoutWorkingTime', 'hours']],
    [
      'a weekday that runs backwards',
      own({ week: { sat: ['12:00-07:30'] } }),
      ['calendar.shiftReversed', 'week', 'sat', 0],
    ],
    [
      'a day that does not exist',
      own({ days: [off('2026-02-30')] }),
      ['date.invalid', 'days', 0, 'date'],
    ],
    [
      'a day twice',
      own({ days: [off('2026-05-05'), off('2026-05-05')] }),
      ['calendar.dayTwice', 'days', 1],
    ],
    [
      'a run backwards',
      own({ days: [off('2026-05-04'), closure({ from: '2026-05-09', to: '2026-05-08' })] }),
      ['calendar.rangeReversed', 'days', 1],
    ],
    ['an unknown key', { ...own(), holidays: [] }, ['input.unknownKey', 'holidays']],
    ['an unknown weekday', { ...own(), week: { t7: [] } }, ['input.unknownKey', 'week', 't7']],
    ['no name', { version: '1' }, ['input.missing', 'id']],
    ['a zone', { ...own(), timeZone: 'UTC' }, ['input.unknownKey', 'timeZone']],
    [
      'a worked day without hours',
      own({ days: [{ date: '2026-05-09', status: 'work', kind: 'holiday', name: 'x' }] }),
      ['calendar.workDayWithoutShifts', 'days', 0],
    ],
    [
      'a swap of nothing',
      own({
        days: [
          {
            date: '2026-05-09',
            status: 'work',
            kind: 'swapWork',
            name: 'x',
            replaces: '2026-05-07',
          },
        ],
      }),
      ['calendar.swapReplacesNothing', 'days', 0],
    ],
    [
      'a day worked for which a Saturday is worked too',
      own({
        days: [
          off('2026-05-04'),
          { date: '2026-08-31', status: 'work', kind: 'holiday', name: 'x' },
        ],
      }),
      ['calendar.swapReplacesNothing', 'days', 1],
    ],
    [
      'a day worked for which a Saturday is worked too, after a later day',
      own({
        days: [
          off('2026-12-01'),
          { date: '2026-08-31', status: 'work', kind: 'holiday', name: 'x' },
        ],
      }),
      ['calendar.swapReplacesNothing', 'days', 1],
    ],
    [
      'an end before its beginning',
      own({ confirmedThrough: '2009-12-31' }),
      ['calendar.rangeReversed', 'from'],
    ],
  ])('cannot have %s', (_, overlay, issue) => {
    const [code, ...path] = issue as [string, ...(string | number)[]];
    expect(issuesOf(overlay)).toMatchObject([{ code, path }]);
  });

  it('cannot close the weekday of a day that is worked in the calendar above', () => {
    const monday: DaySpec = { date: '2026-05-04', status: 'work', kind: 'holiday', name: 'x' };
    expect(issuesOf(own({ week: { mon: [] } }), calendarWith({ days: [monday] }))).toMatchObject([
      { code: 'calendar.workDayWithoutShifts', path: ['week'], date: '2026-05-04' },
    ]);
  });

  it('cannot have a hostile key', () => {
    expect(issuesOf(JSON.parse('{"id":"a","version":"1","week":{"__proto__":{}}}'))).toMatchObject([
      { code: 'input.forbiddenKey', path: ['week'] },
    ]);
  });

  it('needs a sound calendar above it', () => {
    // The point is that the type does not hold.
    expect(issuesOf(own(), { id: 'x' } as WorkCalendar)).toContainEqual(
      expect.objectContaining({ code: 'input.missing', path: ['week'] }),
    );
  });
});
