import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/base/error.ts';
import { DECIDED_YEARS } from '../../../src/calendar/vietnam/decided-days.ts';
import {
  FIRST_LUNAR_YEAR,
  LAST_LUNAR_YEAR,
  lunarDatesOf,
} from '../../../src/calendar/vietnam/lunar-dates.ts';
import { statutoryDays } from '../../../src/calendar/vietnam/statutory-days.ts';
import type { DaySpec } from '../../../src/calendar/work-calendar.ts';
import { epochDayAt, weekdayIndexOf } from '../../../src/time/civil-date.ts';

const ALL_YEARS = Array.from(
  { length: LAST_LUNAR_YEAR - FIRST_LUNAR_YEAR + 1 },
  (_, i) => FIRST_LUNAR_YEAR + i,
);

/** Every entry is a single date; a run would show up here as ''. */
const dateOf = (day: DaySpec): string => ('date' in day ? day.date : '');

const isWeekend = (date: string): boolean => weekdayIndexOf(epochDayAt(date)) > 4;

const datesOf = (days: readonly DaySpec[], ...kinds: readonly string[]): readonly string[] =>
  days.filter(({ kind }) => kinds.includes(kind)).map(dateOf);

const decidedDays = (year: number): readonly DaySpec[] =>
  DECIDED_YEARS.find((decided) => decided.year === year)?.days ?? [];

/** What the decision of a year has off (+), does not have off (-) and works (w) against the rule. */
const departuresOf = (year: number): readonly string[] => {
  const byRule = statutoryDays(year).map(dateOf);
  const byDecision = datesOf(decidedDays(year), 'holiday', 'compensatory', 'swapOff');
  return [
    ...byDecision.filter((date) => !byRule.includes(date)).map((date) => `+${date.slice(5)}`),
    ...byRule.filter((date) => !byDecision.includes(date)).map((date) => `-${date.slice(5)}`),
    ...datesOf(decidedDays(year), 'swapWork').map((date) => `w${date.slice(5)}`),
  ].sort();
};

interface Departures {
  readonly year: number;
  /** Swaps; those over the turn of a year have one half here. */
  readonly swap?: readonly string[];
  /** Off at Tết beyond the days of the code and their days in lieu. */
  readonly tetLonger?: readonly string[];
}

/** By hand from the decisions: every date on which one of them departs from the rule, by reason. */
const DEPARTURES: readonly Departures[] = [
  { year: 2010, swap: ['+02-19', 'w02-27'] },
  { year: 2011 },
  { year: 2012, swap: ['+01-27', 'w02-04'] },
  { year: 2013, tetLonger: ['+02-15'], swap: ['+04-29', 'w05-04'] },
  // The last for 2/1/2015.
  { year: 2014, swap: ['+05-02', 'w04-26', '+09-01', 'w09-06', 'w12-27'] },
  {
    year: 2015,
    // A Sunday between the last day, a Saturday, and its day in lieu.
    tetLonger: ['+02-22'],
    // The first was worked on 27/12/2014.
    swap: ['+01-02', '+02-16', 'w02-14', '+04-29', 'w04-25'],
  },
  { year: 2016 },
  { year: 2017 },
  // Worked on 5/1/2019.
  { year: 2018, swap: ['+12-31'] },
  { year: 2019, swap: ['w01-05', '+04-29', 'w05-04'] },
  { year: 2020 },
  { year: 2021 },
  { year: 2022 },
  { year: 2023 },
  { year: 2024, swap: ['+04-29', 'w05-04'] },
  // A Saturday that follows the last day.
  { year: 2025, tetLonger: ['+02-01'], swap: ['+05-02', 'w04-26'] },
  { year: 2026, swap: ['+01-02', 'w01-10', '+08-31', 'w08-22'] },
];

/** By hand: mùng 1 with its weekday, and the first and last of the five days as decided. */
const FIVE_DAYS_OF_TET: readonly (readonly [
  year: number,
  newYear: string,
  weekday: string,
  first: string,
  last: string,
])[] = [
  [2014, '01-31', 'Fri', '01-29', '02-02'],
  [2015, '02-19', 'Thu', '02-17', '02-21'],
  [2016, '02-08', 'Mon', '02-07', '02-11'],
  [2017, '01-28', 'Sat', '01-26', '01-30'],
  [2018, '02-16', 'Fri', '02-14', '02-18'],
  [2019, '02-05', 'Tue', '02-04', '02-08'],
  [2020, '01-25', 'Sat', '01-23', '01-27'],
  [2021, '02-12', 'Fri', '02-10', '02-14'],
  [2022, '02-01', 'Tue', '01-31', '02-04'],
  [2023, '01-22', 'Sun', '01-20', '01-24'],
  [2024, '02-10', 'Sat', '02-08', '02-12'],
  [2025, '01-29', 'Wed', '01-27', '01-31'],
  [2026, '02-17', 'Tue', '02-16', '02-20'],
];

