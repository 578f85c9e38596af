import { inLocale, type Locale } from '../../limit/locale.ts';
import { EXPIRED, graphOf } from '../../procedure/graph.ts';
import { outcomeName } from '../../procedure/outcome-name.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { plainText } from '../plain-text.ts';
import { PICTURE_WORDS } from '../words/picture-words-of.ts';
import type { Drawing } from './drawing.ts';
import type { FlowEdge } from './flow-edges.ts';

/** What the expiry of a branch is: nobody waited, the agency asked did not answer. */
const SILENCE = 'unanswered';

/** An outcome of a node as people know it; its id is for machines. */
export const outcomeInWords = (
  procedure: Procedure,
  id: string,
  outcome: string,
  locale: Locale,
): string => {
  const { outcomes, otherOutcome } = inLocale(PICTURE_WORDS, locale).process;
  const node = graphOf(procedure).nodes.get(id)?.node;
  const isSilence =
    outcome === EXPIRED &&
    node !== undefined &&
    'onSilence' in node &&
    node.onSilence !== undefined;
  const known = isSilence ? SILENCE : outcome;
  const name = outcomeName(procedure, known, outcomes);
  return name === known ? otherOutcome : plainText(name);
};

/** What is written on an arrow; nothing on the default flow. */
export const edgeInWords = (
  { from, outcome }: FlowEdge,
  { procedure, locale }: Drawing,
): string | undefined =>
  outcome === undefined || from.at !== 'node'
    ? undefined
    : outcomeInWords(procedure, from.id, outcome, locale);
