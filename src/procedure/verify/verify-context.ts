import { type GraphNode, graphOf, type ProcedureGraph } from '../graph.ts';
import type { Procedure } from '../procedure.ts';
import { buildFlowGraph } from './flow-graph.ts';
import { type OrderedFlow, orderFlow } from './flow-order.ts';
import { type Horizon, horizonOf, type VerifyOptions } from './horizon.ts';
import { type Reach, reachOf } from './reach.ts';
import { type VariantPlan, variantPlansOf } from './variant-plan.ts';

/** Everything that the rules look at, found once. */
export interface VerifyContext {
  readonly procedure: Procedure;
  readonly graph: ProcedureGraph;
  /** In order of the definition. */
  readonly nodes: readonly GraphNode[];
  readonly flow: OrderedFlow;
  readonly reach: Reach;
  readonly plans: readonly VariantPlan[];
  /** Only with a calendar. */
  readonly horizon?: Horizon;
}

export const verifyContextOf = (procedure: Procedure, options: VerifyOptions): VerifyContext => {
  const graph = graphOf(procedure);
  const flow = orderFlow(buildFlowGraph(graph));
  const reach = reachOf(flow);
  const horizon = horizonOf(procedure, options);
  return {
    procedure,
    graph,
    nodes: [...graph.nodes.values()],
    flow,
    reach,
    plans: variantPlansOf({ procedure, graph, flow, reach }),
    ...(horizon === undefined ? {} : { horizon }),
  };
};
