import type { OrderedFlow } from './flow-order.ts';

/** Steps in two branches of one parallel run side by side: neither waits for the other. */
const runBeside = ({ vertices, parallels }: OrderedFlow, a: number, b: number): boolean => {
  const one = vertices[a];
  const other = vertices[b];
  if (one === undefined || other === undefined) return false;
  const parting = one.containers.findIndex((id, i) => other.containers[i] !== id);
  const shared = parting === -1 ? one.containers.length : parting;
  return parallels.has(one.containers[shared - 1] ?? '');
};

/** The latest at which each vertex is come to, and at which each step and wait is done. */
interface Times {
  readonly entered: ReadonlyMap<number, number>;
  readonly ended: ReadonlyMap<number, number>;
}

/**
 * When the event that an anchored limit counts from happens at the latest: the receipt, the entry
 * into a stage around the step, or the end of a step that lies before it. What has not happened by
 * then counts for nothing, and the limit runs from the entry of its own step.
 */
export const anchoredAt = (
  flow: OrderedFlow,
  anchor: string,
  vertex: number,
  { entered, ended }: Times,
): number | undefined => {
  if (anchor === 'receipt') return 0;
  const node = flow.entries.get(anchor);
  if (node === undefined) return undefined;
  if (flow.vertices[vertex]?.containers.includes(anchor)) return entered.get(node);
  const place = flow.vertices[node];
  if (place?.kind !== 'leaf' || place.id !== anchor) return undefined;
  return runBeside(flow, node, vertex) ? undefined : ended.get(node);
};
