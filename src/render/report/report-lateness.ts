import type { LatenessShare } from '../../accountability/attribution.ts';
import { attributionNotes } from '../explain/explain-attribution.ts';
import { formatDuration, hoursAndMinutes } from '../format-duration.ts';
import { chargedUnit, holderInWords } from '../holder-words.ts';
import {
  type Figure,
  figurePercent,
  figuresOf,
  figureTime,
  type LatenessFigures,
  sumOfFigures,
} from '../lateness-figures.ts';
import { nodeName } from '../node-names.ts';
import type { ReportFacts } from './report-facts.ts';
import { bullets, innerWidth, section } from './report-layout.ts';
import { type TextColumn, textTable } from './text-table.ts';
import { visitName } from './visit-cells.ts';

const unitOf = (unit: string, { dossier, locale }: ReportFacts): string =>
  chargedUnit(unit, dossier.procedure, locale);

const figureCells = (figure: Figure, { locale }: ReportFacts): readonly string[] => [
  figureTime(figure, locale),
  figurePercent(figure, locale),
];

/** What nobody is charged with, and the sum. */
const closingRows = (
  figures: LatenessFigures,
  facts: ReportFacts,
  between: readonly string[],
): readonly (readonly string[])[] => {
  const { words, report } = facts;
  const remainders = figures.remainders.map((figure) => [
    report.chargedToNobody(words.remainders[figure.remainder]),
    ...between,
    ...figureCells(figure, facts),
  ]);
  return [...remainders, [report.sum, ...between, ...figureCells(figures.whole, facts)]];
};

const figureColumns = ({ report }: ReportFacts): readonly TextColumn[] => [
  { title: report.columns.charge, whole: true },
  { title: report.columns.share, whole: true },
];

const tableByUnit = (figures: LatenessFigures, facts: ReportFacts): readonly string[] => {
  const { report, width } = facts;
  const units = new Set(figures.shares.map(({ share }) => share.unit));
  const rows = [...units].map((unit) => {
    const own = figures.shares.filter(({ share }) => share.unit === unit);
    return [unitOf(unit, facts), ...figureCells(sumOfFigures(own), facts)];
  });
  const columns = [{ title: report.columns.unit }, ...figureColumns(facts)];
  return textTable(columns, [...rows, ...closingRows(figures, facts, [])], innerWidth(width));
};

const stepOfShare = (share: LatenessShare, facts: ReportFacts): string => {
  const visit = facts.visitOf.get(share.visit);
  return visit === undefined
    ? nodeName(facts.dossier.procedure, share.step)
    : visitName(visit, facts);
};

const whoHeld = (share: LatenessShare, facts: ReportFacts): string =>
  [unitOf(share.unit, facts), holderInWords(share)].filter((part) => part !== '').join(', ');

const tableByVisit = (figures: LatenessFigures, facts: ReportFacts): readonly string[] => {
  const { locale, report, width } = facts;
  const rows = figures.shares.map((figure) => [
    stepOfShare(figure.share, facts),
    whoHeld(figure.share, facts),
    hoursAndMinutes(figure.share.overrun, locale),
    ...figureCells(figure, facts),
  ]);
  const columns = [
    { title: report.columns.step },
    { title: report.columns.unit },
    { title: report.columns.overrun, whole: true },
    ...figureColumns(facts),
  ];
  const closing = closingRows(figures, facts, ['', '']);
  return textTable(columns, [...rows, ...closing], innerWidth(width));
};

/** Whose lateness it is, by unit and by visit; nothing for a dossier in time. */
export const reportLateness = (facts: ReportFacts): readonly string[] => {
  const { attribution, dossier, locale, report, width } = facts;
  if (attribution.lateBy === 0 && attribution.shares.length === 0) return [];
  const figures = figuresOf(attribution);
  const notes = attributionNotes(attribution, locale, dossier.procedure);
  return section(
    `${report.sections.lateness}: ${formatDuration(attribution.lateBy, 'working', locale)}`,
    [
      report.byUnit,
      ...tableByUnit(figures, facts),
      '',
      report.byVisit,
      ...tableByVisit(figures, facts),
      ...(notes.length === 0 ? [] : ['', ...bullets(notes, width)]),
    ],
  );
};
