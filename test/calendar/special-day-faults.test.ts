import { describe, expect, it } from 'vitest';
import { tryBuildCalendar } from '../../src/calendar/build-calendar.ts';
import type { DaySpec, WorkCalendarSpec } from '../../src/calendar/work-calendar.ts';
import { OFFICE_HOURS, off, specWith, weekOf } from './calendars.ts';

const issuesOf = (parts: Partial<WorkCalendarSpec>): unknown => {
  const built = tryBuildCalendar(specWith(parts));
  return built.ok ? 'sound' : built.issues;
};

describe('the special days of a calendar', () => {
  const run = (from: string, to: string, status: DaySpec['status'] = 'off'): DaySpec => ({
    from,
    to,
    status,
    kind: 'closure',
    name: 'run',
  });

  const work = (date: string, rest: Partial<DaySpec> = {}): DaySpec => ({
    date,
    status: 'work',
    kind: 'closure',
    name: 'work',
    ...rest,
  });

  it('cannot be both off and worked', () => {
    const days = [off('2026-05-04'), work('2026-05-04')];
    expect(issuesOf({ days })).toEqual([
      { code: 'calendar.dayTwice', path: ['days', 1], date: '2026-05-04' },
    ]);
  });

  it('cannot lie in two runs', () => {
    expect(
      issuesOf({ days: [run('2026-05-10', '2026-05-20'), run('2026-05-01', '2026-05-10')] }),
    ).toEqual([{ code: 'calendar.dayTwice', path: ['days', 0], date: '2026-05-10' }]);
    expect(
      issuesOf({ days: [run('2026-05-11', '2026-05-20'), run('2026-05-01', '2026-05-10')] }),
    ).toBe('sound');
  });

  it('cannot lie in a run that began before another one ended', () => {
    const days = [run('2026-05-01', '2026-05-20'), off('2026-05-06'), off('2026-05-10')];
    expect(issuesOf({ days })).toEqual([
      { code: 'calendar.dayTwice', path: ['days', 1], date: '2026-05-06' },
      { code: 'calendar.dayTwice', path: ['days', 2], date: '2026-05-10' },
    ]);
  });

  it('cannot run backwards, nor for more than ten years', () => {
    expect(issuesOf({ days: [run('2026-05-10', '2026-05-09')] })).toEqual([
      { code: 'calendar.rangeReversed', path: ['days', 0], from: '2026-05-10', to: '2026-05-09' },
    ]);
    // 3,660 days after 10/5/2026, and one more.
    expect(issuesOf({ days: [run('2026-05-10', '2036-05-17')] })).toBe('sound');
    expect(issuesOf({ days: [run('2026-05-10', '2036-05-18')] })).toEqual([
      { code: 'calendar.rangeTooLong', path: ['days', 0], from: '2026-05-10', to: '2036-05-18' },
    ]);
  });

  it('must exist', () => {
    expect(issuesOf({ days: [off('2026-02-30')] })).toEqual([
      { code: 'date.invalid', path: ['days', 0, 'date'], text: '2026-02-30' },
    ]);
  });

  it.each<[string, Partial<DaySpec>]>([
    ['nothing', {}],
    ['a day that is not off', { replaces: '2026-05-04' }],
    ['a worked day', { replaces: '2026-05-09' }],
    [
      'a day that is not off, though it has hours',
      { replaces: '2026-05-04', shifts: ['08:00-12:00'] },
    ],
  ])('cannot be a swap that replaces %s', (_, rest) => {
    const days = [work('2026-05-09'), work('2026-05-16', { kind: 'swapWork', ...rest })];
    expect(issuesOf({ days, week: weekOf(OFFICE_HOURS, ['07:30-11:30']) })).toEqual([
      { code: 'calendar.swapReplacesNothing', path: ['days', 1], date: '2026-05-16' },
    ]);
  });

  it('can be a swap whose other half is in no list, when it has hours of its own', () => {
    const days = [work('2026-05-16', { kind: 'swapWork', shifts: ['08:00-12:00'] })];
    expect(issuesOf({ days })).toBe('sound');
  });

  it('cannot be worked without hours', () => {
    expect(issuesOf({ days: [work('2026-05-16')] })).toEqual([
      { code: 'calendar.workDayWithoutShifts', path: ['days', 0], date: '2026-05-16' },
    ]);
    // Friday has hours, Saturday has none.
    expect(issuesOf({ days: [run('2026-05-15', '2026-05-17', 'work')] })).toEqual([
      { code: 'calendar.workDayWithoutShifts', path: ['days', 0], date: '2026-05-16' },
    ]);
    expect(issuesOf({ days: [work('2026-05-16', { shifts: [] })] })).toMatchObject([
      { code: 'calendar.workDayWithoutShifts' },
    ]);
  });

  it('cannot be worked through the week when its last day has no hours', () => {
    const week = weekOf(OFFICE_HOURS, ['07:30-11:30']);
    expect(issuesOf({ week, days: [run('2026-05-11', '2026-05-16', 'work')] })).toBe('sound');
    expect(issuesOf({ week, days: [run('2026-05-11', '2026-05-31', 'work')] })).toEqual([
      { code: 'calendar.workDayWithoutShifts', path: ['days', 0], date: '2026-05-17' },
    ]);
  });

  it('are not searched for the other half of a swap while a day is listed twice', () => {
    const swap = work('2026-05-16', { kind: 'swapWork', replaces: '2026-05-05' });
    expect(issuesOf({ days: [off('2026-05-04'), off('2026-05-04'), swap] })).toEqual([
      { code: 'calendar.dayTwice', path: ['days', 1], date: '2026-05-04' },
    ]);
  });

  it('cannot have broken hours', () => {
    expect(issuesOf({ days: [work('2026-05-16', { shifts: ['12:00-08:00'] })] })).toEqual([
      { code: 'calendar.shiftReversed', path: ['days', 0, 'shifts', 0], shift: '12:00-08:00' },
    ]);
  });

  it('cannot say two things at once', () => {
    const days: readonly DaySpec[] = [
      { date: '2026-05-04', status: 'off', kind: 'swapWork', name: 'off or on' },
      { date: '2026-05-05', status: 'work', kind: 'swapOff', name: 'on or off' },
      { date: '2026-05-06', status: 'off', kind: 'holiday', name: 'half', shifts: ['07:30-11:30'] },
    ];
    expect(issuesOf({ days })).toMatchObject([
      { code: 'input.notOneOf', path: ['days', 0, 'kind'], received: 'swapWork' },
      { code: 'input.notOneOf', path: ['days', 1, 'kind'], received: 'swapOff' },
      { code: 'input.unknownKey', path: ['days', 2, 'shifts'], key: 'shifts' },
    ]);
  });

  it('may be a shortened day', () => {
    const days = [work('2026-05-15', { kind: 'holiday', shifts: ['07:30-11:30'] })];
    expect(issuesOf({ days })).toBe('sound');
  });
});
