import { LEDGER_STATES, type LedgerRow, type LedgerState } from '../assessment/ledger-shape.ts';
import type { IssuePath } from '../base/issue.ts';
import { type EpochDay, epochDayAt } from '../time/civil-date.ts';
import { parseInstant } from '../time/instant.ts';

type Members = Readonly<Record<string, unknown>>;

/** Whether a value is a part of a row, as reports up to a day read it. */
type Fits = (value: unknown, lastDay: EpochDay) => boolean;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isMaybeText = (value: unknown): boolean => value === undefined || isText(value);
const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isMaybeList = (value: unknown): boolean => value === undefined || Array.isArray(value);
const isMaybeAmount = (value: unknown): boolean => value === undefined || isAmount(value);

/** The day of an instant, or NaN: the rest of an instant is read only where it is compared. */
const dayOf = (value: unknown): EpochDay =>
  typeof value === 'string' && value.length > 10 ? epochDayAt(value) : Number.NaN;

/** Whether an instant can be compared with another one: then all of it counts. */
const isComparable = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && parseInstant(value).ok);

const OPEN_STATES: ReadonlySet<LedgerState> = new Set(['pending', 'running', 'paused']);

/** Whether a state is open; what is not in it is no state. */
const IS_OPEN: ReadonlyMap<unknown, boolean> = new Map(
  LEDGER_STATES.map((state) => [state, OPEN_STATES.has(state)]),
);

const isMaybeGrade = (value: unknown): boolean =>
  value === undefined || value === 'late' || value === 'onTime' || value === 'early';

/** Whether an instant can be read as far as it is read: what is after the last day is compared. */
const isReadable = (instant: unknown, day: EpochDay, lastDay: EpochDay): boolean =>
  !Number.isNaN(day) && (day <= lastDay || isComparable(instant));

/** What is open, or ended after the last day, is compared with the end of its limit. */
const isEnd = (till: unknown, isOpen: boolean, lateAfter: unknown, lastDay: EpochDay): boolean => {
  if (till === undefined) return isOpen && isComparable(lateAfter);
  const day = dayOf(till);
  if (!isReadable(till, day, lastDay)) return false;
  return !(isOpen || day > lastDay) || isComparable(lateAfter);
};

const isSpan = (span: Members, lastDay: EpochDay): boolean => {
  const { from, till, state, lateAfter, grade, lateBy, allowed } = span;
  const isOpen = IS_OPEN.get(state);
  return (
    isOpen !== undefined &&
    isReadable(from, dayOf(from), lastDay) &&
    isEnd(till, isOpen, lateAfter, lastDay) &&
    isMaybeGrade(grade) &&
    isMaybeAmount(lateBy) &&
    isMaybeAmount(allowed)
  );
};

const isActor = (value: unknown): boolean =>
  isMembers(value) &&
  isMaybeText(value['unit']) &&
  isMaybeText(value['role']) &&
  isMaybeText(value['person']);

const isInstant = (value: unknown): boolean => value !== undefined && isComparable(value);

const isLateSpan = (value: unknown): boolean =>
  isMembers(value) &&
  isInstant(value['from']) &&
  isInstant(value['till']) &&
  isMaybeAmount(value['lateBy']) &&
  isMaybeAmount(value['overrun']) &&
  isMaybeAmount(value['cycle']);

/** When something was late, and in what time that is measured; most things have neither. */
const isDated = ({ late, measure }: Members): boolean =>
  (late === undefined || (Array.isArray(late) && late.every(isLateSpan))) &&
  (measure === undefined || measure === 'working' || measure === 'wall');

const isHolder = (value: unknown): boolean =>
  isActor(value) &&
  isMembers(value) &&
  isDated(value) &&
  (value['onBehalfOf'] === undefined || isActor(value['onBehalfOf'])) &&
  isMaybeAmount(value['lateBy']) &&
  isMaybeAmount(value['charge']);

const areHolders = (value: unknown): boolean => Array.isArray(value) && value.every(isHolder);

const isHands = (value: unknown): boolean =>
  isMembers(value) &&
  isMaybeText(value['unit']) &&
  isMaybeText(value['person']) &&
  !Number.isNaN(dayOf(value['from'])) &&
  (value['till'] === undefined || !Number.isNaN(dayOf(value['till']))) &&
  isMaybeGrade(value['grade']) &&
  isMaybeAmount(value['lateBy']);

const areHands = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isHands);

const isVisit: Fits = (value, lastDay) =>
  isMembers(value) &&
  isSpan(value, lastDay) &&
  isText(value['step']) &&
  isMaybeText(value['name']) &&
  isMaybeText(value['for']) &&
  isMaybeText(value['unit']) &&
  isMaybeText(value['person']) &&
  isMaybeAmount(value['cycle']) &&
  isAmount(value['used']) &&
  isMaybeAmount(value['usedBefore']) &&
  isMaybeAmount(value['paused']) &&
  isMaybeAmount(value['charge']) &&
  isDated(value) &&
  (value['holders'] === undefined || areHolders(value['holders'])) &&
  (value['hands'] === undefined || areHands(value['hands']));

const isLeg: Fits = (value, lastDay) =>
  isMembers(value) && isSpan(value, lastDay) && isText(value['agency']);

const isUnit = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['name']) &&
  isMaybeText(value['head']) &&
  isMaybeText(value['agency']);

const isOutside = (row: Members, lastDay: EpochDay): boolean =>
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
  isDated(row) &&
  isSpan(row, lastDay);

const misfitInList = (
  list: unknown,
  fits: Fits,
  lastDay: EpochDay,
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
const AFTER_ALL_DAYS: EpochDay = Number.POSITIVE_INFINITY;

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

/** Whether an object can be read as a ledger row; `lastDay` as above. */
export const isLedgerRow = (row: object, lastDay = AFTER_ALL_DAYS): row is LedgerRow =>
  misfitOfRow(row, lastDay) === undefined;
