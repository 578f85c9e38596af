import { dayInfo } from '../../calendar/day-info.ts';
import { type CutOff, isDateLimit } from '../../limit/limit.ts';
import { type CivilDate, epochDayAt } from '../../time/civil-date.ts';
import { dateOf, parseInstant } from '../../time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../time/units.ts';
import { minutesOfWallTime } from '../../time/wall-time.ts';
import { formatDate, formatDateTime, formatDigits } from '../format-date.ts';
import type { DeadlineTelling } from './deadline-telling.ts';
import { reasonInWords } from './skipped-days.ts';

/** Wall milliseconds since midnight of an instant, as it is written. */
const wallMsOfDay = (instant: string): number => {
  const utc = parseInstant(`${instant.slice(0, instant.startsWith('.', 19) ? 23 : 19)}Z`);
  return utc.ok ? utc.value - epochDayAt(instant) * MS_PER_DAY : Number.NaN;
};

/** "After 15:00" is strictly after. */
const isAfter = (instant: string, { at }: CutOff): boolean =>
  wallMsOfDay(instant) > minutesOfWallTime(at) * MS_PER_MINUTE;

/** The day as which an event counts, when that is not its own. */
const deemedDay = ({ deadline, account }: DeadlineTelling): CivilDate =>
  account.trace.find(({ reason }) => reason?.kind === 'afterCutOff')?.date ??
  dateOf(deadline.countsFrom);

/** What the sentences about the moment of an event look at. */
interface Moment {
  readonly telling: DeadlineTelling;
  readonly hour: string;
  readonly isRestDay: boolean;
  /** After the hour of the cut-off, on a working day. */
  readonly isPast: boolean;
}

/** Received after the hour or on a rest day: the next working day is the excluded one. */
const deemedInWords = ({ telling, hour, isRestDay, isPast }: Moment): string => {
  const { account, sentences, locale } = telling;
  if (!isPast && !isRestDay) return sentences.withinHour({ hour });
  const day = formatDate(deemedDay(telling), locale);
  const moved = isPast
    ? sentences.deemedAfterHour({ hour, day })
    : sentences.deemedAfterRest({ day });
  return `${moved}${account.counting === 'date' ? sentences.deemedDayExcluded : ''}.`;
};

/** Limits that may begin on the day of the event itself: which day is the first. */
const firstDayInWords = ({ telling, hour, isPast }: Moment): readonly string[] => {
  const { deadline, account, sentences, locale } = telling;
  const { start, countsFrom, dueDate } = deadline;
  const first = account.counting === 'sameDay' ? dueDate : dateOf(countsFrom);
  if (first === dateOf(start)) return hour === '' ? [] : [sentences.receiptIsFirstDay({ hour })];
  const day = formatDate(first, locale);
  return [isPast ? sentences.nextIsFirstDay({ hour, day }) : sentences.outsideHoursTaken({ day })];
};

/** Why nobody was there on the day of the event, unless everybody knows: it was a weekend. */
const dayOffInWords = ({ deadline, calendar, sentences, locale }: DeadlineTelling): string[] => {
  const { working, date, reason } = dayInfo(dateOf(deadline.start), calendar);
  if (working || reason === undefined || reason.kind === 'weeklyRest') return [];
  const facts = { day: formatDigits(date), reason: reasonInWords(reason, sentences, locale) };
  return [sentences.startOnDayOff(facts)];
};

/**
 * What became of the moment of the event: moved by a cut-off hour, by a rest day, by closed doors,
 * or left where it was although a cut-off is set.
 */
export const startInWords = (telling: DeadlineTelling): readonly string[] => {
  const { deadline, account, calendar, sentences, locale } = telling;
  const { start, countsFrom, limit } = deadline;
  if (isDateLimit(limit)) return [];
  const { cutOff } = limit;
  const isRestDay = !dayInfo(dateOf(start), calendar).working;
  const isPast = cutOff !== undefined && !isRestDay && isAfter(start, cutOff);
  const moment: Moment = { telling, hour: cutOff?.at ?? '', isRestDay, isPast };
  if (cutOff?.effect === 'startNextWorkingDay') return [deemedInWords(moment)];
  if (account.counting === 'time' || account.counting === 'session') {
    if (countsFrom === start) return [];
    const opening = formatDateTime(countsFrom, locale);
    return [...dayOffInWords(telling), sentences.outsideHours({ start: opening })];
  }
  return cutOff === undefined && account.counting !== 'sameDay' ? [] : firstDayInWords(moment);
};
