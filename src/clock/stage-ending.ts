import type { VisitRecord } from '../dossier/fold.ts';
import { isAt } from '../dossier/place.ts';
import { type Destination, followingOf, outcomesOf, waitAt } from '../procedure/graph.ts';
import { allWorkedUntil } from './given-up-paths.ts';
import { lastVisitsAmong } from './last-visits.ts';
import type { Look } from './look.ts';
import type { StageEnding, StageStay } from './look-notes.ts';
import { isCutOff } from './paths.ts';

/** Looked up only where a stage is left by a jump, which is rare. */
const isAhead = ({ graph }: Look, stage: string, id: string): boolean => {
  const ids = [...graph.nodes.keys()];
  return ids.indexOf(id) > ids.indexOf(stage);
};

/**
 * Whether a way leads past a stage: to the end of the flow, into an end of the dossier, or over to
 * work further on. Whoever goes to earlier work will come again, and so may whoever goes to a wait
 * of which any way out leads back.
 *
 * @param waits those that the way went through already
 */
const leadsPast = (
  look: Look,
  stage: string,
  destination: Destination | undefined,
  waits: readonly string[] = [],
): boolean => {
  const { graph } = look;
  if (destination === undefined || destination.to !== 'node') return true;
  const { id } = destination;
  if (isAt(graph, id, stage)) return false;
  const following = followingOf(graph, stage);
  if (following.to === 'node' && following.id === id) return true;
  if (waitAt(graph, id) === undefined) return isAhead(look, stage, id);
  const ways = waits.includes(id) ? [] : [...outcomesOf(graph, id).values()];
  return ways.every((way) => leadsPast(look, stage, way, [...waits, id]));
};

/**
 * Whether a visit left its stage behind. One that led to a wait did so too if the wait, now that it is
 * over, led past; but not if the dossier ended there without the result, still asking for something.
 */
const isDoneBy = (look: Look, stage: string, exit: VisitRecord): boolean => {
  const { graph, fold } = look;
  const destination = outcomesOf(graph, exit.node).get(exit.outcome ?? '');
  if (leadsPast(look, stage, destination)) return true;
  const next = fold.visits.find(({ previous }) => previous.includes(exit.index));
  if (next?.outcome === undefined || waitAt(graph, next.node) === undefined) return false;
  const hasFailed = fold.end?.previous.includes(next.index) && fold.end.result !== 'granted';
  return !hasFailed && isDoneBy(look, stage, next);
};

const latestTill = (visits: readonly VisitRecord[]): number =>
  visits.reduce((latest, { till = latest }) => Math.max(latest, till), Number.NEGATIVE_INFINITY);

/**
 * How a stage ended in a cycle. A stage that the dossier left for earlier work, or for a wait that
 * may lead back, is not done but away; one that was cut off, or away when its cycle was given up, is
 * void.
 */
export const stageEndingOf = (
  look: Look,
  stage: string,
  visits: readonly VisitRecord[],
  entries?: readonly VisitRecord[],
): StageEnding => {
  const { fold } = look;
  const { how, visits: lasts } = lastVisitsAmong(fold, stage, visits, entries);
  const [last] = lasts;
  if (how === 'goingOn' || last === undefined) return { lasts, ended: undefined, isVoid: false };
  const givenUpAt = fold.cycles[last.cycle + 1]?.from ?? Number.POSITIVE_INFINITY;
  if (how === 'givenUp') {
    const ended = allWorkedUntil(look, lasts, givenUpAt);
    return { lasts, ended, isVoid: true, givenUpAt };
  }
  const till = latestTill(lasts);
  if (how === 'cutOff' || isCutOff(last)) {
    return { lasts, ended: Math.min(till, givenUpAt), isVoid: true };
  }
  if (isDoneBy(look, stage, last)) return { lasts, ended: till, isVoid: false };
  return fold.status === 'running' && givenUpAt === Number.POSITIVE_INFINITY
    ? { lasts, ended: undefined, isVoid: false, awaySince: till }
    : { lasts, ended: till, isVoid: true };
};

/** The same of a stay, found once in a look. */
export const endingOfStay = (look: Look, stay: StageStay): StageEnding => {
  stay.ending ??= stageEndingOf(look, stay.node.stage, stay.visits, stay.entries);
  return stay.ending;
};
