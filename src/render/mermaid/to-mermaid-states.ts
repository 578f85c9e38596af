import { graphOf, IMPLIED_ENDS, isEnd, isLeaf, isParallel } from '../../procedure/graph.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { drawingOf } from '../svg/process/drawing-of.ts';
import {
  drawnNodes,
  type Entry,
  type Exit,
  type FlowEdge,
  flowEdges,
} from '../svg/process/flow-edges.ts';
import { outcomeInWords } from '../words/picture-words-of.ts';
import { entryOf } from './mermaid-edges.ts';
import { type Drawing, endLines, stepLines, waitLines } from './mermaid-labels.ts';
import { labelOf, mermaidName } from './mermaid-text.ts';
import type { MermaidOptions } from './to-mermaid.ts';

/** Mermaid's name for the points at which a state diagram begins and ends. */
const TERMINAL = '[*]';

const stateLine = (name: string, lines: readonly string[]): string =>
  `state ${labelOf(lines)} as ${name}`;

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
    if (isEnd(node)) return [stateLine(name, endLines(node, drawing)), `${name} --> ${TERMINAL}`];
    if ('step' in node) return [stateLine(name, stepLines(node, drawing))];
    return 'wait' in node ? [stateLine(name, waitLines(node, drawing))] : [];
  });

const exitName = (procedure: Procedure, exit: Exit): string => {
  if (exit.at === 'receipt') return TERMINAL;
  if (exit.at === 'join') return mermaidName('join', exit.id);
  const node = graphOf(procedure).nodes.get(exit.id)?.node;
  return node !== undefined && isParallel(node)
    ? mermaidName('fork', exit.id)
    : mermaidName('node', exit.id);
};

/** Stages are no states: who enters one is at its first step. */
const entryName = (procedure: Procedure, { at, id }: Entry): string => {
  if (at === 'join') return mermaidName('join', id);
  const node = graphOf(procedure).nodes.get(id)?.node;
  return node === undefined ? mermaidName('node', id) : entryOf(node);
};

/** In a label after a colon these begin another statement. */
const SEPARATORS: { readonly [character: string]: string } = { ':': '#58;', ';': '#59;' };

/** An outcome after a colon, without the quotation marks that would be printed there. */
const outcomeLabel = (outcome: string, { locale }: Drawing): string =>
  outcomeInWords(outcome, locale)
    .split(/([:;])/)
    .map((part) => SEPARATORS[part] ?? labelOf([part]).slice(1, -1))
    .join('');

const transitionLine = ({ from, to, outcome }: FlowEdge, drawing: Drawing): string => {
  const { procedure } = drawing;
  const arrow = `${exitName(procedure, from)} --> ${entryName(procedure, to)}`;
  return outcome === undefined ? arrow : `${arrow} : ${outcomeLabel(outcome, drawing)}`;
};

const isFromStage = ({ from }: FlowEdge, procedure: Procedure): boolean => {
  const node = from.at === 'node' ? graphOf(procedure).nodes.get(from.id)?.node : undefined;
  return node !== undefined && !isLeaf(node) && !isParallel(node);
};

/**
 * Draws a procedure as a Mermaid state diagram: what a dossier can be in, and what moves it on. Each
 * step and wait is a state, parallels are forks and joins; stages, which are no states, are left
 * to `toMermaid`, and so is the silence of a branch that is one. Withdrawal and stopping are possible everywhere and are not drawn.
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
  const edges = flowEdges(graphOf(procedure)).filter((edge) => !isFromStage(edge, procedure));
  const implied = { end: IMPLIED_ENDS.granted, result: 'granted' } as const;
  const impliedName = mermaidName('node', implied.end);
  const leadsToImplied = edges.some(({ to }) => to.id === implied.end);
  return [
    'stateDiagram-v2',
    ...[
      `direction ${direction === 'TD' ? 'TB' : direction}`,
      ...stateLines(drawing),
      ...(leadsToImplied
        ? [stateLine(impliedName, endLines(implied, drawing)), `${impliedName} --> ${TERMINAL}`]
        : []),
      ...edges.map((edge) => transitionLine(edge, drawing)),
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
};
