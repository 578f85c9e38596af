import type { CivilDate } from '../time/civil-date.ts';

/** The units in which decisions print limits. None is ever converted into another. */
export const LIMIT_UNITS = [
  'workingDay',
  'workingHour',
  'workingMinute',
  'halfDay',
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'sameDay',
] as const;

/**
 * The unit of a limit: `workingDay` ngày làm việc, `workingHour` giờ làm việc, `workingMinute` phút
 * làm việc, `halfDay` buổi, `day` ngày, `week` tuần, `month` tháng, `year` năm, `hour` giờ, `minute`
 * phút, `sameDay` trong ngày.
 *
 * @useDeclaredType
 */
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export const COUNTINGS = ['date', 'time', 'session', 'clock', 'sameDay'] as const;

/**
 * How a limit is counted; `docs/counting-rules.md` has each rule in words.
 *
 * @useDeclaredType
 */
export type Counting = (typeof COUNTINGS)[number];

export const CUT_OFF_EFFECTS = ['startNextWorkingDay', 'resultNextWorkingDay'] as const;

/**
 * What a receipt strictly after a given hour does. `startNextWorkingDay`: it counts as received at
 * the next opening, on a day that is itself not counted (NĐ 63/2024 Art. 7(2)).
 * `resultNextWorkingDay`: the day of receipt is the first day of the limit up to the hour, and the
 * next working day is after it (NĐ 23/2015 Art. 7). Limits in hours and half days have no first day;
 * both effects begin them at the next opening.
 */
export interface CutOff {
  /** Wall time, `15:00`. */
  readonly at: string;
  readonly effect: (typeof CUT_OFF_EFFECTS)[number];
}

/** An amount of a unit: "03 ngày làm việc" is `{ amount: 3, unit: 'workingDay' }`. */
export interface AmountLimit {
  /** An exact decimal, at most four places: 0.25, 11.5. For `sameDay` it is 1 and says nothing. */
  readonly amount: number;
  readonly unit: LimitUnit;
  /** Overrides the counting that the unit and the scope imply. */
  readonly counting?: Counting;
  /** The text as the decision printed it. */
  readonly published?: string;
  /**
   * The event the limit counts from when it is not the entry of the step itself: `receipt`, or the
   * id of a node whose end it counts from ("kể từ ngày nhận hồ sơ").
   */
  readonly anchor?: string;
  readonly cutOff?: CutOff;
  /** What the agency has committed to, below the statutory limit ("sau cắt giảm"). */
  readonly committed?: AmountLimit;
}

/** A fixed date: "trước ngày 01/12/2023" is `{ by: '2023-11-30' }`. The whole day is in time. */
export interface DateLimit {
  readonly by: CivilDate;
  /** The text as the decision printed it. */
  readonly published?: string;
}

/** The time that a law or a decision allows (thời hạn). Plain data. */
export type Limit = AmountLimit | DateLimit;

/** Tells a fixed date from an amount. */
export const isDateLimit = (limit: Limit): limit is DateLimit => 'by' in limit;
