import { issueAt } from '../base/issue.ts';
import type { Check } from './check-context.ts';
import { isParallel, isStage } from './graph.ts';
import type { FlowNode } from './procedure.ts';

/**
 * Steps and waits that can be open at once: more than the agencies that any published procedure
 * asks. What a state machine needs to enter a parallel grows with the cube of its branches.
 */
const MOST_AT_ONCE = 100;

/** How many steps and waits can be open at once in a node; a flow is at one node at a time. */
const widthOf = (node: FlowNode): number => {
  if (isStage(node)) return node.flow.reduce((most, inner) => Math.max(most, widthOf(inner)), 1);
  if (!isParallel(node)) return 1;
  return node.branches.reduce((sum, branch) => sum + widthOf(branch), 0);
};

export const checkWidth: Check = ({ nodes }) =>
  nodes.flatMap(({ node, path }) => {
    const atOnce = isParallel(node) ? widthOf(node) : 1;
    return atOnce > MOST_AT_ONCE
      ? [issueAt(path, 'procedure.tooWide', { most: MOST_AT_ONCE, atOnce })]
      : [];
  });
