import { inLocale } from '../../../limit/locale.ts';
import { type GraphNode, graphOf, isEnd, isParallel } from '../../../procedure/graph.ts';
import type { Drawing } from '../../flow/drawing.ts';
import {
  drawnNodes,
  type Entry,
  type Exit,
  type FlowEdge,
  flowEdges,
  IMPLIED_END,
} from '../../flow/flow-edges.ts';
import { endLines, groupLimits, groupLines, totalLimits } from '../../flow/node-lines.ts';
import { edgeInWords } from '../../flow/outcome-in-words.ts';
import { nameOfNode } from '../../node-names.ts';
import { DIAGRAM_WORDS } from '../../words/diagram-words.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { PictureTable } from '../picture.ts';
import { keyOf } from './process-boxes.ts';
import { joinText, textsOf } from './process-texts.ts';

/** What an arrow leads to, by the words that stand in its box. */
const targetText = ({ at, id }: Entry, drawing: Drawing): string => {
  const node = graphOf(drawing.procedure).nodes.get(id)?.node;
  if (node === undefined) return endLines(IMPLIED_END, drawing)[0] ?? '';
  if (at === 'join') return joinText(node, drawing);
  if (isEnd(node)) return endLines(node, drawing)[0] ?? '';
  return isParallel(node) ? (groupLines(node, drawing)[0] ?? '') : nameOfNode(node, id);
};

const nextText = (exit: Exit, edges: readonly FlowEdge[], drawing: Drawing): string =>
  edges
    .filter(({ from }) => keyOf(from) === keyOf(exit))
    .map((edge) => {
      const [outcome, target] = [edgeInWords(edge, drawing), targetText(edge.to, drawing)];
      return outcome === undefined ? target : `${outcome} → ${target}`;
    })
    .join('; ');

/** The parallels that are over after a node and not entered again at the one after it. */
const joinedAfter = (
  { id, node, containers }: GraphNode,
  next: GraphNode | undefined,
  drawing: Drawing,
): readonly GraphNode[] => {
  const { nodes } = graphOf(drawing.procedure);
  const around = isParallel(node) ? [...containers, id] : containers;
  return [...around]
    .reverse()
    .filter((container) => next?.containers.includes(container) !== true)
    .flatMap((container) => nodes.get(container) ?? [])
    .filter((place) => isParallel(place.node));
};

/** The process as a table, for those who cannot see the diagram. */
export const processTable = (drawing: Drawing): PictureTable => {
  const { procedure, locale } = drawing;
  const { list, columns, whole } = inLocale(PICTURE_WORDS, locale).process;
  const { begin } = inLocale(DIAGRAM_WORDS, locale);
  const edges = flowEdges(graphOf(procedure));
  const rowOf = ({ id, node }: GraphNode): readonly string[] => {
    const { name, details, limits } = textsOf(node, drawing);
    // What an end means is nobody who does anything.
    if (isEnd(node)) return [[name, ...details].join(': '), '', '', ''];
    const inHead = 'stage' in node ? groupLimits(node, drawing) : [];
    return [
      name,
      details.filter((line) => !inHead.includes(line)).join('; '),
      [...limits, ...inHead].join('; '),
      nextText({ at: 'node', id }, edges, drawing),
    ];
  };
  const nodes = drawnNodes(graphOf(procedure));
  const limits = totalLimits(drawing);
  return {
    caption: list,
    columns: [columns.node, columns.unit, columns.limit, columns.next],
    rows: [
      [begin, '', '', nextText({ at: 'receipt' }, edges, drawing)],
      ...nodes.flatMap((place, i) => [
        rowOf(place),
        ...joinedAfter(place, nodes[i + 1], drawing).map(({ id, node }) => [
          joinText(node, drawing),
          '',
          '',
          nextText({ at: 'join', id }, edges, drawing),
        ]),
      ]),
    ],
    ...(limits.length === 0 ? {} : { total: [whole, '', limits.join('; '), ''] }),
  };
};
