import { LEDGER_STATES, type LedgerRow } from '../assessment/ledger-shape.ts';
import type { IssuePath } from '../base/issue.ts';
import { epochDayAt } from '../time/civil-date.ts';
import { parseInstant } from '../time/instant.ts';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isMaybeText = (value: unknown): boolean => value === undefined || isText(value);
const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isMaybeAmount = (value: unknown): boolean => value === undefined || isAmount(value);

/** Reports group by the date; the rest of an instant is read only where it is compared. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 10 && !Number.isNaN(epochDayAt(value));
const isMaybeInstant = (value: unknown): boolean => value === undefined || isInstant(value);

/** What is open may be compared with the end of the period, so there all of the instant counts. */
const isComparable = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && parseInstant(value).ok);

const STATES: ReadonlySet<unknown> = new Set(LEDGER_STATES);
const OPEN_STATES: ReadonlySet<unknown> = new Set(['pending', 'running', 'paused']);
const GRADES: ReadonlySet<unknown> = new Set(['early', 'onTime', 'late', undefined]);

const isSpan = (span: Members): boolean =>
  isInstant(span['from']) &&
  isMaybeInstant(span['till']) &&
  STATES.has(span['state']) &&
  GRADES.has(span['grade']) &&
  isMaybeAmount(span['lateBy']) &&
  isMaybeAmount(span['allowed']) &&
  (OPEN_STATES.has(span['state'])
    ? isComparable(span['lateAfter'])
    : span['till'] !== undefined && isMaybeInstant(span['lateAfter']));

const isVisit = (value: unknown): boolean =>
  isMembers(value) &&
  isSpan(value) &&
  isText(value['step']) &&
  isMaybeText(value['name']) &&
  isMaybeText(value['for']) &&
  isMaybeText(value['unit']) &&
  isMaybeText(value['person']) &&
  isMaybeAmount(value['cycle']) &&
  isAmount(value['used']) &&
  isMaybeAmount(value['usedBefore']) &&
  isMaybeAmount(value['paused']) &&
  isMaybeAmount(value['charge']);

const isLeg = (value: unknown): boolean =>
  isMembers(value) && isSpan(value) && isText(value['agency']);

const isUnit = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['name']) &&
  isMaybeText(value['head']) &&
  isMaybeText(value['agency']);

const isOutside = (row: Members): boolean =>
  row['ledger'] === 1 &&
  isText(row['dossier']) &&
  isText(row['procedure']) &&
  isText(row['name']) &&
  isMaybeText(row['field']) &&
  isMaybeText(row['channel']) &&
  isText(row['variant']) &&
  isAmount(row['bounces']) &&
  isAmount(row['supplements']) &&
  (row['violations'] === undefined || Array.isArray(row['violations'])) &&
  isSpan(row);

const misfitInList = (
  list: unknown,
  fits: (value: unknown) => boolean,
  key: string,
): IssuePath | undefined => {
  if (!Array.isArray(list)) return [key];
  for (let i = 0; i < list.length; i += 1) if (!fits(list[i])) return [key, i];
  return undefined;
};

const misfitInUnits = (units: unknown): IssuePath | undefined => {
  if (!isMembers(units)) return ['units'];
  for (const id in units) if (!isUnit(units[id])) return ['units', id];
  return undefined;
};

/**
 * The part of a value that is not as in a ledger row, if any. Only what reports read is looked at,
 * and member by member: there may be millions of rows.
 */
export const misfitOfRow = (row: object): IssuePath | undefined => {
  // An object has members by name; what they hold is looked at below.
  const members = row as Members;
  if (!isOutside(members)) return [];
  return (
    misfitInList(members['visits'], isVisit, 'visits') ??
    misfitInList(members['legs'], isLeg, 'legs') ??
    misfitInUnits(members['units'])
  );
};

/** Whether an object can be read as a ledger row. */
export const isLedgerRow = (row: object): row is LedgerRow => misfitOfRow(row) === undefined;
