import type { LatenessShare } from '../../accountability/attribution.ts';
import { attributionNotes } from '../explain/explain-attribution.ts';
import { formatDuration, hoursAndMinutes } from '../format-duration.ts';
import { chargedUnit, holderInWords, oneHolderInWords } from '../holder-words.ts';
import {
  type Figure,
  figurePercent,
  figuresOf,
  figureTime,
  type LatenessFigures,
  type ShareFigure,
  sumOfFigures,
} from '../lateness-figures.ts';
import { nodeName } from '../node-names.ts';
import { lateBesideNotes } from './late-beside.ts';
import {
  type ContentColumn,
  type ContentSection,
  type ContentTable,
  listOf,
  section,
} from './report-content.ts';
import type { ReportFacts } from './report-facts.ts';
import { visitName } from './visit-cells.ts';

const unitOf = (unit: string, { dossier, locale }: ReportFacts): string =>
  chargedUnit(unit, dossier.procedure, locale);

const figureCells = (figure: Figure, { locale }: ReportFacts): readonly string[] => [
  figureTime(figure, locale),
  figurePercent(figure, locale),
];

/** Rows of what somebody is charged with, then what nobody is, and the sum. */
const withClosing = (
  rows: readonly (readonly string[])[],
  figures: LatenessFigures,
  facts: ReportFacts,
  between: readonly string[] = [],
): Pick<ContentTable, 'rows' | 'total'> => {
  const { words, report } = facts;
  const remainders = figures.remainders.map((figure) => [
    report.chargedToNobody(words.remainders[figure.remainder]),
    ...between,
    ...figureCells(figure, facts),
  ]);
  return {
    rows: [...rows, ...remainders],
    total: [report.sum, ...between, ...figureCells(figures.whole, facts)],
  };
};

const figureColumns = ({ report }: ReportFacts): readonly ContentColumn[] => [
  { title: report.columns.charge, whole: true },
  { title: report.columns.share, whole: true, isNumeric: true },
];

const tableByUnit = (figures: LatenessFigures, facts: ReportFacts): ContentTable => {
  const { report } = facts;
  const units = new Set(figures.shares.map(({ share }) => share.unit));
  const rows = [...units].map((unit) => {
    const own = figures.shares.filter(({ share }) => share.unit === unit);
    return [unitOf(unit, facts), ...figureCells(sumOfFigures(own), facts)];
  });
  const columns = [{ title: report.columns.unit }, ...figureColumns(facts)];
  return { caption: report.byUnit, columns, ...withClosing(rows, figures, facts) };
};

const stepOfShare = (share: LatenessShare, facts: ReportFacts): string => {
  const visit = facts.visitOf.get(share.visit);
  return visit === undefined
    ? nodeName(facts.dossier.procedure, share.step)
    : visitName(visit, facts);
};

const whoHeld = ({ share, visitOverrun }: ShareFigure, facts: ReportFacts): string => {
  const { dossier, locale } = facts;
  const inWords = visitOverrun === undefined ? holderInWords : oneHolderInWords;
  const holder = inWords(share, { procedure: dossier.procedure, locale });
  return [unitOf(share.unit, facts), holder].filter((part) => part !== '').join(', ');
};

const tableByVisit = (figures: LatenessFigures, facts: ReportFacts): ContentTable => {
  const { locale, report } = facts;
  const rows = figures.shares.map((figure) => [
    stepOfShare(figure.share, facts),
    whoHeld(figure, facts),
    hoursAndMinutes(figure.share.overrun, locale),
    ...figureCells(figure, facts),
  ]);
  const columns = [
    { title: report.columns.step },
    { title: report.columns.unit },
    { title: report.columns.overrun, whole: true },
    ...figureColumns(facts),
  ];
  return { caption: report.byVisit, columns, ...withClosing(rows, figures, facts, ['', '']) };
};

/** Whose lateness it is, by unit and by visit; nothing for a dossier in time. */
export const reportLateness = (facts: ReportFacts): readonly ContentSection[] => {
  const { attribution, dossier, locale, report } = facts;
  if (attribution.lateBy === 0 && attribution.shares.length === 0) return [];
  const figures = figuresOf(attribution);
  const notes = [
    ...attributionNotes(attribution, locale, dossier.procedure),
    ...lateBesideNotes(facts),
  ];
  const lateBy = formatDuration(attribution.lateBy, attribution.measure, locale);
  return section({ text: report.sections.lateness, remark: `: ${lateBy}` }, [
    tableByUnit(figures, facts),
    tableByVisit(figures, facts),
    ...listOf(notes),
  ]);
};
