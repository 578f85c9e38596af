import { type EpochDay, epochDayOf } from '../../time/civil-date.ts';

/** What a Labour Code says about holidays and the days in lieu of them. */
export interface HolidayRules {
  /** The clause that lists the holidays. */
  readonly holidays: string;
  /** The clause that gives a day in lieu of one on a weekly rest day. */
  readonly daysInLieu: string;
  readonly tetDays: 4 | 5;
  readonly nationalDays: 1 | 2;
}

const BLLD_1994: HolidayRules = {
  holidays: 'BLLĐ 1994 Art. 73',
  daysInLieu: 'BLLĐ 1994 Art. 73',
  tetDays: 4,
  nationalDays: 1,
};

/** The later codes by the day they came into force, newest first. */
const LATER_CODES: readonly (HolidayRules & { readonly since: EpochDay })[] = [
  {
    since: epochDayOf(2021, 1, 1),
    holidays: 'BLLĐ 2019 Art. 112(1)',
    daysInLieu: 'BLLĐ 2019 Art. 111(3)',
    tetDays: 5,
    nationalDays: 2,
  },
  {
    since: epochDayOf(2013, 5, 1),
    holidays: 'BLLĐ 2012 Art. 115(1)',
    daysInLieu: 'BLLĐ 2012 Art. 115(3)',
    tetDays: 5,
    nationalDays: 1,
  },
];

/** The rules in force on a day. */
export const holidayRulesOn = (day: EpochDay): HolidayRules =>
  LATER_CODES.find(({ since }) => since <= day) ?? BLLD_1994;
