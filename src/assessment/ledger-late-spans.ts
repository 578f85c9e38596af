import type { LateDossierPiece, LateVisitPiece } from '../accountability/late-pieces.ts';
import { formatInstant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { LedgerLateSpan } from './ledger-shape.ts';

/** A piece of a lateness as a row has it; what is nothing is left out. */
export const ledgerLateSpan = (
  piece: LateDossierPiece | LateVisitPiece,
  zone: Zone,
): LedgerLateSpan => ({
  from: formatInstant(piece.from, zone),
  till: formatInstant(piece.till, zone),
  ...(piece.lateMs === 0 ? {} : { lateBy: piece.lateMs }),
  ...('overrunMs' in piece && piece.overrunMs > 0 ? { overrun: piece.overrunMs } : {}),
  ...('cycle' in piece && piece.cycle > 0 ? { cycle: piece.cycle } : {}),
});
