import { boundOf } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { openPausesOf, stopsClocks } from '../dossier/pauses.ts';
import { EVERYTHING } from '../dossier/place.ts';
import { isStoppingWait } from '../dossier/wait-effect.ts';
import { waitAt } from '../procedure/graph.ts';
import type { PauseReason } from '../procedure/procedure.ts';
import { formatInstant, type Instant } from '../time/instant.ts';

/** Something that stands still now: an unforeseen pause, or a wait that stops the clocks. */
export interface Stop {
  readonly reason: PauseReason;
  /** What it rests on in law, if the pause named it. */
  readonly basis?: string;
  readonly since: Instant;
  /** The wait itself, or what a pause stops; absent when a pause stops everything. */
  readonly step?: string;
}

/** A stop in epoch milliseconds. */
interface StopRecord {
  readonly reason: PauseReason;
  readonly basis?: string | undefined;
  readonly from: number;
  readonly place: string;
}

/** A wait that runs along, or is past its bound, holds nothing up. */
const stopOfWait = (look: Look, visit: VisitRecord): readonly StopRecord[] => {
  const { node, from } = visit;
  const stops = isStoppingWait(look.fold, node) && look.now < boundOf(look, visit);
  const { reason = 'other' } = waitAt(look.graph, node) ?? {};
  return stops ? [{ reason, from, place: node }] : [];
};

/** What stands still now and why, in the order in which it began. */
export const stopsOf = (look: Look): readonly Stop[] => {
  const { fold, open, rules } = look;
  const stops: readonly StopRecord[] = [
    ...openPausesOf(fold).filter((pause) => stopsClocks(rules, pause)),
    ...open.flatMap((visit) => stopOfWait(look, visit)),
  ];
  return [...stops]
    .sort((a, b) => a.from - b.from)
    .map(({ reason, basis, from, place }) => ({
      reason,
      ...(basis === undefined ? {} : { basis }),
      since: formatInstant(from, fold.zone),
      ...(place === EVERYTHING ? {} : { step: place }),
    }));
};
