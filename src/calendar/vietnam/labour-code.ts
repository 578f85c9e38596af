import { type EpochDay, epochDayOf } from '../../time/civil-date.ts';

/** The clauses of a Labour Code that give the holidays and the days in lieu. */
export interface HolidayClauses {
  readonly holidays: string;
  readonly daysInLieu: string;
}

const BLLD_1994: HolidayClauses = {
  holidays: 'BLLĐ 1994 Art. 73',
  daysInLieu: 'BLLĐ 1994 Art. 73',
};

/** The later codes by the day they came into force, newest first. */
const LATER_CODES: readonly (HolidayClauses & { readonly since: EpochDay })[] = [
  {
    since: epochDayOf(2021, 1, 1),
    holidays: 'BLLĐ 2019 Art. 112(1)',
    daysInLieu: 'BLLĐ 2019 Art. 111(3)',
  },
  {
    since: epochDayOf(2013, 5, 1),
    holidays: 'BLLĐ 2012 Art. 115(1)',
    daysInLieu: 'BLLĐ 2012 Art. 115(3)',
  },
];

/** The clauses in force on a day. */
export const holidayClausesOn = (day: EpochDay): HolidayClauses =>
  LATER_CODES.find(({ since }) => since <= day) ?? BLLD_1994;
