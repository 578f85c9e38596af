import { inLocale } from '../../../limit/locale.ts';
import { type GraphNode, graphOf, isEnd, isLeaf, isParallel } from '../../../procedure/graph.ts';
import type { DossierResult, StepNode, WaitNode } from '../../../procedure/procedure.ts';
import type { Drawing } from '../../flow/drawing.ts';
import { drawnNodes, type Entry, type Exit, IMPLIED_END } from '../../flow/flow-edges.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import { heightOf, setText, type TextBlock } from '../text-block.ts';
import {
  CLOCK,
  DETAIL,
  LIMIT,
  NAME,
  ON_DARK,
  ON_DARK_DETAIL,
  PADDING,
  STRIP,
} from './process-styles.ts';
import { joinText, type NodeTexts, receiptTexts, textsOf } from './process-texts.ts';

/** What a box stands for, which decides its shape. */
export type BoxShape =
  | 'receipt'
  | 'step'
  | 'wait'
  | 'end'
  | 'head'
  | 'fork'
  | 'join'
  /** The bar at which the ways out of a branch meet. */
  | 'exit'
  /** Names what is drawn elsewhere. */
  | 'reference'
  /** Room for the branches of a parallel, which are drawn one by one. */
  | 'body';

/** Something with a place of its own in the picture: its texts, set, and how large it is. */
export interface ProcessBox {
  readonly key: string;
  readonly shape: BoxShape;
  readonly blocks: readonly TextBlock[];
  /** Lines with a clock before them. */
  readonly limits: TextBlock;
  readonly width: number;
  readonly height: number;
  readonly unit?: string;
  readonly result?: DossierResult;
  /** The stage or parallel directly around it. */
  readonly group?: string;
}

/** Widest line of text in a box; longer ones are broken. */
const TEXT_WIDTH = 220;
const TERMINAL_WIDTH = 240;
const REFERENCE_WIDTH = 180;

/** The key of the box at which an arrow begins or ends. */
export const keyOf = (place: Exit | Entry): string =>
  place.at === 'receipt' ? 'receipt' : `${place.at}:${place.id}`;

const NO_LIMITS: TextBlock = setText([], TEXT_WIDTH, LIMIT);

type BoxContent = Pick<ProcessBox, 'blocks'> & { readonly limits?: TextBlock };

/** A box as large as its texts, between least margins on both sides. */
const boxOf = (
  key: string,
  shape: BoxShape,
  { blocks, limits = NO_LIMITS }: BoxContent,
  [before, after]: readonly [number, number],
): ProcessBox => {
  const widest = Math.max(
    ...blocks.map(({ width }) => width),
    limits.lines.length === 0 ? 0 : CLOCK + limits.width,
  );
  return {
    key,
    shape,
    blocks,
    limits,
    width: before + widest + after,
    height: heightOf([...blocks, limits]) + 2 * PADDING,
  };
};

const leafBox = (node: StepNode | WaitNode, key: string, drawing: Drawing): ProcessBox => {
  const { name, details, limits } = textsOf(node, drawing);
  const content = {
    blocks: [setText([name], TEXT_WIDTH, NAME), setText(details, TEXT_WIDTH, DETAIL)],
    limits: setText(limits, TEXT_WIDTH - CLOCK, LIMIT),
  };
  const { unit } = node;
  const box = boxOf(key, 'step' in node ? 'step' : 'wait', content, [STRIP + PADDING, PADDING]);
  return {
    ...box,
    // Boxes of one width make a column.
    width: STRIP + 2 * PADDING + TEXT_WIDTH,
    ...(unit === undefined ? {} : { unit }),
  };
};

/** Texts on a dark ground: the first line stands out. */
const darkContent = (
  { name, details }: Pick<NodeTexts, 'name' | 'details'>,
  width: number,
): BoxContent => ({
  blocks: [setText([name], width, ON_DARK), setText(details, width, ON_DARK_DETAIL)],
});

const MARGINS = [2 * PADDING, 2 * PADDING] as const;

const boxesOfNode = ({ id, node }: GraphNode, drawing: Drawing): readonly ProcessBox[] => {
  const key = keyOf({ at: 'node', id });
  if (isLeaf(node)) return [leafBox(node, key, drawing)];
  if (isEnd(node)) {
    const content = darkContent(textsOf(node, drawing), TERMINAL_WIDTH);
    return [{ ...boxOf(key, 'end', content, MARGINS), result: node.result }];
  }
  const head = boxOf(
    key,
    isParallel(node) ? 'fork' : 'head',
    darkContent(textsOf(node, drawing), TEXT_WIDTH),
    MARGINS,
  );
  if (!isParallel(node)) {
    return [{ ...head, width: STRIP + 2 * PADDING + TEXT_WIDTH, group: id }];
  }
  const rule = { name: joinText(node, drawing), details: [] };
  const join = boxOf(keyOf({ at: 'join', id }), 'join', darkContent(rule, TEXT_WIDTH), MARGINS);
  const width = Math.max(head.width, join.width);
  return [head, join].map((box) => ({ ...box, width, group: id }));
};

const receiptBox = (drawing: Drawing): ProcessBox => {
  const { name, limits } = receiptTexts(drawing);
  const content = {
    blocks: [setText([name], TERMINAL_WIDTH, NAME)],
    limits: setText(limits, TERMINAL_WIDTH - CLOCK, LIMIT),
  };
  return boxOf(keyOf({ at: 'receipt' }), 'receipt', content, MARGINS);
};

/** A box without texts. */
export const emptyBox = (
  key: string,
  shape: 'exit' | 'body',
  { width, height }: Pick<ProcessBox, 'width' | 'height'>,
): ProcessBox => ({ key, shape, blocks: [], limits: NO_LIMITS, width, height });

/** A small box that names another one. */
export const referenceBox = ({ key, blocks }: ProcessBox, { locale }: Drawing): ProcessBox => {
  const name = blocks[0]?.lines.join(' ') ?? '';
  const text = inLocale(PICTURE_WORDS, locale).process.continuesAt(name);
  const content = { blocks: [setText([text], REFERENCE_WIDTH, DETAIL)] };
  return boxOf(key, 'reference', content, [PADDING, PADDING]);
};

/** The end that a flow without one implies. */
export const impliedEndBox = (drawing: Drawing): ProcessBox => {
  const { end, result } = IMPLIED_END;
  const content = darkContent(textsOf(IMPLIED_END, drawing), TERMINAL_WIDTH);
  return { ...boxOf(keyOf({ at: 'node', id: end }), 'end', content, MARGINS), result };
};

/** Everything that has a place, but for the end that a flow may imply. */
export const boxesOf = (drawing: Drawing): readonly ProcessBox[] => [
  receiptBox(drawing),
  ...drawnNodes(graphOf(drawing.procedure)).flatMap((place) => {
    const group = place.containers.at(-1);
    return boxesOfNode(place, drawing).map((box) => ({
      ...box,
      ...(box.group === undefined && group !== undefined ? { group } : {}),
    }));
  }),
];
