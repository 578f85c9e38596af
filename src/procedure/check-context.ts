import type { Issue } from '../base/issue.ts';
import { type GraphNode, listNodes } from './graph.ts';
import type { Procedure } from './procedure.ts';

/** What each check looks at. */
export interface CheckContext {
  readonly procedure: Omit<Procedure, 'digest'>;
  readonly nodes: readonly GraphNode[];
  readonly byId: ReadonlyMap<string, GraphNode>;
  /** The ids of `byId` as issues name them; one list, however many issues share it. */
  readonly knownNodes: readonly string[];
}

/** Finds everything of one kind for which a procedure cannot run. */
export type Check = (context: CheckContext) => readonly Issue[];

export const checkContextOf = (procedure: Omit<Procedure, 'digest'>): CheckContext => {
  const nodes = listNodes(procedure.flow);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return { procedure, nodes, byId, knownNodes: [...byId.keys()] };
};
