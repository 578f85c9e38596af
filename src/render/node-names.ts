import { isDateLimit, type Limit } from '../limit/limit.ts';
import { graphOf } from '../procedure/graph.ts';
import type { FlowNode, Procedure } from '../procedure/procedure.ts';
import { plainText } from './plain-text.ts';

/** The published label of a node and its name. */
const namesOf = (node: FlowNode): readonly string[] =>
  ['label' in node ? node.label : undefined, node.name].flatMap((part) =>
    part === undefined || part === '' ? [] : [part],
  );

/** Whether a node is called anything beside its id. */
export const hasName = (node: FlowNode): boolean => namesOf(node).length > 0;

/** A node as people know it: its published label with its name, or its id. */
export const nameOfNode = (node: FlowNode, id: string): string => {
  const parts = namesOf(node);
  return plainText(parts.length === 0 ? id : parts.join('. '));
};

/** The name of the node with an id; without a procedure that knows it, the id. */
export const nodeName = (procedure: Procedure | undefined, id: string): string => {
  const node = procedure === undefined ? undefined : graphOf(procedure).nodes.get(id)?.node;
  return node === undefined ? plainText(id) : nameOfNode(node, id);
};

/** The name of a unit; without a procedure that knows it, its id. */
export const unitName = (procedure: Procedure | undefined, unit: string): string =>
  plainText(
    procedure !== undefined && Object.hasOwn(procedure.units, unit)
      ? (procedure.units[unit]?.name ?? unit)
      : unit,
  );

/** A limit that names the node it is anchored at as people know it, and not by its id. */
export const withNamedAnchor = (limit: Limit, procedure: Procedure): Limit => {
  if (isDateLimit(limit) || limit.anchor === undefined || limit.anchor === 'receipt') return limit;
  return { ...limit, anchor: nodeName(procedure, limit.anchor) };
};
