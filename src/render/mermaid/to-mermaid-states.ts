import { graphOf, isEnd, isParallel } from '../../procedure/graph.ts';
import type { EndNode, Procedure } from '../../procedure/procedure.ts';
import { type Drawing, drawingOf } from '../flow/drawing.ts';
import {
  drawnNodes,
  type FlowEdge,
  flowEdges,
  IMPLIED_END,
  isFromStage,
  leadToImpliedEnd,
} from '../flow/flow-edges.ts';
import { endLines, stepLines, waitLines } from '../flow/node-lines.ts';
import { edgeInWords } from '../flow/outcome-in-words.ts';
import { entryName, exitName } from './mermaid-edges.ts';
import { labelOf, mermaidName } from './mermaid-text.ts';
import type { MermaidOptions } from './to-mermaid.ts';

/** Mermaid's name for the points at which a state diagram begins and ends. */
const TERMINAL = '[*]';

const stateLine = (name: string, lines: readonly string[]): string =>
  `state ${labelOf(lines)} as ${name}`;

const endStateLines = (node: EndNode, drawing: Drawing): readonly string[] => {
  const name = mermaidName('node', node.end);
  return [stateLine(name, endLines(node, drawing)), `${name} --> ${TERMINAL}`];
};

/** The states of a procedure: its steps and waits, and its ends. */
const stateLines = (drawing: Drawing): readonly string[] =>
  drawnNodes(graphOf(drawing.procedure)).flatMap(({ id, node }) => {
    const name = mermaidName('node', id);
    if (isParallel(node)) {
      return [
        `state ${mermaidName('fork', id)} <<fork>>`,
        `state ${mermaidName('join', id)} <<join>>`,
      ];
    }
    if (isEnd(node)) return endStateLines(node, drawing);
    if ('step' in node) return [stateLine(name, stepLines(node, drawing))];
    return 'wait' in node ? [stateLine(name, waitLines(node, drawing))] : [];
  });

/** In a label after a colon these begin another statement. */
const SEPARATORS: { readonly [character: string]: string } = { ':': '#58;', ';': '#59;' };

/** Words after a colon, without the quotation marks that would be printed there. */
const labelAfterColon = (words: string): string =>
  words
    .split(/([:;])/)
    .map((part) => SEPARATORS[part] ?? labelOf([part]).slice(1, -1))
    .join('');

const transitionLine = (edge: FlowEdge, drawing: Drawing): string => {
  const graph = graphOf(drawing.procedure);
  const arrow = `${exitName(graph, edge.from, TERMINAL)} --> ${entryName(graph, edge.to)}`;
  const words = edgeInWords(edge, drawing);
  return words === undefined ? arrow : `${arrow} : ${labelAfterColon(words)}`;
};

/**
 * Draws a procedure as a Mermaid state diagram: what a dossier can be in, and what moves it on. Each
 * step and wait is a state, parallels are forks and joins; stages, which are no states, are left
 * to `toMermaid`, and so is the silence of a branch that is one. Withdrawal and stopping are possible
 * everywhere and are not drawn.
 *
 * @throws LienthongError `procedure.variantUnknown`
 * @example
 * ```ts
 * toMermaidStates(procedure).split('\n').slice(0, 3);
 * //=> ['stateDiagram-v2', '  direction TB', '  state "Tiếp nhận<br/>Bộ phận Một cửa<br/>0,5 ngày làm việc" as n_tiep_nhan']
 * ```
 */
export const toMermaidStates = (procedure: Procedure, options: MermaidOptions = {}): string => {
  const { direction = 'TD', ...rest } = options;
  const drawing = drawingOf(procedure, rest);
  const graph = graphOf(procedure);
  const edges = flowEdges(graph).filter((edge) => !isFromStage(graph, edge));
  return [
    'stateDiagram-v2',
    ...[
      `direction ${direction === 'TD' ? 'TB' : direction}`,
      ...stateLines(drawing),
      ...(leadToImpliedEnd(edges) ? endStateLines(IMPLIED_END, drawing) : []),
      ...edges.map((edge) => transitionLine(edge, drawing)),
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
};
