import type { AllClocks } from '../clock/all-clocks.ts';
import { type ClockRecord, isGradedLate } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { pausesOf } from '../deadline/pause-list.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { type HolderRecord, handsOf } from '../dossier/hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { clipTo, type Interval } from '../time/interval.ts';
import { cutAtMonths } from '../time/month-cuts.ts';
import { apportion } from './apportion.ts';
import { type MeasuredLook, measuredLook, msPastLimit } from './lateness-measure.ts';
import { overrunPartsOf } from './lateness-shares.ts';
import { type WeighedVisit, workableMsIn } from './overrun.ts';
import { stageClockOf } from './stage-pools.ts';
import { weighCycle } from './weigh-cycle.ts';

/** A stretch within one month in which a dossier was past its limit. */
export interface LateDossierPiece extends Interval {
  readonly cycle: number;
  /** What of the lateness of its cycle passed in it. */
  readonly lateMs: number;
}

/** A stretch within one month in which a visit was past its limit in the hands of one holder. */
export interface LateVisitPiece extends Interval {
  readonly holder: HolderRecord;
  /** Past its own limit, in the time in which that is counted. */
  readonly lateMs: number;
  /** What of its overrun passed in it, in the measure of the dossier. */
  readonly overrunMs: number;
}

/** When and how a dossier came to its lateness, so that it can be told how it stood before. */
export interface LatePieces {
  readonly dossier: readonly LateDossierPiece[];
  /** By visit id. */
  readonly visits: ReadonlyMap<string, readonly LateVisitPiece[]>;
}

const NOTHING: LatePieces = { dossier: [], visits: new Map() };

const isAnythingLate = ({ dossier, stages, visits }: AllClocks): boolean =>
  dossier.some(isGradedLate) ||
  stages.some(isGradedLate) ||
  [...visits.values()].some(isGradedLate);

const dossierPieces = (look: MeasuredLook, clock: ClockRecord): readonly LateDossierPiece[] => {
  const { times, judgedAt, span, cycle } = clock;
  const pieces = cutAtMonths({ from: times.due, till: judgedAt }, look.fold.zone);
  const pauses = pausesOf(span.pauses);
  const parts = apportion(
    msPastLimit(look, clock),
    pieces.map((piece) => look.ruler.msIn(piece, pauses)),
  );
  return pieces.map((piece, i) => ({ ...piece, cycle, lateMs: parts[i] ?? 0 }));
};

/** The pieces of a visit that missed its own limit, hands by hands. */
const ownPieces = (
  look: MeasuredLook,
  visit: VisitRecord,
  { times, judgedAt, span, lateByMs }: ClockRecord,
  weighed: WeighedVisit | undefined,
): readonly LateVisitPiece[] => {
  const { fold } = look;
  const late = { from: Math.max(times.due, visit.from), till: judgedAt };
  const pieces = handsOf(fold, visit, late).flatMap(({ span: held, holder }) =>
    cutAtMonths(held, fold.zone).map((piece) => ({ piece, holder })),
  );
  const lateMs = apportion(
    lateByMs,
    pieces.map(({ piece }) => runningMsBetween(span, piece.from, piece.till)),
  );
  const overrunMs = apportion(
    weighed?.overrun ?? 0,
    pieces.map(({ piece, holder }) =>
      clipTo([piece], weighed?.ranOver ?? piece).reduce(
        (ms, held) => ms + workableMsIn(look, { span: held, holder }, weighed?.pauses ?? []),
        0,
      ),
    ),
  );
  return pieces.map(({ piece, holder }, i) => ({
    ...piece,
    holder,
    lateMs: lateMs[i] ?? 0,
    overrunMs: overrunMs[i] ?? 0,
  }));
};

/** What a visit without a limit of its own has of its stage's overrun: it came while that ran over. */
const pooledPieces = (
  look: MeasuredLook,
  weighed: WeighedVisit,
  { times, judgedAt, span }: ClockRecord,
): readonly LateVisitPiece[] => {
  const pieces = cutAtMonths({ from: times.due, till: judgedAt }, look.fold.zone);
  const pauses = pausesOf(span.pauses);
  const weights = pieces.map((piece) => look.ruler.msIn(piece, pauses));
  return overrunPartsOf(look, weighed).flatMap(({ part: { holder, ms } }) =>
    apportion(ms, weights).flatMap((overrunMs, i) => {
      const piece = pieces[i];
      return piece === undefined ? [] : [{ ...piece, holder, lateMs: 0, overrunMs }];
    }),
  );
};

/** A cycle whose lateness is split over visits, or will be if it goes on. */
const isWeighed = (clock: ClockRecord): boolean => isGradedLate(clock) || clock.ended === undefined;

/** Cuts the lateness of a dossier and of its visits at the ends of months and at changes of hands. */
export const latePiecesOf = (look: Look, clocks: AllClocks): LatePieces => {
  if (!isAnythingLate(clocks)) return NOTHING;
  const measured = measuredLook(look, clocks);
  const weighed = new Map(
    clocks.dossier
      .filter(isWeighed)
      .flatMap((clock) => weighCycle(measured, clocks, clock))
      .map((each) => [each.visit, each]),
  );
  const piecesOf = (visit: VisitRecord): readonly LateVisitPiece[] => {
    const clock = clocks.visits.get(visitIdOf(visit));
    const own = weighed.get(visit);
    if (clock !== undefined)
      return isGradedLate(clock) ? ownPieces(measured, visit, clock, own) : [];
    const stage = own === undefined ? undefined : stageClockOf(look, clocks.stages, own);
    return own === undefined || stage === undefined || own.overrun === 0
      ? []
      : pooledPieces(measured, own, stage);
  };
  return {
    dossier: clocks.dossier.filter(isGradedLate).flatMap((clock) => dossierPieces(measured, clock)),
    visits: new Map(look.fold.visits.map((visit) => [visitIdOf(visit), piecesOf(visit)])),
  };
};
