import { type IssuePath, issueAt } from '../base/issue.ts';
import { fail, failAll, type Result, succeed, within } from '../base/result.ts';
import {
  epochMsOf,
  formatInstant,
  type Instant,
  type InstantInput,
  parseInstant,
} from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { DossierEvent } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import { byEventType, type FieldKind, ownFieldsOf } from './event-fields.ts';
import { readExtension } from './extension.ts';
import type { Writable } from './fold.ts';
import { type EventInput, readEvent, readFact } from './schema.ts';

const WHOLE: IssuePath = [];
const AT: IssuePath = ['at'];
const RECORDED_AT: IssuePath = ['recordedAt'];

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

type ReadField = (value: unknown, path: IssuePath, zone: Zone) => Result<unknown>;

const readInstantField = (value: unknown, path: IssuePath, zone: Zone): Result<Instant> => {
  // The quick check or the schema has seen that it is a text, a number or a `Date`.
  const input = value as InstantInput;
  const parsed = parseInstant(input, path);
  return parsed.ok ? succeed(inZone(input, parsed.value, zone)) : parsed;
};

const readWindow: ReadField = (value, path, zone) => {
  // The quick check or the schema has seen that it has these two members.
  const window = value as { readonly from: unknown; readonly to: unknown };
  const from = readInstantField(window.from, [...path, 'from'], zone);
  if (!from.ok) return from;
  const to = readInstantField(window.to, [...path, 'to'], zone);
  if (!to.ok) return to;
  const data = { from: from.value, to: to.value };
  return epochMsOf(data.from) <= epochMsOf(data.to)
    ? succeed(Object.freeze(data))
    : fail(issueAt(path, 'time.reversed', data));
};

const readFactField: ReadField = (value, path, zone) => {
  const read = withTimes(readFact(value, WHOLE), zone);
  return read.ok ? succeed(read.value.event) : failAll(within(path, read.issues));
};

/** Fields whose values are written otherwise than they may be given. */
const READ_FIELD: { readonly [K in FieldKind]?: ReadField } = {
  instant: readInstantField,
  'instant?': readInstantField,
  window: readWindow,
  extension: readExtension,
  'fact?': readFactField,
};

const READINGS = byEventType((type) =>
  ownFieldsOf(type).flatMap(([key, kind]) => {
    const read = READ_FIELD[kind];
    return read === undefined ? [] : [{ key, path: [key], read }];
  }),
);

const withTimes = (read: Result<EventInput>, zone: Zone): Result<TimedEvent> => {
  if (!read.ok) return read;
  const given = read.value;
  const at = parseInstant(given.at, AT);
  if (!at.ok) return at;
  const recordedAt = readRecordedAt(given, at.value, zone);
  if (!recordedAt.ok) return recordedAt;
  // What was read is a copy, so it may be changed; with its values written it is an event.
  const event = given as Writable<DossierEvent> & Record<string, unknown>;
  for (const { key, path, read: readField } of READINGS[event.type]) {
    if (event[key] === undefined) continue;
    const value = readField(event[key], path, zone);
    if (!value.ok) return value;
    event[key] = value.value;
  }
  event.at = inZone(given.at, at.value, zone);
  if (recordedAt.value !== undefined) event.recordedAt = recordedAt.value;
  return succeed({ event: Object.freeze(event), at: at.value });
};

/**
 * Reads an event and writes its instants in the procedure's zone. Paths of issues begin at the
 * event.
 */
export const readTimed = (input: unknown, zone: Zone): Result<TimedEvent> =>
  withTimes(readEvent(input, WHOLE), zone);
