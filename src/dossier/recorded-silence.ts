import { type Silence, silenceOf } from '../procedure/branch-silence.ts';
import type { Fold } from './fold.ts';

/**
 * What the silence of a branch does to a dossier: by the rule pack under which it was received,
 * whatever a look at it reads the law by, since its log was recorded so.
 */
export const recordedSilenceOf = ({ graph, rules }: Fold, branch: string): Silence | undefined =>
  silenceOf(graph, branch, rules);
