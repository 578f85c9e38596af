import {
  type Destination,
  type GraphNode,
  graphOf,
  isEnd,
  isParallel,
  outcomesOf,
} from '../../../procedure/graph.ts';
import type { FlowNode } from '../../../procedure/procedure.ts';
import type { Drawing } from '../../flow/drawing.ts';
import { drawnNodes } from '../../flow/flow-edges.ts';
import {
  endLines,
  groupLines,
  receiptLines,
  stepLimits,
  stepLines,
  waitLimits,
  waitLines,
} from '../../flow/node-lines.ts';
import { outcomeInWords } from '../../flow/outcome-in-words.ts';
import { nodeName } from '../../node-names.ts';
import { DIAGRAM_WORDS } from '../../words/diagram-words.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { PictureTable } from '../picture.ts';

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
  isParallel(node) ? DIAGRAM_WORDS[locale].join(node.join, node.branches.length) : '';

const targetText = (destination: Destination, drawing: Drawing): string => {
  const { procedure } = drawing;
  if (destination.to !== 'branchEnd') return nodeName(procedure, destination.id);
  const node = graphOf(procedure).nodes.get(destination.parallel)?.node;
  return node === undefined ? '' : joinText(node, drawing);
};

const nextTexts = ({ id, node }: GraphNode, drawing: Drawing): readonly string[] => {
  if (isEnd(node)) return [];
  const { procedure, locale } = drawing;
  const graph = graphOf(procedure);
  return [...outcomesOf(graph, id)].map(([outcome, destination]) => {
    const target = targetText(destination, drawing);
    return outcome === 'done'
      ? target
      : `${outcomeInWords(graph, id, outcome, locale)} → ${target}`;
  });
};

/** The process as a table, for those who cannot see the diagram. */
export const processTable = (drawing: Drawing): PictureTable => {
  const { title, columns } = PICTURE_WORDS[drawing.locale].process;
  const rows = drawnNodes(graphOf(drawing.procedure)).map((place) => {
    const { name, details, limits } = textsOf(place.node, drawing);
    return [name, details, limits, nextTexts(place, drawing)].map((cell) =>
      typeof cell === 'string' ? cell : cell.join('; '),
    );
  });
  return {
    caption: title(drawing.procedure.name),
    columns: [columns.node, columns.unit, columns.limit, columns.next],
    rows,
  };
};
