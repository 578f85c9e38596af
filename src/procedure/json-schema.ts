import { COUNTINGS, CUT_OFF_EFFECTS, LIMIT_UNITS } from '../limit/limit.ts';
import { inLocale, type Locale } from '../limit/locale.ts';
import { KEY_WORDS } from './json-schema-words.ts';
import { type JsonSchema, shapesAsJsonSchema } from './schema.ts';
import { LIMIT_KEYS } from './variant-limits.ts';

const referTo = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const LIMITS = referTo('limits');

/** Members that the shapes leave open, and what stands there. */
const OPEN_MEMBERS: { readonly [key: string]: JsonSchema } = {
  limit: LIMITS,
  within: LIMITS,
  after: LIMITS,
  atMost: LIMITS,
  units: { type: 'object', additionalProperties: referTo('unit') },
  flow: { type: 'array', minItems: 1, items: referTo('node') },
  branches: { type: 'array', minItems: 1, items: referTo('node') },
  procedure: { $ref: '#' },
};

const wordsFor = (key: string, locale: Locale): JsonSchema => {
  const words = Object.hasOwn(KEY_WORDS, key) ? KEY_WORDS[key] : undefined;
  return words === undefined ? {} : { description: inLocale(words, locale) };
};

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A shape with its open members filled in and every key described. */
const fillIn = (schema: JsonSchema, locale: Locale): JsonSchema => {
  const { properties } = schema;
  if (!isSchema(properties)) return schema;
  const filled = Object.entries(properties).map(([key, member]) => {
    const inside = OPEN_MEMBERS[key] ?? (isSchema(member) ? fillIn(member, locale) : {});
    return [key, { ...wordsFor(key, locale), ...inside }] as const;
  });
  return { ...schema, properties: Object.fromEntries(filled) };
};

const AMOUNT: JsonSchema = {
  amount: { type: 'number', minimum: 0 },
  unit: { enum: LIMIT_UNITS },
  counting: { enum: COUNTINGS },
  published: { type: 'string' },
  anchor: { type: 'string', minLength: 1 },
  cutOff: {
    type: 'object',
    properties: { at: { type: 'string' }, effect: { enum: CUT_OFF_EFFECTS } },
    required: ['at', 'effect'],
    additionalProperties: false,
  },
};

const amountSchema = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  required: ['amount', 'unit'],
  additionalProperties: false,
});

/** Limits are read by their own grammar, so they are described here and not derived. */
const LIMIT_DEFINITIONS: JsonSchema = {
  amount: amountSchema({ ...AMOUNT, committed: amountSchema(AMOUNT) }),
  date: {
    type: 'object',
    properties: { by: { type: 'string' }, published: { type: 'string' } },
    required: ['by'],
    additionalProperties: false,
  },
  limit: {
    anyOf: [{ type: ['string', 'number'] }, referTo('amount'), referTo('date')],
  },
  limits: {
    anyOf: [
      referTo('limit'),
      {
        type: 'object',
        propertyNames: { not: { enum: [...LIMIT_KEYS] } },
        additionalProperties: referTo('limit'),
      },
    ],
  },
};

/** What `procedureJsonSchema` can be asked for. */
export interface JsonSchemaOptions {
  /** The language of the descriptions; Vietnamese unless said otherwise. */
  readonly locale?: Locale;
}

/**
 * The format of procedures as a JSON Schema (draft 2020-12), for editors that complete and check
 * definitions in JSON and YAML. It knows shapes and keys; whether ids, units, targets and limits fit
 * together is for `defineProcedure` to say.
 *
 * @example
 * ```ts
 * Object.keys(procedureJsonSchema()).slice(0, 2); //=> ['$schema', 'title']
 * ```
 */
export const procedureJsonSchema = ({ locale = 'vi' }: JsonSchemaOptions = {}): object => {
  const { head, unit, nodes } = shapesAsJsonSchema();
  const kinds = Object.entries(nodes);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'lienthong procedure',
    ...fillIn(head, locale),
    $defs: {
      ...LIMIT_DEFINITIONS,
      unit: fillIn(unit, locale),
      ...Object.fromEntries(kinds.map(([kind, node]) => [kind, fillIn(node, locale)])),
      node: { anyOf: kinds.map(([kind]) => referTo(kind)) },
    },
  };
};
