import type { CivilDate } from '../../src/time/civil-date.ts';

/*
 * Working time as anybody would reckon it with a wall calendar: a list of the days on which the
 * office is open, each with its hours, walked day by day. It shares nothing with the library, whose
 * prefix sums it is there to check.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const VIETNAM_OFFSET = 7 * 60 * MINUTE;

/** A half-open stretch of the time line in epoch milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly till: number;
}

/** Open hours by day number (days since 1970-01-01); a day that is not listed is no working day. */
export type PlainCalendar = ReadonlyMap<number, readonly Stretch[]>;

export const dayNumber = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

export const dayOf = (instant: number): number => Math.floor((instant + VIETNAM_OFFSET) / DAY);

/** 00:00 of a day. */
export const midnightOf = (day: number): number => day * DAY - VIETNAM_OFFSET;

export const dateOf = (day: number): CivilDate => new Date(day * DAY).toISOString().slice(0, 10);

/** A month later, or the last day of that month. */
export const monthsAfter = (day: number, months: number): number => {
  const date = new Date(day * DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = Date.UTC(year, month + 1, 0) / DAY;
  return Math.min(Date.UTC(year, month, date.getUTCDate()) / DAY, lastOfMonth);
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const stretchOf = (day: number, shift: string): Stretch => {
  const [from = '', till = ''] = shift.split('-');
  const midnight = midnightOf(day);
  return { from: midnight + minutesOf(from) * MINUTE, till: midnight + minutesOf(till) * MINUTE };
};

/** What a list of working days is written down from: hours by weekday (Monday first), exceptions. */
export interface OfficeHours {
  readonly week: readonly (readonly string[])[];
  readonly off: readonly CivilDate[];
  readonly worked: { readonly [date: CivilDate]: readonly string[] };
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Writes the list of working days down. */
export const plainCalendarOf = (office: OfficeHours): PlainCalendar => {
  const days = new Map<number, readonly Stretch[]>();
  for (let day = dayNumber(office.from); day <= dayNumber(office.to); day += 1) {
    const date = dateOf(day);
    const weekday = (new Date(day * DAY).getUTCDay() + 6) % 7;
    const usual = office.off.includes(date) ? [] : (office.week[weekday] ?? []);
    const shifts = office.worked[date] ?? usual;
    if (shifts.length > 0)
      days.set(
        day,
        shifts.map((shift) => stretchOf(day, shift)),
      );
  }
  return days;
};

const hoursOn = (calendar: PlainCalendar, day: number): readonly Stretch[] =>
  calendar.get(day) ?? [];

export const isWorkingDay = (calendar: PlainCalendar, day: number): boolean =>
  hoursOn(calendar, day).length > 0;

export const closingOn = (calendar: PlainCalendar, day: number): number =>
  hoursOn(calendar, day).at(-1)?.till ?? Number.NaN;

export const lengthOfDay = (calendar: PlainCalendar, day: number): number =>
  hoursOn(calendar, day).reduce((ms, { from, till }) => ms + till - from, 0);

/** How far the list reaches is how far anything is walked. */
const LONGEST_WALK = 400;

/** The open stretches from an instant on, in order, the one that is running cut off at its front. */
export function* openStretchesFrom(calendar: PlainCalendar, from: number): Generator<Stretch> {
  for (let day = dayOf(from); day < dayOf(from) + LONGEST_WALK; day += 1) {
    for (const stretch of hoursOn(calendar, day)) {
      if (stretch.till > from) yield { from: Math.max(stretch.from, from), till: stretch.till };
    }
  }
}

/** What is left of a stretch outside others. */
export const without = (whole: Stretch, holes: readonly Stretch[]): readonly Stretch[] =>
  holes.reduce<readonly Stretch[]>(
    (left, hole) =>
      left.flatMap(({ from, till }) =>
        [
          { from, till: Math.min(till, hole.from) },
          { from: Math.max(from, hole.till), till },
        ].filter((part) => part.from < part.till),
      ),
    [whole],
  );

/** Overlapping and touching stretches as one. */
export const merged = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const result: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    if (next.from >= next.till) continue;
    const last = result.at(-1);
    if (last === undefined || last.till < next.from) result.push(next);
    else result[result.length - 1] = { from: last.from, till: Math.max(last.till, next.till) };
  }
  return result;
};

/** Open time between two instants outside some holes. */
export const workingTime = (
  calendar: PlainCalendar,
  { from, till }: Stretch,
  holes: readonly Stretch[] = [],
): number => {
  let ms = 0;
  for (const open of openStretchesFrom(calendar, from)) {
    if (open.from >= till) break;
    const inside = { from: open.from, till: Math.min(open.till, till) };
    for (const part of without(inside, holes)) ms += part.till - part.from;
  }
  return ms;
};
