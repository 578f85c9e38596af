import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../../src/procedure/procedure.ts';
import { drawingOf } from '../../../src/render/flow/drawing.ts';
import { layOutRows } from '../../../src/render/svg/process/parallel-rows.ts';
import type { Place, ProcessLayout } from '../../../src/render/svg/process/process-places.ts';
import { sketchOf } from '../../../src/render/svg/process/process-sketch.ts';
import { layOutProcess } from '../../../src/render/svg/process/sheet-layout.ts';
import { toSvg } from '../../../src/render/svg/process/to-svg.ts';
import { procedures } from '../../procedure/random-procedures.ts';
import { faultOf } from './well-formed.ts';

const RUNS = { numRuns: 6 };

const overlap = (a: Place, b: Place): boolean =>
  a.x + a.width > b.x + 0.5 &&
  b.x + b.width > a.x + 0.5 &&
  a.y + a.height > b.y + 0.5 &&
  b.y + b.height > a.y + 0.5;

const contains = (outer: Place, inner: Place): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

/** As it is drawn, and with every parallel in rows as on a narrow sheet. */
const LAYOUTS: readonly {
  readonly how: string;
  readonly layOut: (procedure: Procedure) => ProcessLayout;
}[] = [
  { how: 'as it is drawn', layOut: (procedure) => layOutProcess(drawingOf(procedure, {})) },
  {
    how: 'with its branches in rows',
    layOut: (procedure) => {
      const drawing = drawingOf(procedure, {});
      return layOutRows(sketchOf(drawing), drawing, 700);
    },
  },
];

/** Which boxes lie over one another, and which labels over a box. */
const overlapsIn = ({ boxes, edges }: ProcessLayout): readonly (readonly [Place, Place])[] => {
  const places = boxes.map(({ place }) => place);
  const labels = edges.flatMap(({ label }) => (label === undefined ? [] : [label.place]));
  return places.flatMap((place, i) =>
    [...places.slice(i + 1), ...labels]
      .filter((other) => overlap(place, other))
      .map((other) => [place, other] as const),
  );
};

/** What reaches beyond the bounds of the whole. */
const outsideOf = ({ width, height, boxes, groups, edges }: ProcessLayout): readonly Place[] => {
  const points = edges.flatMap((edge) => edge.points);
  const places = [
    ...[...boxes, ...groups].map(({ place }) => place),
    ...points.map((point) => ({ ...point, width: 0, height: 0 })),
  ];
  return places.filter((place) => !contains({ x: 0, y: 0, width, height }, place));
};

describe.each(LAYOUTS)('the diagram of any procedure, $how', ({ layOut }) => {
  it('has nothing over a box or out of bounds, and the texts of a box within the box', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const layout = layOut(procedure);
        expect(overlapsIn(layout)).toEqual([]);
        expect(outsideOf(layout)).toEqual([]);
        for (const { box, place } of layout.boxes) {
          for (const block of box.blocks) expect(block.width).toBeLessThanOrEqual(place.width);
        }
      }),
      RUNS,
    );
  });
});

describe('the diagram of any procedure', () => {
  it('is a well-formed document, and the same one every time', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const svg = toSvg(procedure);
        expect(faultOf(svg)).toBeUndefined();
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(toSvg(procedure)).toBe(svg);
      }),
      RUNS,
    );
  });
});
