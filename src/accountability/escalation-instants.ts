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

type InstantOf = (clock: ClockRecord, rules: RulePack) => number;

const dueSoonAt: InstantOf = ({ span, times }, rules) =>
  dueSoonFrom(span, times, rules.dueSoon.value);

/** When the levels that say nothing more are reached. */
const INSTANTS: { readonly [N in Exclude<EscalationName, 'repeated'>]: InstantOf } = {
  dueSoon: dueSoonAt,
  due: ({ span: { table }, times }) => openInstantFrom(table, startOfDay(times.dueDay, table.zone)),
  overdue: ({ span, times }) => openInstantFrom(span.table, times.endsAt + 1),
};

/** The opening of a working day after the day of the due, counted from 1. */
const openingAfterDue = ({ span: { table }, times }: ClockRecord, workingDay: number): number =>
  openingOf(table, workingDayOfRank(table, rankThrough(table, times.dueDay) + workingDay - 1));

/**
 * When a clock reaches a level, if the work is not done by then: none before it was first to be
 * warned of, so none of a fixed date that had passed before the dossier came.
 */
export const escalationInstant = (
  clock: ClockRecord,
  level: EscalationLevel,
  rules: RulePack,
): number =>
  Math.max(
    dueSoonAt(clock, rules),
    level.level === 'repeated'
      ? openingAfterDue(clock, level.onWorkingDay)
      : INSTANTS[level.level](clock, rules),
  );
