import type { LateParties, LateParty } from '../../report/late-party.ts';
import { formatCount } from '../format-count.ts';
import { hoursAndMinutes } from '../format-duration.ts';
import { plainText } from '../plain-text.ts';
import {
  type ContentSection,
  type ContentTable,
  type Heading,
  section,
} from '../report/report-content.ts';
import { wordsOf } from '../words/words-of.ts';
import type { TableFacts } from './table-facts.ts';

/** The official, and for whom they acted. */
const officialInWords = (
  { person = '', onBehalfOf = [] }: LateParty,
  { locale }: TableFacts,
): string => {
  const givers = onBehalfOf.map((giver) => plainText(giver.person ?? giver.unit)).join(', ');
  const delegated = givers === '' ? [] : [wordsOf(locale).onBehalfOf(givers)];
  return [plainText(person), ...delegated].join(', ');
};

const rowOf = (party: LateParty, facts: TableFacts): readonly string[] => {
  const { locale } = facts;
  const { unitName, agency = '', head = '', times, dossiers, lateBy, charge } = party;
  return [
    officialInWords(party, facts),
    plainText(unitName),
    plainText(agency),
    plainText(head),
    formatCount(times, locale),
    formatCount(dossiers.length, locale),
    hoursAndMinutes(lateBy, locale),
    hoursAndMinutes(charge, locale),
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
    { title: titles.dossiers, isNumeric: true },
    { title: titles.lateBy, whole: true },
    { title: titles.charge, whole: true },
  ];
  return { columns, rows: parties.map((party) => rowOf(party, facts)) };
};

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
      : [partyTable(units, facts), { text: words.latenessTime }];
  return [
    ...section(headings.units, unitBlocks),
    ...(officials.length === 0 ? [] : section(headings.officials, [partyTable(officials, facts)])),
  ];
};
