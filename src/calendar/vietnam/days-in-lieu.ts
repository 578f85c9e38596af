import { type EpochDay, weekdayIndexOf } from '../../time/civil-date.ts';
import type { HolidayName } from './holiday-names.ts';

/** A holiday, or the day off in lieu of one, which bears the name of the holiday it stands for. */
export interface NamedDay {
  readonly day: EpochDay;
  readonly name: HolidayName;
}

const FRIDAY = 4;

const isWeekend = (day: EpochDay): boolean => weekdayIndexOf(day) > FRIDAY;

/**
 * The days off in lieu of holidays that fall on a weekly rest day (BLLĐ 2019 Art. 111(3)). The
 * article gives "the next working day"; where several holidays meet, each takes, in date order, the
 * next day that is neither a rest day nor a holiday nor already taken. So 30/4/2022, a Saturday,
 * brought 2/5 and 1/5/2022, a Sunday, brought 3/5.
 */
export const daysInLieuOf = (holidaysInOrder: readonly NamedDay[]): readonly NamedDay[] => {
  const taken = new Set(holidaysInOrder.map(({ day }) => day));
  return holidaysInOrder
    .filter(({ day }) => isWeekend(day))
    .map(({ day, name }) => {
      let next = day + 1;
      while (isWeekend(next) || taken.has(next)) next += 1;
      taken.add(next);
      return { day: next, name };
    });
};
