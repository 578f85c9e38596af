import { defaultCalendarOf } from '../../../calendar/calendar-set.ts';
import type { LookOptions } from '../../../clock/look-options.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { stopsClocks } from '../../../dossier/pauses.ts';
import { inLocale, type Locale } from '../../../limit/locale.ts';
import { formatDue } from '../../format-date.ts';
import { capitalised, plainText } from '../../plain-text.ts';
import { factsOf, type ReportFacts } from '../../report/report-facts.ts';
import { momentCells, standOf } from '../../report/visit-cells.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { FramedDrawing } from '../frame.ts';
import { headingOf } from '../heading.ts';
import { element } from '../markup.ts';
import { INK } from '../palette.ts';
import { DOT_DEFINITION, LATE_DEFINITION, PAUSE_DEFINITION, WAIT_DEFINITION } from '../patterns.ts';
import type { Picture, PicturePlace, PictureTable } from '../picture.ts';
import { NO_TABLE, tableBlockOf } from '../table-block.ts';
import { unitIndexOf } from '../unit-index.ts';
import { AXIS_HEIGHT, DATE, drawDates, drawDayLines, drawDaysOff } from './timeline-axis.ts';
import { drawLanes, drawTags, LABEL_WIDTH, layOutLanes } from './timeline-lanes.ts';
import { timelineLegend } from './timeline-legend.ts';
import { drawLineNames, drawTimeLines, layOutLines, type TimeMark } from './timeline-lines.ts';
import { timeMarksOf } from './timeline-marks.ts';
import { scaleOf, type TimeScale } from './timeline-scale.ts';
import { type DrawnVisit, drawnVisits, lanesOf } from './timeline-visits.ts';
import { type DrawnWhole, wholeOf } from './timeline-whole.ts';

/** How the story of a dossier is put into a picture. */
export type TimelineOptions = LookOptions & {
  /** Language of the words around the names; Vietnamese by default. */
  readonly locale?: Locale;
};

const MARGIN = 24;
const GAP = 20;

/** Shares of the columns of the table below the lanes. */
const SHARES = [5, 38, 33, 12, 12, 12, 24];

const visitTable = (visits: readonly DrawnVisit[], facts: ReportFacts): PictureTable => {
  const { columns, visits: caption } = inLocale(PICTURE_WORDS, facts.locale).timeline;
  return {
    caption,
    numbers: [0],
    columns: [
      columns.number,
      columns.visit,
      columns.unit,
      columns.from,
      columns.due,
      columns.till,
      columns.state,
    ],
    rows: visits.map(({ number, name, holder, turn }) => [
      `${number}`,
      name,
      holder,
      ...momentCells(turn, facts),
      standOf(turn, facts),
    ]),
  };
};

/** What the dossier as a whole says of itself: its state, its grade, its due. */
const statusText = ({ assessment, words, locale }: ReportFacts): string => {
  const { dossier: clock } = assessment.clocks;
  const { timeline } = inLocale(PICTURE_WORDS, locale);
  const grade = assessment.grade === undefined ? [] : [words.grades[assessment.grade]];
  const due = clock === undefined ? [] : [timeline.legal(formatDue(clock, locale))];
  const parts = [words.statuses[assessment.status], ...grade, ...due];
  return parts.map((part) => `${capitalised(part)}.`).join(' ');
};

/** How many of the recorded pauses do not stop the clock under the rules of the look. */
const uncountedPausesIn = ({ fold, look }: ReportFacts): number =>
  fold.pauses.filter((pause) => !stopsClocks(look.rules, pause)).length;

const scaleFor = (
  { stay }: DrawnWhole,
  visits: readonly DrawnVisit[],
  marks: readonly TimeMark[],
  facts: ReportFacts,
): TimeScale => {
  const dues = visits.flatMap(({ isOpen, due }) => (isOpen && due !== undefined ? [due] : []));
  return scaleOf([stay.from, stay.till, ...dues, ...marks.map(({ at }) => at)], facts.fold);
};

/** Draws the story of a dossier, and tells it as a table. */
export const timelinePicture = (
  dossier: Dossier,
  { isOnPage = false, ...options }: TimelineOptions & PicturePlace,
): Picture => {
  const { locale = 'vi' } = options;
  const facts = factsOf(dossier, { ...options, locale });
  const words = inLocale(PICTURE_WORDS, locale).timeline;
  const visits = drawnVisits(facts);
  const whole = wholeOf(visits, facts);
  const marks = timeMarksOf(facts);
  const scale = scaleFor(whole, visits, marks, facts);
  const timeLines = layOutLines(marks, scale.xOf, scale.width);
  const width = LABEL_WIDTH + scale.width;
  const title = words.title(plainText(dossier.id));
  const status = statusText(facts);
  const heading = headingOf(isOnPage ? undefined : title, [dossier.procedure.name, status], width);
  const lanes = layOutLanes(lanesOf(visits), scale, unitIndexOf(dossier.procedure));
  const table = visitTable(visits, facts);
  const tableBlock = isOnPage ? NO_TABLE : tableBlockOf(table, SHARES, width);
  const legend = timelineLegend(visits, facts, width);

  const axisAt = timeLines.height;
  const lanesAt = axisAt + AXIS_HEIGHT;
  const bottom = lanesAt + lanes.height;
  const lines = timeLines.lines.map(({ x }) => x);
  const content = { whole, visits, facts, scale, lines };
  const chartAt = MARGIN + heading.height + GAP;
  const legendAt = chartAt + bottom + GAP;
  const tableAt = legendAt + legend.height + GAP;
  const drawing: FramedDrawing = {
    width: width + 2 * MARGIN,
    height: tableAt + tableBlock.height + MARGIN,
    title,
    description: words.description({
      status,
      visits: visits.length,
      uncountedPauses: uncountedPausesIn(facts),
    }),
    definitions: [WAIT_DEFINITION, PAUSE_DEFINITION, LATE_DEFINITION, DOT_DEFINITION],
    letters: DATE.size,
    cuts: [
      ...lanes.lanes.map(({ top }) => chartAt + lanesAt + top),
      legendAt - GAP / 2,
      tableAt - GAP / 2,
      ...tableBlock.cuts.map((cut) => tableAt + cut),
    ],
    body: [
      heading.draw(MARGIN, MARGIN),
      element('g', { transform: `translate(${MARGIN + LABEL_WIDTH} ${chartAt})` }, [
        ...drawDaysOff(scale, defaultCalendarOf(options.calendar), lanesAt, lanes.height),
        ...drawDayLines(scale, facts.dateParts, lanesAt - 5, lanes.height + 5),
        ...drawLanes(lanes, content, lanesAt),
        ...drawTimeLines(timeLines, bottom),
        ...drawTags(lanes, content, lanesAt),
        ...drawDates(scale, facts.dateParts, axisAt),
        ...drawLineNames(timeLines, scale.width),
        element('path', { d: `M0 ${bottom}H${scale.width}`, stroke: INK.line }),
      ]),
      legend.draw(MARGIN, legendAt),
      tableBlock.draw(MARGIN, tableAt),
    ],
  };
  return { drawing, tables: [table] };
};
