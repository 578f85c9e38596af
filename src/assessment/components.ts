import { onceFor } from '../base/once-for.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockRecord, ClockState } from '../clock/clock-record.ts';
import { componentPromiseOf } from '../clock/component-promise.ts';
import { interruptionsAt } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import type { StageEnding } from '../clock/look-notes.ts';
import { visitsOfCycle } from '../clock/paths.ts';
import { endingOfStay, stageEndingOf } from '../clock/stage-ending.ts';
import { stageStaysOf } from '../clock/stage-stays.ts';
import type { Grade } from '../deadline/grade.ts';
import { isComponent } from '../dossier/component.ts';
import type { VisitRecord, Writable } from '../dossier/fold.ts';
import { isAt } from '../dossier/place.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { type GraphNode, isStage, type ProcedureGraph } from '../procedure/graph.ts';
import type { CalledProcedure, DossierResult } from '../procedure/procedure.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { componentResultOf } from './component-result.ts';

/**
 * A part of a dossier with a date that the applicant is told and a result of its own (thủ tục thành
 * phần): a called procedure, or a branch that is work. Once per cycle in which it was entered.
 */
export interface Component {
  /** Id of the stage or step. */
  readonly id: string;
  readonly cycle: number;
  /** The procedure that was called. */
  readonly procedure?: Pick<CalledProcedure, 'code' | 'version'>;
  readonly unit?: string;
  /** Of its clock; without a limit `paused` while all that is open in it stands still. */
  readonly state: ClockState;
  readonly from: Instant;
  /** End of its limit. */
  readonly due?: Instant;
  /** What the applicant was told, else where its limit ended when it was entered. */
  readonly promised?: Instant;
  readonly ended?: Instant;
  /** As soon as it is done; absent where it was left for work that names no result. */
  readonly result?: DossierResult;
  readonly grade?: Grade;
  /** Milliseconds past its limit; of a step by all of its visits in the cycle together. */
  readonly lateBy?: number;
}

const componentNodesOf = onceFor((graph: ProcedureGraph): readonly GraphNode[] =>
  [...graph.nodes.values()].filter(({ id }) => isComponent(graph, id)),
);

const clockOf = (
  { stages, visits }: AllClocks,
  { id, node }: GraphNode,
  cycle: number,
  last: VisitRecord,
): ClockRecord | undefined =>
  isStage(node)
    ? stages.find((clock) => clock.id === id && clock.cycle === cycle)
    : visits.get(visitIdOf(last));

/** By how much it is late: of a step that was entered again by all of its visits. */
const lateMsOf = (
  { visits: clockOfVisit }: AllClocks,
  { node }: GraphNode,
  clock: ClockRecord,
  visits: readonly VisitRecord[],
): number =>
  isStage(node)
    ? clock.lateByMs
    : visits.reduce((ms, visit) => ms + (clockOfVisit.get(visitIdOf(visit))?.lateByMs ?? 0), 0);

/** Whether all that is open among some visits stands still. */
const areStopped = (look: Look, visits: readonly VisitRecord[]): boolean =>
  visits.every(
    (visit) => visit.till !== undefined || interruptionsAt(look, visit).since !== undefined,
  );

/** In which state a component without a limit is, as its clock would be. */
const stateOf = (
  look: Look,
  visits: readonly VisitRecord[],
  { ended, isVoid }: StageEnding,
): ClockState => {
  if (isVoid) return 'void';
  if (ended !== undefined) return 'done';
  return areStopped(look, visits) ? 'paused' : 'running';
};

/** The result of what is done, by the last of its visits. */
const resultOf = (
  { graph }: Look,
  id: string,
  { ended, isVoid, lasts }: StageEnding,
): DossierResult | undefined => {
  const last = lasts.at(-1);
  return last === undefined || ended === undefined || isVoid
    ? undefined
    : componentResultOf(graph, id, last);
};

const componentIn = (
  look: Look,
  clocks: AllClocks,
  place: GraphNode,
  cycle: number,
): readonly Component[] => {
  const { fold, graph } = look;
  const { id, node } = place;
  const stay = stageStaysOf(look).find((each) => each.node === node && each.cycle === cycle);
  const visits =
    stay?.visits ?? visitsOfCycle(fold, cycle).filter((visit) => isAt(graph, visit.node, id));
  const [entry] = visits;
  const last = visits.at(-1);
  if (entry === undefined || last === undefined) return [];
  const write = (ms: number): Instant => formatInstant(ms, fold.zone);
  const clock = clockOf(clocks, place, cycle, last);
  const ending = stay === undefined ? stageEndingOf(look, id, visits) : endingOfStay(look, stay);
  const component: Writable<Component> = {
    id,
    cycle,
    state: clock?.state ?? stateOf(look, visits, ending),
    from: write(entry.from),
  };
  const ended = clock?.ended ?? ending.ended;
  const promised = componentPromiseOf(look, id, entry);
  const result = resultOf(look, id, ending);
  if (isStage(node) && node.calls !== undefined) {
    component.procedure = { code: node.calls.code, version: node.calls.version };
  }
  if ('unit' in node && node.unit !== undefined) component.unit = node.unit;
  if (clock !== undefined) component.due = write(clock.times.due);
  if (promised !== undefined) component.promised = write(promised);
  if (ended !== undefined) component.ended = write(ended);
  if (result !== undefined) component.result = result;
  if (clock?.grade !== undefined) component.grade = clock.grade;
  if (clock?.grade === 'late') component.lateBy = lateMsOf(clocks, place, clock, visits);
  return [component];
};

const NONE: readonly Component[] = [];

/** The components that a dossier has entered, cycle by cycle, in the order of the procedure. */
export const componentsOf = (look: Look, clocks: AllClocks): readonly Component[] => {
  const places = componentNodesOf(look.graph);
  if (places.length === 0) return NONE;
  return look.fold.cycles.flatMap((_, cycle) =>
    places.flatMap((place) => componentIn(look, clocks, place, cycle)),
  );
};
