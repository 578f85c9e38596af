import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { type EpochDay, epochDayAt, formatCivilDate } from '../time/civil-date.ts';
import { type DayRun, runOf, specialDaysOf, workedShiftsOf } from './special-days.ts';
import { shiftFaults } from './timetable.ts';
import type { DayKind, DaySpec, WorkCalendarSpec } from './work-calendar.ts';

/** A closure or a holiday run longer than ten years is a slip of the pen. */
const LONGEST_RUN_DAYS = 3660;

/** A worked holiday or closure is a shortened day; but no day off is a swapped working day. */
const KINDS: { readonly [status in DaySpec['status']]: readonly DayKind[] } = {
  off: ['holiday', 'compensatory', 'swapOff', 'closure'],
  work: ['holiday', 'compensatory', 'swapWork', 'closure'],
};

const runFaults = ({ from, to }: DayRun, path: IssuePath): readonly Issue[] => {
  const data = { from: formatCivilDate(from), to: formatCivilDate(to) };
  if (to < from) return [issueAt(path, 'calendar.rangeReversed', data)];
  return to - from > LONGEST_RUN_DAYS ? [issueAt(path, 'calendar.rangeTooLong', data)] : [];
};

/** Two runs that meet on a day, found over the sorted runs. */
const doubleFaults = (runs: readonly DayRun[], path: IssuePath): readonly Issue[] => {
  const order = runs.map((_, index) => index);
  order.sort((a, b) => (runs[a]?.from ?? 0) - (runs[b]?.from ?? 0));
  let covered = Number.NEGATIVE_INFINITY;
  return order.flatMap((index) => {
    const { from = 0, to = 0 } = runs[index] ?? {};
    const twice = from <= covered;
    covered = Math.max(covered, to);
    return twice
      ? [issueAt([...path, index], 'calendar.dayTwice', { date: formatCivilDate(from) })]
      : [];
  });
};

/** What an entry says that cannot both be. */
const contradictionFaults = (special: DaySpec, path: IssuePath): readonly Issue[] => {
  const { status, kind, shifts } = special;
  const allowed = KINDS[status];
  return [
    ...(allowed.includes(kind)
      ? []
      : [issueAt([...path, 'kind'], 'input.notOneOf', { allowed, received: kind })]),
    ...(status === 'off' && shifts !== undefined
      ? [issueAt([...path, 'shifts'], 'input.unknownKey', { key: 'shifts' })]
      : []),
  ];
};

/** A swap names the day off that it makes up for, or at least its own hours. */
const replacesNothing = (
  { kind, replaces, shifts }: DaySpec,
  byDay: ReadonlyMap<EpochDay, DaySpec>,
): boolean => {
  if (kind !== 'swapWork') return false;
  if (replaces === undefined) return shifts === undefined;
  return byDay.get(epochDayAt(replaces))?.status !== 'off';
};

const DAYS_PER_WEEK = 7;

/** The first day of a worked run on which no hours are known. */
const dayWithoutHours = (spec: WorkCalendarSpec, special: DaySpec): EpochDay | undefined => {
  const { from, to } = runOf(special);
  for (let day = from; day <= to && day < from + DAYS_PER_WEEK; day += 1) {
    if (workedShiftsOf(spec, special, day).length === 0) return day;
  }
  return undefined;
};

/** What is wrong with the hours of a worked day. */
const workedFaults = (
  spec: WorkCalendarSpec,
  special: DaySpec,
  byDay: ReadonlyMap<EpochDay, DaySpec> | undefined,
  path: IssuePath,
): readonly Issue[] => {
  if (special.status === 'off') return [];
  const faults = shiftFaults(special.shifts ?? [], [...path, 'shifts']);
  if (byDay !== undefined && replacesNothing(special, byDay)) {
    const date = formatCivilDate(runOf(special).from);
    return [...faults, issueAt(path, 'calendar.swapReplacesNothing', { date })];
  }
  const bare = dayWithoutHours(spec, special);
  return bare === undefined
    ? faults
    : [issueAt(path, 'calendar.workDayWithoutShifts', { date: formatCivilDate(bare) })];
};

/** Everything wrong with the list of special days. */
export const specialDayFaults = (spec: WorkCalendarSpec): readonly Issue[] => {
  const path = ['days'];
  const runs = spec.days.map(runOf);
  const badRuns = runs.flatMap((run, i) => runFaults(run, [...path, i]));
  const listFaults = badRuns.length > 0 ? badRuns : doubleFaults(runs, path);
  // Where entries meet, it is open which of them a swap would find.
  const byDay = listFaults.length > 0 ? undefined : specialDaysOf(spec.days);
  return [
    ...listFaults,
    ...spec.days.flatMap((special, i) => {
      const entry = [...path, i];
      const contradictions = contradictionFaults(special, entry);
      return contradictions.length > 0 ? contradictions : workedFaults(spec, special, byDay, entry);
    }),
  ];
};
