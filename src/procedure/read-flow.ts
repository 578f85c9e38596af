import { type IssuePath, issueAt } from '../base/issue.ts';
import type { BranchNode, FlowNode } from './procedure.ts';
import { type FaultList, type InheritedUnit, readVariantLimits } from './read-limits.ts';
import { type RawNode, readNode } from './schema.ts';
import { limitFor, unitOf } from './variant-limits.ts';

/** Stages and parallels nested more deeply than any published procedure. */
export const MOST_NESTED_FLOWS = 16;

/** What reading a flow needs to know of the procedure around it. */
export interface FlowContext {
  readonly variants: readonly string[];
  readonly inherited: InheritedUnit;
  readonly depth: number;
  readonly faults: FaultList;
}

/** An object without the keys that are undefined. */
const compact = <T extends object>(object: T): T =>
  // Only undefined members are left out, which the type of the result allows everywhere.
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

const readStage = (
  node: Extract<RawNode, { kind: 'stage' }>['node'],
  path: IssuePath,
  context: FlowContext,
): FlowNode => {
  const { variants, inherited, faults } = context;
  const limit = readVariantLimits(node.limit, variants, inherited, [...path, 'limit'], faults);
  const below: InheritedUnit = (variant) => unitOf(limitFor(limit, variant)) ?? inherited(variant);
  const flow = readFlow(node.flow, [...path, 'flow'], {
    ...context,
    inherited: below,
    depth: context.depth + 1,
  });
  return compact({ ...node, limit, flow }) as FlowNode;
};

const readParallel = (
  node: Extract<RawNode, { kind: 'parallel' }>['node'],
  path: IssuePath,
  context: FlowContext,
): FlowNode => {
  const branches = node.branches.flatMap((branch, i): readonly BranchNode[] => {
    const at = [...path, 'branches', i];
    const read = readFlowNode(branch, at, { ...context, depth: context.depth + 1 });
    if (read === undefined) return [];
    if ('step' in read || 'stage' in read || 'wait' in read) return [read];
    context.faults.push(issueAt(at, 'procedure.branchKind', {}));
    return [];
  });
  return compact({ ...node, branches }) as FlowNode;
};

const readFlowNode = (
  input: unknown,
  path: IssuePath,
  context: FlowContext,
): FlowNode | undefined => {
  if (context.depth > MOST_NESTED_FLOWS) {
    context.faults.push(issueAt(path, 'procedure.tooDeep', { most: MOST_NESTED_FLOWS }));
    return undefined;
  }
  const raw = readNode(input, path);
  if (!raw.ok) {
    context.faults.push(...raw.issues);
    return undefined;
  }
  const { kind, node } = raw.value;
  const { variants, inherited, faults } = context;
  // In each case the schema of the kind was passed; `compact` drops what is undefined.
  switch (kind) {
    case 'step': {
      const limit = readVariantLimits(node.limit, variants, inherited, [...path, 'limit'], faults);
      return compact({ ...node, limit }) as FlowNode;
    }
    case 'wait': {
      const at = [...path, 'within'];
      const within = readVariantLimits(node.within, variants, inherited, at, faults);
      return compact({ ...node, within }) as FlowNode;
    }
    case 'stage':
      return readStage(node, path, context);
    case 'parallel':
      return readParallel(node, path, context);
    case 'end':
      return compact(node) as FlowNode;
  }
};

/** Reads the nodes of a flow; a node that cannot be read is a fault and is left out. */
export const readFlow = (
  inputs: readonly unknown[],
  path: IssuePath,
  context: FlowContext,
): readonly FlowNode[] =>
  inputs.flatMap((input, i) => readFlowNode(input, [...path, i], context) ?? []);
