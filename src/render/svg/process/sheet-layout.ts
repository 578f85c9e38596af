import { errorOf } from '../../../base/error.ts';
import { issueAt } from '../../../base/issue.ts';
import { graphOf, isEnd, isLeaf } from '../../../procedure/graph.ts';
import type { Drawing } from '../../flow/drawing.ts';
import { widestOn } from '../sheet.ts';
import { layOutRows } from './parallel-rows.ts';
import { layOutSketch } from './process-layout.ts';
import type { ProcessLayout } from './process-places.ts';
import { sketchOf } from './process-sketch.ts';
import { DETAIL, MARGIN } from './process-styles.ts';

/** A diagram of more nodes is not readable, and its layout takes longer than anybody waits. */
const MOST_NODES = 200;

/** A wider diagram could not be read on a sheet across. */
const MOST_WIDTH = widestOn('landscape', DETAIL.size) - 2 * MARGIN;

/** How often rows are made narrower until everything beside them has room as well. */
const TRIES = 4;

/**
 * Finds a place for everything in the diagram of a procedure. Branches of a parallel stand beside one
 * another; where that is wider than a sheet, they stand in rows.
 *
 * @throws LienthongError `input.tooLarge`
 */
export const layOutProcess = (drawing: Drawing): ProcessLayout => {
  const graph = graphOf(drawing.procedure);
  if (graph.nodes.size > MOST_NODES) {
    throw errorOf([issueAt(['flow'], 'input.tooLarge', { most: MOST_NODES })]);
  }
  const sketch = sketchOf(drawing);
  const groups = [...graph.nodes.values()].filter(({ node }) => !isLeaf(node) && !isEnd(node));
  let best = layOutSketch(sketch, groups);
  let room = MOST_WIDTH;
  for (let i = 0; i < TRIES && best.width > MOST_WIDTH; i += 1) {
    const rows = layOutRows(sketch, drawing, room);
    room -= rows.width - MOST_WIDTH;
    if (rows.width < best.width) best = rows;
  }
  return best;
};
