import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, calendarOfUnit, defaultCalendarOf } from '../calendar/calendar-set.ts';
import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Fold, openVisitsOf, type PauseRecord, type VisitRecord } from '../dossier/fold.ts';
import { foldOf } from '../dossier/record.ts';
import { pauseFinder } from '../dossier/visit-pauses.ts';
import { graphOf, type ProcedureGraph, unitChain } from '../procedure/graph.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { VN_2026 } from '../rules/vn-2026.ts';

/** What every clock of one look at a dossier has in common. */
export interface ClockContext {
  readonly fold: Fold;
  readonly graph: ProcedureGraph;
  /** The visits that are open, in the order in which they began. */
  readonly open: readonly VisitRecord[];
  readonly rules: RulePack;
  /** The instant of the look; never before what the log already tells. */
  readonly now: number;
  /** The calendar of the dossier itself. */
  readonly table: CalendarTable;
  /** The calendar of a unit. */
  readonly tableOf: (unit: string | undefined) => CalendarTable;
  /** The unforeseen pauses that may fall into a visit, in the order in which they began. */
  readonly pausesOf: (visit: VisitRecord) => readonly PauseRecord[];
}

const withoutPauses = (): readonly PauseRecord[] => [];

/** As `lookAt`, for what a log adds up to; the look is over when the fold gets another event. */
export const lookAtFold = (fold: Fold, calendar: CalendarSet, now: number): ClockContext => {
  const { units } = fold.procedure;
  const table = projectedTableOf(defaultCalendarOf(calendar));
  const byUnit = new Map<string, CalendarTable>();
  const tableOf = (unit: string | undefined): CalendarTable => {
    if (unit === undefined || !('byUnit' in calendar)) return table;
    const known = byUnit.get(unit);
    if (known !== undefined) return known;
    const own = projectedTableOf(calendarOfUnit(calendar, unitChain(units, unit)));
    byUnit.set(unit, own);
    return own;
  };
  return {
    fold,
    graph: graphOf(fold.procedure),
    open: openVisitsOf(fold),
    // Only a dossier that was never accepted has no pack, and it has no clocks either.
    rules: fold.rules ?? VN_2026,
    now: Math.max(now, fold.latestAt),
    table,
    tableOf,
    pausesOf: fold.pauses.length === 0 ? withoutPauses : pauseFinder(fold),
  };
};

/**
 * Sets up a look at a dossier. A running dossier must be answered for even past the confirmed
 * holidays, so the calendars go on by projection and the answer is marked.
 */
export const lookAt = (dossier: Dossier, calendar: CalendarSet, now: number): ClockContext =>
  lookAtFold(foldOf(dossier), calendar, now);
