import { issueAt } from '../base/issue.ts';
import { notEntitled } from './authority.ts';
import { type Apply, backInTime, lastOnBranches, lastOnVisits, notActive } from './event-checks.ts';
import { beginPause, endPause, openPause, openVisitsAt } from './pauses.ts';
import { EVERYTHING } from './place.ts';
import { restartAfterPause } from './restart.ts';
import { effectOfReason } from './wait-effect.ts';

export const applyPaused: Apply<'paused'> = (fold, timed) => {
  const { event, at } = timed;
  const { id, reason, basis, step } = event;
  const stopped = openVisitsAt(fold, step ?? EVERYTHING);
  if (step !== undefined && stopped.length === 0) return notActive(fold, step);
  const last = step === undefined ? lastOnBranches(fold) : lastOnVisits(fold, stopped);
  const fault = backInTime(fold, at, last) ?? notEntitled(fold, timed, step ?? EVERYTHING);
  if (fault !== undefined) return fault;
  beginPause(fold, { id, reason, basis, place: step ?? EVERYTHING }, at);
  return undefined;
};

export const applyResumed: Apply<'resumed'> = (fold, timed) => {
  const { event, at } = timed;
  const howMany = fold.openPauses.size;
  if (howMany === 0) return issueAt([], 'event.pauseNotOpen', {});
  if (event.pause === undefined && howMany > 1) {
    return issueAt([], 'event.pauseAmbiguous', { open: [...fold.openPauses.keys()] });
  }
  const pause = openPause(fold, event.pause);
  if (pause === undefined) {
    return issueAt(['pause'], 'event.pauseUnknown', { pause: event.pause ?? '' });
  }
  const stopped = openVisitsAt(fold, pause.place);
  const fault =
    backInTime(fold, at, Math.max(pause.from, lastOnVisits(fold, stopped))) ??
    notEntitled(fold, timed, pause.place);
  if (fault !== undefined) return fault;
  endPause(fold, pause, at);
  if (effectOfReason(pause.reason, fold.rules) === 'restart') {
    restartAfterPause(fold, stopped, pause.from, at);
  }
  return undefined;
};
