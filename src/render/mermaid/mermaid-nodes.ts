import { inLocale } from '../../limit/locale.ts';
import {
  endsDossier,
  graphOf,
  isEnd,
  isParallel,
  isStage,
  type ProcedureGraph,
} from '../../procedure/graph.ts';
import type { DossierResult, FlowNode } from '../../procedure/procedure.ts';
import type { Drawing } from '../flow/drawing.ts';
import { endLines, groupLines, stepLines, waitLines } from '../flow/node-lines.ts';
import { DIAGRAM_WORDS } from '../words/diagram-words.ts';
import { labelOf, mermaidName } from './mermaid-text.ts';

const INDENT = '  ';

/** What gives nodes their colours: a class by name, and the nodes in it. */
export interface ClassMember {
  readonly node: string;
  readonly className: string;
}

/** Class of what belongs to no unit. */
export const WAIT_CLASS = 'wait';
export const GATE_CLASS = 'gate';
export const endClass = (result: DossierResult): string => `end_${result}`;

/** A flow as declared nodes, stages and parallels as subgraphs around theirs. */
export const declareFlow = (
  flow: readonly FlowNode[],
  drawing: Drawing,
  indent: string,
): readonly string[] => flow.flatMap((node) => declareNode(node, drawing, indent));

const declareGroup = (
  id: string,
  title: readonly string[],
  inside: readonly string[],
  indent: string,
): readonly string[] => [
  `${indent}subgraph ${mermaidName('group', id)}[${labelOf(title)}]`,
  ...inside,
  `${indent}end`,
];

const declareNode = (node: FlowNode, drawing: Drawing, indent: string): readonly string[] => {
  const deeper = indent + INDENT;
  if (isStage(node)) {
    const inside = declareFlow(node.flow, drawing, deeper);
    return declareGroup(node.stage, groupLines(node, drawing), inside, indent);
  }
  if (isParallel(node)) {
    const { parallel, branches, join } = node;
    const rule = inLocale(DIAGRAM_WORDS, drawing.locale).join(join, branches.length);
    const inside = [
      `${deeper}${mermaidName('fork', parallel)}(("+"))`,
      ...declareFlow(branches, drawing, deeper),
      `${deeper}${mermaidName('join', parallel)}((${labelOf([rule])}))`,
    ];
    return declareGroup(parallel, groupLines(node, drawing), inside, indent);
  }
  if (isEnd(node)) {
    if (!endsDossier(graphOf(drawing.procedure), node.end)) return [];
    return [`${indent}${mermaidName('node', node.end)}([${labelOf(endLines(node, drawing))}])`];
  }
  return 'step' in node
    ? [`${indent}${mermaidName('node', node.step)}[${labelOf(stepLines(node, drawing))}]`]
    : [`${indent}${mermaidName('node', node.wait)}{{${labelOf(waitLines(node, drawing))}}}`];
};

/** The class of each node: its unit, or what it is. */
export const classesOf = (
  flow: readonly FlowNode[],
  graph: ProcedureGraph,
): readonly ClassMember[] =>
  flow.flatMap((node): readonly ClassMember[] => {
    if (isStage(node)) return classesOf(node.flow, graph);
    if (isParallel(node)) {
      return [
        { node: mermaidName('fork', node.parallel), className: GATE_CLASS },
        ...classesOf(node.branches, graph),
        { node: mermaidName('join', node.parallel), className: GATE_CLASS },
      ];
    }
    if (isEnd(node)) {
      if (!endsDossier(graph, node.end)) return [];
      return [{ node: mermaidName('node', node.end), className: endClass(node.result) }];
    }
    if ('wait' in node) return [{ node: mermaidName('node', node.wait), className: WAIT_CLASS }];
    const name = mermaidName('node', node.step);
    return node.unit === undefined
      ? []
      : [{ node: name, className: mermaidName('unit', node.unit) }];
  });
