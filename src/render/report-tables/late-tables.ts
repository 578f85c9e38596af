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
  if (parties.length === 0) return [];
  const { columns, latenessTime } = facts.words;
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
  return [
    ...textTable(titles, rows, innerWidth(facts.width)),
    '',
    ...paragraph(latenessTime, facts.width),
  ];
};

/** Late units and officials, each a table under its heading; an empty one is left out. */
export const lateLines = (
  { units, officials }: LateParties,
  headings: { readonly units: string; readonly officials: string },
  facts: TableFacts,
): readonly string[] => [
  ...section(headings.units, partyTable(units, facts)),
  ...section(headings.officials, partyTable(officials, facts)),
];
