import type { CivilDate } from '../../time/civil-date.ts';

/** The two dates of a year that the law fixes by the lunar calendar. */
export interface LunarDates {
  readonly year: number;
  /** Mùng 1 tháng Giêng, the first day of the lunar year. */
  readonly tet: CivilDate;
  /** Giỗ Tổ Hùng Vương, 10/3 âm lịch. */
  readonly gioTo: CivilDate;
}

export const FIRST_LUNAR_YEAR = 2010;
export const LAST_LUNAR_YEAR = 2050;

/**
 * A table and not lunar code. It is the Vietnamese calendar (UTC+7), which is not always the
 * Chinese one: Tết 2030 falls on 2/2 here and a day later there.
 */
const LUNAR_DATES: readonly LunarDates[] = [
  { year: 2010, tet: '2010-02-14', gioTo: '2010-04-23' },
  { year: 2011, tet: '2011-02-03', gioTo: '2011-04-12' },
  { year: 2012, tet: '2012-01-23', gioTo: '2012-03-31' },
  { year: 2013, tet: '2013-02-10', gioTo: '2013-04-19' },
  { year: 2014, tet: '2014-01-31', gioTo: '2014-04-09' },
  { year: 2015, tet: '2015-02-19', gioTo: '2015-04-28' },
  { year: 2016, tet: '2016-02-08', gioTo: '2016-04-16' },
  { year: 2017, tet: '2017-01-28', gioTo: '2017-04-06' },
  { year: 2018, tet: '2018-02-16', gioTo: '2018-04-25' },
  { year: 2019, tet: '2019-02-05', gioTo: '2019-04-14' },
  { year: 2020, tet: '2020-01-25', gioTo: '2020-04-02' },
  { year: 2021, tet: '2021-02-12', gioTo: '2021-04-21' },
  { year: 2022, tet: '2022-02-01', gioTo: '2022-04-10' },
  { year: 2023, tet: '2023-01-22', gioTo: '2023-04-29' },
  { year: 2024, tet: '2024-02-10', gioTo: '2024-04-18' },
  { year: 2025, tet: '2025-01-29', gioTo: '2025-04-07' },
  { year: 2026, tet: '2026-02-17', gioTo: '2026-04-26' },
  { year: 2027, tet: '2027-02-06', gioTo: '2027-04-16' },
  { year: 2028, tet: '2028-01-26', gioTo: '2028-04-04' },
  { year: 2029, tet: '2029-02-13', gioTo: '2029-04-23' },
  { year: 2030, tet: '2030-02-02', gioTo: '2030-04-12' },
  { year: 2031, tet: '2031-01-23', gioTo: '2031-04-01' },
  { year: 2032, tet: '2032-02-11', gioTo: '2032-04-19' },
  { year: 2033, tet: '2033-01-31', gioTo: '2033-04-09' },
  { year: 2034, tet: '2034-02-19', gioTo: '2034-04-28' },
  { year: 2035, tet: '2035-02-08', gioTo: '2035-04-17' },
  { year: 2036, tet: '2036-01-28', gioTo: '2036-04-06' },
  { year: 2037, tet: '2037-02-15', gioTo: '2037-04-24' },
  { year: 2038, tet: '2038-02-04', gioTo: '2038-04-13' },
  { year: 2039, tet: '2039-01-24', gioTo: '2039-04-03' },
  { year: 2040, tet: '2040-02-12', gioTo: '2040-04-20' },
  { year: 2041, tet: '2041-02-01', gioTo: '2041-04-10' },
  { year: 2042, tet: '2042-01-22', gioTo: '2042-04-29' },
  { year: 2043, tet: '2043-02-10', gioTo: '2043-04-19' },
  { year: 2044, tet: '2044-01-30', gioTo: '2044-04-07' },
  { year: 2045, tet: '2045-02-17', gioTo: '2045-04-26' },
  { year: 2046, tet: '2046-02-06', gioTo: '2046-04-15' },
  { year: 2047, tet: '2047-01-26', gioTo: '2047-04-04' },
  { year: 2048, tet: '2048-02-14', gioTo: '2048-04-22' },
  { year: 2049, tet: '2049-02-02', gioTo: '2049-04-11' },
  { year: 2050, tet: '2050-01-23', gioTo: '2050-04-01' },
];

/**
 * Tết and Giỗ Tổ of a year, or nothing for a year outside the table.
 *
 * @example
 * ```ts
 * lunarDatesOf(2027); //=> { year: 2027, tet: '2027-02-06', gioTo: '2027-04-16' }
 * ```
 */
export const lunarDatesOf = (year: number): LunarDates | undefined =>
  LUNAR_DATES[year - FIRST_LUNAR_YEAR];
