import * as z from 'zod';
import { compact } from '../base/compact.ts';
import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { kindOf, shownOf } from '../base/kind-of.ts';
import { ownIssue, parsePart, parseWith } from '../base/parse.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { AmountLimit } from '../limit/limit.ts';
import { PAUSE_REASONS } from '../procedure/procedure.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';
import type { Correction, DossierEventType, DossierFact } from './event.ts';
import { byEventType, EVENT_TYPES, type FieldKind, fieldsOf, isEventType } from './event-fields.ts';
import { readExtension } from './extension.ts';
import { copyIfWellFormed, isTime, type Members } from './well-formed-event.ts';

/** What hosts may give for a member of an event. */
type MemberInput<K, T> = K extends 'at' | 'recordedAt' | 'promise'
  ? InstantInput
  : K extends 'window'
    ? { readonly from: InstantInput; readonly to: InstantInput }
    : K extends 'extension'
      ? AmountLimit | string
      : K extends 'instead'
        ? FactInput
        : T;

type WithInputs<E> = { readonly [K in keyof E]: MemberInput<K, E[K]> };

type FactInput = DossierFact extends infer E ? WithInputs<E> : never;

/**
 * An event as hosts give it: instants may be numbers or `Date`s as well, and an extension the text
 * that a decision prints.
 */
export type EventInput = FactInput | WithInputs<Correction>;

const text = z.string().min(1);

/** A schema of what one of our own functions reads; what it reads is read again by that function. */
export const readBy = (read: (input: unknown) => Result<unknown>): z.ZodType =>
  z.nonoptional(z.unknown()).superRefine((input, context) => {
    const result = read(input);
    for (const { code, path, ...data } of result.ok ? [] : result.issues) {
      // `code` and `data` were just taken from one issue, so they belong together.
      context.addIssue({ ...ownIssue(code, data as never), path: [...path] });
    }
  });

const instant = readBy((input) => parseInstant(isTime(input) ? input : shownOf(input)));

const actor = z.strictObject({ unit: text, role: text.optional(), person: text.optional() });

const SCHEMA_OF_KIND: { readonly [K in FieldKind]: z.ZodType } = {
  text,
  'text?': text.optional(),
  'texts?': z.array(text).min(1).optional(),
  instant,
  'instant?': instant.optional(),
  actor,
  'actor?': actor.optional(),
  pauseReason: z.enum(PAUSE_REASONS),
  window: z.strictObject({ from: instant, to: instant }),
  extension: readBy((input) => readExtension(input, [])),
  'fact?': readBy((input) => readFact(input, [])).optional(),
};

const schemaOf = (type: DossierEventType): z.ZodType =>
  z.strictObject({
    type: z.literal(type),
    ...Object.fromEntries(fieldsOf(type).map(([key, kind]) => [key, SCHEMA_OF_KIND[kind]])),
  });

const EVENT_SCHEMAS = byEventType(schemaOf);

const FACT_TYPES = EVENT_TYPES.filter((type) => type !== 'voided');

const unknownType = (type: unknown, known: readonly string[], path: IssuePath): Issue =>
  issueAt([...path, 'type'], 'event.unknownType', { type: shownOf(type), known });

/** As `readEvent`, for an event in the place of another one: a correction cannot stand there. */
export const readFact = (input: unknown, path: IssuePath): Result<EventInput> => {
  const isCorrection =
    typeof input === 'object' && input !== null && 'type' in input && input.type === 'voided';
  return isCorrection ? fail(unknownType(input.type, FACT_TYPES, path)) : readEvent(input, path);
};

/**
 * Reads the shape of an event, and returns a copy of it; what its instants say is read by whoever
 * records it.
 */
export const readEvent = (input: unknown, path: IssuePath): Result<EventInput> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const received = kindOf(input);
    return fail(issueAt(path, 'input.wrongType', { expected: 'object', received }));
  }
  // An object that is no array has members by name.
  const members = input as Members;
  const type = members['type'];
  if (!isEventType(type)) return fail(unknownType(type, EVENT_TYPES, path));
  const copy = copyIfWellFormed(members, type);
  // Here and below the fields of the type are proven, by the quick check or by the schema.
  if (copy !== undefined) return succeed(copy as unknown as EventInput);
  const parsed = parseWith<unknown>(EVENT_SCHEMAS[type], input, path);
  if (!parsed.ok) return parsed;
  const sound = compact(parsed.value) as Members;
  return succeed((copyIfWellFormed(sound, type) ?? sound) as unknown as EventInput);
};

const storedSchema = z.strictObject({
  procedure: z.strictObject({ code: text, version: text, digest: text }),
  events: z.array(z.unknown()),
});

interface StoredFrame {
  readonly procedure: { readonly code: string; readonly version: string; readonly digest: string };
  readonly events: readonly EventInput[];
}

/** Reads the frame of a stored dossier; its events are read by whoever replays them. */
export const readStored = (input: unknown): Result<StoredFrame> => {
  const read = parsePart(storedSchema, input, []);
  // Events of any shape are taken here, for `replay` to judge.
  return read.ok ? succeed(read.value as StoredFrame) : read;
};
