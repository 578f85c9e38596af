import type { LatenessShare } from '../accountability/attribution.ts';
import {
  type HolderPart,
  holderKey,
  partOf,
  splitByHolder,
} from '../accountability/holder-parts.ts';
import type { LateVisitPiece } from '../accountability/late-pieces.ts';
import { groupedBy } from '../base/grouped-by.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { handsAt, handsOf, holderFrom, lastHolder } from '../dossier/hands.ts';
import { ledgerLateSpans } from './ledger-late-spans.ts';
import type { LedgerHolder } from './ledger-shape.ts';

/** By how much a visit missed its own limit, over those who held it meanwhile. */
const latePartsOf = (
  { fold }: Look,
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

/** What of its lateness is known of a visit. */
export interface VisitLateness {
  /** None without a limit. */
  readonly clock: ClockRecord | undefined;
  /** What of the lateness of the dossier is put down to it. */
  readonly shares: readonly LatenessShare[];
  /** When it was late. */
  readonly pieces: readonly LateVisitPiece[];
}

const keyOfPiece = ({ holder }: LateVisitPiece): string => holderKey(holder);

/**
 * Who held a visit while it was late, each with their part; nothing where that was only the one
 * whose it was last, since then the visit itself says it all.
 */
export const ledgerHoldersOf = (
  look: Look,
  visit: VisitRecord,
  { clock, shares, pieces }: VisitLateness,
): readonly LedgerHolder[] | undefined => {
  const byHolder = new Map<string, LedgerHolder>();
  const lateParts = clock?.grade === 'late' ? latePartsOf(look, visit, clock) : [];
  for (const { holder, ms } of lateParts) {
    byHolder.set(holderKey(holder), { ...holderFrom(holder), lateBy: ms });
  }
  for (const share of shares) {
    const key = holderKey(share);
    const known = byHolder.get(key) ?? holderFrom(share);
    byHolder.set(key, { ...known, charge: share.charge });
  }
  if (byHolder.size === 0) return undefined;
  const isLastAlone = byHolder.size === 1 && byHolder.has(holderKey(lastHolder(look.fold, visit)));
  if (isLastAlone) return undefined;
  const late = groupedBy(pieces, keyOfPiece);
  return [...byHolder].map(([key, holder]) => ({
    ...holder,
    late: ledgerLateSpans(late.get(key) ?? [], look.fold.zone),
  }));
};
