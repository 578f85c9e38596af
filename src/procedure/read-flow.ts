import { type IssuePath, issueAt } from '../base/issue.ts';
import type { Result } from '../base/result.ts';
import { expandCall } from './expand-call.ts';
import { inheritFrom } from './inherited-units.ts';
import type { FlowNode, Procedure } from './procedure.ts';
import { type LimitContext, readVariantLimits } from './read-limits.ts';
import { type RawNode, readNode } from './schema.ts';

/** Stages and parallels nested more deeply than any published procedure. */
export const MOST_NESTED_FLOWS = 16;

/** What reading a flow needs to know of the procedure around it. */
export interface FlowContext extends LimitContext {
  readonly depth: number;
  /** Defines a called procedure. */
  readonly define: (input: unknown) => Result<Procedure>;
  /** Where called procedures are gathered while a definition is read. */
  readonly calls: CallMade[];
}

/** A called procedure, and where it stands in the definition. */
export interface CallMade {
  readonly called: Procedure;
  readonly path: IssuePath;
}

type RawNodeOf<K extends RawNode['kind']> = Extract<RawNode, { kind: K }>['node'];

/*
 * The nodes below are what their schemas let through, with limits and flows read; they differ from
 * the interfaces only by members that are `undefined`, which the whole procedure loses at its end.
 */

/** A called procedure is sound in itself before it is expanded. */
const readCall = (node: RawNodeOf<'call'>, path: IssuePath, context: FlowContext): FlowNode => {
  const { faults, calls, define, variants } = context;
  const defined = define(node.procedure);
  if (!defined.ok) {
    for (const issue of defined.issues) {
      faults.push({ ...issue, path: [...path, 'procedure', ...issue.path] });
    }
    // Stands in for it, so that jumps to it are no faults of their own.
    return { stage: node.call, flow: [] };
  }
  const called = defined.value;
  const { variant } = node;
  if (variant !== undefined && !called.variants.includes(variant)) {
    const data = { variant, known: called.variants };
    faults.push(issueAt([...path, 'variant'], 'procedure.variantUnknown', data));
  }
  calls.push({ called, path: [...path, 'procedure'] });
  return expandCall(node, called, variants) as FlowNode;
};

const readStage = (node: RawNodeOf<'stage'>, path: IssuePath, context: FlowContext): FlowNode => {
  const limit = readVariantLimits(node.limit, [...path, 'limit'], context);
  const units = inheritFrom(limit, context.variants, context.units);
  const flow = readFlow(node.flow, [...path, 'flow'], {
    ...context,
    units,
    depth: context.depth + 1,
  });
  return { ...node, limit, flow } as FlowNode;
};

const readParallel = (
  node: RawNodeOf<'parallel'>,
  path: IssuePath,
  context: FlowContext,
): FlowNode => {
  const { faults } = context;
  const inside = { ...context, depth: context.depth + 1 };
  const count = node.branches.length;
  if (count === 0) faults.push(issueAt([...path, 'branches'], 'procedure.flowEmpty', {}));
  if (typeof node.join === 'number' && node.join > count) {
    const data = { join: node.join, branches: count };
    faults.push(issueAt([...path, 'join'], 'procedure.joinImpossible', data));
  }
  const branches = node.branches.flatMap((input, i): readonly FlowNode[] => {
    const at = [...path, 'branches', i];
    const branch = readFlowNode(input, at, inside);
    if (branch === undefined) return [];
    if ('parallel' in branch || 'end' in branch) {
      faults.push(issueAt(at, 'procedure.branchKind', {}));
    }
    return [branch];
  });
  return { ...node, branches } as FlowNode;
};

const readByKind = ({ kind, node }: RawNode, path: IssuePath, context: FlowContext): FlowNode => {
  switch (kind) {
    case 'step': {
      const limit = readVariantLimits(node.limit, [...path, 'limit'], context);
      return { ...node, limit } as FlowNode;
    }
    case 'wait': {
      const within = readVariantLimits(node.within, [...path, 'within'], context);
      return { ...node, within } as FlowNode;
    }
    case 'stage':
      return readStage(node, path, context);
    case 'call':
      return readCall(node, path, context);
    case 'parallel':
      return readParallel(node, path, context);
    case 'end':
      return node as FlowNode;
  }
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
  const { value, faults } = readNode(input, path);
  for (const fault of faults) context.faults.push(fault);
  if (value === undefined) return undefined;
  const node = readByKind(value, path, context);
  const silence = 'onSilence' in value.node ? value.node.onSilence : undefined;
  if (silence === undefined) return node;
  const after = readVariantLimits(silence.after, [...path, 'onSilence', 'after'], context);
  return { ...node, onSilence: { ...silence, after } } as FlowNode;
};

/** Reads the nodes of a flow; a node that cannot be read is a fault and is left out. */
export const readFlow = (
  inputs: readonly unknown[],
  path: IssuePath,
  context: FlowContext,
): readonly FlowNode[] => {
  const { faults } = context;
  if (inputs.length === 0) faults.push(issueAt(path, 'procedure.flowEmpty', {}));
  return inputs.flatMap((input, i) => {
    const at = [...path, i];
    const node = readFlowNode(input, at, context);
    if (i === 0 && node !== undefined && 'end' in node) {
      faults.push(issueAt(at, 'procedure.firstNodeEnds', { id: node.end }));
    }
    return node ?? [];
  });
};
