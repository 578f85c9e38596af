import type { LateDossierPiece, LateVisitPiece } from '../accountability/late-pieces.ts';
import { formatInstant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { LedgerLateSpan } from './ledger-shape.ts';

type LatePiece = LateDossierPiece | LateVisitPiece;

/** A piece of a lateness as a row has it; what is nothing is left out. */
const ledgerLateSpan = (piece: LatePiece, zone: Zone): LedgerLateSpan => ({
  from: formatInstant(piece.from, zone),
  till: formatInstant(piece.till, zone),
  ...(piece.lateMs === 0 ? {} : { lateBy: piece.lateMs }),
  ...('overrunMs' in piece && piece.overrunMs > 0 ? { overrun: piece.overrunMs } : {}),
  ...('cycle' in piece && piece.cycle > 0 ? { cycle: piece.cycle } : {}),
});

/** Ten years of months; a look from centuries ahead must not make a row of thousands of them. */
const MOST_MONTHS = 120;

const sumOf = (ms: number | undefined, more: number | undefined): number => (ms ?? 0) + (more ?? 0);

const joined = (before: LedgerLateSpan, next: LedgerLateSpan): LedgerLateSpan => {
  const lateBy = sumOf(before.lateBy, next.lateBy);
  const overrun = sumOf(before.overrun, next.overrun);
  return {
    from: before.from,
    till: next.till,
    ...(lateBy === 0 ? {} : { lateBy }),
    ...(overrun === 0 ? {} : { overrun }),
    ...(before.cycle === undefined ? {} : { cycle: before.cycle }),
  };
};

/** Pieces of a lateness as a row has them; after ten years what follows on each other is one stretch. */
export const ledgerLateSpans = (
  pieces: readonly LatePiece[],
  zone: Zone,
): readonly LedgerLateSpan[] => {
  const spans: LedgerLateSpan[] = [];
  for (const piece of pieces) {
    const span = ledgerLateSpan(piece, zone);
    const before = spans.at(-1);
    const goesOn = before?.till === span.from && before.cycle === span.cycle;
    if (before !== undefined && goesOn && spans.length > MOST_MONTHS) {
      spans[spans.length - 1] = joined(before, span);
    } else spans.push(span);
  }
  return spans;
};
