import type { Counting, LimitUnit } from './limit.ts';

/**
 * What kind of time a unit is made of: `working` open hours, `calendar` dates, `clock` wall time
 * through nights and holidays, `session` half days, `sameDay` what is left of a day.
 */
type UnitFamily = 'working' | 'calendar' | 'clock' | 'session' | 'sameDay';

/** Every `LimitScope`. */
export const LIMIT_SCOPES = ['step', 'other'] as const;

/**
 * Whose limit it is: of a `step`, which passes the dossier on within a day, or of anything `other`
 * (dossier, stage, wait), whose first day is left out (BLDS 2015 Art. 147(2)).
 *
 * @useDeclaredType
 */
export type LimitScope = (typeof LIMIT_SCOPES)[number];

/** All that is known about one unit. */
export interface UnitRow {
  readonly family: UnitFamily;
  /** The counting when the limit names none. */
  readonly counting: { readonly [scope in LimitScope]: Counting };
  /** The countings that a limit may name. */
  readonly allowed: readonly Counting[];
  readonly fractions: boolean;
  /** A larger amount is a slip of the pen. */
  readonly most: number;
  readonly vi: string;
  readonly en: { readonly one: string; readonly other: string };
}

const everywhere = (counting: Counting) => ({
  counting: { step: counting, other: counting },
  allowed: [counting],
});

const words = (vi: string, one: string, other = `${one}s`) => ({ vi, en: { one, other } });

/** One row per unit. Half days are counted whole: there is no half of a session to end in. */
export const UNIT_TABLE: { readonly [unit in LimitUnit]: UnitRow } = {
  workingDay: {
    family: 'working',
    counting: { step: 'time', other: 'date' },
    allowed: ['date', 'time'],
    fractions: true,
    most: 10_000,
    ...words('ngày làm việc', 'working day'),
  },
  workingHour: {
    family: 'working',
    ...everywhere('time'),
    fractions: true,
    most: 80_000,
    ...words('giờ làm việc', 'working hour'),
  },
  workingMinute: {
    family: 'working',
    ...everywhere('time'),
    fractions: true,
    most: 4_800_000,
    ...words('phút làm việc', 'working minute'),
  },
  halfDay: {
    family: 'session',
    ...everywhere('session'),
    fractions: false,
    most: 20_000,
    ...words('buổi', 'half-day'),
  },
  day: {
    family: 'calendar',
    ...everywhere('date'),
    fractions: false,
    most: 36_500,
    ...words('ngày', 'day'),
  },
  week: {
    family: 'calendar',
    ...everywhere('date'),
    fractions: false,
    most: 5_200,
    ...words('tuần', 'week'),
  },
  month: {
    family: 'calendar',
    ...everywhere('date'),
    fractions: false,
    most: 1_200,
    ...words('tháng', 'month'),
  },
  year: {
    family: 'calendar',
    ...everywhere('date'),
    fractions: false,
    most: 100,
    ...words('năm', 'year'),
  },
  hour: {
    family: 'clock',
    ...everywhere('clock'),
    fractions: true,
    most: 876_000,
    ...words('giờ', 'hour'),
  },
  minute: {
    family: 'clock',
    ...everywhere('clock'),
    fractions: true,
    most: 52_560_000,
    ...words('phút', 'minute'),
  },
  sameDay: {
    family: 'sameDay',
    ...everywhere('sameDay'),
    fractions: false,
    most: 1,
    ...words('trong ngày', 'within the day', 'within the day'),
  },
};

/**
 * The counting of a unit when the limit itself names none.
 *
 * @example
 * ```ts
 * defaultCounting('workingDay', 'step'); //=> 'time'
 * defaultCounting('workingDay', 'other'); //=> 'date'
 * ```
 */
export const defaultCounting = (unit: LimitUnit, scope: LimitScope): Counting =>
  UNIT_TABLE[unit].counting[scope];
