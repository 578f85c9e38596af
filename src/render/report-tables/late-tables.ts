import type { LateParties, LateParty } from '../../report/late-parties.ts';
import { hoursAndMinutes } from '../format-duration.ts';
import { plainText } from '../plain-text.ts';
import { innerWidth, paragraph, section } from '../report/report-layout.ts';
import { textTable } from '../report/text-table.ts';
import type { TableFacts } from './table-facts.ts';

const rowOf = (party: LateParty, { locale }: TableFacts): readonly string[] => {
  const { person = '', unitName, agency = '', head = '', times, dossiers, lateBy, charge } = party;
  return [
    plainText(person),
    plainText(unitName),
    plainText(agency),
    plainText(head),
    `${times}`,
    `${dossiers.length}`,
    hoursAndMinutes(lateBy, locale),
    hoursAndMinutes(charge, locale),
  ];
};

const partyTable = (parties: readonly LateParty[], facts: TableFacts): readonly string[] => {
  const { columns } = facts.words;
  const titles = [
    { title: columns.person, optional: true },
    { title: columns.unit },
    { title: columns.agency, optional: true },
    { title: columns.head, optional: true },
    { title: columns.times },
    { title: columns.dossiers },
    { title: columns.lateBy, whole: true },
    { title: columns.charge, whole: true },
  ];
  const rows = parties.map((party) => rowOf(party, facts));
  return textTable(titles, rows, innerWidth(facts.width));
};

/** Late units and officials, each a table under its heading; officials need not be named. */
export const lateLines = (
  { units, officials }: LateParties,
  headings: { readonly units: string; readonly officials: string },
  facts: TableFacts,
): readonly string[] => {
  const { width, words } = facts;
  const unitLines =
    units.length === 0
      ? paragraph(words.nobody, width)
      : [...partyTable(units, facts), '', ...paragraph(words.latenessTime, width)];
  return [
    ...section(headings.units, unitLines),
    ...(officials.length === 0 ? [] : section(headings.officials, partyTable(officials, facts))),
  ];
};
