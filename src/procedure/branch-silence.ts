import type { RulePack, SilenceEffect } from '../rules/rule-pack.ts';
import type { ProcedureGraph } from './graph.ts';
import type { VariantLimits } from './procedure.ts';

/** What follows when a branch of a parallel does not answer in time. */
export interface Silence {
  /** By variant; counted from the entry into the branch, or its anchor, to 24:00 of its last day. */
  readonly after: VariantLimits;
  readonly effect: SilenceEffect;
}

/**
 * What the silence of a branch does under a rule pack; undefined where a node is no branch with
 * `onSilence`. A refusal that nothing says where to go with moves nothing.
 */
export const silenceOf = (
  graph: ProcedureGraph,
  branch: string,
  rules: RulePack | undefined,
): Silence | undefined => {
  const node = graph.nodes.get(branch)?.node;
  if (node === undefined || !('onSilence' in node) || node.onSilence === undefined)
    return undefined;
  const { after, outcome = rules?.silence.value ?? 'escalate', to } = node.onSilence;
  return { after, effect: outcome === 'refusal' && to === undefined ? 'escalate' : outcome };
};
