import * as z from 'zod';
import { type IssuePath, issueAt } from '../base/issue.ts';
import { ownIssue, parseWith } from '../base/parse.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { PAUSE_REASONS } from '../procedure/procedure.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';
import type { DossierEvent, DossierEventType } from './event.ts';
import {
  COMMON_FIELDS,
  EVENT_FIELDS,
  EVENT_TYPES,
  type FieldKind,
  isEventType,
} from './event-fields.ts';

/** An event as hosts give it: instants may be numbers or `Date`s as well. */
export type EventInput = DossierEvent extends infer E
  ? E extends DossierEvent
    ? Omit<E, 'at' | 'recordedAt'> & {
        readonly at: InstantInput;
        readonly recordedAt?: InstantInput;
      }
    : never
  : never;

const text = z.string().min(1);

const instant = z.unknown().superRefine((input, context) => {
  const typed = typeof input === 'string' || typeof input === 'number' || input instanceof Date;
  if (input === undefined) {
    context.addIssue(ownIssue('input.missing', { key: 'at' }));
    return;
  }
  const parsed = parseInstant(typed ? input : String(input));
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
    ...Object.fromEntries(
      Object.entries({ ...COMMON_FIELDS, ...EVENT_FIELDS[type] }).map(([key, kind]) => [
        key,
        SCHEMA_OF_KIND[kind],
      ]),
    ),
  });

const EVENT_SCHEMAS = Object.fromEntries(EVENT_TYPES.map((type) => [type, schemaOf(type)]));

type Member = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTime = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || value instanceof Date;

const isActor = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  for (const key of Object.keys(value)) {
    if (key !== 'unit' && key !== 'role' && key !== 'person') return false;
    // The key was listed by Object.keys.
    if (!isText((value as Member)[key])) return false;
  }
  return Object.hasOwn(value, 'unit');
};

const FITS_KIND: { readonly [K in FieldKind]: (value: unknown) => boolean } = {
  text: isText,
  'text?': (value) => value === undefined || isText(value),
  instant: isTime,
  'instant?': (value) => value === undefined || isTime(value),
  'actor?': (value) => value === undefined || isActor(value),
  // The list is readonly texts; any value may be asked for.
  pauseReason: (value) => (PAUSE_REASONS as readonly unknown[]).includes(value),
};

const QUICK_CHECKS = Object.fromEntries(
  EVENT_TYPES.map((type) => [
    type,
    Object.entries({ ...COMMON_FIELDS, ...EVENT_FIELDS[type] }).map(
      ([key, kind]) => [key, FITS_KIND[kind]] as const,
    ),
  ]),
);

/**
 * Whether an event has exactly its fields, each of the right form (instants are read later). It
 * spares well-formed events, all but a few, the schema that would only confirm them.
 */
const isWellFormed = (input: Member, type: DossierEventType): boolean => {
  let known = 1;
  for (const [key, fits] of QUICK_CHECKS[type] ?? []) {
    const value = input[key];
    if (!fits(value)) return false;
    if (value !== undefined) known += 1;
  }
  return Object.keys(input).length === known;
};

/** Reads the shape of an event; what its instants say is read by whoever records it. */
export const readEvent = (input: unknown, path: IssuePath): Result<EventInput> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return fail(issueAt(path, 'input.wrongType', { expected: 'object', received: typeof input }));
  }
  // An object that is no array has members by name.
  const event = input as Member;
  const type = event['type'];
  if (!isEventType(type)) {
    return fail(
      issueAt([...path, 'type'], 'event.unknownType', { type: String(type), known: EVENT_TYPES }),
    );
  }
  // Both the quick check and the schema prove the fields of the type.
  if (isWellFormed(event, type)) return succeed(event as unknown as EventInput);
  const schema = EVENT_SCHEMAS[type];
  const parsed = schema === undefined ? fail() : parseWith<unknown>(schema, input, path);
  return parsed.ok ? succeed(parsed.value as EventInput) : parsed;
};
