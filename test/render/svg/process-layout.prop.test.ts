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

describe.each(LAYOUTS)('the diagram of any procedure, $how', ({ layOut }) => {
  it('has no two boxes over one another, nor a label over a box', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const { boxes, edges } = layOut(procedure);
        const places = boxes.map(({ place }) => place);
        for (const [i, place] of places.entries()) {
          for (const other of places.slice(i + 1)) expect(overlap(place, other)).toBe(false);
          for (const { label } of edges) {
            if (label !== undefined) expect(overlap(place, label.place)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('has everything within its bounds, and the texts of a box within the box', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const { width, height, boxes, groups, edges } = layOut(procedure);
        const whole = { x: 0, y: 0, width, height };
        for (const { box, place } of boxes) {
          expect(contains(whole, place)).toBe(true);
          for (const block of box.blocks) expect(block.width).toBeLessThanOrEqual(place.width);
        }
        for (const { place } of groups) expect(contains(whole, place)).toBe(true);
        for (const { points } of edges) {
          for (const point of points) {
            expect(contains(whole, { ...point, width: 0, height: 0 })).toBe(true);
          }
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
