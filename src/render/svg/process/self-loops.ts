import type { Place, PlacedEdge } from './process-places.ts';
import type { DrawnEdge } from './process-sketch.ts';

/** How far a loop reaches out of its box, and the gap to its label. */
const REACH = 26;
const LABEL_GAP = 5;

/** Half of the height of a loop. */
const HALF = 7;

export const isLoop = ({ from, to }: DrawnEdge): boolean => from === to;

/** The room that the arrows from a box back to itself need beside it. */
export const loopRoom = (key: string, edges: readonly DrawnEdge[]): number =>
  edges
    .filter((edge) => isLoop(edge) && edge.from === key)
    .reduce((room, { block }) => Math.max(room, REACH + 2 * LABEL_GAP + (block?.width ?? 0)), 0);

/** Draws the arrows from a box back to itself one under another on its right side. */
export const placeLoops = (loops: readonly DrawnEdge[], box: Place): readonly PlacedEdge[] =>
  loops.map(({ exceptional, block }, i) => {
    const right = box.x + box.width;
    const y = box.y + ((i + 0.5) / loops.length) * box.height;
    const label =
      block === undefined
        ? {}
        : {
            label: {
              block,
              place: {
                x: right + REACH + LABEL_GAP,
                y: y - block.height / 2,
                width: block.width,
                height: block.height,
              },
            },
          };
    return {
      points: [
        { x: right, y: y - HALF },
        { x: right + REACH, y: y - HALF },
        { x: right + REACH, y: y + HALF },
        { x: right, y: y + HALF },
      ],
      exceptional,
      ...label,
    };
  });
