import { isDateLimit, type Limit } from '../limit/limit.ts';
import { isEnd, isParallel } from './graph.ts';
import type {
  BranchNode,
  BranchSilence,
  FlowNode,
  Outcomes,
  Procedure,
  VariantLimits,
} from './procedure.ts';
import type { RawNode } from './schema.ts';
import { isOneLimit, limitFor } from './variant-limits.ts';

/*
 * A call is written out as a stage: nodes, jumps and anchors of the called procedure get its id
 * before their own, and its limits the columns of the procedure around it. What comes after knows
 * nothing of calls but where the ends of a called procedure lead.
 */

type RawCall = Extract<RawNode, { kind: 'call' }>['node'];

/** How the words of a called procedure are put into those of the one around it. */
interface Scope {
  readonly call: string;
  /** Variants of the procedure around it, each with that of the called one. */
  readonly columns: readonly (readonly [variant: string, called: string])[];
}

/** The id that a node of a called procedure has in the procedure around it. */
export const idInCall = (call: string, id: string): string => `${call}/${id}`;

/** Changes each limit, and sets the columns of the procedure around. */
const expandLimits = (
  limits: VariantLimits,
  { columns }: Scope,
  change: (limit: Limit) => Limit,
): VariantLimits => {
  if (isOneLimit(limits)) return change(limits);
  const changed = columns.flatMap(([variant, called]): readonly (readonly [string, Limit])[] => {
    const limit = limitFor(limits, called);
    return limit === undefined ? [] : [[variant, change(limit)]];
  });
  return Object.fromEntries(changed);
};

/** To a called procedure its receipt is when the call is come to: when its stage begins. */
const expandLimitsInside = (limits: VariantLimits, scope: Scope): VariantLimits =>
  expandLimits(limits, scope, (limit) => {
    if (isDateLimit(limit) || limit.anchor === undefined) return limit;
    const { anchor } = limit;
    return { ...limit, anchor: anchor === 'receipt' ? scope.call : idInCall(scope.call, anchor) };
  });

/** The limit of the whole counts from the receipt, as that of any stage from its entry. */
const expandLimitsOfWhole = (limits: VariantLimits, scope: Scope): VariantLimits =>
  expandLimits(limits, scope, (limit) => {
    if (isDateLimit(limit) || limit.anchor === undefined) return limit;
    const { anchor, ...rest } = limit;
    return anchor === 'receipt' ? rest : { ...rest, anchor: idInCall(scope.call, anchor) };
  });

const expandTargets = (targets: Outcomes, { call }: Scope): Outcomes =>
  Object.fromEntries(
    Object.entries(targets).map(([outcome, target]) => [outcome, idInCall(call, target)]),
  );

const expandSilence = (silence: BranchSilence, scope: Scope): BranchSilence => ({
  ...silence,
  after: expandLimitsInside(silence.after, scope),
  ...(silence.to === undefined ? {} : { to: idInCall(scope.call, silence.to) }),
});

interface Expandable {
  readonly limit?: VariantLimits;
  readonly within?: VariantLimits;
  readonly on?: Outcomes;
  readonly onSilence?: BranchSilence;
}

/** The members that name nodes or have columns. */
const expandMembers = ({ limit, within, on, onSilence }: Expandable, scope: Scope): Expandable => ({
  ...(limit === undefined ? {} : { limit: expandLimitsInside(limit, scope) }),
  ...(within === undefined ? {} : { within: expandLimitsInside(within, scope) }),
  ...(on === undefined ? {} : { on: expandTargets(on, scope) }),
  ...(onSilence === undefined ? {} : { onSilence: expandSilence(onSilence, scope) }),
});

const expandBranch = (node: BranchNode, scope: Scope): BranchNode => {
  const members = expandMembers(node, scope);
  if ('step' in node) return { ...node, ...members, step: idInCall(scope.call, node.step) };
  if ('wait' in node) return { ...node, ...members, wait: idInCall(scope.call, node.wait) };
  const { calls } = node;
  const targets = calls?.on === undefined ? {} : { on: expandTargets(calls.on, scope) };
  return {
    ...node,
    ...members,
    stage: idInCall(scope.call, node.stage),
    ...(calls === undefined ? {} : { calls: { ...calls, ...targets } }),
    flow: node.flow.map((inner) => expandNode(inner, scope)),
  };
};

const expandNode = (node: FlowNode, scope: Scope): FlowNode => {
  if (isEnd(node)) return { ...node, end: idInCall(scope.call, node.end) };
  if (!isParallel(node)) return expandBranch(node, scope);
  return {
    ...node,
    parallel: idInCall(scope.call, node.parallel),
    branches: node.branches.map((branch) => expandBranch(branch, scope)),
  };
};

/** The variant of a called procedure in which a dossier of a variant goes through it. */
const variantWithin = ({ variants }: Procedure, wanted: string): string =>
  variants.includes(wanted) ? wanted : (variants[0] ?? wanted);

/** The stage that a call stands for. */
export const expandCall = (
  { call, procedure: _procedure, variant, on, name, ...own }: RawCall,
  called: Procedure,
  variants: readonly string[],
) => {
  const { code, version, digest, limit } = called;
  const columns = variants.map(
    (column) => [column, variantWithin(called, variant ?? column)] as const,
  );
  const scope: Scope = { call, columns };
  return {
    ...own,
    stage: call,
    name: name ?? called.name,
    limit: limit === undefined ? undefined : expandLimitsOfWhole(limit, scope),
    calls: { code, version, digest, on },
    flow: called.flow.map((node) => expandNode(node, scope)),
  };
};
