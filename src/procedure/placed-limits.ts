import type { IssuePath } from '../base/issue.ts';
import type { Limit } from '../limit/limit.ts';
import type { GraphNode } from './graph.ts';
import type { Procedure, VariantLimits } from './procedure.ts';
import { isOneLimit } from './variant-limits.ts';

/** A limit, and where it stands in the definition. */
export type PlacedLimit = readonly [limit: Limit, path: IssuePath];

const placedLimits = (
  limits: VariantLimits | undefined,
  path: IssuePath,
): readonly PlacedLimit[] => {
  if (limits === undefined) return [];
  if (isOneLimit(limits)) return [[limits, path]];
  return Object.entries(limits).map(([variant, limit]) => [limit, [...path, variant]]);
};

const limitsIn = ({ node, path }: GraphNode): readonly PlacedLimit[] => {
  const own = 'limit' in node ? node.limit : undefined;
  const within = 'within' in node ? node.within : undefined;
  const silence = 'onSilence' in node ? node.onSilence : undefined;
  return [
    ...placedLimits(own, [...path, 'limit']),
    ...placedLimits(within, [...path, 'within']),
    ...placedLimits(silence?.after, [...path, 'onSilence', 'after']),
  ];
};

/** Every limit of a procedure, of each variant. */
export const limitsOf = (
  { limit, endToEnd, extension }: Pick<Procedure, 'limit' | 'endToEnd' | 'extension'>,
  nodes: readonly GraphNode[],
): readonly PlacedLimit[] => [
  ...placedLimits(limit, ['limit']),
  ...placedLimits(endToEnd, ['endToEnd']),
  ...placedLimits(extension?.atMost, ['extension', 'atMost']),
  ...nodes.flatMap(limitsIn),
];
