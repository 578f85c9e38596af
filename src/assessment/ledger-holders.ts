import type { LatenessShare } from '../accountability/attribution.ts';
import {
  type HolderPart,
  holderKey,
  partOf,
  splitByHolder,
} from '../accountability/holder-parts.ts';
import type { LateVisitPiece } from '../accountability/late-pieces.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { type ClockRecord, runningMsBetween } from '../clock/clock-record.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { type Holder, handsAt, handsOf, holderFrom, lastHolder } from '../dossier/hands.ts';
import { ledgerLateSpans } from './ledger-late-spans.ts';
import type { LedgerHolder } from './ledger-shape.ts';

/** By how much a visit missed its own limit, over those who held it meanwhile. */
const latePartsOf = (
  { fold }: ClockContext,
  visit: VisitRecord,
  { span, times, judgedAt, lateByMs }: ClockRecord,
): readonly HolderPart[] => {
  // Late without a working minute, it is with who held it when the due passed.
  if (lateByMs === 0) return [partOf(handsAt(fold, visit, times.endsAt), 0)];
  const late = { from: Math.max(times.due, visit.from), till: judgedAt };
  return splitByHolder(lateByMs, handsOf(fold, visit, late), (hands) =>
    runningMsBetween(span, hands.span.from, hands.span.till),
  );
};

/** When a visit was late, by those who held it then. */
const latePiecesByHolder = (
  pieces: readonly LateVisitPiece[],
): ReadonlyMap<string, readonly LateVisitPiece[]> => {
  const byHolder = new Map<string, LateVisitPiece[]>();
  for (const piece of pieces) {
    const key = holderKey(piece.holder);
    const known = byHolder.get(key);
    if (known === undefined) byHolder.set(key, [piece]);
    else known.push(piece);
  }
  return byHolder;
};

const holderOfShare = ({ unit, role, person, onBehalfOf }: LatenessShare): Holder => ({
  unit,
  ...(role === undefined ? {} : { role }),
  ...(person === undefined ? {} : { person }),
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/**
 * Who held a visit while it was late, each with their part; nothing where that was only the one
 * whose it was last, since then the visit itself says it all.
 */
export const ledgerHoldersOf = (
  context: ClockContext,
  visit: VisitRecord,
  clock: ClockRecord | undefined,
  shares: readonly LatenessShare[],
  pieces: readonly LateVisitPiece[],
): readonly LedgerHolder[] | undefined => {
  const byHolder = new Map<string, LedgerHolder>();
  const lateParts = clock?.grade === 'late' ? latePartsOf(context, visit, clock) : [];
  for (const { holder, ms } of lateParts) {
    byHolder.set(holderKey(holder), { ...holderFrom(holder), lateBy: ms });
  }
  for (const share of shares) {
    const key = holderKey(share);
    const known = byHolder.get(key) ?? holderOfShare(share);
    byHolder.set(key, { ...known, charge: share.charge });
  }
  if (byHolder.size === 0) return undefined;
  const isLastAlone =
    byHolder.size === 1 && byHolder.has(holderKey(lastHolder(context.fold, visit)));
  if (isLastAlone) return undefined;
  const late = latePiecesByHolder(pieces);
  return [...byHolder].map(([key, holder]) => ({
    ...holder,
    late: ledgerLateSpans(late.get(key) ?? [], context.fold.zone),
  }));
};
