import type { CivilDate } from '../time/civil-date.ts';

/** A stretch of open time within one day, `"07:30-11:30"`; `24:00` may end it. */
export type Shift = string;

/** The days of a week in the order of the ISO calendar. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A day of the week.
 *
 * @useDeclaredType
 */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * The timetable of a weekday. `counts: false` is a desk that is open while limits stand still, as
 * on the Saturday mornings of QĐ 14/2010/QĐ-TTg: dossiers can be received, no limit passes.
 */
export type WeekdayHours =
  | readonly Shift[]
  | { readonly shifts: readonly Shift[]; readonly counts: boolean };

export const DAY_KINDS = ['holiday', 'compensatory', 'swapOff', 'swapWork', 'closure'] as const;

/**
 * Why a day departs from the weekly timetable: `holiday` ngày lễ, `compensatory` nghỉ bù,
 * `swapOff` the weekday given up in a swap (hoán đổi), `swapWork` the rest day worked for it,
 * `closure` an agency that is shut (storm, epidemic).
 *
 * @useDeclaredType
 */
export type DayKind = (typeof DAY_KINDS)[number];

/** A name in both languages, or one text for both. */
export type DayName = string | { readonly vi: string; readonly en: string };

/** What a single day and a run of days have in common. */
export interface DaySpecBody {
  readonly status: 'off' | 'work';
  readonly kind: DayKind;
  readonly name: DayName;
  /** The notice or decision it rests on. */
  readonly source?: string;
  /** For a worked day: its own timetable, when it is not that of the day it replaces. */
  readonly shifts?: readonly Shift[];
  /** For a `swapWork` day: the day off it makes up for, whose weekday's timetable it takes. */
  readonly replaces?: CivilDate;
}

/** A day, or a run of days (both ends included), that departs from the weekly timetable. */
export type DaySpec = DaySpecBody &
  ({ readonly date: CivilDate } | { readonly from: CivilDate; readonly to: CivilDate });

/** What a calendar is made of: plain data that can be kept in a file. */
export interface WorkCalendarSpec {
  readonly id: string;
  readonly version: string;
  readonly timeZone: string;
  readonly week: { readonly [day in Weekday]: WeekdayHours };
  readonly days: readonly DaySpec[];
  /** First date that the calendar answers for; by default the year 2000, or the first day listed. */
  readonly from?: CivilDate;
  /** Last date whose holidays are announced. */
  readonly confirmedThrough: CivilDate;
  /**
   * What to do past `confirmedThrough`: `refuse` (the default) with `calendar.notConfirmed`, or
   * `project` the holidays of the Labour Code and mark the result.
   */
  readonly beyond?: 'refuse' | 'project';
}

/**
 * A checked and frozen calendar: its spec, with a digest of it. A calendar that went through JSON
 * works like the original. Projected days are not in the spec: they belong to the library.
 */
export interface WorkCalendar extends WorkCalendarSpec {
  readonly digest: string;
}

/** `confirmed` by notices, or `projected` from the statute because no notice is out yet. */
export type Certainty = 'confirmed' | 'projected';
