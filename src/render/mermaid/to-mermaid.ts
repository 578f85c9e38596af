import { errorOf } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import type { Locale } from '../../limit/locale.ts';
import { graphOf, IMPLIED_ENDS } from '../../procedure/graph.ts';
import { type DossierResult, type Procedure, RESULTS } from '../../procedure/procedure.ts';
import { edgesOf, entryOf } from './mermaid-edges.ts';
import { type Drawing, endLines, receiptLines } from './mermaid-labels.ts';
import {
  type ClassMember,
  classesOf,
  declareFlow,
  endClass,
  GATE_CLASS,
  WAIT_CLASS,
} from './mermaid-nodes.ts';
import { labelOf, mermaidName } from './mermaid-text.ts';

/** How a procedure is drawn. */
export interface MermaidOptions {
  /** From top to bottom (the default) or from left to right. */
  readonly direction?: 'TD' | 'LR';
  /** Language of the words around the names; Vietnamese by default. */
  readonly locale?: Locale;
  /** Whose limits are printed; by default those of every variant. */
  readonly variant?: string;
}

/** Fills that carry black text, in turn for the units as they are declared. */
const UNIT_FILLS = [
  '#cfe2ff',
  '#d1e7dd',
  '#fff3cd',
  '#e2d9f3',
  '#ffe5d0',
  '#cff4fc',
  '#f7d6e6',
  '#e9ecef',
] as const;

const END_STYLES: { readonly [R in DossierResult]: string } = {
  granted: 'fill:#198754,stroke:#0f5132,color:#ffffff',
  refused: 'fill:#dc3545,stroke:#842029,color:#ffffff',
  withdrawn: 'fill:#6c757d,stroke:#41464b,color:#ffffff',
  stopped: 'fill:#fd7e14,stroke:#984c0c,color:#000000',
};

const START = 'receipt';

/** The name of a class, and what it looks like. */
type Style = readonly [className: string, style: string];

const unitStyles = ({ units }: Procedure): readonly Style[] =>
  Object.keys(units).map((unit, i) => {
    const fill = UNIT_FILLS[i % UNIT_FILLS.length] ?? UNIT_FILLS[0];
    return [mermaidName('unit', unit), `fill:${fill},stroke:#495057,color:#000000`];
  });

/** Styles, and which nodes have them; a style that nothing has is left out. */
const styleLines = (procedure: Procedure, members: readonly ClassMember[]): readonly string[] => {
  const styles: readonly Style[] = [
    ...unitStyles(procedure),
    [WAIT_CLASS, 'fill:#ffffff,stroke:#6c757d,color:#000000,stroke-dasharray:5 4'],
    [GATE_CLASS, 'fill:#f8f9fa,stroke:#495057,color:#000000'],
    ...RESULTS.map((result): Style => [endClass(result), END_STYLES[result]]),
  ];
  const nodesOf = new Map<string, string[]>();
  for (const { node, className } of members) {
    const nodes = nodesOf.get(className);
    if (nodes === undefined) nodesOf.set(className, [node]);
    else nodes.push(node);
  }
  return styles.flatMap(([name, style]) => {
    const nodes = nodesOf.get(name);
    return nodes === undefined
      ? []
      : [`classDef ${name} ${style}`, `class ${nodes.join(',')} ${name}`];
  });
};

/**
 * Draws a procedure as a Mermaid flowchart: units as colours, stages and parallels as boxes with
 * their limits, waits as dashed hexagons, ends by result, exceptional outcomes as dotted arrows
 * with their names. A called procedure is a box of its own; the ends from which the flow goes on
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
  const { direction = 'TD', locale = 'vi', variant } = options;
  if (variant !== undefined && !procedure.variants.includes(variant)) {
    const known = procedure.variants;
    throw errorOf([issueAt(['variant'], 'procedure.variantUnknown', { variant, known })]);
  }
  const drawing: Drawing = { procedure, locale, variant };
  const graph = graphOf(procedure);
  const { lines, leadsToImpliedEnd } = edgesOf(graph);
  const implied = mermaidName('node', IMPLIED_ENDS.granted);
  const impliedLines = endLines({ end: IMPLIED_ENDS.granted, result: 'granted' }, drawing);
  const [first] = procedure.flow;
  const members: readonly ClassMember[] = [
    ...classesOf(procedure.flow, graph),
    ...(leadsToImpliedEnd ? [{ node: implied, className: endClass('granted') }] : []),
  ];
  return [
    `flowchart ${direction}`,
    ...[
      `${START}([${labelOf(receiptLines(drawing))}])`,
      ...declareFlow(procedure.flow, drawing, ''),
      ...(leadsToImpliedEnd ? [`${implied}([${labelOf(impliedLines)}])`] : []),
      ...(first === undefined ? [] : [`${START} --> ${entryOf(first)}`]),
      ...lines,
      ...styleLines(procedure, members),
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
};
