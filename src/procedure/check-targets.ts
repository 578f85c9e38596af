import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { Check, CheckContext } from './check-context.ts';
import { type GraphNode, isLeaf, isParallel } from './graph.ts';
import type { VariantLimits } from './procedure.ts';
import { isOneLimit } from './variant-limits.ts';

/** The parallel that a jump would enter without entering all its branches. */
const branchEntered = (
  source: GraphNode,
  target: GraphNode,
  byId: CheckContext['byId'],
): string | undefined => {
  const sourceChain = [...source.containers, source.id];
  const targetChain = [...target.containers, target.id];
  return target.containers.find((container, i) => {
    const node = byId.get(container)?.node;
    if (node === undefined || !isParallel(node)) return false;
    return sourceChain[i] !== container || sourceChain[i + 1] !== targetChain[i + 1];
  });
};

/** Every outcome leads to a node, and none into the middle of a parallel. */
export const checkTargets: Check = ({ nodes, byId, knownNodes }) =>
  nodes.flatMap((source) => {
    if (!isLeaf(source.node)) return [];
    return Object.entries(source.node.on ?? {}).flatMap(([outcome, target]) => {
      const path = [...source.path, 'on', outcome];
      const place = byId.get(target);
      if (place === undefined) {
        return [issueAt(path, 'procedure.targetUnknown', { target, known: knownNodes })];
      }
      const parallel = branchEntered(source, place, byId);
      return parallel === undefined
        ? []
        : [issueAt(path, 'procedure.targetInsideBranch', { target, parallel })];
    });
  });

type PlacedLimit = readonly [limit: Limit, path: IssuePath];

const placedLimits = (
  limits: VariantLimits | undefined,
  path: IssuePath,
): readonly PlacedLimit[] => {
  if (limits === undefined) return [];
  if (isOneLimit(limits)) return [[limits, path]];
  return Object.entries(limits).map(([variant, limit]) => [limit, [...path, variant]]);
};

const limitsIn = ({ node, path }: GraphNode): readonly PlacedLimit[] => {
  if ('limit' in node) return placedLimits(node.limit, [...path, 'limit']);
  return 'within' in node ? placedLimits(node.within, [...path, 'within']) : [];
};

/** Every limit that counts from the end of a node names a node that there is. */
export const checkAnchors: Check = ({ procedure, nodes, byId, knownNodes }) => {
  const limits = [...placedLimits(procedure.limit, ['limit']), ...nodes.flatMap(limitsIn)];
  return limits.flatMap(([limit, path]): readonly Issue[] => {
    const anchor = isDateLimit(limit) ? undefined : limit.anchor;
    if (anchor === undefined || anchor === 'receipt' || byId.has(anchor)) return [];
    const data = { target: anchor, known: knownNodes };
    return [issueAt([...path, 'anchor'], 'procedure.targetUnknown', data)];
  });
};