const isTet = (day: DaySpec): boolean => JSON.stringify(day.name).includes('"Tết Nguyên đán"');

describe('the rule against the decisions', () => {
  it('is compared for every decided year', () => {
    expect(DEPARTURES.map(({ year }) => year)).toEqual(DECIDED_YEARS.map(({ year }) => year));
  });

  it.each(DEPARTURES)('departs in $year on the dates listed, and on no other', (listed) => {
    const { year, swap = [], tetLonger = [] } = listed;
    expect(departuresOf(year)).toEqual([...swap, ...tetLonger].sort());
  });

  it.each(FIVE_DAYS_OF_TET)(
    'gives the five days of Tết %i, mùng 1 on %s (%s), as decided: %s to %s',
    (year, newYear, weekday, first, last) => {
      const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
      expect(lunarDatesOf(year)?.tet).toBe(`${year}-${newYear}`);
      expect(names[weekdayIndexOf(epochDayAt(`${year}-${newYear}`))]).toBe(weekday);
      const tet = datesOf(statutoryDays(year).filter(isTet), 'holiday');
      expect(tet).toHaveLength(5);
      expect([tet[0], tet[4]]).toEqual([`${year}-${first}`, `${year}-${last}`]);
      const decided = datesOf(decidedDays(year).filter(isTet), 'holiday');
      expect(decided.slice(0, 5)).toEqual(tet);
    },
  );

  it('explains every weekday off at Tết since 2014', () => {
    const weekdaysOff = (days: readonly DaySpec[]): readonly string[] =>
      datesOf(
        days.filter((day) => JSON.stringify(day.name).includes('Tết Nguyên đán')),
        'holiday',
        'compensatory',
      ).filter((date) => !isWeekend(date));
    for (const [year] of FIVE_DAYS_OF_TET) {
      expect(weekdaysOff(statutoryDays(year))).toEqual(weekdaysOff(decidedDays(year)));
    }
  });

  it('gives the second National Day as decided in all years since 2021', () => {
    const septembers = (days: readonly DaySpec[]): readonly string[] =>
      datesOf(days, 'holiday').filter((date) => date.slice(5, 7) === '09');
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
      expect(septembers(statutoryDays(year))).toEqual(septembers(decidedDays(year)));
    }
  });

  it('gives every day in lieu the holiday that the decision gives it', () => {
    const daysInLieu = (days: readonly DaySpec[]): readonly unknown[] =>
      days
        .filter(
          ({ kind, name }) => kind === 'compensatory' && !JSON.stringify(name).includes('Tết N'),
        )
        .map((day) => [dateOf(day), day.name]);
    for (const { year, days } of DECIDED_YEARS) {
      expect(daysInLieu(statutoryDays(year))).toEqual(daysInLieu(days));
    }
  });
});

