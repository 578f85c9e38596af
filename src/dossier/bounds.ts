import { type Issue, issueAt } from '../base/issue.ts';
import type { Fold } from './fold.ts';

/*
 * No real log comes near these bounds. Without them a hostile one would take quadratic time: each
 * correction folds what stands anew, and each delegation is looked at for every act and every pair
 * of hands.
 */

/**
 * How many facts the corrections of one log may have folded anew: ten thousand corrections of a log
 * of a thousand events, a hundred of one of a hundred thousand.
 */
const MOST_REFOLDED = 10_000_000;

const MOST_DELEGATIONS = 1_000;

const noRoom = (type: 'voided' | 'delegated', most: number): Issue =>
  issueAt([], 'event.tooMany', { type, most });

export const noRoomForCorrection = ({ refolded, log }: Fold): Issue | undefined =>
  refolded < MOST_REFOLDED ? undefined : noRoom('voided', Math.ceil(MOST_REFOLDED / log.length));

export const noRoomForDelegation = ({ delegations }: Fold): Issue | undefined =>
  delegations.length < MOST_DELEGATIONS ? undefined : noRoom('delegated', MOST_DELEGATIONS);
