import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { isDateLimit } from '../limit/limit.ts';
import type { Check, CheckContext } from './check-context.ts';
import { callsAround, type GraphNode, isLeaf, isParallel, isStage } from './graph.ts';
import { limitsOf } from './placed-limits.ts';
import type { FlowNode, Outcomes } from './procedure.ts';

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

/** The called procedure into which a jump would lead from outside. */
const callEntered = (
  source: GraphNode,
  target: GraphNode,
  byId: CheckContext['byId'],
): string | undefined =>
  callsAround(byId, target)
    .map(([stage]) => stage)
    .find((stage) => !source.containers.includes(stage));

type Jump = readonly [target: string, path: IssuePath];

const namedTargets = (node: FlowNode): Outcomes => {
  if (isLeaf(node)) return node.on ?? {};
  return isStage(node) ? (node.calls?.on ?? {}) : {};
};

const jumpsOf = ({ node, path }: GraphNode): readonly Jump[] => {
  const silence = 'onSilence' in node ? node.onSilence?.to : undefined;
  return [
    ...Object.entries(namedTargets(node)).map(
      ([outcome, to]): Jump => [to, [...path, 'on', outcome]],
    ),
    ...(silence === undefined ? [] : [[silence, [...path, 'onSilence', 'to']] as const]),
  ];
};

const faultOfJump = (
  source: GraphNode,
  [target, path]: Jump,
  { byId, knownNodes }: CheckContext,
): Issue | undefined => {
  const place = byId.get(target);
  if (place === undefined) {
    return issueAt(path, 'procedure.targetUnknown', { target, known: knownNodes });
  }
  const call = callEntered(source, place, byId);
  if (call !== undefined) return issueAt(path, 'procedure.targetInsideCall', { target, call });
  const parallel = branchEntered(source, place, byId);
  return parallel === undefined
    ? undefined
    : issueAt(path, 'procedure.targetInsideBranch', { target, parallel });
};

/** Every jump leads to a node, and none into the middle of a parallel or of a called procedure. */
export const checkTargets: Check = (context) =>
  context.nodes.flatMap((source) =>
    jumpsOf(source).flatMap((jump) => faultOfJump(source, jump, context) ?? []),
  );

/** Every limit that counts from the end of a node names a node that there is. */
export const checkAnchors: Check = ({ procedure, nodes, byId, knownNodes }) =>
  limitsOf(procedure, nodes).flatMap(([limit, path]): readonly Issue[] => {
    const anchor = isDateLimit(limit) ? undefined : limit.anchor;
    if (anchor === undefined || anchor === 'receipt' || byId.has(anchor)) return [];
    const data = { target: anchor, known: knownNodes };
    return [issueAt([...path, 'anchor'], 'procedure.targetUnknown', data)];
  });
