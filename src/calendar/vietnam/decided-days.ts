import type { DaySpec } from '../work-calendar.ts';
import { compensatory, holiday, holidays, swap, swapOff, swapWork } from './day-spec.ts';
import {
  CULTURE_DAY,
  HUNG_KINGS,
  LABOUR_DAY,
  NATIONAL_DAY,
  NEW_YEAR,
  TET,
  VICTORY_DAY,
} from './holiday-names.ts';

/** What was decided for one calendar year. */
export interface DecidedYear {
  readonly year: number;
  /** The notices of the year, where their numbers are known; its days carry them too. */
  readonly source?: string;
  /**
   * The dates of this year that depart from the week, holidays on a Saturday or Sunday included.
   * Of a swap over the turn of the year each half stands in the year of its date.
   */
  readonly days: readonly DaySpec[];
}

export const FIRST_DECIDED_YEAR = 2010;
export const LAST_DECIDED_YEAR = 2026;

const withSource = (source: string, days: readonly DaySpec[]): readonly DaySpec[] =>
  days.map((day) => ({ ...day, source: day.source ?? source }));

const decidedYear = (year: number, source: string, days: readonly DaySpec[]): DecidedYear => ({
  year,
  source,
  days: withSource(source, days),
});

/**
 * The days off of the civil service and the rest days it worked in exchange, as decided for each
 * year. It overrides what the statute alone would give.
 *
 * Up to 2014 the table is less certain than later: the press of the time reports swaps that are not
 * entered here, namely (off ← worked) 31/1/2011 and 1/2/2011 ← 29/1 and 30/1/2011, 11/4/2011 ←
 * 9/4/2011, 31/12/2012 ← 5/1/2013, 15/2/2013 ← 23/2/2013, 28/1 and 29/1/2014 ← 25/1 and 8/2/2014
 * with Tết 2014 off to 5/2.
 */
