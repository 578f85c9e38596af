import type { Locale } from '../../limit/locale.ts';
import { EXPIRED, graphOf, type ProcedureGraph } from '../../procedure/graph.ts';
import { PICTURE_WORDS } from '../words/picture-words-of.ts';
import type { Drawing } from './drawing.ts';
import type { FlowEdge } from './flow-edges.ts';

/** What the expiry of a branch is: nobody waited, the agency asked did not answer. */
const SILENCE = 'unanswered';

/** An outcome of a node as people know it, or as its author named it. */
export const outcomeInWords = (
  graph: ProcedureGraph,
  id: string,
  outcome: string,
  locale: Locale,
): string => {
  const { outcomes } = PICTURE_WORDS[locale].process;
  const node = graph.nodes.get(id)?.node;
  const isSilence =
    outcome === EXPIRED &&
    node !== undefined &&
    'onSilence' in node &&
    node.onSilence !== undefined;
  const known = isSilence ? SILENCE : outcome;
  return Object.hasOwn(outcomes, known) ? (outcomes[known] ?? known) : known;
};

/** What is written on an arrow; nothing on the default flow. */
export const edgeInWords = (
  { from, outcome }: FlowEdge,
  { procedure, locale }: Drawing,
): string | undefined =>
  outcome === undefined || from.at !== 'node'
    ? undefined
    : outcomeInWords(graphOf(procedure), from.id, outcome, locale);
