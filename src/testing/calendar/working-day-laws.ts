import { type CivilDate, formatCivilDate } from '../../time/civil-date.ts';
import { type Breach, equal, type Probe, type TryLaw, unless } from './calendar-law.ts';

/** A day, a few, a week, a month and a quarter of working days. */
const AMOUNTS = [1, 2, 3, 5, 22, 65];

const isWorking = ({ calendar }: Probe, date: CivilDate): boolean => calendar.dayInfo(date).working;

/** Tries amounts that end within the range: what lies beyond it, the calendar need not know. */
const forAmounts = (
  { calendar, day, lastDay }: Probe,
  tryAmount: (n: number, date: CivilDate) => readonly Breach[],
): readonly Breach[] => {
  const date = formatCivilDate(day);
  const left = calendar.countWorkingDays(date, formatCivilDate(lastDay));
  return AMOUNTS.filter((n) => n <= left).flatMap((n) => tryAmount(n, date));
};

export const countsDayByDay: TryLaw = (probe) => {
  const { calendar, day, firstDay } = probe;
  if (day === firstDay) return [];
  const date = formatCivilDate(day);
  const counted = calendar.countWorkingDays(formatCivilDate(day - 1), date);
  return equal(isWorking(probe, date) ? 1 : 0, counted);
};

export const countAddsUp: TryLaw = ({ calendar, day, firstDay, lastDay }) => {
  const [first, last] = [formatCivilDate(firstDay), formatCivilDate(lastDay)];
  const date = formatCivilDate(day);
  const parts = calendar.countWorkingDays(first, date) + calendar.countWorkingDays(date, last);
  return equal(calendar.countWorkingDays(first, last), parts);
};

export const countIsSigned: TryLaw = ({ calendar, day, lastDay }) => {
  const [date, last] = [formatCivilDate(day), formatCivilDate(lastDay)];
  return equal(0, calendar.countWorkingDays(date, last) + calendar.countWorkingDays(last, date));
};

export const countIsUndoneByAdding: TryLaw = (probe) => {
  const { calendar, day, firstDay } = probe;
  const [first, date] = [formatCivilDate(firstDay), formatCivilDate(day)];
  if (day === firstDay || !isWorking(probe, date)) return [];
  return equal(date, calendar.addWorkingDays(first, calendar.countWorkingDays(first, date)));
};

export const addLandsOnWorkingDay: TryLaw = (probe) =>
  forAmounts(probe, (n, date) => {
    const end = probe.calendar.addWorkingDays(date, n);
    return unless(isWorking(probe, end), 'a working day', end);
  });

export const addIsUndoneByCounting: TryLaw = (probe) =>
  forAmounts(probe, (n, date) => {
    const { calendar } = probe;
    return equal(n, calendar.countWorkingDays(date, calendar.addWorkingDays(date, n)));
  });

export const addKeepsOrder: TryLaw = (probe) => {
  const { calendar, day, firstDay } = probe;
  if (day === firstDay) return [];
  return forAmounts(probe, (n, date) => {
    const fromBefore = calendar.addWorkingDays(formatCivilDate(day - 1), n);
    const end = calendar.addWorkingDays(date, n);
    return unless(fromBefore <= end, `${fromBefore} or later`, end);
  });
};

export const addZeroRollsForward: TryLaw = (probe) => {
  const { calendar, day, lastDay } = probe;
  const date = formatCivilDate(day);
  if (isWorking(probe, date)) return equal(date, calendar.addWorkingDays(date, 0));
  if (calendar.countWorkingDays(date, formatCivilDate(lastDay)) === 0) return [];
  return equal(calendar.addWorkingDays(date, 1), calendar.addWorkingDays(date, 0));
};
