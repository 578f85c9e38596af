import type { Counting, Limit } from '../../src/limit/limit.ts';
import {
  closingOn,
  dayOf,
  isWorkingDay,
  lengthOfDay,
  merged,
  midnightOf,
  monthsAfter,
  openStretchesFrom,
  type PlainCalendar,
  type Stretch,
  workingTime,
} from './plain-calendar.ts';

/*
 * When a limit ends, counted on the fingers from the rules as they are written: whole days one
 * after the other, working time stretch by stretch.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface PlainSpan {
  readonly start: number;
  readonly limit: Limit;
  readonly isStep: boolean;
  readonly calendar: PlainCalendar;
  /** Interruptions that are over. */
  readonly pauses: readonly Stretch[];
}

export interface PlainDue {
  readonly due: number;
  readonly dueDay: number;
  readonly counting: Counting;
  readonly isLateAt: (instant: number) => boolean;
}

const countingOf = (limit: Limit, isStep: boolean): Counting => {
  if ('by' in limit) return 'date';
  if (limit.unit === 'sameDay') return 'sameDay';
  if (limit.amount === 0 && limit.unit.startsWith('working')) return 'sameDay';
  if (limit.counting !== undefined) return limit.counting;
  if (limit.unit === 'hour' || limit.unit === 'minute') return 'clock';
  if (limit.unit === 'halfDay') return 'session';
  if (limit.unit === 'workingHour' || limit.unit === 'workingMinute') return 'time';
  return limit.unit === 'workingDay' && isStep ? 'time' : 'date';
};

/** The first working day on or after a day. */
const workingDayFrom = (calendar: PlainCalendar, from: number): number => {
  let day = from;
  while (!isWorkingDay(calendar, day)) day += 1;
  return day;
};

/**
 * Adds the pauses to a limit one after the other. A pause counts when it began while the limit had
 * not run out; what comes after that finds the limit passed.
 */
const withPauses = <D>(
  pauses: readonly Stretch[],
  from: number,
  lengthOf: (pause: Stretch) => number,
  dueAfter: (paused: number) => D,
  isOver: (due: D, pause: Stretch) => boolean,
): D => {
  let paused = 0;
  for (const pause of merged(pauses)) {
    const inside = { from: Math.max(pause.from, from), till: pause.till };
    if (inside.from >= inside.till) continue;
    if (isOver(dueAfter(paused), inside)) break;
    paused += lengthOf(inside);
  }
  return dueAfter(paused);
};

/** Shares of working days are counted in millionths of a millisecond of any timetable's day. */
const SHARES_OF_A_DAY = 8 * 7 * 3 * HOUR;

/** The share of working days inside a stretch. */
const sharesIn = (calendar: PlainCalendar, { from, till }: Stretch): number => {
  let shares = 0;
  for (const open of openStretchesFrom(calendar, from)) {
    if (open.from >= till) break;
    const ms = Math.min(open.till, till) - open.from;
    shares += ms * (SHARES_OF_A_DAY / lengthOfDay(calendar, dayOf(open.from)));
  }
  return shares;
};

/** The earliest instant by which so much has been counted, at a rate that a day may set. */
const walk = (
  calendar: PlainCalendar,
  start: number,
  amount: number,
  rateOn: (day: number) => number,
): number => {
  let left = amount;
  for (const { from, till } of openStretchesFrom(calendar, start)) {
    const rate = rateOn(dayOf(from));
    if (left <= (till - from) * rate) return from + Math.ceil(left / rate);
    left -= (till - from) * rate;
  }
  throw new Error('the list of working days is too short');
};

type Ends = Pick<PlainDue, 'due' | 'dueDay'>;

const isPastDay = ({ dueDay }: Ends, { from }: Stretch): boolean => from > midnightOf(dueDay + 1);

