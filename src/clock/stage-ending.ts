import type { VisitRecord } from '../dossier/fold.ts';
import { followingOf, outcomesOf, type ProcedureGraph } from '../procedure/graph.ts';
import type { ClockContext } from './clock-context.ts';
import type { StageEnding, StageStay } from './look-notes.ts';
import { hasRestarted, isCutOff, lastVisitsAmong } from './paths.ts';

/** Looked up only where a stage is left by a jump, which is rare. */
const placeOf = (graph: ProcedureGraph, id: string): number => [...graph.nodes.keys()].indexOf(id);

/**
 * Whether a visit left its stage behind: by the end of the flow, into an end of the dossier, or
 * over to work further on. Whoever goes to a wait or back to earlier work will come again.
 */
const isDoneBy = ({ graph }: ClockContext, stage: string, exit: VisitRecord): boolean => {
  const destination = outcomesOf(graph, exit.node).get(exit.outcome ?? '');
  if (destination === undefined || destination.to !== 'node') return true;
  const following = followingOf(graph, stage);
  if (following.to === 'node' && following.id === destination.id) return true;
  const target = graph.nodes.get(destination.id)?.node;
  const isAhead = placeOf(graph, destination.id) > placeOf(graph, stage);
  return isAhead && target !== undefined && !('wait' in target);
};

/**
 * How a stage ended in a cycle. A stage that the dossier left for a wait or for earlier work is
 * not done but away; one that was cut off, or away when its cycle was given up, is void.
 */
export const stageEndingOf = (
  context: ClockContext,
  stage: string,
  visits: readonly VisitRecord[],
  entries?: readonly VisitRecord[],
): StageEnding => {
  const { fold } = context;
  const lasts = lastVisitsAmong(fold, visits, entries);
  const [last] = lasts;
  if (last === undefined || last.till === undefined)
    return { lasts, ended: undefined, isVoid: false };
  const givenUpAt = fold.cycles[last.cycle]?.till ?? Number.POSITIVE_INFINITY;
  if (hasRestarted(fold, last)) return { lasts, ended: last.from, isVoid: true };
  if (isCutOff(last)) return { lasts, ended: Math.min(last.till, givenUpAt), isVoid: true };
  if (isDoneBy(context, stage, last)) return { lasts, ended: last.till, isVoid: false };
  return fold.status === 'running' && givenUpAt === Number.POSITIVE_INFINITY
    ? { lasts, ended: undefined, isVoid: false, awaySince: last.till }
    : { lasts, ended: last.till, isVoid: true };
};

/** The same of a stay, found once in a look. */
export const endingOfStay = (context: ClockContext, stay: StageStay): StageEnding => {
  stay.ending ??= stageEndingOf(context, stay.node.stage, stay.visits, stay.entries);
  return stay.ending;
};
