import { graphOf } from '../../../procedure/graph.ts';
import type { Procedure } from '../../../procedure/procedure.ts';
import type { Drawing } from '../../flow/drawing.ts';
import { drawingOf, type ProcessOptions } from '../../flow/drawing.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import { frame } from '../frame.ts';
import { headingOf } from '../heading.ts';
import { element, rounded } from '../markup.ts';
import { WAIT_DEFINITION } from '../patterns.ts';
import type { Picture } from '../picture.ts';
import { type UnitIndex, unitIndexOf } from '../unit-index.ts';
import { drawBox } from './draw-boxes.ts';
import { drawArrow, drawEdgeLabel, drawGroup } from './draw-edges.ts';
import { layOutProcess } from './process-layout.ts';
import { processLegend } from './process-legend.ts';
import type { ProcessLayout } from './process-places.ts';
import { processTable, receiptTexts } from './process-texts.ts';

const MARGIN = 24;
const GAP = 22;

/** Narrower than this a legend would be a column of words. */
const LEAST_WIDTH = 700;

const drawLayout = ({ groups, edges, boxes }: ProcessLayout, units: UnitIndex): string[] => [
  ...groups.map(drawGroup),
  ...edges.map(({ points, exceptional }) => drawArrow(points, exceptional)),
  ...boxes.map((box) => drawBox(box, units)),
  ...edges.map(drawEdgeLabel),
];

const descriptionOf = (drawing: Drawing, units: UnitIndex): string => {
  const nodes = [...graphOf(drawing.procedure).nodes.values()].map(({ node }) => node);
  const { limits } = receiptTexts(drawing);
  return PICTURE_WORDS[drawing.locale].process.description({
    steps: nodes.filter((node) => 'step' in node).length,
    waits: nodes.filter((node) => 'wait' in node).length,
    units: units.size,
    limit: limits.length === 0 ? '' : `${limits.join('; ')}.`,
  });
};

/** Draws a procedure, and tells it as a table. */
export const processPicture = (procedure: Procedure, options: ProcessOptions): Picture => {
  const drawing = drawingOf(procedure, options);
  const words = PICTURE_WORDS[drawing.locale].process;
  const layout = layOutProcess(drawing);
  const units = unitIndexOf(procedure);
  const width = Math.max(LEAST_WIDTH, layout.width);
  const subtitle = [procedure.code, words.version(procedure.version)].join(', ');
  const heading = headingOf(procedure.name, [subtitle], width);
  const legend = processLegend(drawing, layout, units, width);
  const diagramAt = MARGIN + heading.height + GAP;
  const legendAt = diagramAt + layout.height + GAP;
  const title = words.title(procedure.name);
  const svg = frame({
    width: width + 2 * MARGIN,
    height: legendAt + legend.height + MARGIN,
    title,
    description: descriptionOf(drawing, units),
    definitions: [WAIT_DEFINITION],
    body: [
      heading.draw(MARGIN, MARGIN),
      element(
        'g',
        { transform: `translate(${rounded(MARGIN + (width - layout.width) / 2)} ${diagramAt})` },
        drawLayout(layout, units),
      ),
      legend.draw(MARGIN, legendAt),
    ],
  });
  return { title, svg, tables: [processTable(drawing)] };
};
