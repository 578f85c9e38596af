import type { Visit } from '../../dossier/visits.ts';
import { inLocale } from '../../limit/locale.ts';
import { isEnd, outcomesOf } from '../../procedure/graph.ts';
import { outcomeName } from '../../procedure/outcome-name.ts';
import { nameOfNode } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { DIAGRAM_WORDS } from '../words/diagram-words.ts';
import type { ReportFacts } from './report-facts.ts';

/** Where an outcome has led to, by the name of the node or the result of the end. */
const leadsTo = (step: string, outcome: string, facts: ReportFacts): string | undefined => {
  const { fold, words, report } = facts;
  const destination = outcomesOf(fold.graph, step).get(outcome);
  if (destination === undefined || destination.to === 'branchEnd') return undefined;
  const node = fold.graph.nodes.get(destination.id)?.node;
  if (node === undefined) return undefined;
  return isEnd(node) && node.name === undefined
    ? words.results[node.result]
    : report.leadsTo(words.quoted(nameOfNode(node, destination.id)));
};

/**
 * What came of a visit, in words: those for the usual outcomes, else where it led to. Nothing where
 * it simply went on, or where the end of a wait says it already.
 */
export const outcomeWords = (
  { step, outcome, end }: Pick<Visit, 'step' | 'outcome' | 'end'>,
  facts: ReportFacts,
): string | undefined => {
  const bySilence: { readonly [effect: string]: string } = inLocale(
    DIAGRAM_WORDS,
    facts.locale,
  ).silenceOutcomes;
  // A branch that did not answer has no outcome of its own but what its silence counts as.
  if (end === 'expired' && outcome !== undefined && Object.hasOwn(bySilence, outcome)) {
    return bySilence[outcome];
  }
  if (outcome === undefined || outcome === 'done' || outcome === 'expired') return undefined;
  const { outcomes, quoted } = facts.words;
  const name = outcomeName(facts.dossier.procedure, outcome, outcomes);
  return name === outcome
    ? (leadsTo(step, outcome, facts) ?? quoted(plainText(outcome)))
    : plainText(name);
};
