import type { Place, PlacedEdge, Point, ProcessLayout } from './process-places.ts';

/** The layout of a branch, with the boxes by which it is entered and left. */
export interface BranchBlock {
  readonly layout: ProcessLayout;
  readonly entry: Place | undefined;
  readonly exit: Place | undefined;
}

/** Branches in rows, without the bars between which they stand. */
export interface BranchRows {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly PlacedBlock[];
}

/** A block with its place among the rows, and the levels of the lines to and from its row. */
interface PlacedBlock extends BranchBlock, Point {
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly above: number;
  readonly below: number;
}

/** Between a row and the line that leads to it or from it. */
const RUN = 20;
const LANE = RUN + 6;

const GUTTER = 26;
const COLUMN_GAP = 28;

const widthOfRow = (row: readonly BranchBlock[]): number =>
  row.reduce((sum, { layout }) => sum + layout.width, (row.length - 1) * COLUMN_GAP);

/** As many branches in a row as have room there. */
const rowsWithin = (
  blocks: readonly BranchBlock[],
  room: number,
): readonly (readonly BranchBlock[])[] => {
  const rows: BranchBlock[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row !== undefined && widthOfRow([...row, block]) <= room) row.push(block);
    else rows.push([block]);
  }
  return rows;
};

/** Sets branches in rows within some room. */
export const rowsOfBranches = (blocks: readonly BranchBlock[], room: number): BranchRows => {
  const rows = rowsWithin(blocks, room - 2 * GUTTER);
  const widest = rows.reduce((most, row) => Math.max(most, widthOfRow(row)), 0);
  const width = widest + 2 * GUTTER;
  let top = 0;
  const placed = rows.flatMap((row, r) => {
    const tallest = row.reduce((most, { layout }) => Math.max(most, layout.height), 0);
    const y = top + LANE;
    top = y + tallest + LANE;
    let x = (width - widthOfRow(row)) / 2;
    return row.map((block): PlacedBlock => {
      const left = x;
      x += block.layout.width + COLUMN_GAP;
      return {
        ...block,
        x: left,
        y,
        isFirstRow: r === 0,
        isLastRow: r === rows.length - 1,
        above: y - RUN,
        below: y + tallest + RUN,
      };
    });
  });
  return { width, height: top, blocks: placed };
};

const movedPlace = (place: Place, { x, y }: Point): Place => ({
  ...place,
  x: place.x + x,
  y: place.y + y,
});

/** A layout at another place. */
export const movedLayout = (layout: ProcessLayout, by: Point): ProcessLayout => ({
  ...layout,
  boxes: layout.boxes.map(({ box, place }) => ({ box, place: movedPlace(place, by) })),
  groups: layout.groups.map((group) => ({ ...group, place: movedPlace(group.place, by) })),
  edges: layout.edges.map(({ points, label, ...edge }) => ({
    ...edge,
    points: points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
    ...(label === undefined ? {} : { label: { ...label, place: movedPlace(label.place, by) } }),
  })),
});

const middleOf = ({ x, width }: Place): number => x + width / 2;

/** A line without points that repeat the one before. */
const lineOf = (points: readonly Point[]): PlacedEdge => ({
  exceptional: false,
  points: points.filter(({ x, y }, i) => {
    const before = points[i - 1];
    return before === undefined || Math.abs(before.x - x) + Math.abs(before.y - y) > 0.5;
  }),
});

/** The lines from the fork down to every branch, and from every branch down to the join. */
export const linesOfRows = (
  { blocks, width }: BranchRows,
  at: Point,
  { fork, join }: { readonly fork: Place; readonly join: Place },
): readonly PlacedEdge[] => {
  const [left, right] = [at.x + GUTTER / 2, at.x + width - GUTTER / 2];
  const first = at.y + (blocks[0]?.above ?? 0);
  const last = at.y + (blocks.at(-1)?.below ?? 0);
  return blocks.flatMap(({ entry, exit, x, y, isFirstRow, isLastRow, above, below }) => {
    const by = { x: at.x + x, y: at.y + y };
    const [head, tail] = [entry, exit].map((end) => end && movedPlace(end, by));
    const [entryLevel, exitLevel] = [at.y + above, at.y + below];
    const down: readonly Point[] = isFirstRow
      ? []
      : [
          { x: left, y: first },
          { x: left, y: entryLevel },
        ];
    const on: readonly Point[] = isLastRow
      ? []
      : [
          { x: right, y: exitLevel },
          { x: right, y: last },
        ];
    const [from, to] = [middleOf(fork), middleOf(join)];
    return [
      ...(head === undefined
        ? []
        : [
            lineOf([
              { x: from, y: fork.y + fork.height },
              { x: from, y: first },
              ...down,
              { x: middleOf(head), y: entryLevel },
              { x: middleOf(head), y: head.y },
            ]),
          ]),
      ...(tail === undefined
        ? []
        : [
            lineOf([
              { x: middleOf(tail), y: tail.y + tail.height },
              { x: middleOf(tail), y: exitLevel },
              ...on,
              { x: to, y: last },
              { x: to, y: join.y },
            ]),
          ]),
    ];
  });
};
