import { onceFor } from '../base/once-for.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, calendarOfUnit, defaultCalendarOf } from '../calendar/calendar-set.ts';
import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Fold, openVisitsOf, type PauseRecord, type VisitRecord } from '../dossier/fold.ts';
import { stopsClocks } from '../dossier/pauses.ts';
import { foldOf } from '../dossier/record.ts';
import { pauseFinder } from '../dossier/visit-pauses.ts';
import { type ProcedureGraph, unitChain, waitAt } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { VN_2026 } from '../rules/vn-2026.ts';
import type { LookNotes } from './look-notes.ts';

/** A look at a dossier at an instant: what all its clocks have in common. */
export interface Look {
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
  /** Whether something can stand still at a visit: by a pause, a wait, an agency left out. */
  readonly isInterruptible: (visit: VisitRecord) => boolean;
  /** The unforeseen pauses that stop the clocks of a visit, in the order in which they began. */
  readonly pausesOf: (visit: VisitRecord) => readonly PauseRecord[];
  readonly notes: LookNotes;
}

const waitsIn = onceFor((graph: ProcedureGraph): readonly string[] =>
  [...graph.nodes.keys()].filter((id) => waitAt(graph, id) !== undefined),
);

const NONE: readonly VisitRecord[] = [];

const always = (): boolean => true;
const never = (): boolean => false;

const interruptibleBy = (
  { stays, procedure }: Fold,
  graph: ProcedureGraph,
  pauses: readonly PauseRecord[],
): Look['isInterruptible'] => {
  if (pauses.length > 0 || procedure.excludes !== undefined) return always;
  const waits = waitsIn(graph).filter((wait) => stays.has(wait));
  return waits.length === 0 ? never : ({ node }) => waits.includes(node);
};

const findInterruptible = ({ fold, isInterruptible }: Look): readonly VisitRecord[] => {
  if (isInterruptible === never) return NONE;
  return isInterruptible === always ? fold.visits : fold.visits.filter(isInterruptible);
};

/** The visits at which something can stand still. */
export const interruptibleIn = (look: Look): readonly VisitRecord[] => {
  look.notes.interruptible ??= findInterruptible(look);
  return look.notes.interruptible;
};

const withoutPauses = (): readonly PauseRecord[] => [];

const newLook = (
  fold: Fold,
  now: number,
  { rules, table, tableOf }: Pick<Look, 'rules' | 'table' | 'tableOf'>,
): Look => {
  const { graph } = fold;
  const pauses = fold.pauses.filter((pause) => stopsClocks(rules, pause));
  return {
    fold,
    graph,
    open: openVisitsOf(fold),
    rules,
    now: Math.max(now, fold.latestAt),
    table,
    tableOf,
    isInterruptible: interruptibleBy(fold, graph, pauses),
    pausesOf: pauses.length === 0 ? withoutPauses : pauseFinder(pauses),
    notes: {},
  };
};

/** Finds the table of each unit, once. */
const tableFinder = (calendar: CalendarSet, units: Procedure['units']): Look['tableOf'] => {
  const table = projectedTableOf(defaultCalendarOf(calendar));
  const byUnit = new Map<string, CalendarTable>();
  return (unit) => {
    if (unit === undefined) return table;
    const known = byUnit.get(unit);
    if (known !== undefined) return known;
    const own = projectedTableOf(calendarOfUnit(calendar, unitChain(units, unit)));
    byUnit.set(unit, own);
    return own;
  };
};

/** As `lookAt`, for what a log adds up to; the look is over when the fold gets another event. */
export const lookAtFold = (fold: Fold, calendar: CalendarSet, now: number): Look => {
  const { units } = fold.procedure;
  const table = projectedTableOf(defaultCalendarOf(calendar));
  const tableOf = 'byUnit' in calendar ? tableFinder(calendar, units) : () => table;
  // Only a dossier that was never accepted has no pack, and it has no clocks either.
  return newLook(fold, now, { rules: fold.rules ?? VN_2026, table, tableOf });
};

/** As a look before, at the same instant, at what the log adds up to by now. */
export const lookAgain = (before: Look, fold: Fold): Look => newLook(fold, before.now, before);

/** As a look before, by another reading of the law. */
export const lookUnder = (before: Look, rules: RulePack): Look =>
  newLook(before.fold, before.now, { ...before, rules });

/** As a look before, by the law under which the dossier was received: its log is recorded by that. */
export const lookAsRecorded = (before: Look): Look => {
  const { rules } = before.fold;
  return rules === undefined || rules === before.rules ? before : lookUnder(before, rules);
};

/** As a look before, at another instant. */
export const lookLater = (before: Look, now: number): Look => ({
  ...before,
  now,
  notes: {},
});

/**
 * Sets up a look at a dossier. A running dossier must be answered for even past the confirmed
 * holidays, so the calendars go on by projection and the answer is marked.
 */
export const lookAt = (dossier: Dossier, calendar: CalendarSet, now: number): Look =>
  lookAtFold(foldOf(dossier), calendar, now);
