import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { isStage, unitChain } from '../procedure/graph.ts';
import type { Procedure, StepNode } from '../procedure/procedure.ts';
import type { Actor } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import type { DelegationRecord, Fold, VisitRecord } from './fold.ts';
import { openVisitsIn } from './place.ts';

export const unknownUnit = (
  { procedure: { units } }: Fold,
  unit: string,
  path: IssuePath,
): Issue | undefined =>
  Object.hasOwn(units, unit)
    ? undefined
    : issueAt(path, 'procedure.unitUnknown', { unit, known: Object.keys(units) });

/** Units that may have a node's file: its own, and those that may do a step in its place. */
const holdersOf = ({ graph }: Fold, id: string): readonly string[] => {
  const node = graph.nodes.get(id)?.node;
  if (node === undefined || !('unit' in node) || node.unit === undefined) return [];
  const { alternates = [] } = 'step' in node ? node : {};
  return [node.unit, ...alternates];
};

/** The units that have a visit's file: once it went to another unit, that one alone. */
const havingUnits = (fold: Fold, visit: VisitRecord): readonly string[] => {
  const named = holdersOf(fold, visit.node);
  const { unit } = visit.holdings.at(-1) ?? {};
  return unit === undefined || unit === named[0] ? named : [unit];
};

/** Whether one of two units is the other one, or above it. */
const areInLine = (units: Procedure['units'], a: string, b: string): boolean =>
  a === b || unitChain(units, a).includes(b) || unitChain(units, b).includes(a);

const isInLineWithOne = (fold: Fold, unit: string, others: readonly string[]): boolean =>
  others.some((other) => areInLine(fold.procedure.units, unit, other));

const isOrIsAbove = ({ procedure }: Fold, unit: string, other: string | undefined): boolean =>
  other !== undefined && unitChain(procedure.units, other).includes(unit);

/**
 * Whether a unit may act at a visit: the one that has the file, one that works along, all that stand
 * above or below these, and who approves. Below an approver stand many that have no part in it. Where
 * the procedure names nobody, anyone may.
 */
const mayAct = (fold: Fold, visit: VisitRecord, unit: string): boolean => {
  const having = havingUnits(fold, visit);
  if (having.length === 0 || isInLineWithOne(fold, unit, having)) return true;
  const step = stepNodeOf(fold, visit.node);
  return (
    isInLineWithOne(fold, unit, step?.support ?? []) ||
    isOrIsAbove(fold, unit, step?.approver?.unit)
  );
};

/** Whether an actor is the one that is meant: the same unit, and role and person where named. */
export const isMeant = (
  { unit, role, person }: Actor,
  actor: { readonly [K in keyof Actor]?: string | undefined },
): boolean =>
  unit === actor.unit &&
  (role === undefined || role === actor.role) &&
  (person === undefined || person === actor.person);

export const isInWindow = ({ from, till }: DelegationRecord, at: number): boolean =>
  from <= at && at < till;

/** The definition of a step; a wait has none. */
export const stepNodeOf = (fold: Fold, step: string): StepNode | undefined => {
  const node = fold.graph.nodes.get(step)?.node;
  return node !== undefined && 'step' in node ? node : undefined;
};

/** Whether somebody who may act has delegated to an actor for an instant. */
const isDelegate = (
  fold: Fold,
  actor: Actor,
  at: number,
  mayDelegate: (unit: string) => boolean,
): boolean =>
  fold.delegations.some(
    (delegation) =>
      isInWindow(delegation, at) &&
      isMeant(delegation.receiver, actor) &&
      mayDelegate(delegation.giver.unit),
  );

const unitsThat = ({ procedure }: Fold, fits: (unit: string) => boolean): readonly string[] =>
  Object.keys(procedure.units).filter(fits);

/** Why an actor may not act at what is going on at a place. */
const notEntitledAt = (
  fold: Fold,
  { by, at }: { readonly by: Actor; readonly at: number },
  visit: VisitRecord,
): Issue | undefined => {
  const may = (unit: string): boolean => mayAct(fold, visit, unit);
  if (may(by.unit) || isDelegate(fold, by, at, may)) return undefined;
  const { unit } = by;
  const units = unitsThat(fold, may);
  return issueAt(['by', 'unit'], 'event.unitMayNotAct', { step: visit.node, unit, units });
};

/** Whether an actor is of a unit that a place as a whole belongs to, or acts for such a unit. */
const hasPlace = (fold: Fold, by: Actor, at: number, place: string): boolean => {
  const owners = holdersOf(fold, place);
  const isOwner = (unit: string): boolean => isInLineWithOne(fold, unit, owners);
  return isOwner(by.unit) || isDelegate(fold, by, at, isOwner);
};

/**
 * Why a unit may not act at a place: it must be entitled to act at all that is going on there. A stage
 * is as well its own unit's. An event that does not say who acted is not asked, nor is one about the
 * dossier as a whole.
 */
export const notEntitled = (
  fold: Fold,
  { event: { by }, at }: TimedEvent,
  place: string,
): Issue | undefined => {
  const node = fold.graph.nodes.get(place)?.node;
  if (by === undefined || node === undefined) return undefined;
  const unknown = unknownUnit(fold, by.unit, ['by', 'unit']);
  if (unknown !== undefined) return unknown;
  if (isStage(node) && hasPlace(fold, by, at, place)) return undefined;
  for (const visit of openVisitsIn(fold, place)) {
    const fault = notEntitledAt(fold, { by, at }, visit);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/** Why a file may not be handed to a unit; a unit that only works along never has it. */
export const notReceiver = (fold: Fold, { unit }: Actor, step: string): Issue | undefined => {
  const path = ['to', 'unit'];
  const unknown = unknownUnit(fold, unit, path);
  if (unknown !== undefined) return unknown;
  const named = holdersOf(fold, step);
  const mayHave = (other: string): boolean => isInLineWithOne(fold, other, named);
  if (named.length === 0 || mayHave(unit)) return undefined;
  const holders = unitsThat(fold, mayHave);
  return issueAt(path, 'event.unitNotHolder', { step, unit, holders });
};
