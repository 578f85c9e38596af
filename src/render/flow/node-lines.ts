import { formatLimit } from '../../limit/format-limit.ts';
import type { Limit } from '../../limit/limit.ts';
import { inLocale } from '../../limit/locale.ts';
import { idOf } from '../../procedure/graph.ts';
import type {
  BranchNode,
  EndNode,
  FlowNode,
  ParallelNode,
  StageNode,
  StepNode,
  VariantLimits,
  WaitNode,
} from '../../procedure/procedure.ts';
import { isOneLimit, isZeroLimit, limitFor } from '../../procedure/variant-limits.ts';
import { hasName, nameOfNode, unitName, withNamedAnchor } from '../node-names.ts';
import { DIAGRAM_WORDS } from '../words/diagram-words.ts';
import { variantWords } from '../words/variant-words.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Drawing } from './drawing.ts';

/** A zero total or stage column says that the variant does not apply; a zero step is a step. */
type ZeroMeaning = 'nothing' | 'notApplicable';

const limitInWords = (limit: Limit, { procedure, locale }: Drawing, zero: ZeroMeaning): string =>
  zero === 'notApplicable' && isZeroLimit(limit)
    ? inLocale(DIAGRAM_WORDS, locale).notApplicable
    : formatLimit(withNamedAnchor(limit, procedure), locale);

/** The limits of a node: one, or one for each variant where they differ. */
const limitLines = (
  limits: VariantLimits | undefined,
  drawing: Drawing,
  zero: ZeroMeaning,
): readonly string[] => {
  const { procedure, variant } = drawing;
  if (limits === undefined) return [];
  if (isOneLimit(limits)) return [limitInWords(limits, drawing, zero)];
  const shown = variant === undefined ? procedure.variants : [variant];
  const lines = shown.flatMap((name) => {
    const limit = limitFor(limits, name);
    return limit === undefined ? [] : [{ name, words: limitInWords(limit, drawing, zero) }];
  });
  const isSame = new Set(lines.map(({ words }) => words)).size === 1;
  const [first] = lines;
  if (first !== undefined && (variant !== undefined || (isSame && lines.length === shown.length))) {
    return [first.words];
  }
  return lines.map(({ name, words }) => `${variantWords(name, drawing.locale)}: ${words}`);
};

const unitLine = (unit: string | undefined, { procedure }: Drawing): readonly string[] =>
  unit === undefined ? [] : [unitName(procedure, unit)];

/** When a branch that does not answer counts as what, where the procedure says it. */
const silenceLines = ({ onSilence }: BranchNode, drawing: Drawing): readonly string[] => {
  if (onSilence === undefined) return [];
  const { silence, silenceOutcomes } = inLocale(DIAGRAM_WORDS, drawing.locale);
  const { after, outcome } = onSilence;
  const effect = outcome === undefined ? '' : `: ${silenceOutcomes[outcome]}`;
  return limitLines(after, drawing, 'nothing').map((line) => `${silence} ${line}${effect}`);
};

/** How long a step may take. */
export const stepLimits = ({ limit }: StepNode, drawing: Drawing): readonly string[] =>
  limitLines(limit, drawing, 'nothing');

/** How long a wait may take at most. */
export const waitLimits = ({ within }: WaitNode, drawing: Drawing): readonly string[] => {
  const { atMost } = inLocale(DIAGRAM_WORDS, drawing.locale);
  return limitLines(within, drawing, 'nothing').map((line) => `${atMost} ${line}`);
};

/** Lines of a step: what, who, how long. */
export const stepLines = (step: StepNode, drawing: Drawing): readonly string[] => {
  const { support = [] } = step;
  const { support: word } = inLocale(DIAGRAM_WORDS, drawing.locale);
  const helpers = support.map((unit) => unitName(drawing.procedure, unit)).join(', ');
  return [
    nameOfNode(step, step.step),
    ...unitLine(step.unit, drawing),
    ...(support.length === 0 ? [] : [`${word}: ${helpers}`]),
    ...stepLimits(step, drawing),
    ...silenceLines(step, drawing),
  ];
};

/** Lines of a wait: for whom, how long at most, and what becomes of the clocks. */
export const waitLines = (wait: WaitNode, drawing: Drawing): readonly string[] => {
  const { locale } = drawing;
  const words = wordsOf(locale);
  return [
    nameOfNode(wait, wait.wait),
    `${inLocale(DIAGRAM_WORDS, locale).wait}: ${words.parties[wait.for]}`,
    ...unitLine(wait.unit, drawing),
    ...waitLimits(wait, drawing),
    ...(wait.clock === undefined ? [] : [words.waitClocks[wait.clock]]),
    ...silenceLines(wait, drawing),
  ];
};

/** Lines of an end: its name, and its result where the name does not stand for it. */
export const endLines = (end: EndNode, { locale }: Drawing): readonly string[] => {
  const result = wordsOf(locale).results[end.result];
  return end.name === undefined ? [result] : [nameOfNode(end, end.end), result];
};

const kindOfGroup = (node: StageNode | ParallelNode, { locale }: Drawing): string => {
  const { stage, parallel, call } = inLocale(DIAGRAM_WORDS, locale);
  if ('parallel' in node) return parallel;
  return node.calls === undefined ? stage : call;
};

/** So many branches are named by themselves where their parallel has no name. */
const MOST_NAMED = 3;

/** A stage by its name or id; a parallel without a name by those of its branches. */
const nameOfGroup = (node: StageNode | ParallelNode, { locale }: Drawing): string => {
  const named: FlowNode = node;
  if (!('parallel' in node) || hasName(node)) return nameOfNode(named, idOf(named));
  const { branches } = node;
  return branches.length > MOST_NAMED
    ? inLocale(DIAGRAM_WORDS, locale).branches(branches.length)
    : branches.map((branch) => nameOfNode(branch, idOf(branch))).join('; ');
};

/** How long a stage may take. */
export const groupLimits = ({ limit }: StageNode, drawing: Drawing): readonly string[] =>
  limitLines(limit, drawing, 'notApplicable');

/** How long the whole may take. */
export const totalLimits = (drawing: Drawing): readonly string[] =>
  limitLines(drawing.procedure.limit, drawing, 'notApplicable');

/** Title of a stage or parallel around its nodes. */
export const groupLines = (node: StageNode | ParallelNode, drawing: Drawing): readonly string[] => {
  const title = `${kindOfGroup(node, drawing)}: ${nameOfGroup(node, drawing)}`;
  if ('parallel' in node) return [title];
  return [
    title,
    ...unitLine(node.unit, drawing),
    ...groupLimits(node, drawing),
    ...silenceLines(node, drawing),
  ];
};

const extensionLines = (drawing: Drawing): readonly string[] => {
  const { extension } = drawing.procedure;
  if (extension === undefined) return [];
  const { extension: inWords } = inLocale(DIAGRAM_WORDS, drawing.locale);
  return limitLines(extension.atMost, drawing, 'nothing').map((line) =>
    inWords(line, extension.times),
  );
};

/** Lines of the point at which the dossier comes in. */
export const receiptLines = (drawing: Drawing): readonly string[] => {
  const { procedure, locale } = drawing;
  const { receipt, limit } = inLocale(DIAGRAM_WORDS, locale);
  const limits = totalLimits(drawing);
  return [
    receipt,
    `${procedure.code} ${procedure.name}`,
    ...limits.map((line) => (limits.length === 1 ? `${limit}: ${line}` : `${limit} ${line}`)),
    ...extensionLines(drawing),
  ];
};
