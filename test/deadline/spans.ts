import { tableOf } from '../../src/calendar/build-calendar.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { dueTimesOf } from '../../src/deadline/count-limit.ts';
import { type CountedSpan, countedSpan } from '../../src/deadline/counted-span.ts';
import type { DueTimes } from '../../src/deadline/due-times.ts';
import { pauseListOf } from '../../src/deadline/pause-list.ts';
import type { Limit } from '../../src/limit/limit.ts';
import { parseLimit } from '../../src/limit/parse-limit.ts';
import type { LimitScope } from '../../src/limit/unit-table.ts';
import type { DayEnd } from '../../src/rules/rule-pack.ts';
import { formatInstant } from '../../src/time/instant.ts';
import { type Interval, unionOf } from '../../src/time/interval.ts';

/** Epoch milliseconds of a wall time in Việt Nam, `2026-11-20 16:30` or with seconds. */
export const ms = (wall: string): number => Date.parse(`${wall.replace(' ', 'T')}+07:00`);

/** A pause between two wall times. */
export const pause = (from: string, till: string): Interval => ({ from: ms(from), till: ms(till) });

export interface SpanParts {
  readonly pauses?: readonly Interval[];
  readonly scope?: LimitScope;
  readonly calendar?: WorkCalendar;
  readonly dayEnds?: DayEnd;
}

/** A limit set to run from a wall time or an instant. */
export const spanOf = (
  start: string | number,
  limit: Limit | string,
  parts: SpanParts = {},
): CountedSpan => {
  const {
    pauses = [],
    scope = 'other',
    calendar = vietnamCalendar(),
    dayEnds = 'midnight',
  } = parts;
  return countedSpan({
    start: typeof start === 'string' ? ms(start) : start,
    limit: typeof limit === 'string' ? parseLimit(limit) : limit,
    scope,
    table: tableOf(calendar),
    dayEnds,
    pauses: pauseListOf(unionOf(pauses)),
  });
};

export const timesOf = (...input: Parameters<typeof spanOf>): DueTimes =>
  dueTimesOf(spanOf(...input));

/** An instant as wall time in Việt Nam. */
export const wallOf = (epochMs: number): string =>
  formatInstant(epochMs, tableOf(vietnamCalendar()).zone).slice(0, 16).replace('T', ' ');

/** The due instant as wall time. */
export const dueOf = (...input: Parameters<typeof spanOf>): string => wallOf(timesOf(...input).due);
