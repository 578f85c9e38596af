import { attributeLateness } from '../../src/accountability/attribute-lateness.ts';
import type { Attribution } from '../../src/accountability/attribution.ts';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import type { CalendarSet } from '../../src/calendar/calendar-set.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { accepted, CALENDAR, days, october } from '../clock/example-dossier.ts';

/*
 * The dossiers here are received on Mon 5/10/2026 at 17:00, at close, so that whole working days of
 * eight hours tile: Tue 6, Wed 7, Thu 8, Fri 9, Mon 12, Tue 13, Wed 14, Thu 15, Fri 16/10.
 */
export const RECEIVED = accepted(october(5, '17:00'));

/** The close of the n-th working day after the receipt. */
export const closeOfDay = (n: number): string =>
  october([5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20][n] ?? Number.NaN, '17:00');

export const step = (id: string, workingDays?: number, more: object = {}) => ({
  step: id,
  unit: id.slice(0, 1),
  ...(workingDays === undefined ? {} : { limit: `${workingDays} ngày làm việc` }),
  ...more,
});

/** The applicant’s time that the clocks do not stop for: it makes late and charges nobody. */
export const applicantsTime = (id: string, workingDays: number) => ({
  wait: id,
  for: 'applicant',
  clock: 'run',
  within: `${workingDays} ngày làm việc`,
});

export const attribute = (
  dossier: Dossier,
  now = '2026-12-01T09:00:00+07:00',
  calendar: CalendarSet = CALENDAR,
): Attribution => attributeLateness(dossier, { now, calendar });

/** The calendar of all, but shut by a storm on some days of October 2026. */
export const shutOn = (...october2026: readonly number[]): WorkCalendar =>
  buildCalendar({
    id: 'bao',
    version: '1',
    timeZone: 'Asia/Ho_Chi_Minh',
    week: CALENDAR.week,
    days: october2026.map((day) => ({
      date: october(day, '00:00').slice(0, 10),
      status: 'off',
      kind: 'closure',
      name: 'Bão',
    })),
    confirmedThrough: '2026-12-31',
  });

/** An attribution in working days: what each visit is charged, and what nobody is. */
export const inDays = (attribution: Attribution) => ({
  lateBy: attribution.lateBy / days(1),
  charges: Object.fromEntries(
    attribution.shares.map(({ visit, charge }) => [visit, charge / days(1)]),
  ),
  calendar: attribution.calendar / days(1),
  plan: attribution.plan / days(1),
  unassigned: attribution.unassigned / days(1),
});

/** All fractions of an attribution, added up. */
export const sumOfFractions = ({ shares, fractions }: Attribution): number =>
  [...shares.map(({ fraction }) => fraction), ...Object.values(fractions)].reduce(
    (sum, fraction) => sum + fraction,
    0,
  );

const NOTHING = { charges: {}, calendar: 0, plan: 0, unassigned: 0 };

/** The attribution that is expected, in working days; what is not named is nothing. */
export const expectedDays = (expected: {
  readonly lateBy: number;
  readonly charges?: { readonly [visit: string]: number };
  readonly calendar?: number;
  readonly plan?: number;
  readonly unassigned?: number;
}) => ({ ...NOTHING, ...expected });
