import type { CivilDate, EpochDay } from '../../time/civil-date.ts';
import type { CalendarFunctions } from './calendar-functions.ts';

/** A law that holds in every calendar. */
export type CalendarLaw =
  /** It has an answer for every day of the range. */
  | 'calendar.answers'
  /** Nothing is confirmed after a day that is only projected. */
  | 'day.certaintyOnlyFades'
  /** A working day is open, and a day off is closed or says why it does not count. */
  | 'day.workingOrNot'
  /** Shifts are well written, in order, and do not overlap. */
  | 'day.shiftsInOrder'
  /** From one day to the next 1 is counted to a working day and 0 to any other. */
  | 'count.dayByDay'
  /** Counting adds up over a day in between. */
  | 'count.addsUp'
  /** Counting backwards changes the sign. */
  | 'count.signed'
  /** Adding what was counted up to a working day leads back to it. */
  | 'count.undoneByAdding'
  /** Adding lands on a working day. */
  | 'add.landsOnWorkingDay'
  /** Counting what was added gives the amount. */
  | 'add.undoneByCounting'
  /** From a later day it never ends earlier. */
  | 'add.keepsOrder'
  /** Adding nothing stays on a working day and goes on to the next from any other. */
  | 'add.zeroRollsForward'
  /** The working time of a day is the sum of its shifts, and none on a day off. */
  | 'time.sumOfShifts'
  /** Measuring what was added gives the amount. */
  | 'time.undoneByMeasuring'
  /** From a later instant it never ends earlier. */
  | 'time.keepsOrder'
  /** Working time ends within opening hours, or at their close. */
  | 'time.endsInShift';

/** First and last date to look at, both included. */
export interface ConformanceRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A law with the first date on which it does not hold. Plain data. */
export interface BrokenLaw {
  readonly law: CalendarLaw;
  readonly date: CivilDate;
  readonly expected: string;
  readonly received: string;
}

/** One day to try the laws on, and the days between which the calendar must answer. */
export interface Probe {
  readonly calendar: CalendarFunctions;
  readonly day: EpochDay;
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
}

/** What should have come and what came. */
export type Breach = Pick<BrokenLaw, 'expected' | 'received'>;

/** A law as something to try on a day: every breach of it, none where it holds. */
export type TryLaw = (probe: Probe) => readonly Breach[];

/** A breach where two values differ. */
export const unless = (holds: boolean, expected: unknown, received: unknown): readonly Breach[] =>
  holds ? [] : [{ expected: String(expected), received: String(received) }];

export const equal = <T extends string | number | boolean>(
  expected: T,
  received: T,
): readonly Breach[] => unless(Object.is(expected, received), expected, received);
