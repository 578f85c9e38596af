/** The other date libraries, set up with the same holidays and office hours. */
import { addBusinessDays, formatISO, parseISO } from 'date-fns';
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import moment from 'moment-business-days';
import { HOLIDAYS, SHIFTS } from './calendars.ts';

const hours = SHIFTS.map(({ start, end }) => ({ start: `${start}:00`, end: `${end}:00` }));

dayjs.extend(businessTime);
dayjs.setHolidays([...HOLIDAYS]);
dayjs.setBusinessTime({
  sunday: null,
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: null,
});

moment.updateLocale('en', {
  holidays: [...HOLIDAYS],
  holidayFormat: 'YYYY-MM-DD',
  workingWeekdays: [1, 2, 3, 4, 5],
});

/** The n-th working day after a date, text in and text out. */
export type AddDays = (date: string, n: number) => string;

/** It knows weekends and no holidays. */
export const dateFnsAddDays: AddDays = (date, n) =>
  formatISO(addBusinessDays(parseISO(date), n), { representation: 'date' });

export const dayjsAddDays: AddDays = (date, n) =>
  dayjs(date).addBusinessDays(n).format('YYYY-MM-DD');

export const momentAddDays: AddDays = (date, n) =>
  moment(date, 'YYYY-MM-DD').businessAdd(n).format('YYYY-MM-DD');

export const dayjsAddMinutes = (instant: string, minutes: number): string =>
  dayjs(instant).addBusinessMinutes(minutes).format();
