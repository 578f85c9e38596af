import { isParallel, isStage, type ProcedureGraph } from '../procedure/graph.ts';

/**
 * Whether a node is a component (thủ tục thành phần): a called procedure, or a branch that is work.
 * It has a date that the applicant is told and a result of its own.
 */
export const isComponent = ({ nodes }: ProcedureGraph, id: string): boolean => {
  const place = nodes.get(id);
  if (place === undefined) return false;
  const { node, containers } = place;
  if (isStage(node) && node.calls !== undefined) return true;
  const around = nodes.get(containers.at(-1) ?? '')?.node;
  const isBranch = around !== undefined && isParallel(around);
  return isBranch && ('step' in node || isStage(node));
};
