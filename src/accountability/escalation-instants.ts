import {
  openInstantFrom,
  openingOf,
  rankThrough,
  workingDayOfRank,
} from '../calendar/day-shifts.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { dueSoonFrom } from '../deadline/due-soon.ts';
import type { EscalationLevel, EscalationName, RulePack } from '../rules/rule-pack.ts';
import { startOfDay } from '../time/instant.ts';

type InstantOf = (clock: ClockRecord, level: EscalationLevel, rules: RulePack) => number;

const dueSoonAt: InstantOf = ({ span, times }, _, rules) =>
  dueSoonFrom(span, times, rules.dueSoon.value);

/** When each level is reached, if the work is not done by then. */
const INSTANTS: { readonly [L in EscalationName]: InstantOf } = {
  dueSoon: dueSoonAt,
  due: (clock, level, rules) => {
    const { table } = clock.span;
    const opening = openInstantFrom(table, startOfDay(clock.times.dueDay, table.zone));
    return Math.max(dueSoonAt(clock, level, rules), opening);
  },
  overdue: ({ span, times }) => openInstantFrom(span.table, times.endsAt + 1),
  repeated: ({ span: { table }, times }, { afterWorkingDays = 1 }) =>
    openingOf(
      table,
      workingDayOfRank(table, rankThrough(table, times.dueDay) + afterWorkingDays - 1),
    ),
};

/** When a clock reaches a level, if the work is not done by then. */
export const escalationInstant: InstantOf = (clock, level, rules) =>
  INSTANTS[level.level](clock, level, rules);
