import { inLocale } from '../../../limit/locale.ts';
import { graphOf } from '../../../procedure/graph.ts';
import type { Procedure } from '../../../procedure/procedure.ts';
import { unionOf } from '../../../time/interval.ts';
import type { Drawing } from '../../flow/drawing.ts';
import { drawingOf, type ProcessOptions } from '../../flow/drawing.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { FramedDrawing } from '../frame.ts';
import { headingOf } from '../heading.ts';
import { element, rounded } from '../markup.ts';
import { WAIT_DEFINITION } from '../patterns.ts';
import type { Picture, PicturePlace } from '../picture.ts';
import { type UnitIndex, unitIndexOf } from '../unit-index.ts';
import { drawBox } from './draw-boxes.ts';
import { drawArrow, drawEdgeLabel, drawGroup } from './draw-edges.ts';
import { processLegend } from './process-legend.ts';
import type { ProcessLayout } from './process-places.ts';
import { DETAIL, MARGIN } from './process-styles.ts';
import { processTable } from './process-table.ts';
import { receiptTexts } from './process-texts.ts';
import { layOutProcess } from './sheet-layout.ts';

const GAP = 22;

/** Narrower than this a legend would be a column of words. */
const LEAST_WIDTH = 700;

const drawLayout = ({ groups, edges, boxes }: ProcessLayout, units: UnitIndex): string[] => [
  ...groups.map(drawGroup),
  ...edges.map(({ points, exceptional }) => drawArrow(points, exceptional)),
  ...boxes.map((box) => drawBox(box, units)),
  ...edges.map(drawEdgeLabel),
];

/** Between the rows of a diagram, where only arrows run. */
const gapsOf = ({ boxes, edges }: ProcessLayout): readonly number[] => {
  const places = [
    ...boxes.map(({ place }) => place),
    ...edges.flatMap(({ label }) => (label === undefined ? [] : [label.place])),
  ];
  const rows = unionOf(places.map(({ y, height }) => ({ from: y, till: y + height })));
  return rows.slice(1).map(({ from }, i) => ((rows[i]?.till ?? from) + from) / 2);
};

const descriptionOf = (drawing: Drawing, units: UnitIndex): string => {
  const nodes = [...graphOf(drawing.procedure).nodes.values()].map(({ node }) => node);
  const { limits } = receiptTexts(drawing);
  return inLocale(PICTURE_WORDS, drawing.locale).process.description({
    steps: nodes.filter((node) => 'step' in node).length,
    waits: nodes.filter((node) => 'wait' in node).length,
    units: units.size,
    limit: limits.length === 0 ? '' : `${limits.join('; ')}.`,
  });
};

/** Draws a procedure, and tells it as a table. */
export const processPicture = (
  procedure: Procedure,
  { isOnPage = false, ...options }: ProcessOptions & PicturePlace,
): Picture => {
  const drawing = drawingOf(procedure, options);
  const words = inLocale(PICTURE_WORDS, drawing.locale).process;
  const layout = layOutProcess(drawing);
  const units = unitIndexOf(procedure);
  const width = Math.max(LEAST_WIDTH, layout.width);
  const subtitle = [procedure.code, words.version(procedure.version)].join(', ');
  const heading = headingOf(isOnPage ? undefined : procedure.name, [subtitle], width);
  const legend = processLegend(drawing, layout, units, width);
  const diagramAt = MARGIN + heading.height + GAP;
  const legendAt = diagramAt + layout.height + GAP;
  const title = words.title(procedure.name);
  const framed: FramedDrawing = {
    width: width + 2 * MARGIN,
    height: legendAt + legend.height + MARGIN,
    title,
    description: descriptionOf(drawing, units),
    definitions: [WAIT_DEFINITION],
    letters: DETAIL.size,
    cuts: [...gapsOf(layout).map((y) => diagramAt + y), legendAt - GAP / 2],
    body: [
      heading.draw(MARGIN, MARGIN),
      element(
        'g',
        { transform: `translate(${rounded(MARGIN + (width - layout.width) / 2)} ${diagramAt})` },
        drawLayout(layout, units),
      ),
      legend.draw(MARGIN, legendAt),
    ],
  };
  return { drawing: framed, tables: [processTable(drawing)] };
};
