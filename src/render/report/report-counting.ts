import { hasFewDecimals, MOST_DECIMALS } from '../../base/decimals.ts';
import { dayPartsBetween, workingMsIn } from '../../calendar/coordinates.ts';
import type { ClockRecord } from '../../clock/clock-record.ts';
import { dossierClocks, dossierSpan } from '../../clock/dossier-clocks.ts';
import { settleSpan } from '../../clock/span-clock.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import { isLate } from '../../deadline/due-times.ts';
import { pausesOf } from '../../deadline/pause-list.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import { type AmountLimit, isDateLimit } from '../../limit/limit.ts';
import { UNIT_TABLE } from '../../limit/unit-table.ts';
import { formatCivilDate } from '../../time/civil-date.ts';
import { epochMsOf, wallMsOf } from '../../time/instant.ts';
import { clipTo, type Interval } from '../../time/interval.ts';
import { MS_PER_DAY } from '../../time/units.ts';
import { formatDue } from '../format-date.ts';
import { formatDuration } from '../format-duration.ts';
import { instantIn, type ReportFacts } from './report-facts.ts';

const withFewDecimals = (amount: number): number => Number(amount.toFixed(MOST_DECIMALS));

/** The extensions that the limit of a clock contains: given in time and before its end. */
const addedTo = (
  { cycle, ended = Number.POSITIVE_INFINITY, span: { limit } }: ClockRecord,
  { look }: ReportFacts,
): number => {
  const span = dossierSpan(look, cycle);
  if (span === undefined || isDateLimit(limit)) return 0;
  const { tooLate } = settleSpan(look, span);
  return span.changes
    .filter((change) => change.at <= ended && !tooLate.some(({ id }) => id === change.id))
    .flatMap((change) => ('extension' in change ? change.extension.extension : []))
    .filter(({ unit }) => unit === limit.unit)
    .reduce((sum, { amount }) => sum + amount, 0);
};

/** Of a limit that was extended: what the procedure gives, and what was added. */
const extendedWords = (clock: ClockRecord, facts: ReportFacts): readonly string[] => {
  const { limit } = clock.span;
  const added = addedTo(clock, facts);
  if (added === 0 || isDateLimit(limit)) return [];
  const { amount, unit } = limit;
  const written = (part: number): string =>
    formatLimit({ amount: withFewDecimals(part), unit }, facts.locale);
  return [
    facts.report.extendedLimit({
      whole: written(amount),
      published: written(amount - added),
      added: written(added),
    }),
  ];
};

/** The pauses that have moved a clock's end: after counting began and before its time was over. */
const pausesThatCount = ({ span, times }: ClockRecord): readonly Interval[] =>
  clipTo(pausesOf(span.pauses), { from: times.countsFrom, till: Number.POSITIVE_INFINITY }).filter(
    ({ from }) => !isLate(from, times),
  );

const wallMsIn = ({ span: { table } }: ClockRecord, pauses: readonly Interval[]): number =>
  pauses.reduce(
    (sum, { from, till }) => sum + wallMsOf(till, table.zone) - wallMsOf(from, table.zone),
    0,
  );

/** Whether a limit counts rest days and nights too, so that what stands still in them counts. */
const countsWallTime = ({ span: { limit } }: ClockRecord): boolean =>
  !isDateLimit(limit) && ['calendar', 'clock'].includes(UNIT_TABLE[limit.unit].family);

/** Working days inside the pauses. */
const workingDaysIn = ({ span: { table } }: ClockRecord, pauses: readonly Interval[]): number =>
  pauses.reduce((sum, { from, till }) => sum + dayPartsBetween(table, from, till), 0) /
  table.partsPerDay;

/** What pauses come to in the days of a limit by date; other limits get back the very time. */
const daysOf = (clock: ClockRecord, pauses: readonly Interval[]): AmountLimit | undefined => {
  const { counting } = clock.span;
  if (counting !== 'date' && counting !== 'sameDay') return undefined;
  return countsWallTime(clock)
    ? { amount: wallMsIn(clock, pauses) / MS_PER_DAY, unit: 'day' }
    : { amount: workingDaysIn(clock, pauses), unit: 'workingDay' };
};

const dayFacts = (
  { span: { limit } }: ClockRecord,
  days: AmountLimit | undefined,
  { locale }: ReportFacts,
): { readonly days?: string; readonly isAbout?: boolean; readonly rounded?: string } => {
  if (days === undefined || isDateLimit(limit)) return {};
  const { amount, unit } = days;
  // A limit with a part of a day gets parts of days back.
  const isRounded = Number.isInteger(limit.amount) && !Number.isInteger(amount);
  return {
    days: formatLimit({ amount: withFewDecimals(amount), unit }, locale),
    isAbout: !hasFewDecimals(amount),
    ...(isRounded ? { rounded: formatLimit({ amount: Math.ceil(amount), unit }, locale) } : {}),
  };
};

/** From the due that the explanation ends with to the one that applies. */
const movedWords = (
  clock: ClockRecord,
  unpaused: Deadline,
  facts: ReportFacts,
): readonly string[] => {
  const { times, span } = clock;
  const pauses = pausesThatCount(clock);
  if (pauses.length === 0 || times.due === epochMsOf(unpaused.due)) return [];
  const { locale, report } = facts;
  const isWall = countsWallTime(clock);
  const ms = isWall ? wallMsIn(clock, pauses) : workingMsIn(span.table, pauses);
  return [
    report.movedTo({
      time: formatDuration(ms, isWall ? 'wall' : 'working', locale),
      ...dayFacts(clock, daysOf(clock, pauses), facts),
      from: formatDue(unpaused, locale),
      to: formatDue(
        { due: instantIn(facts, times.due), dueDate: formatCivilDate(times.dueDay) },
        locale,
      ),
      isRolled: times.lastDay !== undefined && times.lastDay < times.dueDay,
    }),
  ];
};

/** What connects the limit as it was counted, without pauses, with the due of the dossier. */
export const countingLinks = (facts: ReportFacts, unpaused: Deadline): readonly string[] => {
  const clock = dossierClocks(facts.look).at(-1);
  return clock === undefined
    ? []
    : [...extendedWords(clock, facts), ...movedWords(clock, unpaused, facts)];
};
