import { type Issue, issueAt } from '../base/issue.ts';
import type { Check, CheckContext } from './check-context.ts';
import { EXPIRED, type GraphNode, isLeaf, isParallel } from './graph.ts';

const isBranch = ({ containers }: GraphNode, byId: CheckContext['byId']): boolean => {
  const around = byId.get(containers.at(-1) ?? '')?.node;
  return around !== undefined && isParallel(around);
};

/** The silence of a branch stands on the branch, leads somewhere, and is the one way it expires. */
export const checkSilence: Check = ({ nodes, byId }) =>
  nodes.flatMap((place): readonly Issue[] => {
    const { id, node, path } = place;
    const silence = 'onSilence' in node ? node.onSilence : undefined;
    if (silence === undefined) return [];
    const at = [...path, 'onSilence'];
    if (!isBranch(place, byId)) return [issueAt(at, 'procedure.silenceNotOnBranch', {})];
    const leadsNowhere = silence.outcome === 'refusal' && silence.to === undefined;
    const expires = isLeaf(node) && Object.hasOwn(node.on ?? {}, EXPIRED);
    return [
      ...(leadsNowhere ? [issueAt(at, 'procedure.silenceWithoutTarget', {})] : []),
      ...(expires ? [issueAt(at, 'procedure.expiryTwice', { id })] : []),
    ];
  });
