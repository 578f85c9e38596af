import { type Issue, issueAt } from '../base/issue.ts';
import type { Fold } from './fold.ts';

/**
 * How many corrections and delegations a log may hold, far more than any real one does. Each
 * correction folds the log anew, and each delegation is looked at for every act and every pair of
 * hands: without a bound a hostile log would take quadratic time.
 */
const MOST = 100;

const noRoom = (type: 'voided' | 'delegated', held: number): Issue | undefined =>
  held < MOST ? undefined : issueAt([], 'event.tooMany', { type, most: MOST });

export const noRoomForCorrection = ({ corrections }: Fold): Issue | undefined =>
  noRoom('voided', corrections);

export const noRoomForDelegation = ({ delegations }: Fold): Issue | undefined =>
  noRoom('delegated', delegations.length);
