import type { Bottleneck } from '../../report/bottlenecks.ts';
import type { Report } from '../../report/summarise.ts';
import { hoursAndMinutes } from '../format-duration.ts';
import { unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { innerWidth, paragraph, section } from '../report/report-layout.ts';
import { textTable } from '../report/text-table.ts';
import { wordsOf } from '../words/words-of.ts';
import { shareInWords, type TableFacts } from './table-facts.ts';

/** Whose time it is: the unit of a step, or whom a wait is for. */
const partyOf = (bottleneck: Bottleneck, { locale, procedures }: TableFacts): string => {
  const { unit, for: party, procedure: code } = bottleneck;
  if (party !== undefined) return wordsOf(locale).parties[party];
  const procedure = procedures.find((known) => known.code === code);
  return unit === undefined ? '' : unitName(procedure, unit);
};

const rowOf = (bottleneck: Bottleneck, facts: TableFacts): readonly string[] => {
  const { locale, words } = facts;
  const { step, name = step, procedure, visits, late, useOfLimit, used } = bottleneck;
  const shares = useOfLimit === undefined ? [] : [useOfLimit.median, useOfLimit.ninetieth];
  const [median = words.nothing, ninetieth = words.nothing] = shares.map((share) =>
    shareInWords(share, facts),
  );
  return [
    plainText(name),
    plainText(procedure),
    partyOf(bottleneck, facts),
    `${visits}`,
    `${late}`,
    median,
    ninetieth,
    hoursAndMinutes(used.median, locale),
    hoursAndMinutes(used.ninetieth, locale),
  ];
};

/** Steps and waits as a table, and where the time went. */
export const bottleneckLines = (
  { bottlenecks, time }: Pick<Report, 'bottlenecks' | 'time'>,
  facts: TableFacts,
): readonly string[] => {
  if (bottlenecks.length === 0) return [];
  const { locale, width, words } = facts;
  const { columns } = words;
  const titles = [
    { title: columns.step },
    { title: columns.procedure, whole: true },
    { title: columns.unit },
    { title: columns.visits },
    { title: columns.late },
    { title: columns.medianUse },
    { title: columns.ninetiethUse },
    { title: columns.medianTime, whole: true },
    { title: columns.ninetiethTime, whole: true },
  ];
  const rows = bottlenecks.map((bottleneck) => rowOf(bottleneck, facts));
  const spent = words.timeSpent({
    working: hoursAndMinutes(time.working, locale),
    waiting: hoursAndMinutes(time.waiting, locale),
  });
  return section(words.sections.bottlenecks, [
    ...textTable(titles, rows, innerWidth(width)),
    '',
    ...paragraph(spent, width),
  ]);
};
