import { type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { formatInstant, type Instant, type InstantInput, parseInstant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { DossierEventOf } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import type { Writable } from './fold.ts';
import { type EventInput, readEvent } from './schema.ts';

const WHOLE: IssuePath = [];
const AT: IssuePath = ['at'];
const RECORDED_AT: IssuePath = ['recordedAt'];
const PROMISE: IssuePath = ['promise'];

/** Length of `2026-11-23T09:15:00+07:00`, the form without milliseconds. */
const PLAIN_LENGTH = 25;

/** The last offset that was written out; nearly every instant has the same one. */
let lastOffset = { ms: Number.NaN, text: '' };

const offsetText = (epochMs: number, zone: Zone): string => {
  const ms = zone.offsetAt(epochMs);
  if (lastOffset.ms !== ms) lastOffset = { ms, text: formatInstant(epochMs, zone).slice(-6) };
  return lastOffset.text;
};

/** The instant in the wall time of a zone; a text that is so already is kept as it is. */
const inZone = (input: InstantInput, epochMs: number, zone: Zone): Instant =>
  typeof input === 'string' &&
  input.length === PLAIN_LENGTH &&
  input.endsWith(offsetText(epochMs, zone))
    ? input
    : formatInstant(epochMs, zone);

const ABSENT: Result<undefined> = succeed(undefined);

const readRecordedAt = (
  { recordedAt }: EventInput,
  at: number,
  zone: Zone,
): Result<Instant | undefined> => {
  if (recordedAt === undefined) return ABSENT;
  const parsed = parseInstant(recordedAt, RECORDED_AT);
  if (!parsed.ok) return parsed;
  const text = inZone(recordedAt, parsed.value, zone);
  const data = { at: formatInstant(at, zone), recordedAt: text };
  return parsed.value < at
    ? fail(issueAt(RECORDED_AT, 'event.recordedBeforeItHappened', data))
    : succeed(text);
};

const readPromise = (given: EventInput, zone: Zone): Result<Instant | undefined> => {
  if (given.type !== 'accepted' || given.promise === undefined) return ABSENT;
  const parsed = parseInstant(given.promise, PROMISE);
  return parsed.ok ? succeed(inZone(given.promise, parsed.value, zone)) : parsed;
};

/**
 * Reads an event and writes its instants in the procedure's zone. Paths of issues begin at the
 * event.
 */
export const readTimed = (input: unknown, zone: Zone): Result<TimedEvent> => {
  const read = readEvent(input, WHOLE);
  if (!read.ok) return read;
  const given = read.value;
  const at = parseInstant(given.at, AT);
  if (!at.ok) return at;
  const recordedAt = readRecordedAt(given, at.value, zone);
  if (!recordedAt.ok) return recordedAt;
  const promise = readPromise(given, zone);
  if (!promise.ok) return promise;
  // What was read is a copy, so it may be changed; with its instants written it is an event.
  const event = given as Writable<DossierEventOf<'accepted'>>;
  event.at = inZone(given.at, at.value, zone);
  if (recordedAt.value !== undefined) event.recordedAt = recordedAt.value;
  if (promise.value !== undefined) event.promise = promise.value;
  return succeed({ event: Object.freeze(event), at: at.value });
};
