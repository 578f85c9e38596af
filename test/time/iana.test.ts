import fc from 'fast-check';
import { ianaZone } from 'lienthong/zones';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { buildCalendar, tableOf, tryBuildCalendar } from '../../src/calendar/build-calendar.ts';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { addWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { computeDeadline } from '../../src/deadline/compute-deadline.ts';
import { dueTimesOf } from '../../src/deadline/count-limit.ts';
import { pauseListOf } from '../../src/deadline/pause-list.ts';
import { epochDayAt, formatCivilDate } from '../../src/time/civil-date.ts';
import { startOfDay } from '../../src/time/instant.ts';
import { specWith, weekOf } from '../calendar/calendars.ts';

const PARIS = ianaZone('Europe/Paris');
const SANTIAGO = ianaZone('America/Santiago');
const APIA = ianaZone('Pacific/Apia');

const HOUR = 3_600_000;

const calendarIn = (zone: typeof PARIS, hours: readonly string[]): WorkCalendar =>
  buildCalendar(
    specWith({
      timeZone: zone.id,
      week: weekOf(hours, hours, hours),
      from: '2011-01-01',
      confirmedThrough: '2027-12-31',
    }),
    { zone },
  );

const midnightOf = (date: string, zone: typeof PARIS): string =>
  new Date(startOfDay(epochDayAt(date), zone)).toISOString();

describe('a zone of the IANA database', () => {
  // In 2026 the clocks of Paris change on 29 March and 25 October, both times at 01:00 UTC.
  it.each([
    ['2026-03-29T00:59:59.999Z', 1],
    ['2026-03-29T01:00:00.000Z', 2],
    ['2026-10-25T00:59:59.999Z', 2],
    ['2026-10-25T01:00:00.000Z', 1],
  ])('changes its offset at the very millisecond: %s', (instant, hours) => {
    expect(PARIS.offsetAt(Date.parse(instant))).toBe(hours * HOUR);
  });

  it.each([
    // Skipped: from 02:00 to 03:00 on 29 March.
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    // Twice: from 02:00 to 03:00 on 25 October; the first is meant.
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
  ])('finds the instant of the wall time %s', (wall, instant) => {
    expect(new Date(PARIS.epochMsOf(Date.parse(`${wall}:00Z`))).toISOString()).toBe(instant);
  });

  it('begins a day whose midnight is skipped at the end of the gap', () => {
    // Santiago goes from −04:00 to −03:00 at midnight; 6 September 2026 begins at 01:00.
    expect(midnightOf('2026-09-06', SANTIAGO)).toBe('2026-09-06T04:00:00.000Z');
    expect(midnightOf('2026-09-07', SANTIAGO)).toBe('2026-09-07T03:00:00.000Z');
  });

  it('ends a day whose last hour comes twice with the second one', () => {
    // From −03:00 to −04:00 at 24:00 on 4 April 2026, which has 25 hours.
    expect(midnightOf('2026-04-04', SANTIAGO)).toBe('2026-04-04T03:00:00.000Z');
    expect(midnightOf('2026-04-05', SANTIAGO)).toBe('2026-04-05T04:00:00.000Z');
  });

  it('gives a day that never was no time at all', () => {
    // Apia crossed the date line: 29 December 2011 was followed by the 31st.
    expect(midnightOf('2011-12-30', APIA)).toBe('2011-12-30T10:00:00.000Z');
    expect(midnightOf('2011-12-31', APIA)).toBe('2011-12-30T10:00:00.000Z');
  });

  it.each(['Nowhere/Atlantis', '', '+07:00', '__proto__', 'x'])('is not %j', (id) => {
    expect(attempt(() => ianaZone(id))).toEqual({
      ok: false,
      issues: [{ code: 'calendar.zoneUnknown', path: [], timeZone: id }],
    });
  });
});

describe('a calendar in a zone with summer time', () => {
  const roundTheClock = calendarIn(PARIS, ['00:00-24:00']);
  const nights = calendarIn(PARIS, ['00:00-04:00', '22:00-24:00']);

  it('needs its zone', () => {
    const spec = specWith({ timeZone: 'Europe/Paris' });
    expect(tryBuildCalendar(spec)).toEqual({
      ok: false,
      issues: [{ code: 'calendar.zoneUnknown', path: ['timeZone'], timeZone: 'Europe/Paris' }],
    });
    // The zone of somewhere else does not do.
    expect(tryBuildCalendar(spec, { zone: SANTIAGO }).ok).toBe(false);
    expect(tryBuildCalendar(spec, { zone: PARIS }).ok).toBe(true);
  });

  it('keeps its zone when it is extended', () => {
    const own = extendCalendar(roundTheClock, { id: 'own', version: '1', hours: ['09:00-12:00'] });
    expect(addWorkingTime('2026-07-01T09:00:00+02:00', 60, own)).toBe('2026-07-01T10:00:00+02:00');
  });

  it('counts the minutes that really pass', () => {
    const between = (from: string, to: string) => workingTimeBetween(from, to, roundTheClock);
    expect(between('2026-03-28T00:00:00+01:00', '2026-03-29T00:00:00+01:00')).toBe(24 * 60);
    expect(between('2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00')).toBe(23 * 60);
    expect(between('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00')).toBe(25 * 60);
    // Four hours by the clock on the wall, three in fact, and two before midnight.
    expect(
      workingTimeBetween('2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00', nights),
    ).toBe(5 * 60);
    expect(
      workingTimeBetween('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', nights),
    ).toBe(7 * 60);
  });

  it('adds the minutes that really pass', () => {
    expect(addWorkingTime('2026-03-29T01:00:00+01:00', 120, roundTheClock)).toBe(
      '2026-03-29T04:00:00+02:00',
    );
    expect(addWorkingTime('2026-10-25T01:00:00+02:00', 120, roundTheClock)).toBe(
      '2026-10-25T02:00:00+01:00',
    );
    expect(addWorkingTime('2026-03-28T23:00:00+01:00', 300, nights)).toBe(
      '2026-03-29T23:00:00+02:00',
    );
  });

  it('moves no office hours', () => {
    const office = calendarIn(PARIS, ['09:00-12:00', '14:00-18:00']);
    expect(addWorkingTime('2026-03-28T17:00:00+01:00', 120, office)).toBe(
      '2026-03-29T10:00:00+02:00',
    );
    expect(
      workingTimeBetween('2026-03-01T00:00:00+01:00', '2026-03-31T00:00:00+02:00', office),
    ).toBe(30 * 7 * 60);
  });

  it('ends the last day of a limit at its own midnight', () => {
    const office = calendarIn(SANTIAGO, ['09:00-18:00']);
    const deadline = computeDeadline({
      start: '2026-09-04T12:00:00-04:00',
      limit: { amount: 1, unit: 'workingDay' },
      calendar: office,
    });
    expect(deadline).toMatchObject({
      due: '2026-09-05T18:00:00-04:00',
      dueDate: '2026-09-05',
      // 24:00 of the 5th is 01:00 of the 6th.
      endsAt: '2026-09-06T01:00:00-03:00',
    });
  });

  it('gives back paused days by the calendar on the wall, not by 24 hours', () => {
    const times = dueTimesOf({
      start: Date.parse('2026-10-20T12:00:00+02:00'),
      limit: { amount: 5, unit: 'day' },
      counting: 'date',
      table: tableOf(calendarIn(PARIS, ['09:00-18:00'])),
      dayEnds: 'midnight',
      // From noon to noon over the change of the clocks: one day, in 25 hours.
      pauses: pauseListOf([
        {
          from: Date.parse('2026-10-24T12:00:00+02:00'),
          till: Date.parse('2026-10-25T12:00:00+01:00'),
        },
      ]),
    });
    expect(formatCivilDate(times.dueDay)).toBe('2026-10-26');
  });

  it('passes over a day that never was', () => {
    const weekdays = buildCalendar(
      specWith({ timeZone: APIA.id, from: '2011-01-01', confirmedThrough: '2012-12-31' }),
      { zone: APIA },
    );
    expect(isWorkingDay('2011-12-30', weekdays)).toBe(false);
    // Thursday the 29th, no Friday, Monday 2 January 2012.
    expect(addWorkingDays('2011-12-29', 1, weekdays)).toBe('2012-01-02');
    expect(addWorkingTime('2011-12-29T16:00:00-10:00', 120, weekdays)).toBe(
      '2012-01-02T08:30:00+14:00',
    );
    expect(
      workingTimeBetween('2011-12-29T07:30:00-10:00', '2012-01-02T17:00:00+14:00', weekdays),
    ).toBe(2 * 8 * 60);
  });
});

describe('in a zone with summer time', () => {
  const calendars = [PARIS, SANTIAGO, APIA].flatMap((zone) => [
    calendarIn(zone, ['00:00-24:00']),
    calendarIn(zone, ['00:00-03:00', '07:30-11:30', '23:00-24:00']),
  ]);
  /** Around each change of the clocks in 2011 and 2026, and anywhere. */
  const instant = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          '2026-03-29T01:00Z',
          '2026-10-25T01:00Z',
          '2026-04-05T03:00Z',
          '2026-09-06T04:00Z',
          '2011-12-30T10:00Z',
        ),
        fc.integer({ min: -3000, max: 3000 }),
      )
      .map(([change, minutes]) => Date.parse(change) + minutes * 60_000),
    fc.integer({ min: 1_310_000_000, max: 1_790_000_000 }).map((seconds) => seconds * 1000),
  );
  const minutes = fc.integer({ min: -20_000, max: 20_000 });

  it('adding working time and measuring it are inverse', () => {
    fc.assert(
      fc.property(fc.constantFrom(...calendars), instant, minutes, (calendar, start, amount) => {
        const end = addWorkingTime(start, amount, calendar);
        expect(workingTimeBetween(start, end, calendar)).toBe(amount);
      }),
    );
  });
});
