import * as z from 'zod';
import { compact } from '../base/compact.ts';
import { type IssuePath, issueAt } from '../base/issue.ts';
import { kindOf, shownOf } from '../base/kind-of.ts';
import { ownIssue, parseWith } from '../base/parse.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { PAUSE_REASONS } from '../procedure/procedure.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';
import type { DossierEvent, DossierEventType } from './event.ts';
import { byEventType, EVENT_TYPES, type FieldKind, fieldsOf, isEventType } from './event-fields.ts';
import { copyIfWellFormed, isTime, type Members } from './well-formed-event.ts';

type WithInstantInputs<E> = {
  readonly [K in keyof E]: K extends 'at' | 'recordedAt' | 'promise' ? InstantInput : E[K];
};

/** An event as hosts give it: instants may be numbers or `Date`s as well. */
export type EventInput = DossierEvent extends infer E ? WithInstantInputs<E> : never;

const text = z.string().min(1);

const instant = z.unknown().superRefine((input, context) => {
  if (input === undefined) {
    // All other instants may be absent.
    context.addIssue(ownIssue('input.missing', { key: 'at' }));
    return;
  }
  const parsed = parseInstant(isTime(input) ? input : shownOf(input));
  for (const { code, path: _path, ...data } of parsed.ok ? [] : parsed.issues) {
    // `code` and `data` were just taken from one issue, so they belong together.
    context.addIssue(ownIssue(code, data as never));
  }
});

const SCHEMA_OF_KIND: { readonly [K in FieldKind]: z.ZodType } = {
  text,
  'text?': text.optional(),
  instant,
  'instant?': instant.optional(),
  'actor?': z
    .strictObject({ unit: text, role: text.optional(), person: text.optional() })
    .optional(),
  pauseReason: z.enum(PAUSE_REASONS),
};

const schemaOf = (type: DossierEventType): z.ZodType =>
  z.strictObject({
    type: z.literal(type),
    ...Object.fromEntries(fieldsOf(type).map(([key, kind]) => [key, SCHEMA_OF_KIND[kind]])),
  });

const EVENT_SCHEMAS = byEventType(schemaOf);

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
  if (!isEventType(type)) {
    const data = { type: shownOf(type), known: EVENT_TYPES };
    return fail(issueAt([...path, 'type'], 'event.unknownType', data));
  }
  const copy = copyIfWellFormed(members, type);
  // Here and below the fields of the type are proven, by the quick check or by the schema.
  if (copy !== undefined) return succeed(copy as unknown as EventInput);
  const parsed = parseWith<unknown>(EVENT_SCHEMAS[type], input, path);
  if (!parsed.ok) return parsed;
  const sound = compact(parsed.value) as Members;
  return succeed((copyIfWellFormed(sound, type) ?? sound) as unknown as EventInput);
};
