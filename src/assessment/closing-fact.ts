import { standingFactsOf } from '../dossier/corrections.ts';
import type { DossierEventOf } from '../dossier/event.ts';
import type { Fold } from '../dossier/fold.ts';
import type { DossierResult } from '../procedure/procedure.ts';

/** An event that closes a dossier without an answer to it. */
export type ClosingFact = DossierEventOf<'declined' | 'withdrawn' | 'stopped'>;

/** The event that closed a dossier without an answer, as the corrections of the log leave it. */
export const closingFactOf = (fold: Fold): ClosingFact | undefined =>
  standingFactsOf(fold)
    .flatMap((fact) =>
      fact.type === 'declined' || fact.type === 'withdrawn' || fact.type === 'stopped'
        ? [fact]
        : [],
    )
    .at(-1);

/** How a dossier ended; one that was taken back before it was accepted is withdrawn as well. */
export const resultOf = (fold: Fold): DossierResult | undefined => {
  if (fold.status !== 'declined') return fold.end?.result;
  return closingFactOf(fold)?.type === 'withdrawn' ? 'withdrawn' : undefined;
};
