import { issueAt } from '../base/issue.ts';
import { graphOf } from '../procedure/graph.ts';
import { type Apply, activeVisit, backInTime, lastOnVisit } from './event-checks.ts';
import { type Fold, openPausesOf, openVisitsOf, type VisitRecord } from './fold.ts';
import { restartAfterPause } from './restart.ts';
import { effectOfReason } from './wait-effect.ts';

/** The open visits at a node or inside it. */
const openVisitsUnder = (fold: Fold, id: string): readonly VisitRecord[] => {
  const { nodes } = graphOf(fold.procedure);
  return openVisitsOf(fold).filter(
    ({ node }) => node === id || nodes.get(node)?.containers.includes(id),
  );
};

export const applyPaused: Apply<'paused'> = (fold, { event, at, path }) => {
  const { step } = event;
  const stopped = step === undefined ? openVisitsOf(fold) : openVisitsUnder(fold, step);
  if (step !== undefined && stopped.length === 0) {
    const found = activeVisit(fold, step, path);
    return 'issue' in found ? found.issue : undefined;
  }
  const notBefore = Math.max(...stopped.map((visit) => lastOnVisit(fold, visit)));
  const fault = backInTime(fold, at, notBefore, path);
  if (fault !== undefined) return fault;
  fold.pauses.push({
    id: event.id,
    reason: event.reason,
    from: at,
    ...(step === undefined ? {} : { visits: stopped.map(({ index }) => index) }),
  });
  return undefined;
};

export const applyResumed: Apply<'resumed'> = (fold, { event, at, path }) => {
  const open = openPausesOf(fold);
  const [only] = open;
  const named =
    event.pause === undefined ? only : open.find(({ id }) => id === event.pause);
  if (only === undefined) return issueAt(path, 'event.pauseNotOpen', {});
  if (event.pause === undefined && open.length > 1) {
    return issueAt(path, 'event.pauseAmbiguous', { open: open.map(({ id }) => id) });
  }
  if (named === undefined) {
    return issueAt([...path, 'pause'], 'event.pauseUnknown', { pause: event.pause ?? '' });
  }
  const fault = backInTime(fold, at, named.from, path);
  if (fault !== undefined) return fault;
  fold.pauses = fold.pauses.map((record) =>
    record.id === named.id ? { ...record, till: at } : record,
  );
  if (effectOfReason(named.reason, fold.rules) === 'restart') restartAfterPause(fold, named.from, at);
  return undefined;
};
