import {
  openInstantFrom,
  openingOf,
  rankThrough,
  workingDayOfRank,
} from '../calendar/day-shifts.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { dueSoonFrom } from '../deadline/due-soon.ts';
import { pauseAt, pausesBegunBy } from '../deadline/pause-list.ts';
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

const instantOf = (clock: ClockRecord, level: EscalationLevel, rules: RulePack): number =>
  level.level === 'repeated'
    ? openingAfterDue(clock, level.onWorkingDay)
    : INSTANTS[level.level](clock, rules);

/** Nobody is urged while the limit stands still: what falls into a pause comes at the opening after. */
const afterPause = ({ span: { pauses, table } }: ClockRecord, instant: number): number => {
  const pause = pauseAt(pauses, pausesBegunBy(pauses, instant + 1) - 1);
  return pause !== undefined && instant < pause.till ? openInstantFrom(table, pause.till) : instant;
};

/**
 * When a clock reaches a level, if the work is not done by then: none before it was first to be
 * warned of, so none of a fixed date that had passed before the dossier came; and none before it was
 * there to be worked on.
 */
export const escalationInstant = (
  clock: ClockRecord,
  level: EscalationLevel,
  rules: RulePack,
): number =>
  afterPause(clock, Math.max(clock.from, dueSoonAt(clock, rules), instantOf(clock, level, rules)));
