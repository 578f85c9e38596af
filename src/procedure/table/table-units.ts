import type { Unit } from '../procedure.ts';
import { cellText } from './cell-text.ts';
import type { TableRow } from './procedure-table.ts';
import { slugOf } from './slug.ts';
import { waitWordsIn } from './wait-words.ts';

/** The units that the rows of a table name, each with the first row that names it. */
export interface TableUnits {
  readonly units: { readonly [id: string]: Unit };
  readonly idByName: ReadonlyMap<string, string>;
  readonly rowById: ReadonlyMap<string, number>;
}

/** The name of the unit in a row; an applicant who is waited for is none. */
export const unitNameIn = ({ kind, unit }: TableRow): string | undefined => {
  const name = cellText(unit);
  if (name === '') return undefined;
  return kind === 'wait' && waitWordsIn({ unit: name })?.for === 'applicant' ? undefined : name;
};

const freeId = (slug: string, taken: ReadonlyMap<string, unknown>): string => {
  let id = slug;
  for (let count = 2; taken.has(id); count += 1) id = `${slug}-${count}`;
  return id;
};

/** Every name is a unit of its own, however little two names differ. */
export const unitsOfTable = (rows: readonly TableRow[]): TableUnits => {
  const idByName = new Map<string, string>();
  const rowById = new Map<string, number>();
  rows.forEach((row, index) => {
    const name = unitNameIn(row);
    if (name === undefined || idByName.has(name)) return;
    const id = freeId(slugOf(name), rowById);
    idByName.set(name, id);
    rowById.set(id, index);
  });
  const units = Object.fromEntries([...idByName].map(([name, id]) => [id, { name }]));
  return { units, idByName, rowById };
};
