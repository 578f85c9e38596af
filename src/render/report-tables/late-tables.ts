import type { LateParties, LateParty, LateTime } from '../../report/late-party.ts';
import { formatCount } from '../format-count.ts';
import { hoursAndMinutes, nearestMinute } from '../format-duration.ts';
import { plainText } from '../plain-text.ts';
import {
  type ContentBlock,
  type ContentSection,
  type ContentTable,
  type Heading,
  listOf,
  section,
} from '../report/report-content.ts';
import { wordsOf } from '../words/words-of.ts';
import type { TableFacts } from './table-facts.ts';

/** The official, and for whom they acted. */
const officialInWords = (
  { person = '', onBehalfOf = [] }: LateParty,
  { locale }: TableFacts,
): string => {
  const givers = onBehalfOf.map((giver) => plainText(giver.person ?? giver.unitName)).join(', ');
  const delegated = givers === '' ? [] : [wordsOf(locale).onBehalfOf(givers)];
  return [plainText(person), ...delegated].join(', ');
};

const rowOf = (party: LateParty, facts: TableFacts): readonly string[] => {
  const { locale } = facts;
  const { unitName, agency = '', head = '', times, listed, dossiers, lateBy, charge } = party;
  return [
    officialInWords(party, facts),
    plainText(unitName),
    plainText(agency),
    plainText(head),
    formatCount(times, locale),
    listed === times ? '' : formatCount(listed, locale),
    formatCount(dossiers.length, locale),
    hoursAndMinutes(lateBy, locale),
    hoursAndMinutes(nearestMinute(charge), locale),
  ];
};

const partyTable = (parties: readonly LateParty[], facts: TableFacts): ContentTable => {
  const { columns: titles } = facts.words;
  const columns = [
    { title: titles.person, optional: true },
    { title: titles.unit },
    { title: titles.agency, optional: true },
    { title: titles.head, optional: true },
    { title: titles.times, isNumeric: true },
    { title: titles.listed, isNumeric: true, optional: true },
    { title: titles.dossiers, isNumeric: true },
    { title: titles.lateBy, whole: true },
    { title: titles.charge, whole: true },
  ];
  return { columns, rows: parties.map((party) => rowOf(party, facts)) };
};

const timeInWords = ({ lateBy, charge }: LateTime, { locale }: TableFacts) => ({
  lateBy: hoursAndMinutes(lateBy, locale),
  charge: hoursAndMinutes(nearestMinute(charge), locale),
});

/** What the figures of a party are made of, where that is more than working time of the period. */
const remarkOn = (party: LateParty, facts: TableFacts): readonly string[] => {
  const { unitName, person, carriedOver, byClock } = party;
  if (carriedOver === undefined && byClock === undefined) return [];
  const name = person === undefined ? plainText(unitName) : officialInWords(party, facts);
  return [
    facts.words.ofLateness({
      party: name,
      ...(carriedOver === undefined
        ? {}
        : { carriedOver: { times: carriedOver.times, ...timeInWords(carriedOver, facts) } }),
      ...(byClock === undefined ? {} : { byClock: timeInWords(byClock, facts) }),
    }),
  ];
};

/** A table of parties, and what there is to say of their figures. */
const partyBlocks = (parties: readonly LateParty[], facts: TableFacts): readonly ContentBlock[] => [
  partyTable(parties, facts),
  ...listOf(parties.flatMap((party) => remarkOn(party, facts))),
];

/** Late units and officials, each a table under its heading; officials need not be named. */
export const lateSections = (
  { units, officials }: LateParties,
  headings: { readonly units: Heading; readonly officials: Heading },
  facts: TableFacts,
): readonly ContentSection[] => {
  const { words } = facts;
  const unitBlocks =
    units.length === 0
      ? [{ text: words.nobody }]
      : [...partyBlocks(units, facts), { text: words.latenessTime }];
  return [
    ...section(headings.units, unitBlocks),
    ...(officials.length === 0 ? [] : section(headings.officials, partyBlocks(officials, facts))),
  ];
};
