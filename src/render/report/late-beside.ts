import type { Visit } from '../../dossier/visits.ts';
import { isParallel } from '../../procedure/graph.ts';
import { unitName } from '../node-names.ts';
import { lateWords } from './clock-words.ts';
import type { ReportFacts } from './report-facts.ts';
import { visitName } from './visit-cells.ts';

const isOnBranch = ({ step }: Visit, { fold }: ReportFacts): boolean => {
  const { nodes } = fold.graph;
  const containers = nodes.get(step)?.containers ?? [];
  return containers.some((container) => {
    const node = nodes.get(container)?.node;
    return node !== undefined && isParallel(node);
  });
};

/**
 * Of visits that went past their own limit and are charged with nothing: that they ran beside a branch
 * that took longer.
 */
export const lateBesideNotes = (facts: ReportFacts): readonly string[] => {
  const { attribution, dossier, report, turns, words } = facts;
  const charged = new Set(attribution.shares.map(({ visit }) => visit));
  return turns.flatMap(({ visit, clock }) => {
    const overrun = clock === undefined ? undefined : lateWords(clock, facts);
    const isCharged = visit.kind !== 'step' || charged.has(visit.id);
    if (overrun === undefined || visit.unit === undefined || isCharged) return [];
    if (!isOnBranch(visit, facts)) return [];
    const unit = unitName(dossier.procedure, visit.unit);
    return [report.lateBeside({ unit, step: words.quoted(visitName(visit, facts)), overrun })];
  });
};
