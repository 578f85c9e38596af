import { inLocale } from '../../../limit/locale.ts';
import { isEnd, isParallel } from '../../../procedure/graph.ts';
import type { FlowNode } from '../../../procedure/procedure.ts';
import type { Drawing } from '../../flow/drawing.ts';
import {
  endLines,
  groupLines,
  receiptLines,
  stepLimits,
  stepLines,
  waitLimits,
  waitLines,
} from '../../flow/node-lines.ts';
import { DIAGRAM_WORDS } from '../../words/diagram-words.ts';

/** What is written of a node: its name, who and what else, and how long it may take. */
export interface NodeTexts {
  readonly name: string;
  readonly details: readonly string[];
  readonly limits: readonly string[];
}

const split = ([name = '', ...rest]: readonly string[], limits: readonly string[]): NodeTexts => ({
  name,
  details: rest.filter((line) => !limits.includes(line)),
  limits,
});

/** The texts of a node of any kind. */
export const textsOf = (node: FlowNode, drawing: Drawing): NodeTexts => {
  if ('step' in node) return split(stepLines(node, drawing), stepLimits(node, drawing));
  if ('wait' in node) return split(waitLines(node, drawing), waitLimits(node, drawing));
  return split(isEnd(node) ? endLines(node, drawing) : groupLines(node, drawing), []);
};

/** The texts of the point at which a dossier comes in; its limits are those of the whole. */
export const receiptTexts = (drawing: Drawing): NodeTexts => {
  const [name = '', , ...limits] = receiptLines(drawing);
  return { name, details: [], limits };
};

/** When a parallel goes on. */
export const joinText = (node: FlowNode, { locale }: Drawing): string =>
  isParallel(node) ? inLocale(DIAGRAM_WORDS, locale).join(node.join, node.branches.length) : '';
