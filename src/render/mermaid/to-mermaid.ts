import { graphOf } from '../../procedure/graph.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { type Drawing, drawingOf, type ProcessOptions } from '../flow/drawing.ts';
import {
  type FlowEdge,
  flowEdges,
  IMPLIED_END,
  isFromStage,
  leadToImpliedEnd,
} from '../flow/flow-edges.ts';
import { endLines, receiptLines } from '../flow/node-lines.ts';
import { edgeInWords } from '../flow/outcome-in-words.ts';
import { entryName, exitName } from './mermaid-edges.ts';
import { classesOf, declareFlow, endClass } from './mermaid-nodes.ts';
import { styleLines } from './mermaid-styles.ts';
import { labelOf, mermaidName } from './mermaid-text.ts';

/** How a procedure is drawn. */
export interface MermaidOptions extends ProcessOptions {
  /** From top to bottom (the default) or from left to right. */
  readonly direction?: 'TD' | 'LR';
}

const START = 'receipt';

const drawEdge = (drawing: Drawing, edge: FlowEdge): string => {
  const { from, to, exceptional } = edge;
  const graph = graphOf(drawing.procedure);
  const arrow = exceptional ? '-.->' : '-->';
  const words = edgeInWords(edge, drawing);
  const label = words === undefined ? '' : `|${labelOf([words])}|`;
  return `${exitName(graph, from, START)} ${arrow}${label} ${entryName(graph, to)}`;
};

/**
 * Draws a procedure as a Mermaid flowchart: units as colours, stages and parallels as boxes with
 * their limits, waits as dashed hexagons, ends by result, exceptional outcomes as dotted arrows
 * with their words. A called procedure is a box of its own; the ends from which the flow goes on
 * are not drawn. Withdrawal and stopping are possible everywhere and are not drawn. Names from
 * outside are escaped: they cannot break the diagram or bring markup into a page.
 *
 * @throws LienthongError `procedure.variantUnknown`
 * @example
 * ```ts
 * toMermaid(procedure).split('\n')[1];
 * //=> '  receipt(["Tiếp nhận hồ sơ<br/>1.000001 Cấp giấy phép<br/>Thời hạn: 03 ngày làm việc"])'
 * ```
 */
export const toMermaid = (procedure: Procedure, options: MermaidOptions = {}): string => {
  const { direction = 'TD', ...rest } = options;
  const drawing = drawingOf(procedure, rest);
  const graph = graphOf(procedure);
  // A stage is a box around its first step: no arrow leads in, only its silence leads on.
  const edges = flowEdges(graph).filter(
    (edge) => edge.outcome !== undefined || !isFromStage(graph, edge),
  );
  const implied = leadToImpliedEnd(edges)
    ? [{ node: mermaidName('node', IMPLIED_END.end), className: endClass(IMPLIED_END.result) }]
    : [];
  return [
    `flowchart ${direction}`,
    ...[
      `${START}([${labelOf(receiptLines(drawing))}])`,
      ...declareFlow(procedure.flow, drawing, ''),
      ...implied.map(({ node }) => `${node}([${labelOf(endLines(IMPLIED_END, drawing))}])`),
      ...edges.map((edge) => drawEdge(drawing, edge)),
      ...styleLines(procedure, [...classesOf(procedure.flow, graph), ...implied]),
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
};
