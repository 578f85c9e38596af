import type { Dossier } from '../dossier/dossier.ts';
import type { Fold, VisitRecord } from '../dossier/fold.ts';
import { ownUnitAt } from '../dossier/hands.ts';
import { foldOf } from '../dossier/record.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { formatInstant, type Instant } from '../time/instant.ts';

/** A dossier went back from one unit to another that had had it before (đùn đẩy). Plain data. */
export interface Bounce {
  /** Id of the visit that began with it. */
  readonly visit: string;
  readonly step: string;
  /** The unit that sent it back. */
  readonly from: string;
  /** The unit that has it again. */
  readonly to: string;
  readonly at: Instant;
  /** How often it has gone back between these two units, in either direction, this time included. */
  readonly count: number;
}

/** The places of the nodes in the definition, from first to last. */
const indexOfNodes = ({ graph }: Fold): ReadonlyMap<string, number> =>
  new Map([...graph.nodes.keys()].map((id, index) => [id, index]));

const isWork = ({ graph }: Fold, { node }: VisitRecord): boolean => {
  const found = graph.nodes.get(node)?.node;
  return found !== undefined && 'step' in found;
};

/**
 * The unit that sent the dossier back: it came to a step again, from a later step of another unit.
 * What goes on from there a second time is not sent back again.
 */
export const sentBackBy = (fold: Fold, visit: VisitRecord): string | undefined => {
  // Who gets it from that unit later was not the one it was sent back to.
  const unit = ownUnitAt(fold, visit, visit.from);
  if (visit.ordinal === 1 || unit === undefined) return undefined;
  const indexes = indexOfNodes(fold);
  const indexOf = ({ node }: VisitRecord): number => indexes.get(node) ?? 0;
  return visit.previous
    .flatMap((index) => fold.visits[index] ?? [])
    .filter((before) => isWork(fold, before) && indexOf(before) > indexOf(visit))
    .map((before) => unitOfVisit(fold, before))
    .find((other) => other !== undefined && other !== unit);
};

const pairOf = (...units: readonly string[]): string => [...units].sort().join(' ');

/**
 * How often, and when, units sent the dossier back to one that had had it before, oldest first. A
 * return through the applicant (a supplement) is none.
 *
 * @example
 * ```ts
 * bouncesOf(dossier); //=> []
 * ```
 */
export const bouncesOf = (dossier: Dossier): readonly Bounce[] => {
  const fold = foldOf(dossier);
  const counts = new Map<string, number>();
  return fold.visits.flatMap((visit) => {
    const from = sentBackBy(fold, visit);
    const to = ownUnitAt(fold, visit, visit.from);
    if (from === undefined || to === undefined) return [];
    const pair = pairOf(from, to);
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    const at = formatInstant(visit.from, fold.zone);
    return [{ visit: visitIdOf(visit), step: visit.node, from, to, at, count }];
  });
};
