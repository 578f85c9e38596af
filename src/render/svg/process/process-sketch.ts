import { graphOf } from '../../../procedure/graph.ts';
import type { Drawing } from '../../flow/drawing.ts';
import { type FlowEdge, flowEdges, leadToImpliedEnd } from '../../flow/flow-edges.ts';
import { edgeInWords } from '../../flow/outcome-in-words.ts';
import { setText, type TextBlock } from '../text-block.ts';
import { boxesOf, impliedEndBox, keyOf, type ProcessBox } from './process-boxes.ts';
import { ARROW } from './process-styles.ts';

/** An arrow with the boxes it joins and the label that needs room on its way. */
export interface DrawnEdge {
  /** Off the usual way. */
  readonly exceptional: boolean;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly block: TextBlock | undefined;
  /** Only keeps one box above another; it is not drawn. */
  readonly isHelper?: true;
}

const LABEL_WIDTH = 120;

const labelBlock = (edge: FlowEdge, drawing: Drawing): TextBlock | undefined => {
  const words = edgeInWords(edge, drawing);
  return words === undefined ? undefined : setText([words], LABEL_WIDTH, ARROW);
};

const edgesOf = (drawing: Drawing): readonly DrawnEdge[] =>
  flowEdges(graphOf(drawing.procedure)).map((edge, i) => ({
    exceptional: edge.exceptional,
    from: keyOf(edge.from),
    to: keyOf(edge.to),
    name: `${i}`,
    block: labelBlock(edge, drawing),
  }));

/** What is laid out: boxes and the arrows between them. */
export interface Sketch {
  readonly boxes: readonly ProcessBox[];
  readonly edges: readonly DrawnEdge[];
}

/**
 * Gives every exceptional arrow to an end that several lead to an end of its own, beside the step
 * it comes from: arrows from everywhere to one refusal would cross the whole picture.
 */
const withOwnEnds = ({ boxes, edges }: Sketch): Sketch => {
  const boxOf = new Map(boxes.map((box) => [box.key, box]));
  const isShared = ({ exceptional, to }: DrawnEdge): boolean =>
    exceptional &&
    boxOf.get(to)?.shape === 'end' &&
    edges.filter((other) => other.to === to).length > 1;
  const copies = edges.filter(isShared).flatMap(({ from, to, name }): readonly ProcessBox[] => {
    const [end, source] = [boxOf.get(to), boxOf.get(from)];
    const group = source?.group;
    return end === undefined
      ? []
      : [{ ...end, key: `${to}@${name}`, ...(group === undefined ? {} : { group }) }];
  });
  const moved = edges.map((edge) =>
    isShared(edge) ? { ...edge, to: `${edge.to}@${edge.name}` } : edge,
  );
  const reached = new Set(moved.map(({ to }) => to));
  const isReplaced = ({ key }: ProcessBox): boolean =>
    !reached.has(key) && edges.some(({ to }) => to === key);
  return { boxes: [...boxes.filter((box) => !isReplaced(box)), ...copies], edges: moved };
};

/** The boxes and arrows of a procedure. */
export const sketchOf = (drawing: Drawing): Sketch => {
  const implied = leadToImpliedEnd(flowEdges(graphOf(drawing.procedure)))
    ? [impliedEndBox(drawing)]
    : [];
  return withOwnEnds({ boxes: [...boxesOf(drawing), ...implied], edges: edgesOf(drawing) });
};

/** The usual way from the first box to the end; branches of a parallel are passed over. */
export const spineOf = ({ boxes, edges }: Sketch): readonly string[] => {
  const spine: string[] = [];
  let at = boxes[0]?.key;
  while (at !== undefined && !spine.includes(at)) {
    spine.push(at);
    const here: string = at;
    at = edges.find(({ from, exceptional }) => from === here && !exceptional)?.to;
  }
  return spine;
};
