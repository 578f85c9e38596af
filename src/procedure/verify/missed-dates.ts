import { attempt } from '../../base/error.ts';
import type { CalendarTable } from '../../calendar/calendar-table.ts';
import { shiftIntervalsOn } from '../../calendar/day-shifts.ts';
import { dueTimesOf } from '../../deadline/count-limit.ts';
import { type DueTimes, isLate } from '../../deadline/due-times.ts';
import { NO_PAUSES } from '../../deadline/pause-list.ts';
import { countingOf } from '../../limit/counting.ts';
import { type Counting, isDateLimit, type Limit } from '../../limit/limit.ts';
import type { DayEnd } from '../../rules/rule-pack.ts';
import { RULE_PACKS, tryRulePack, tryRulePackOn } from '../../rules/rule-packs.ts';
import { type CivilDate, type EpochDay, formatCivilDate } from '../../time/civil-date.ts';
import { startOfDay } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import { MS_PER_MINUTE } from '../../time/units.ts';
import { minutesOfWallTime } from '../../time/wall-time.ts';
import type { Procedure } from '../procedure.ts';
import type { Horizon } from './horizon.ts';
import type { PlannedLimit } from './plan.ts';

type Plan = readonly PlannedLimit[];

/** Plans and the limit that they have to keep. */
interface Trial {
  readonly plans: readonly Plan[];
  readonly limit: Limit;
  readonly counting: Counting;
  readonly table: CalendarTable;
}

/** Before the first rule pack the last day ended as it does now (BLDS 2015 Art. 148(6)). */
const dayEndsOn = ({ rules }: Procedure, date: CivilDate): DayEnd => {
  const pack = rules === undefined ? tryRulePackOn(date) : tryRulePack(rules);
  return (pack.ok ? pack.value : RULE_PACKS[0])?.dayEnds.value ?? 'midnight';
};

/** Whether a plan, begun at an instant, ends late. It stops at the first step that does. */
const planEndsLate = (plan: Plan, start: number, total: DueTimes, dayEnds: DayEnd): boolean => {
  const ends: number[] = [];
  let now = start;
  for (const planned of plan) {
    const { after } = planned;
    const from = after === undefined ? now : (ends[after] ?? start);
    const span = {
      start: from,
      limit: planned.limit,
      counting: planned.counting,
      table: planned.table,
      dayEnds,
      pauses: NO_PAUSES,
    };
    now = Math.max(now, dueTimesOf(span).due);
    if (isLate(now, total)) return true;
    ends.push(now);
  }
  return false;
};

const endsLate = (trial: Trial, start: number, dayEnds: DayEnd): boolean => {
  const { plans, limit, counting, table } = trial;
  const total = dueTimesOf({ start, limit, counting, table, dayEnds, pauses: NO_PAUSES });
  return plans.some((plan) => planEndsLate(plan, start, total, dayEnds));
};

/** The hour of a cut-off on a day, when the office is open then. */
const cutOn = ({ limit, table }: Trial, day: EpochDay, open: Interval): readonly number[] => {
  const cutOff = isDateLimit(limit) ? undefined : limit.cutOff;
  if (cutOff === undefined) return [];
  const cut = startOfDay(day, table.zone) + minutesOfWallTime(cutOff.at) * MS_PER_MINUTE;
  return cut > open.from && cut < open.till ? [cut] : [];
};

/**
 * The receipts of a day that leave least time. What comes in the last minute before the close, or
 * of a cut-off, is due like the rest of its day; a limit that counts by the hour is tried at the
 * opening too; a limit of the same day gives its day only to what comes at the opening.
 */
const receiptsOn = (trial: Trial, day: EpochDay): readonly number[] => {
  const shifts = shiftIntervalsOn(trial.table, day);
  const from = shifts[0]?.from;
  const till = shifts.at(-1)?.till;
  if (from === undefined || till === undefined) return [];
  if (trial.counting === 'sameDay') return [from];
  const last = till - MS_PER_MINUTE;
  return [
    last,
    ...cutOn(trial, day, { from, till: last }),
    ...(trial.counting === 'date' ? [] : [from]),
  ];
};

/**
 * The dates of receipt on which one of the plans ends after the statutory due, found day by day with the same
 * arithmetic as every due date. A plan that runs past the calendar is not judged.
 */
export const missedDates = (
  procedure: Procedure,
  plans: readonly Plan[],
  limit: Limit,
  { table, firstDay, lastDay }: Horizon,
): readonly CivilDate[] => {
  const counting = countingOf(limit, 'other');
  const trial: Trial = { plans, limit, counting, table };
  const dates: CivilDate[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = formatCivilDate(day);
    const misses = attempt(() => {
      const dayEnds = dayEndsOn(procedure, date);
      return receiptsOn(trial, day).some((start) => endsLate(trial, start, dayEnds));
    });
    if (misses.ok && misses.value) dates.push(date);
  }
  return dates;
};
