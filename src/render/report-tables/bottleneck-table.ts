import type { Bottleneck } from '../../report/bottlenecks.ts';
import type { Report } from '../../report/summarise.ts';
import { formatCount } from '../format-count.ts';
import { hoursAndMinutes } from '../format-duration.ts';
import { unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { type ContentSection, section } from '../report/report-content.ts';
import { wordsOf } from '../words/words-of.ts';
import { shareInWords, type TableFacts } from './table-facts.ts';

/** Whose time it is: the unit of a step, or whom a wait is for. */
const partyOf = (bottleneck: Bottleneck, { locale, procedures }: TableFacts): string => {
  const { unit, unitName: name, for: party, procedure: code } = bottleneck;
  if (party !== undefined) return wordsOf(locale).parties[party];
  if (name !== undefined) return plainText(name);
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
    formatCount(visits, locale),
    formatCount(late, locale),
    median,
    ninetieth,
    hoursAndMinutes(used.median, locale),
    hoursAndMinutes(used.ninetieth, locale),
  ];
};

/** Steps and waits as a table, and where the time went. */
export const bottleneckSections = (
  { bottlenecks, time }: Pick<Report, 'bottlenecks' | 'time'>,
  facts: TableFacts,
): readonly ContentSection[] => {
  if (bottlenecks.length === 0) return [];
  const { locale, words } = facts;
  const { columns: titles } = words;
  const columns = [
    { title: titles.step },
    { title: titles.procedure, whole: true },
    { title: titles.unit },
    { title: titles.visits, isNumeric: true },
    { title: titles.late, isNumeric: true },
    { title: titles.medianUse, isNumeric: true },
    { title: titles.ninetiethUse, isNumeric: true },
    { title: titles.medianTime, whole: true },
    { title: titles.ninetiethTime, whole: true },
  ];
  const rows = bottlenecks.map((bottleneck) => rowOf(bottleneck, facts));
  const spent = words.timeSpent({
    working: hoursAndMinutes(time.working, locale),
    waiting: hoursAndMinutes(time.waiting, locale),
  });
  return section({ text: words.sections.bottlenecks }, [{ columns, rows }, { text: spent }]);
};
