import { waitAt } from '../procedure/graph.ts';
import type { PauseReason, WaitClock, WaitNode } from '../procedure/procedure.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import type { Fold } from './fold.ts';

/**
 * What an interruption does to the clocks when the procedure does not say: a request for
 * supplements as the rule pack has it (NĐ 61/2018/NĐ-CP Art. 19(4)), anything else pauses.
 */
export const effectOfReason = (
  reason: PauseReason | undefined,
  rules: RulePack | undefined,
): Exclude<WaitClock, 'run'> =>
  reason === 'supplement' ? (rules?.supplementEffect.value ?? 'pause') : 'pause';

/** What a wait does to the clocks. */
export const effectOfWait = (wait: WaitNode, rules: RulePack | undefined): WaitClock =>
  wait.clock ?? effectOfReason(wait.reason, rules);

/** Under which rules a dossier goes its way. */
type RecordedUnder = Pick<Fold, 'graph' | 'rules'>;

/** Whether a node is a wait during which the clocks around it stand still. */
export const isStoppingWait = ({ graph, rules }: RecordedUnder, id: string): boolean => {
  const wait = waitAt(graph, id);
  return wait !== undefined && effectOfWait(wait, rules) !== 'run';
};

/** Whether a node is a wait after which the clocks of the dossier begin anew. */
export const isRestartingWait = ({ graph, rules }: RecordedUnder, id: string): boolean => {
  const wait = waitAt(graph, id);
  return wait !== undefined && effectOfWait(wait, rules) === 'restart';
};