const dateDue = (span: PlainSpan & { readonly amount: number; readonly unit: string }): Ends => {
  const { calendar, start, amount, unit } = span;
  const eventDay = dayOf(start);
  const from = midnightOf(eventDay + 1);
  if (unit === 'workingDay') {
    const dueAfter = (paused: number): Ends => {
      if (!Number.isInteger(amount)) {
        const due = walk(
          calendar,
          from,
          amount * SHARES_OF_A_DAY + paused,
          (day) => SHARES_OF_A_DAY / lengthOfDay(calendar, day),
        );
        return { due, dueDay: dayOf(due) };
      }
      let left = amount + Math.ceil(paused / SHARES_OF_A_DAY);
      let day = eventDay;
      while (left > 0) {
        day = workingDayFrom(calendar, day + 1);
        left -= 1;
      }
      return { due: closingOn(calendar, day), dueDay: day };
    };
    return withPauses(span.pauses, from, (p) => sharesIn(calendar, p), dueAfter, isPastDay);
  }
  const lastDay =
    unit === 'month' || unit === 'year'
      ? monthsAfter(eventDay, unit === 'month' ? amount : 12 * amount)
      : eventDay + amount * (unit === 'week' ? 7 : 1);
  const dueAfter = (paused: number): Ends => {
    const day = workingDayFrom(calendar, lastDay + Math.ceil(paused / DAY));
    return { due: closingOn(calendar, day), dueDay: day };
  };
  return withPauses(span.pauses, from, (p) => p.till - p.from, dueAfter, isPastDay);
};

const timeDue = (span: PlainSpan & { readonly amount: number; readonly unit: string }): number => {
  const { calendar, start, amount, unit } = span;
  const inDays = unit === 'workingDay';
  const rateOn = (day: number): number =>
    inDays ? SHARES_OF_A_DAY / lengthOfDay(calendar, day) : 1;
  const unitOfTime = unit === 'workingHour' ? HOUR : MINUTE;
  const whole = amount * (inDays ? SHARES_OF_A_DAY : unitOfTime);
  const lengthOf = (pause: Stretch): number =>
    inDays ? sharesIn(calendar, pause) : workingTime(calendar, pause);
  const dueAfter = (paused: number): number => walk(calendar, start, whole + paused, rateOn);
  return withPauses(
    span.pauses,
    start,
    lengthOf,
    dueAfter,
    (due, { from }) => workingTime(calendar, { from: due, till: from }) > 0,
  );
};

/** The end of the n-th half day after the one in which the limit starts. */
const sessionDue = (span: PlainSpan & { readonly amount: number }): number => {
  const { calendar, start, amount } = span;
  let passed = -1;
  let close = Number.NaN;
  for (const { till } of openStretchesFrom(calendar, start)) {
    passed += 1;
    close = till;
    if (passed === amount) break;
  }
  return withPauses(
    span.pauses,
    start,
    (pause) => workingTime(calendar, pause),
    (paused) => (paused === 0 ? close : walk(calendar, close, paused, () => 1)),
    (due, { from }) => workingTime(calendar, { from: due, till: from }) > 0,
  );
};

const sameDayDue = ({ calendar, start, pauses }: PlainSpan): Ends => {
  const [first] = openStretchesFrom(calendar, start);
  const entered = dayOf(first?.from ?? Number.NaN);
  const dueAfter = (paused: number): Ends => {
    let day = entered;
    for (let left = Math.ceil(paused / SHARES_OF_A_DAY); left > 0; left -= 1) {
      day = workingDayFrom(calendar, day + 1);
    }
    return { due: closingOn(calendar, day), dueDay: day };
  };
  return withPauses(pauses, start, (p) => sharesIn(calendar, p), dueAfter, isPastDay);
};

const atMidnight = (ends: Ends, counting: Counting): PlainDue => ({
  ...ends,
  counting,
  isLateAt: (instant) => instant > midnightOf(ends.dueDay + 1),
});

/** The end of a limit, and from when on it is late. */
export const plainDueOf = (span: PlainSpan): PlainDue => {
  const { limit, calendar, start, pauses } = span;
  const counting = countingOf(limit, span.isStep);
  if ('by' in limit) throw new Error('fixed dates are not simulated');
  const { amount, unit } = limit;
  if (counting === 'sameDay') return atMidnight(sameDayDue(span), counting);
  if (counting === 'date') return atMidnight(dateDue({ ...span, amount, unit }), counting);
  if (counting === 'clock') {
    const whole = amount * (unit === 'hour' ? HOUR : MINUTE);
    const due = withPauses(
      pauses,
      start,
      (pause) => pause.till - pause.from,
      (paused) => start + whole + paused,
      (end, pause) => pause.from > end,
    );
    return { due, dueDay: dayOf(due), counting, isLateAt: (instant) => instant > due };
  }
  const due =
    counting === 'session' ? sessionDue({ ...span, amount }) : timeDue({ ...span, amount, unit });
  const isLateAt = (instant: number): boolean =>
    workingTime(calendar, { from: due, till: instant }, pauses) > 0;
  return { due, dueDay: dayOf(due), counting, isLateAt };
};