export const DECIDED_YEARS: readonly DecidedYear[] = [
  {
    year: 2010,
    days: [
      holiday('2010-01-01', NEW_YEAR),
      ...holidays('2010-02-13', '2010-02-16', TET),
      compensatory('2010-02-17', TET),
      compensatory('2010-02-18', TET),
      ...swap('2010-02-19', '2010-02-27'),
      holiday('2010-04-23', HUNG_KINGS),
      holiday('2010-04-30', VICTORY_DAY),
      holiday('2010-05-01', LABOUR_DAY),
      compensatory('2010-05-03', LABOUR_DAY),
      holiday('2010-09-02', NATIONAL_DAY),
    ],
  },
  {
    year: 2011,
    days: [
      holiday('2011-01-01', NEW_YEAR),
      compensatory('2011-01-03', NEW_YEAR),
      ...holidays('2011-02-02', '2011-02-05', TET),
      compensatory('2011-02-07', TET),
      holiday('2011-04-12', HUNG_KINGS),
      holiday('2011-04-30', VICTORY_DAY),
      holiday('2011-05-01', LABOUR_DAY),
      compensatory('2011-05-02', VICTORY_DAY),
      compensatory('2011-05-03', LABOUR_DAY),
      holiday('2011-09-02', NATIONAL_DAY),
    ],
  },
  {
    year: 2012,
    days: [
      holiday('2012-01-01', NEW_YEAR),
      compensatory('2012-01-02', NEW_YEAR),
      ...holidays('2012-01-22', '2012-01-25', TET),
      compensatory('2012-01-26', TET),
      ...swap('2012-01-27', '2012-02-04'),
      holiday('2012-03-31', HUNG_KINGS),
      compensatory('2012-04-02', HUNG_KINGS),
      holiday('2012-04-30', VICTORY_DAY),
      holiday('2012-05-01', LABOUR_DAY),
      holiday('2012-09-02', NATIONAL_DAY),
      compensatory('2012-09-03', NATIONAL_DAY),
    ],
  },
  {
    year: 2013,
    days: [
      holiday('2013-01-01', NEW_YEAR),
      ...holidays('2013-02-09', '2013-02-12', TET),
      compensatory('2013-02-13', TET),
      compensatory('2013-02-14', TET),
      // Off beyond the four days of BLLĐ 1994 Art. 73; for the swap see above.
      holiday('2013-02-15', TET),
      holiday('2013-04-19', HUNG_KINGS),
      ...swap('2013-04-29', '2013-05-04'),
      holiday('2013-04-30', VICTORY_DAY),
      holiday('2013-05-01', LABOUR_DAY),
      holiday('2013-09-02', NATIONAL_DAY),
    ],
  },
  {
    year: 2014,
    days: [
      holiday('2014-01-01', NEW_YEAR),
      ...holidays('2014-01-29', '2014-02-02', TET),
      compensatory('2014-02-03', TET),
      compensatory('2014-02-04', TET),
      holiday('2014-04-09', HUNG_KINGS),
      holiday('2014-04-30', VICTORY_DAY),
      holiday('2014-05-01', LABOUR_DAY),
      ...swap('2014-05-02', '2014-04-26'),
      ...swap('2014-09-01', '2014-09-06'),
      holiday('2014-09-02', NATIONAL_DAY),
      swapWork('2014-12-27', '2015-01-02'),
    ],
  },
  {
    year: 2015,
    days: [
      holiday('2015-01-01', NEW_YEAR),
      swapOff('2015-01-02'),
      ...swap('2015-02-16', '2015-02-14'),
      // The five days are 17–21/2; Sunday 22/2 lies inside the run and brings no day in lieu.
      ...holidays('2015-02-17', '2015-02-22', TET),
      compensatory('2015-02-23', TET),
      holiday('2015-04-28', HUNG_KINGS),
      ...swap('2015-04-29', '2015-04-25'),
      holiday('2015-04-30', VICTORY_DAY),
      holiday('2015-05-01', LABOUR_DAY),
      holiday('2015-09-02', NATIONAL_DAY),
    ],
  },
  {
    year: 2016,
    days: [
      holiday('2016-01-01', NEW_YEAR),
      ...holidays('2016-02-07', '2016-02-11', TET),
      compensatory('2016-02-12', TET),
      holiday('2016-04-16', HUNG_KINGS),
      compensatory('2016-04-18', HUNG_KINGS),
      holiday('2016-04-30', VICTORY_DAY),
      holiday('2016-05-01', LABOUR_DAY),
      compensatory('2016-05-02', VICTORY_DAY),
      compensatory('2016-05-03', LABOUR_DAY),
      holiday('2016-09-02', NATIONAL_DAY),
    ],
  },
  {
    year: 2017,
    days: [
      holiday('2017-01-01', NEW_YEAR),
      compensatory('2017-01-02', NEW_YEAR),
      ...holidays('2017-01-26', '2017-01-30', TET),
      compensatory('2017-01-31', TET),
      compensatory('2017-02-01', TET),
      holiday('2017-04-06', HUNG_KINGS),
      holiday('2017-04-30', VICTORY_DAY),
      holiday('2017-05-01', LABOUR_DAY),
      compensatory('2017-05-02', VICTORY_DAY),
      holiday('2017-09-02', NATIONAL_DAY),
      compensatory('2017-09-04', NATIONAL_DAY),
    ],
  },
  {
    year: 2018,
    days: [
      holiday('2018-01-01', NEW_YEAR),
      ...holidays('2018-02-14', '2018-02-18', TET),
      compensatory('2018-02-19', TET),
      compensatory('2018-02-20', TET),
      holiday('2018-04-25', HUNG_KINGS),
      holiday('2018-04-30', VICTORY_DAY),
      holiday('2018-05-01', LABOUR_DAY),
      holiday('2018-09-02', NATIONAL_DAY),
      compensatory('2018-09-03', NATIONAL_DAY),
      swapOff('2018-12-31'),
    ],
  },
  {
    year: 2019,
    days: [
      holiday('2019-01-01', NEW_YEAR),
      swapWork('2019-01-05', '2018-12-31'),
      ...holidays('2019-02-04', '2019-02-08', TET),
      holiday('2019-04-14', HUNG_KINGS),
      compensatory('2019-04-15', HUNG_KINGS),
      ...swap('2019-04-29', '2019-05-04'),
      holiday('2019-04-30', VICTORY_DAY),
      holiday('2019-05-01', LABOUR_DAY),
      holiday('2019-09-02', NATIONAL_DAY),
    ],
  },
  {
    year: 2020,
    days: [
      holiday('2020-01-01', NEW_YEAR),
      ...holidays('2020-01-23', '2020-01-27', TET),
      compensatory('2020-01-28', TET),
      compensatory('2020-01-29', TET),
      holiday('2020-04-02', HUNG_KINGS),
      holiday('2020-04-30', VICTORY_DAY),
      holiday('2020-05-01', LABOUR_DAY),
      holiday('2020-09-02', NATIONAL_DAY),
    ],
  },
  decidedYear(2021, '4875/TB-LĐTBXH', [
    holiday('2021-01-01', NEW_YEAR),
    ...holidays('2021-02-10', '2021-02-14', TET),
    compensatory('2021-02-15', TET),
    compensatory('2021-02-16', TET),
    holiday('2021-04-21', HUNG_KINGS),
    holiday('2021-04-30', VICTORY_DAY),
    holiday('2021-05-01', LABOUR_DAY),
    compensatory('2021-05-03', LABOUR_DAY),
    ...holidays('2021-09-02', '2021-09-03', NATIONAL_DAY),
  ]),
  decidedYear(2022, '119/TB-LĐTBXH', [
    holiday('2022-01-01', NEW_YEAR),
    compensatory('2022-01-03', NEW_YEAR),
    ...holidays('2022-01-31', '2022-02-04', TET),
    holiday('2022-04-10', HUNG_KINGS),
    compensatory('2022-04-11', HUNG_KINGS),
    holiday('2022-04-30', VICTORY_DAY),
    holiday('2022-05-01', LABOUR_DAY),
    compensatory('2022-05-02', VICTORY_DAY),
    compensatory('2022-05-03', LABOUR_DAY),
    ...holidays('2022-09-01', '2022-09-02', NATIONAL_DAY),
  ]),
  decidedYear(2023, '5034/TB-LĐTBXH', [
    holiday('2023-01-01', NEW_YEAR),
    compensatory('2023-01-02', NEW_YEAR),
    ...holidays('2023-01-20', '2023-01-24', TET),
    compensatory('2023-01-25', TET),
    compensatory('2023-01-26', TET),
    holiday('2023-04-29', HUNG_KINGS),
    holiday('2023-04-30', VICTORY_DAY),
    holiday('2023-05-01', LABOUR_DAY),
    compensatory('2023-05-02', HUNG_KINGS),
    compensatory('2023-05-03', VICTORY_DAY),
    ...holidays('2023-09-01', '2023-09-02', NATIONAL_DAY),
    compensatory('2023-09-04', NATIONAL_DAY),
  ]),
  decidedYear(2024, '5015/TB-LĐTBXH, 1570/TB-LĐTBXH', [
    holiday('2024-01-01', NEW_YEAR),
    ...holidays('2024-02-08', '2024-02-12', TET),
    compensatory('2024-02-13', TET),
    compensatory('2024-02-14', TET),
    holiday('2024-04-18', HUNG_KINGS),
    ...swap('2024-04-29', '2024-05-04'),
    holiday('2024-04-30', VICTORY_DAY),
    holiday('2024-05-01', LABOUR_DAY),
    ...holidays('2024-09-02', '2024-09-03', NATIONAL_DAY),
  ]),
  decidedYear(2025, '6150/TB-BLĐTBXH', [
    holiday('2025-01-01', NEW_YEAR),
    // The five days are 27–31/1; Saturday 1/2 closes the run and brings no day in lieu.
    ...holidays('2025-01-27', '2025-02-01', TET),
    holiday('2025-04-07', HUNG_KINGS),
    holiday('2025-04-30', VICTORY_DAY),
    holiday('2025-05-01', LABOUR_DAY),
    ...swap('2025-05-02', '2025-04-26'),
    ...holidays('2025-09-01', '2025-09-02', NATIONAL_DAY),
  ]),
  decidedYear(2026, '9441/TB-BNV, 12729/VPCP-KGVX, 3383/BNV-CVL', [
    holiday('2026-01-01', NEW_YEAR),
    ...swap('2026-01-02', '2026-01-10'),
    ...holidays('2026-02-16', '2026-02-20', TET),
    holiday('2026-04-26', HUNG_KINGS),
    compensatory('2026-04-27', HUNG_KINGS),
    holiday('2026-04-30', VICTORY_DAY),
    holiday('2026-05-01', LABOUR_DAY),
    ...swap('2026-08-31', '2026-08-22'),
    ...holidays('2026-09-01', '2026-09-02', NATIONAL_DAY),
    // A Tuesday; no swap around it has been decided.
    { ...holiday('2026-11-24', CULTURE_DAY), source: 'NQ 28/2026/QH16 Art. 2' },
  ]),
];
