import type { Procedure } from '../procedure/procedure.ts';
import type { DossierEvent } from './event.ts';

/**
 * One application running through a procedure (hồ sơ). All there is to it is the procedure and the
 * log; everything else is derived. Plain, frozen data.
 */
export interface Dossier {
  readonly id: string;
  readonly procedure: Procedure;
  readonly events: readonly DossierEvent[];
}
