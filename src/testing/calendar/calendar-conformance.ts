import { errorOf, unwrap } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { type EpochDay, formatCivilDate, parseCivilDate } from '../../time/civil-date.ts';
import { runInWords } from '../scenario/unwrap-in-words.ts';
import { type CalendarFunctions, calendarFunctionsOf } from './calendar-functions.ts';
import type { BrokenLaw, CalendarLaw, ConformanceRange, Probe, TryLaw } from './calendar-law.ts';
import { certaintyOnlyFades, shiftsInOrder, workingOrNot } from './day-laws.ts';
import {
  addIsUndoneByCounting,
  addKeepsOrder,
  addLandsOnWorkingDay,
  addZeroRollsForward,
  countAddsUp,
  countIsSigned,
  countIsUndoneByAdding,
  countsDayByDay,
} from './working-day-laws.ts';
import {
  timeEndsInShift,
  timeIsSumOfShifts,
  timeIsUndoneByMeasuring,
  timeKeepsOrder,
} from './working-time-laws.ts';

const LAWS: { readonly [L in Exclude<CalendarLaw, 'calendar.answers'>]: TryLaw } = {
  'day.certaintyOnlyFades': certaintyOnlyFades,
  'day.workingOrNot': workingOrNot,
  'day.shiftsInOrder': shiftsInOrder,
  'count.dayByDay': countsDayByDay,
  'count.addsUp': countAddsUp,
  'count.signed': countIsSigned,
  'count.undoneByAdding': countIsUndoneByAdding,
  'add.landsOnWorkingDay': addLandsOnWorkingDay,
  'add.undoneByCounting': addIsUndoneByCounting,
  'add.keepsOrder': addKeepsOrder,
  'add.zeroRollsForward': addZeroRollsForward,
  'time.sumOfShifts': timeIsSumOfShifts,
  'time.undoneByMeasuring': timeIsUndoneByMeasuring,
  'time.keepsOrder': timeKeepsOrder,
  'time.endsInShift': timeEndsInShift,
};

/** What a calendar throws is no answer, whatever the law. */
const tryLaw = (law: CalendarLaw, attempt: TryLaw, probe: Probe): readonly BrokenLaw[] => {
  const date = formatCivilDate(probe.day);
  try {
    return attempt(probe).map((breach) => ({ law, date, ...breach }));
  } catch (error) {
    const received = String(error);
    return [{ law: 'calendar.answers', date, expected: 'an answer', received }];
  }
};

/** The first breach of a law in a range. */
const firstBreach = (
  law: CalendarLaw,
  attempt: TryLaw,
  range: Omit<Probe, 'day'>,
): BrokenLaw | undefined => {
  for (let day = range.firstDay; day <= range.lastDay; day += 1) {
    const [broken] = tryLaw(law, attempt, { ...range, day });
    if (broken !== undefined) return broken;
  }
  return undefined;
};

const readRange = ({ from, to }: ConformanceRange): readonly [EpochDay, EpochDay] => {
  const firstDay = unwrap(parseCivilDate(from, ['from']));
  const lastDay = unwrap(parseCivilDate(to, ['to']));
  if (lastDay < firstDay) throw errorOf([issueAt(['to'], 'calendar.rangeReversed', { from, to })]);
  return [firstDay, lastDay];
};

/**
 * Tries the laws of every calendar on each day of a range: adding and counting undo each other,
 * nothing that starts later ends earlier, working time is the sum of the shifts, a day is worked or
 * not. Nothing outside the range is asked for.
 *
 * @param calendar one of our own, or a host's own functions
 * @returns each law that is broken with the first date on which it is; empty for a sound calendar
 * @throws LienthongError `date.invalid`, `calendar.rangeReversed`
 * @example
 * ```ts
 * const range = { from: '2026-08-01', to: '2026-10-31' };
 * calendarConformance(calendar, range); //=> []
 *
 * const broken = { ...calendarFunctionsOf(calendar), countWorkingDays: () => 1 };
 * calendarConformance(broken, range)[0];
 * //=> { law: 'count.dayByDay', date: '2026-08-02', expected: '0', received: '1' }
 * ```
 */
export const calendarConformance = (
  calendar: WorkCalendar | CalendarFunctions,
  range: ConformanceRange,
): readonly BrokenLaw[] => {
  const functions = 'zone' in calendar ? calendar : calendarFunctionsOf(calendar);
  const [firstDay, lastDay] = runInWords(() => readRange(range));
  const broken = new Map<CalendarLaw, BrokenLaw>();
  for (const [law, attempt] of Object.entries(LAWS)) {
    // The keys of the table are exactly the laws.
    const found = firstBreach(law as CalendarLaw, attempt, {
      calendar: functions,
      firstDay,
      lastDay,
    });
    if (found !== undefined && !broken.has(found.law)) broken.set(found.law, found);
  }
  return [...broken.values()];
};
