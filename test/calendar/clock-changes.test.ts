import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import { daysOfClockChange } from '../../src/calendar/clock-changes.ts';
import type { Shift } from '../../src/calendar/work-calendar.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { epochDayAt, formatCivilDate } from '../../src/time/civil-date.ts';
import { ianaZone } from '../../src/time/iana.ts';
import { VIETNAM_ZONE } from '../../src/time/zone.ts';
import { specWith, weekOf } from './calendars.ts';

/** The clocks go from 02:00 to 03:00 on 29/3/2026 and from 03:00 back to 02:00 on 25/10/2026. */
const PARIS = ianaZone('Europe/Paris');

const inParis = (hours: readonly Shift[]) =>
  buildCalendar(specWith({ timeZone: PARIS.id, week: weekOf(hours, hours, hours) }), {
    zone: PARIS,
  });

const datesOfChange = (zone: typeof PARIS, from: string, to: string): readonly string[] => {
  const [firstDay, lastDay] = [epochDayAt(from), epochDayAt(to)];
  return daysOfClockChange(zone, { firstDay, lastDay, confirmedDay: lastDay }).map(formatCivilDate);
};

describe('a desk that never closes', () => {
  it.each([
    ['an ordinary day', '2026-03-28T00:00:00+01:00', '2026-03-29T00:00:00+01:00', 24],
    ['the short day', '2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00', 23],
    ['the long day', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', 25],
    ['days around the short one', '2026-03-28T00:00:00+01:00', '2026-03-31T00:00:00+02:00', 71],
    ['days around the long one', '2026-10-24T00:00:00+02:00', '2026-10-27T00:00:00+01:00', 73],
  ])('is open through %s as long as it lasts', (_, from, to, hours) => {
    const desk = inParis(['00:00-24:00']);
    expect(workingTimeBetween(from, to, desk)).toBe(hours * 60);
    expect(addWorkingTime(from, hours * 60, desk)).toBe(to);
  });
});

describe('a shift through which the clocks change', () => {
  it.each([
    ['2026-03-28T01:00:00+01:00', '2026-03-28T04:00:00+01:00', 3],
    ['2026-03-29T01:00:00+01:00', '2026-03-29T04:00:00+02:00', 2],
    ['2026-10-25T01:00:00+02:00', '2026-10-25T04:00:00+01:00', 4],
    ['2026-03-27T12:00:00+01:00', '2026-03-30T12:00:00+02:00', 8],
  ])('lasts from %s to %s: %d hours', (from, to, hours) => {
    expect(workingTimeBetween(from, to, inParis(['01:00-04:00']))).toBe(hours * 60);
  });
});

describe('the days of clock change', () => {
  it('are those around each change', () => {
    const dates = datesOfChange(PARIS, '2026-01-01', '2026-12-31');
    expect(dates).toEqual(expect.arrayContaining(['2026-03-28', '2026-03-29', '2026-03-30']));
    expect(dates).toEqual(expect.arrayContaining(['2026-10-24', '2026-10-25', '2026-10-26']));
    expect(dates.filter((date) => date > '2026-04-10' && date < '2026-10-14')).toEqual([]);
    expect(dates.filter((date) => date < '2026-03-18' || date > '2026-11-05')).toEqual([]);
  });

  it('lie within the range, up to both ends', () => {
    expect(datesOfChange(PARIS, '2026-03-28', '2026-03-30')).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
    ]);
    expect(datesOfChange(PARIS, '2026-03-29', '2026-03-29')).toEqual(['2026-03-29']);
  });

  it('are none in Việt Nam', () => {
    expect(datesOfChange(VIETNAM_ZONE, '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
