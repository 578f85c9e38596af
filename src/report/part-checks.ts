import { LEDGER_STATES, type LedgerSpan, type LedgerState } from '../assessment/ledger-shape.ts';
import { type DayNumber, dayNumberAt, isInstant, NO_DAY } from './instant-check.ts';

/** What an object has, not yet looked at. */
export type Members = Readonly<Record<string, unknown>>;

type SpanMembers = { readonly [M in keyof LedgerSpan | 'allowed']?: unknown };

/** The days of a span. */
export interface Days {
  readonly fromDay: DayNumber;
  /** 0 where it has not ended. */
  readonly tillDay: DayNumber;
  /** The last day whose instants need not be compared. */
  readonly lastDay: DayNumber;
}

/** Whether a value can have members. */
export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null;
export const isText = (value: unknown): boolean => typeof value === 'string';
export const isMaybeText = (value: unknown): boolean => value === undefined || isText(value);
export const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
export const isMaybeList = (value: unknown): boolean => value === undefined || Array.isArray(value);
export const isMaybeAmount = (value: unknown): boolean => value === undefined || isAmount(value);

/** The day of an instant, or `NO_DAY`: the rest of an instant is read only where it is compared. */
export const dayOf = (value: unknown): DayNumber =>
  typeof value === 'string' && value.length > 10 ? dayNumberAt(value) : NO_DAY;

const isComparable = (value: unknown): boolean => value === undefined || isInstant(value);

const OPEN_STATES: ReadonlySet<LedgerState> = new Set(['pending', 'running', 'paused']);

/** Whether a state is open; what is not in it is no state. */
const IS_OPEN: ReadonlyMap<unknown, boolean> = new Map(
  LEDGER_STATES.map((state) => [state, OPEN_STATES.has(state)]),
);

export const isMaybeGrade = (value: unknown): boolean =>
  value === undefined || value === 'late' || value === 'onTime' || value === 'early';

/** Whether an instant can be read as far as it is read: what is after the last day is compared. */
const isReadable = (instant: unknown, day: DayNumber, lastDay: DayNumber): boolean =>
  day !== NO_DAY && (day <= lastDay || isComparable(instant));

/** What is open, or ended after the last day, is compared with the end of its limit. */
const isEnd = (
  { till, lateAfter }: SpanMembers,
  isOpen: boolean,
  { tillDay, lastDay }: Days,
): boolean => {
  if (till === undefined) return isOpen && isComparable(lateAfter);
  if (!isReadable(till, tillDay, lastDay)) return false;
  return !(isOpen || tillDay > lastDay) || isComparable(lateAfter);
};

export const isSpan = (span: SpanMembers, days: Days): boolean => {
  const isOpen = IS_OPEN.get(span.state);
  return (
    isOpen !== undefined &&
    isReadable(span.from, days.fromDay, days.lastDay) &&
    isEnd(span, isOpen, days) &&
    isMaybeGrade(span.grade) &&
    isMaybeAmount(span.lateBy) &&
    isMaybeAmount(span.allowed)
  );
};

/** The days of a span, and the last one whose instants need not be compared. */
export const daysOf = ({ from, till }: SpanMembers, lastDay: DayNumber): Days => ({
  fromDay: dayOf(from),
  tillDay: till === undefined ? 0 : dayOf(till),
  lastDay,
});

const isLateSpan = (value: unknown): boolean =>
  isMembers(value) &&
  isInstant(value['from']) &&
  isInstant(value['till']) &&
  isMaybeAmount(value['lateBy']) &&
  isMaybeAmount(value['overrun']) &&
  isMaybeAmount(value['cycle']);

export const isMaybeMeasure = (value: unknown): boolean =>
  value === undefined || value === 'working' || value === 'wall';

/** Whether each item of a list fits, and the list is one. */
export const areAll = (list: unknown, fits: (item: unknown) => boolean): boolean => {
  if (!Array.isArray(list)) return false;
  for (let i = 0; i < list.length; i += 1) if (!fits(list[i])) return false;
  return true;
};

export const isMaybeLate = (late: unknown): boolean =>
  late === undefined || areAll(late, isLateSpan);
