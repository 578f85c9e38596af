import type { Evaluation, EvaluationPoints, PartyPoints } from '../../report/evaluation-points.ts';
import type { TimelinessIndicators, TimelinessRate } from '../../report/timeliness-indicators.ts';
import { formatCount } from '../format-count.ts';
import { plainText } from '../plain-text.ts';
import { type ContentSection, section } from '../report/report-content.ts';
import { pointsInWords, shareInWords, type TableFacts } from './table-facts.ts';

const rateRow = (indicator: TimelinessRate, facts: TableFacts): readonly string[] => {
  const { reading, inTime, of, rate, score, source } = indicator;
  const { readings, nothing } = facts.words;
  return [
    readings[reading],
    formatCount(inTime, facts.locale),
    formatCount(of, facts.locale),
    rate === undefined ? nothing : shareInWords(rate, facts),
    pointsInWords(score, facts),
    source,
  ];
};

const rateSections = (
  rates: readonly TimelinessRate[],
  facts: TableFacts,
): readonly ContentSection[] => {
  const { columns: titles, sections } = facts.words;
  const columns = [
    { title: titles.reading },
    { title: titles.inTime, isNumeric: true },
    { title: titles.of, isNumeric: true },
    { title: titles.rate, isNumeric: true },
    { title: titles.score, isNumeric: true },
    { title: titles.source },
  ];
  const rows = rates.map((rate) => rateRow(rate, facts));
  return section({ text: sections.rates }, [{ columns, rows }]);
};

const partyName = ({ name, unit }: PartyPoints): string =>
  plainText(unit === undefined ? name : `${name} (${unit})`);

const evaluationSections = (
  { source, wholeFile, contacts, agencies, officials, missing }: Evaluation,
  facts: TableFacts,
): readonly ContentSection[] => {
  const { words } = facts;
  const { columns: titles } = words;
  const lines: readonly (readonly [name: string, of: EvaluationPoints])[] = [
    [words.wholeFile, wholeFile],
    [words.contacts, contacts],
    ...[...agencies, ...officials].map((party) => [partyName(party), party] as const),
  ];
  const rows = lines.map(([name, { points, files }]) => [
    name,
    pointsInWords(points, facts),
    formatCount(files, facts.locale),
  ]);
  const columns = [
    { title: titles.party },
    { title: titles.points, isNumeric: true },
    { title: titles.files, isNumeric: true },
  ];
  return section({ text: words.sections.evaluation, remark: ` (${source})` }, [
    { columns, rows },
    { text: words.missing(missing.join(', ')) },
  ]);
};

/** The rates under each reading of the law, the points that a log can answer, and which it cannot. */
export const indicatorSections = (
  { rates, evaluation }: Pick<TimelinessIndicators, 'rates' | 'evaluation'>,
  facts: TableFacts,
): readonly ContentSection[] => [
  ...rateSections(rates, facts),
  ...evaluationSections(evaluation, facts),
];
