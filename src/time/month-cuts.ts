import { civilFieldsOf, epochDayOf } from './civil-date.ts';
import { epochDayOfInstant, startOfDay } from './instant.ts';
import type { Interval } from './interval.ts';
import type { Zone } from './zone.ts';

/** 00:00 of the first day of the next month, as the wall shows it. */
const startOfNextMonth = (epochMs: number, zone: Zone): number => {
  const { year, month } = civilFieldsOf(epochDayOfInstant(epochMs, zone));
  const first = month === 12 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, month + 1, 1);
  return startOfDay(first, zone);
};

/** A window in pieces that each lie in one month. */
export const cutAtMonths = ({ from, till }: Interval, zone: Zone): readonly Interval[] => {
  const pieces: Interval[] = [];
  for (let start = from; start < till; ) {
    const end = Math.min(till, startOfNextMonth(start, zone));
    pieces.push({ from: start, till: end });
    start = end;
  }
  return pieces;
};