describe('the projection', () => {
  it('of 2027 has Tết around a Saturday, two days in lieu of it and one for 1/5', () => {
    expect(statutoryDays(2027).map((day) => [dateOf(day), day.kind])).toEqual([
      ['2027-01-01', 'holiday'],
      ['2027-02-04', 'holiday'],
      ['2027-02-05', 'holiday'],
      ['2027-02-06', 'holiday'],
      ['2027-02-07', 'holiday'],
      ['2027-02-08', 'holiday'],
      ['2027-02-09', 'compensatory'],
      ['2027-02-10', 'compensatory'],
      ['2027-04-16', 'holiday'],
      ['2027-04-30', 'holiday'],
      ['2027-05-01', 'holiday'],
      ['2027-05-03', 'compensatory'],
      ['2027-09-02', 'holiday'],
      ['2027-09-03', 'holiday'],
      ['2027-11-24', 'holiday'],
    ]);
  });

  it('of 2029 has a day in lieu for 2/9, a Sunday, after the second National Day', () => {
    expect(statutoryDays(2029).map((day) => [dateOf(day), day.kind])).toEqual([
      ['2029-01-01', 'holiday'],
      ['2029-02-12', 'holiday'],
      ['2029-02-13', 'holiday'],
      ['2029-02-14', 'holiday'],
      ['2029-02-15', 'holiday'],
      ['2029-02-16', 'holiday'],
      ['2029-04-23', 'holiday'],
      ['2029-04-30', 'holiday'],
      ['2029-05-01', 'holiday'],
      ['2029-09-02', 'holiday'],
      ['2029-09-03', 'holiday'],
      ['2029-09-04', 'compensatory'],
      ['2029-11-24', 'holiday'],
    ]);
  });

  it('of 2030 follows the Vietnamese Tết of 2/2', () => {
    expect(statutoryDays(2030).map((day) => [dateOf(day), day.kind])).toEqual([
      ['2030-01-01', 'holiday'],
      ['2030-01-31', 'holiday'],
      ['2030-02-01', 'holiday'],
      ['2030-02-02', 'holiday'],
      ['2030-02-03', 'holiday'],
      ['2030-02-04', 'holiday'],
      ['2030-02-05', 'compensatory'],
      ['2030-02-06', 'compensatory'],
      ['2030-04-12', 'holiday'],
      ['2030-04-30', 'holiday'],
      ['2030-05-01', 'holiday'],
      ['2030-09-02', 'holiday'],
      ['2030-09-03', 'holiday'],
      ['2030-11-24', 'holiday'],
    ]);
  });

  it('of 2048 begins Tết on a Wednesday, two days before mùng 1, a Friday', () => {
    expect(datesOf(statutoryDays(2048).filter(isTet), 'holiday')).toEqual([
      '2048-02-12',
      '2048-02-13',
      '2048-02-14',
      '2048-02-15',
      '2048-02-16',
    ]);
  });

  it('gives no day in lieu for 24/11 on a Saturday (2029) or a Sunday (2030)', () => {
    for (const year of [2029, 2030]) {
      expect(isWeekend(`${year}-11-24`)).toBe(true);
      expect(statutoryDays(year).map(dateOf).at(-1)).toBe(`${year}-11-24`);
    }
  });

  it('begins with 24/11 in 2026, the second National Day in 2021, the fifth day of Tết in 2014', () => {
    const holidaysIn = (year: number): number => datesOf(statutoryDays(year), 'holiday').length;
    expect([2013, 2014, 2020, 2021, 2025, 2026, 2050].map(holidaysIn)).toEqual([
      9, 10, 10, 11, 11, 12, 12,
    ]);
  });
});

describe('the clauses', () => {
  const sourceOn = (date: string): string | undefined =>
    statutoryDays(Number(date.slice(0, 4))).find((day) => dateOf(day) === date)?.source;

  it.each([
    ['2013-02-10', 'BLLĐ 1994 Art. 73'],
    ['2013-02-13', 'BLLĐ 1994 Art. 73'],
    ['2013-05-01', 'BLLĐ 2012 Art. 115(1)'],
    ['2018-09-03', 'BLLĐ 2012 Art. 115(3)'],
    ['2027-02-06', 'BLLĐ 2019 Art. 112(1)'],
    ['2027-05-03', 'BLLĐ 2019 Art. 111(3)'],
    ['2027-11-24', 'NQ 28/2026/QH16 Art. 2'],
  ])('of %s are %s', (date, source) => {
    expect(sourceOn(date)).toBe(source);
  });
});

describe.each(ALL_YEARS)('by rule, %i', (year) => {
  const days = statutoryDays(year);
  const dates = days.map(dateOf);

  it('has its days in date order, none twice', () => {
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it('keeps to itself: no day in lieu spills over into the next year', () => {
    expect(new Set(dates.map((date) => date.slice(0, 4)))).toEqual(new Set([`${year}`]));
  });

  it('has days in lieu on weekdays, as many as holidays of the Labour Code on rest days', () => {
    const daysInLieu = datesOf(days, 'compensatory');
    const onRestDays = datesOf(days, 'holiday').filter(
      (date) => isWeekend(date) && !date.endsWith('11-24'),
    );
    expect(daysInLieu.filter(isWeekend)).toEqual([]);
    expect(daysInLieu).toHaveLength(onRestDays.length);
  });

  it('swaps nothing', () => {
    expect(datesOf(days, 'swapOff', 'swapWork')).toEqual([]);
  });
});

describe('a year outside the lunar table', () => {
  it.each([2009, 2051, 2026.5, Number.NaN])('is refused: %d', (year) => {
    expect(attempt(() => statutoryDays(year))).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'calendar.notTabulated',
          path: [],
          date: `${year}-01-01`,
          from: '2010-01-01',
          to: '2050-12-31',
        },
      ],
    });
  });
});
