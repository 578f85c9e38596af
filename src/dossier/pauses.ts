import type { RulePack } from '../rules/rule-pack.ts';
import { standingIdOf } from './corrections.ts';
import {
  type Fold,
  openVisitsOf,
  type PauseRecord,
  type VisitRecord,
  type Writable,
} from './fold.ts';
import { EVERYTHING, isAt } from './place.ts';

/** Whether a pause has a reason that only another law knows, and names none. */
export const lacksBasis = (
  { pausesNeedBasis }: Pick<RulePack, 'pausesNeedBasis'>,
  { reason, basis = '' }: Pick<PauseRecord, 'reason' | 'basis'>,
): boolean => basis.trim() === '' && pausesNeedBasis.value.some((needing) => needing === reason);

/** The one place that decides whether the clocks stand still while a pause lasts. */
export const stopsClocks = (
  rules: Pick<RulePack, 'pausesNeedBasis' | 'pauseWithoutBasis'>,
  pause: PauseRecord,
): boolean => rules.pauseWithoutBasis.value === 'stopsClock' || !lacksBasis(rules, pause);

/** The pauses that are not over, the oldest first. */
export const openPausesOf = (fold: Fold): readonly PauseRecord[] =>
  [...fold.openPauses.values()].flatMap((index) => fold.pauses[index] ?? []);

/** The open pause of an id, also of one that it stands in for; without an id, the oldest. */
export const openPause = (fold: Fold, id: string | undefined): PauseRecord | undefined => {
  const { openPauses, pauses } = fold;
  const index =
    id === undefined ? openPauses.values().next().value : openPauses.get(standingIdOf(fold, id));
  return index === undefined ? undefined : pauses[index];
};

/** The open visits at a place. */
export const openVisitsAt = (fold: Fold, place: string): readonly VisitRecord[] =>
  openVisitsOf(fold).filter(({ node }) => isAt(fold.graph, node, place));

const isStoppedHere = ({ stopped, graph }: Fold, node: string): boolean =>
  stopped.has(node) ||
  (graph.nodes.get(node)?.containers.some((container) => stopped.has(container)) ?? false);

/** Whether an open pause stops what is going on at a node. */
export const isStopped = (fold: Fold, node: string): boolean =>
  fold.openPauses.size > 0 && (fold.stopped.has(EVERYTHING) || isStoppedHere(fold, node));

/** The oldest open pause that stops what is going on at a node. */
export const pauseStopping = (fold: Fold, node: string): PauseRecord | undefined =>
  isStopped(fold, node)
    ? openPausesOf(fold).find(({ place }) => isAt(fold.graph, node, place))
    : undefined;

const touchVisit = (visit: Writable<VisitRecord>, at: number): void => {
  visit.latest = Math.max(visit.latest, at);
};

/** Notes that something happened to what is open at a place. */
export const touch = (fold: Fold, place: string, at: number): void => {
  if (place === EVERYTHING) {
    fold.everythingAt = Math.max(fold.everythingAt, at);
    return;
  }
  for (const visit of openVisitsAt(fold, place)) touchVisit(visit, at);
};

export const beginPause = (
  fold: Fold,
  begun: Pick<PauseRecord, 'id' | 'reason' | 'basis' | 'place'>,
  from: number,
): void => {
  const { id, place } = begun;
  const pause: PauseRecord = { ...begun, from };
  fold.openPauses.set(id, fold.pauses.length);
  fold.stopped.set(place, (fold.stopped.get(place) ?? 0) + 1);
  fold.pauses.push(
    place === EVERYTHING
      ? pause
      : { ...pause, visits: openVisitsAt(fold, place).map(({ index }) => index) },
  );
  touch(fold, place, from);
};

export const endPause = (fold: Fold, pause: PauseRecord, at: number): void => {
  const index = fold.openPauses.get(pause.id);
  if (index === undefined) return;
  const { place } = pause;
  const others = (fold.stopped.get(place) ?? 1) - 1;
  fold.pauses[index] = { ...pause, till: Math.max(pause.from, at) };
  fold.openPauses.delete(pause.id);
  if (others > 0) fold.stopped.set(place, others);
  else fold.stopped.delete(place);
  touch(fold, place, at);
};

/** A visit that begins where a pause stops what is going on is stopped as well. */
export const stopNewVisit = (fold: Fold, { node, index }: VisitRecord): void => {
  if (fold.openPauses.size === 0 || !isStoppedHere(fold, node)) return;
  for (const { place, visits } of openPausesOf(fold)) {
    if (visits !== undefined && isAt(fold.graph, node, place)) visits.push(index);
  }
};

/** A pause is over, at the latest, when nothing is left that it stops. */
export const endIdlePauses = (fold: Fold, at: number): void => {
  if (fold.openPauses.size === 0) return;
  // There are no more places than the procedure has nodes, however many pauses there are.
  for (const place of [...fold.stopped.keys()]) {
    if (openVisitsAt(fold, place).length > 0) continue;
    for (const pause of openPausesOf(fold)) {
      if (pause.place === place) endPause(fold, pause, at);
    }
  }
};
