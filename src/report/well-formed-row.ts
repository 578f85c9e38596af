import type { LedgerRow } from '../assessment/ledger-shape.ts';
import type { IssuePath } from '../base/issue.ts';
import type { DayNumber } from './instant-check.ts';
import {
  daysOf,
  isAmount,
  isMaybeLate,
  isMaybeList,
  isMaybeMeasure,
  isMaybeText,
  isMembers,
  isSpan,
  isText,
  type Members,
} from './part-checks.ts';
import { readVisit } from './well-formed-visit.ts';

/** Whether a value is a part of a row, as reports up to a day read it. */
type Fits = (value: unknown, lastDay: DayNumber) => boolean;

const isVisit: Fits = (value, lastDay) => readVisit(value, lastDay) !== undefined;

const isLeg: Fits = (value, lastDay) =>
  isMembers(value) && isSpan(value, daysOf(value, lastDay)) && isText(value['agency']);

const isUnit = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['name']) &&
  isMaybeText(value['head']) &&
  isMaybeText(value['agency']);

/** All of a row but its lists and its units. */
const isOutside = (row: Members, lastDay: DayNumber): boolean =>
  row['ledger'] === 1 &&
  isText(row['dossier']) &&
  isText(row['procedure']) &&
  isText(row['name']) &&
  isMaybeText(row['field']) &&
  isMaybeText(row['channel']) &&
  isText(row['variant']) &&
  isAmount(row['bounces']) &&
  isAmount(row['supplements']) &&
  isMaybeList(row['violations']) &&
  isMaybeList(row['overruled']) &&
  isMaybeLate(row['late']) &&
  isMaybeMeasure(row['measure']) &&
  isSpan(row, daysOf(row, lastDay));

const misfitInList = (
  list: unknown,
  fits: Fits,
  lastDay: DayNumber,
  key: string,
): IssuePath | undefined => {
  if (!Array.isArray(list)) return [key];
  for (let i = 0; i < list.length; i += 1) if (!fits(list[i], lastDay)) return [key, i];
  return undefined;
};

const misfitInUnits = (units: unknown): IssuePath | undefined => {
  if (!isMembers(units)) return ['units'];
  for (const id in units) if (!isUnit(units[id])) return ['units', id];
  return undefined;
};

/** No day is after it. */
const AFTER_ALL_DAYS: DayNumber = Number.POSITIVE_INFINITY;

/**
 * The part of a value that is not as in a ledger row, if any. Only what reports up to a day read is
 * looked at, and member by member: there may be millions of rows.
 *
 * @param lastDay whose instants need not be compared; without it, whatever has ended need not be
 */
export const misfitOfRow = (row: object, lastDay = AFTER_ALL_DAYS): IssuePath | undefined => {
  // An object has members by name; what they hold is looked at below.
  const members = row as Members;
  if (!isOutside(members, lastDay)) return [];
  return (
    misfitInList(members['visits'], isVisit, lastDay, 'visits') ??
    misfitInList(members['legs'], isLeg, lastDay, 'legs') ??
    misfitInUnits(members['units'])
  );
};

/** Whether an object is a ledger row but for its visits, which are looked at where they are read. */
export const isRowAroundVisits = (row: Members, lastDay: DayNumber): boolean =>
  isOutside(row, lastDay) &&
  misfitInList(row['legs'], isLeg, lastDay, 'legs') === undefined &&
  misfitInUnits(row['units']) === undefined;

/** Whether an object can be read as a ledger row; `lastDay` as above. */
export const isLedgerRow = (row: object, lastDay = AFTER_ALL_DAYS): row is LedgerRow =>
  misfitOfRow(row, lastDay) === undefined;
