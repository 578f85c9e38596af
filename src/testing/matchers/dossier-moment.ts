import type { LookOptions } from '../../clock/look-options.ts';
import type { Dossier } from '../../dossier/dossier.ts';

/** A dossier with all that is needed to look at it: a scenario, or a host's own values. */
export interface DossierMoment extends LookOptions {
  readonly dossier: Dossier;
}
