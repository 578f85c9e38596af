import { isDateLimit, type Limit } from '../../limit/limit.ts';
import { isExcludedUnit } from '../excluded-units.ts';
import { type GraphNode, isLeaf, isStage, type ProcedureGraph } from '../graph.ts';
import type { LeafNode, Procedure, StageNode } from '../procedure.ts';
import { isZeroLimit, limitFor } from '../variant-limits.ts';

/** What the steps, waits and stages of a procedure may take in one variant. */
export interface Allowances {
  readonly variant: string;
  /** Steps, and waits under which the clocks run, that may take any time at all. */
  readonly ofLeaf: ReadonlyMap<string, Limit>;
  /** Stages in which a step has no limit of its own: together their steps may take the whole. */
  readonly ofStage: ReadonlyMap<string, Limit>;
  /** Steps that no limit bounds but the total. */
  readonly unbounded: ReadonlySet<string>;
}

const stagesAround = (graph: ProcedureGraph, { containers }: GraphNode): readonly StageNode[] =>
  containers.flatMap((id) => {
    const node = graph.nodes.get(id)?.node;
    return node !== undefined && isStage(node) ? [node] : [];
  });

/** The innermost stage around a node that has a limit in a variant. */
export const limitedStageAround = (
  graph: ProcedureGraph,
  place: GraphNode,
  variant: string,
): StageNode | undefined =>
  stagesAround(graph, place)
    .filter(({ limit }) => limitFor(limit, variant) !== undefined)
    .at(-1);

/** A stage with a zero in the column of a variant is not gone through in it. */
export const isPassedOver = (graph: ProcedureGraph, place: GraphNode, variant: string): boolean =>
  stagesAround(graph, place).some((stage) => {
    const limit = limitFor(stage.limit, variant);
    return limit !== undefined && isZeroLimit(limit);
  });

/** A wait that stops the clocks, or starts them anew, takes none of their time. */
const limitOfLeaf = (node: LeafNode, variant: string): Limit | undefined => {
  if ('step' in node) return limitFor(node.limit, variant);
  return node.clock === 'run' ? limitFor(node.within, variant) : undefined;
};

/** Steps that ought to have a limit; the handing out of the result ends the clocks and needs none. */
export const needsLimit = (node: LeafNode): boolean => 'step' in node && node.returns !== true;

/**
 * @param counts `statutory` leaves out the units whose time lies outside the statutory limit;
 *   `all` is for limits that hold for every unit: those of stages, and the second total
 */
export const allowancesOf = (
  procedure: Procedure,
  graph: ProcedureGraph,
  variant: string,
  counts: 'statutory' | 'all',
): Allowances => {
  const ofLeaf = new Map<string, Limit>();
  const ofStage = new Map<string, Limit>();
  const unbounded = new Set<string>();
  for (const place of graph.nodes.values()) {
    const { id, node } = place;
    if (!isLeaf(node) || isPassedOver(graph, place, variant)) continue;
    if (counts === 'statutory' && isExcludedUnit(procedure, node.unit)) continue;
    const limit = limitOfLeaf(node, variant);
    if (limit !== undefined) {
      if (!isZeroLimit(limit)) ofLeaf.set(id, limit);
    } else if (needsLimit(node)) {
      const stage = limitedStageAround(graph, place, variant);
      const pool = limitFor(stage?.limit, variant);
      if (stage === undefined || pool === undefined) unbounded.add(id);
      else ofStage.set(stage.stage, pool);
    }
  }
  return { variant, ofLeaf, ofStage, unbounded };
};

/** Where a limit counts from, when it is not the entry of its own node. */
export const anchorOf = (limit: Limit): string | undefined =>
  isDateLimit(limit) ? undefined : limit.anchor;
