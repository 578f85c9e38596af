import { onceFor } from '../base/once-for.ts';
import type { Fold, VisitRecord } from '../dossier/fold.ts';
import { isStage, type ProcedureGraph } from '../procedure/graph.ts';
import type { StageNode } from '../procedure/procedure.ts';
import type { Look } from './look.ts';
import type { StageStay } from './look-notes.ts';

interface GrowingStay extends StageStay {
  readonly visits: VisitRecord[];
  readonly entries: VisitRecord[];
}

const NONE: readonly StageNode[] = [];

/** The stages with a limit around each node, the outermost first. */
type StagesAround = ReadonlyMap<string, readonly StageNode[]>;

const limitedAmong = (
  { nodes }: ProcedureGraph,
  containers: readonly string[],
): readonly StageNode[] =>
  containers.flatMap((container) => {
    const node = nodes.get(container)?.node;
    return node !== undefined && isStage(node) && node.limit !== undefined ? node : [];
  });

const stagesIn = onceFor((graph: ProcedureGraph): StagesAround => {
  const around = new Map<string, readonly StageNode[]>();
  // The nodes of one flow have one list, so that a look sees at once that no stage was left.
  const byContainers = new Map<readonly string[], readonly StageNode[]>();
  for (const { id, containers } of graph.nodes.values()) {
    const stages = byContainers.get(containers) ?? limitedAmong(graph, containers);
    byContainers.set(containers, stages);
    if (stages.length > 0) around.set(id, stages);
  }
  return around;
});

/** The stays of a dossier by cycle and stage. */
type Stays = readonly Map<StageNode, GrowingStay>[];

/** Notes a visit with each stage that the one before it was in and it is not. */
const noteEntry = (
  stays: Stays,
  visit: VisitRecord,
  before: VisitRecord,
  around: StagesAround,
): void => {
  const inside = around.get(visit.node) ?? NONE;
  const outside = around.get(before.node) ?? NONE;
  if (inside === outside && before.cycle === visit.cycle) return;
  for (const stage of outside) {
    const hasLeft = before.cycle !== visit.cycle || !inside.includes(stage);
    const left = hasLeft ? stays[before.cycle]?.get(stage) : undefined;
    if (left !== undefined && left.entries.at(-1) !== visit) left.entries.push(visit);
  }
};

const noteVisit = (stays: Stays, visit: VisitRecord, around: StagesAround): void => {
  const { cycle } = visit;
  for (const node of around.get(visit.node) ?? NONE) {
    const stay = stays[cycle]?.get(node);
    if (stay !== undefined) stay.visits.push(visit);
    else {
      const begun = { node, cycle, visits: [visit], entries: [], ending: undefined };
      stays[cycle]?.set(node, begun);
    }
  }
};

/** Cycle by cycle, in the order in which the stages were entered. */
const listStays = (stays: Stays): readonly StageStay[] => {
  const list: StageStay[] = [];
  for (const ofCycle of stays) for (const stay of ofCycle.values()) list.push(stay);
  return list;
};

const growStays = ({ visits, cycles }: Fold, around: StagesAround): readonly StageStay[] => {
  const stays = cycles.map(() => new Map<StageNode, GrowingStay>());
  for (const visit of visits) {
    for (const index of visit.previous) {
      const before = visits[index];
      if (before !== undefined) noteEntry(stays, visit, before, around);
    }
    noteVisit(stays, visit, around);
  }
  return listStays(stays);
};

/** What the dossier did in each stage that has a limit, cycle by cycle. */
export const stageStaysOf = ({ fold, graph, notes }: Look): readonly StageStay[] => {
  notes.stageStays ??= growStays(fold, stagesIn(graph));
  return notes.stageStays;
};
