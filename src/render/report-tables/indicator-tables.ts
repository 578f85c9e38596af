import type { Evaluation, EvaluationPoints, PartyPoints } from '../../report/evaluation-points.ts';
import type { TimelinessIndicators, TimelinessRate } from '../../report/timeliness-indicators.ts';
import { plainText } from '../plain-text.ts';
import { innerWidth, paragraph, section } from '../report/report-layout.ts';
import { textTable } from '../report/text-table.ts';
import { pointsInWords, shareInWords, type TableFacts } from './table-facts.ts';

const rateRow = (indicator: TimelinessRate, facts: TableFacts): readonly string[] => {
  const { reading, inTime, of, rate, score, source } = indicator;
  const { readings, nothing } = facts.words;
  return [
    readings[reading],
    `${inTime}`,
    `${of}`,
    rate === undefined ? nothing : shareInWords(rate, facts),
    pointsInWords(score, facts),
    source,
  ];
};

const rateLines = (rates: readonly TimelinessRate[], facts: TableFacts): readonly string[] => {
  const { columns, sections } = facts.words;
  const titles = [
    columns.reading,
    columns.inTime,
    columns.of,
    columns.rate,
    columns.score,
    columns.source,
  ].map((title) => ({ title }));
  const rows = rates.map((rate) => rateRow(rate, facts));
  return section(sections.rates, textTable(titles, rows, innerWidth(facts.width)));
};

const partyName = ({ name, unit }: PartyPoints): string =>
  plainText(unit === undefined ? name : `${name} (${unit})`);

const evaluationLines = (
  { source, wholeFile, contacts, agencies, officials, missing }: Evaluation,
  facts: TableFacts,
): readonly string[] => {
  const { words, width } = facts;
  const { columns } = words;
  const lines: readonly (readonly [name: string, of: EvaluationPoints])[] = [
    [words.wholeFile, wholeFile],
    [words.contacts, contacts],
    ...[...agencies, ...officials].map((party) => [partyName(party), party] as const),
  ];
  const rows = lines.map(([name, { points, files }]) => [
    name,
    pointsInWords(points, facts),
    `${files}`,
  ]);
  const titles = [columns.party, columns.points, columns.files].map((title) => ({ title }));
  return section(`${words.sections.evaluation} (${source})`, [
    ...textTable(titles, rows, innerWidth(width)),
    '',
    ...paragraph(words.missing(missing.join(', ')), width),
  ]);
};

/** The rates under each reading of the law, the points that a log can answer, and which it cannot. */
export const indicatorLines = (
  { rates, evaluation }: Pick<TimelinessIndicators, 'rates' | 'evaluation'>,
  facts: TableFacts,
): readonly string[] => [...rateLines(rates, facts), ...evaluationLines(evaluation, facts)];
