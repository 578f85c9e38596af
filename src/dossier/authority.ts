import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { unitChain } from '../procedure/graph.ts';
import type { Procedure, StepNode } from '../procedure/procedure.ts';
import type { Actor } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import type { DelegationRecord, Fold } from './fold.ts';

export const unknownUnit = (
  { procedure: { units } }: Fold,
  unit: string,
  path: IssuePath,
): Issue | undefined =>
  Object.hasOwn(units, unit)
    ? undefined
    : issueAt(path, 'procedure.unitUnknown', { unit, known: Object.keys(units) });

/** Units that may have a step: its own, and those that may do it in its place. */
const holdersOf = ({ unit, alternates = [] }: StepNode): readonly string[] =>
  unit === undefined ? [] : [unit, ...alternates];

/** Units that may act at a step: those that may have it, work along, or approve. */
const actorsOf = (step: StepNode): readonly string[] => {
  const approver = step.approver?.unit;
  return [
    ...holdersOf(step),
    ...(step.support ?? []),
    ...(approver === undefined ? [] : [approver]),
  ];
};

/** Whether one of two units is the other one, or above it. */
const areInLine = (units: Procedure['units'], a: string, b: string): boolean =>
  unitChain(units, a).includes(b) || unitChain(units, b).includes(a);

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

const isInLineWithOne = (fold: Fold, unit: string, holders: readonly string[]): boolean =>
  holders.some((holder) => areInLine(fold.procedure.units, unit, holder));

/** Whether one of the units that may act at a step has delegated to an actor for an instant. */
const isDelegate = (fold: Fold, actor: Actor, at: number, holders: readonly string[]): boolean =>
  fold.delegations.some(
    (delegation) =>
      isInWindow(delegation, at) &&
      isMeant(delegation.receiver, actor) &&
      isInLineWithOne(fold, delegation.giver.unit, holders),
  );

/**
 * Why a unit may not act at a step. It may when it is one of the step's units or stands above or
 * below one, or when such a unit has delegated to it. An event that does not say who acted is not
 * asked.
 */
export const notHolder = (
  fold: Fold,
  { event: { by }, at }: TimedEvent,
  step: string,
): Issue | undefined => {
  if (by === undefined || !fold.graph.nodes.has(step)) return undefined;
  const path = ['by', 'unit'];
  const unknown = unknownUnit(fold, by.unit, path);
  if (unknown !== undefined) return unknown;
  const node = stepNodeOf(fold, step);
  if (node === undefined || node.unit === undefined || node.unit === by.unit) return undefined;
  const holders = actorsOf(node);
  return isInLineWithOne(fold, by.unit, holders) || isDelegate(fold, by, at, holders)
    ? undefined
    : issueAt(path, 'event.unitNotHolder', { step, unit: by.unit, holders });
};

/** Why a step's file may not be handed to a unit; a unit that only works along never has it. */
export const notReceiver = (fold: Fold, { unit }: Actor, step: string): Issue | undefined => {
  const path = ['to', 'unit'];
  const unknown = unknownUnit(fold, unit, path);
  if (unknown !== undefined) return unknown;
  const node = stepNodeOf(fold, step);
  const holders = node === undefined ? [] : holdersOf(node);
  return holders.length === 0 || isInLineWithOne(fold, unit, holders)
    ? undefined
    : issueAt(path, 'event.unitNotHolder', { step, unit, holders });
};
