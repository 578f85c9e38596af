import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { handsAt, handsOf, holderFrom } from '../dossier/hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import type { LatenessShare } from './attribution.ts';
import { type HolderPart, partOf, splitByHolder } from './holder-parts.ts';
import type { MeasuredLook } from './lateness-measure.ts';
import { type WeighedVisit, workableMsIn } from './overrun.ts';

/** A share as long as it is not known what the whole is. */
export type UnweightedShare = Omit<LatenessShare, 'fraction'>;

/** What one holder has of the overrun of a visit. */
export interface OverrunPart {
  readonly visit: VisitRecord;
  readonly part: HolderPart;
}

/** The overrun of a visit over those who held it: each has the minutes that fell to them. */
export const overrunPartsOf = (
  look: MeasuredLook,
  { visit, overrun, ranOver, pauses }: WeighedVisit,
): readonly OverrunPart[] =>
  splitByHolder(overrun, handsOf(look.fold, visit, ranOver), (hands) =>
    workableMsIn(look, hands, pauses),
  ).map((part) => ({ visit, part }));

/** Who held a visit at an instant, with nothing of its time. */
export const overrunPartAt = ({ fold }: Look, visit: VisitRecord, at: number): OverrunPart => ({
  visit,
  part: partOf(handsAt(fold, visit, at), 0),
});

/** The share of who held a visit; none where no unit answers for it. */
export const shareFrom = (
  { visit, part: { holder, delegations, overruled, ms } }: OverrunPart,
  charge: number,
): UnweightedShare | undefined => {
  const { unit } = holder;
  if (unit === undefined) return undefined;
  return {
    visit: visitIdOf(visit),
    step: visit.node,
    ...holderFrom(holder),
    unit,
    ...(delegations.length === 0 ? {} : { delegations }),
    ...(overruled.length === 0 ? {} : { overruled }),
    overrun: ms,
    charge,
  };
};
