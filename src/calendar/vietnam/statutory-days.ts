import { unwrap } from '../../base/error.ts';
import { deepFreeze } from '../../base/freeze.ts';
import { issueAt } from '../../base/issue.ts';
import { fail } from '../../base/result.ts';
import { epochDayAt, epochDayOf, formatCivilDate, weekdayIndexOf } from '../../time/civil-date.ts';
import type { DaySpec } from '../work-calendar.ts';
import { compensatory, holiday } from './day-spec.ts';
import { daysInLieuOf, type NamedDay } from './days-in-lieu.ts';
import {
  CULTURE_DAY,
  HUNG_KINGS,
  LABOUR_DAY,
  NATIONAL_DAY,
  NEW_YEAR,
  TET,
  VICTORY_DAY,
} from './holiday-names.ts';
import { type HolidayRules, holidayRulesOn } from './labour-code.ts';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, type LunarDates, lunarDatesOf } from './lunar-dates.ts';

/**
 * How many days of Tết belong to the old lunar year: by the number of days and the weekday of
 * mùng 1 from Monday on. The five days were so decided for every Tết of 2014–2026.
 */
const TET_DAYS_OF_OLD_YEAR = {
  4: [1, 1, 1, 1, 1, 1, 1],
  5: [1, 1, 2, 2, 2, 2, 2],
} as const satisfies { [T in HolidayRules['tetDays']]: readonly number[] };

/**
 * The second National Day, 1/9 or 3/9, by the weekday of 2/9 from Monday on, as decided for
 * 2021–2026, when 2/9 fell on each weekday but Sunday. On a Sunday either choice, with its day in
 * lieu, leaves the same weekdays off.
 */
const SECOND_NATIONAL_DAY_OFFSETS = [1, -1, -1, 1, -1, -1, 1] as const;

/** NQ 28/2026/QH16 Art. 2, in force 1/7/2026. */
const FIRST_YEAR_OF_CULTURE_DAY = 2026;
const CULTURE_DAY_SOURCE = 'NQ 28/2026/QH16 Art. 2';

const tetHolidays = ({ tet }: LunarDates): readonly NamedDay[] => {
  const newYear = epochDayAt(tet);
  const { tetDays } = holidayRulesOn(newYear);
  const first = newYear - (TET_DAYS_OF_OLD_YEAR[tetDays][weekdayIndexOf(newYear)] ?? 1);
  return Array.from({ length: tetDays }, (_, i) => ({ day: first + i, name: TET }));
};

const nationalHolidays = (year: number): readonly NamedDay[] => {
  const second = { day: epochDayOf(year, 9, 2), name: NATIONAL_DAY };
  if (holidayRulesOn(second.day).nationalDays === 1) return [second];
  const offset = SECOND_NATIONAL_DAY_OFFSETS[weekdayIndexOf(second.day)] ?? 1;
  return [second, { day: second.day + offset, name: NATIONAL_DAY }];
};

const labourCodeHolidays = (dates: LunarDates): readonly NamedDay[] => {
  const { year, gioTo } = dates;
  const all = [
    { day: epochDayOf(year, 1, 1), name: NEW_YEAR },
    ...tetHolidays(dates),
    { day: epochDayAt(gioTo), name: HUNG_KINGS },
    { day: epochDayOf(year, 4, 30), name: VICTORY_DAY },
    { day: epochDayOf(year, 5, 1), name: LABOUR_DAY },
    ...nationalHolidays(year),
  ];
  return all.sort((a, b) => a.day - b.day);
};

const cultureDays = (year: number): readonly DaySpec[] =>
  year < FIRST_YEAR_OF_CULTURE_DAY
    ? []
    : [{ ...holiday(`${year}-11-24`, CULTURE_DAY), source: CULTURE_DAY_SOURCE }];

const tabulatedDatesOf = (year: number): LunarDates =>
  lunarDatesOf(year) ??
  unwrap(
    fail(
      issueAt([], 'calendar.notTabulated', {
        date: `${year}-01-01`,
        from: `${FIRST_LUNAR_YEAR}-01-01`,
        to: `${LAST_LUNAR_YEAR}-12-31`,
      }),
    ),
  );

const daysByLaw = (year: number): readonly DaySpec[] => {
  const holidays = labourCodeHolidays(tabulatedDatesOf(year));
  const daysOff = [
    ...holidays.map(({ day, name }) => ({
      ...holiday(formatCivilDate(day), name),
      source: holidayRulesOn(day).holidays,
    })),
    ...daysInLieuOf(holidays).map(({ day, name }) => ({
      ...compensatory(formatCivilDate(day), name),
      source: holidayRulesOn(day).daysInLieu,
    })),
  ];
  return [...daysOff.sort((a, b) => (a.date < b.date ? -1 : 1)), ...cultureDays(year)];
};

/** Every calendar that projects needs the same years; only a cache. */
const daysByYear = new Map<number, readonly DaySpec[]>();

/**
 * The days off that the law gives a year without any notice, in date order: a projection for years
 * that are not yet decided. Two of its choices belong to the Prime Minister (BLLĐ 2019 Art. 112(3))
 * and are only assumed here:
 *
 * - Tết: five days, the last two of the old lunar year and mùng 1–3; when mùng 1 is a Monday or
 *   Tuesday, the last one and mùng 1–4. All thirteen Tết of 2014–2026 were decided so.
 * - The second National Day: by the weekday of 2/9, as in all six years since 2021.
 *
 * A holiday of BLLĐ 2019 Art. 112(1) on a Saturday or Sunday brings the next working day off
 * (Art. 111(3)). The Vietnam Culture Day of 24/11 is not in that list, and whether it is made up
 * for is unsettled; no day in lieu is given. Swaps are decisions and never projected.
 *
 * Throws `calendar.notTabulated` for a year outside the lunar table, 2010–2050.
 *
 * @example
 * ```ts
 * statutoryDays(2027).map((day) => 'date' in day && day.date).slice(-4);
 * //=> ['2027-05-03', '2027-09-02', '2027-09-03', '2027-11-24']
 * ```
 */
export const statutoryDays = (year: number): readonly DaySpec[] => {
  const known = daysByYear.get(year);
  if (known !== undefined) return known;
  const days = deepFreeze(daysByLaw(year));
  daysByYear.set(year, days);
  return days;
};
