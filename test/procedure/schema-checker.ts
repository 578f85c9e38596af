/** The keywords of JSON Schema that `procedureJsonSchema` uses, and no others. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly properties?: { readonly [key: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly $defs?: { readonly [name: string]: Schema };
}

const KNOWN_KEYWORDS: ReadonlySet<string> = new Set([
  '$schema',
  'title',
  'description',
  '$ref',
  '$defs',
  'type',
  'enum',
  'anyOf',
  'not',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'minItems',
  'minLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
]);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const hasType = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

const resolve = (root: Schema, reference: string): Schema => {
  if (reference === '#') return root;
  const schema = root.$defs?.[reference.replace('#/$defs/', '')];
  if (schema === undefined) throw new Error(`${reference} leads nowhere`);
  return schema;
};

const fitsNumber = (value: number, schema: Schema): boolean =>
  value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) &&
  value <= (schema.maximum ?? Number.POSITIVE_INFINITY) &&
  value > (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY);

const fitsObject = (root: Schema, schema: Schema, value: object): boolean => {
  const { properties = {}, required = [], additionalProperties = true, propertyNames } = schema;
  return (
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, member]) => {
      if (propertyNames !== undefined && !fits(root, propertyNames, key)) return false;
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (own !== undefined) return fits(root, own, member);
      if (typeof additionalProperties === 'boolean') return additionalProperties;
      return fits(root, additionalProperties, member);
    })
  );
};

const fits = (root: Schema, schema: Schema, value: unknown): boolean => {
  const unknown = Object.keys(schema).find((keyword) => !KNOWN_KEYWORDS.has(keyword));
  if (unknown !== undefined) throw new Error(`the checker does not know ${unknown}`);
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  return (
    (types === undefined || types.some((type) => hasType(value, type))) &&
    (schema.enum === undefined || schema.enum.includes(value)) &&
    (schema.$ref === undefined || fits(root, resolve(root, schema.$ref), value)) &&
    (schema.anyOf === undefined || schema.anyOf.some((form) => fits(root, form, value))) &&
    (schema.not === undefined || !fits(root, schema.not, value)) &&
    (typeof value !== 'string' || value.length >= (schema.minLength ?? 0)) &&
    (typeof value !== 'number' || fitsNumber(value, schema)) &&
    (!Array.isArray(value) ||
      (value.length >= (schema.minItems ?? 0) &&
        value.every((item) => fits(root, schema.items ?? {}, item)))) &&
    (typeOf(value) !== 'object' || fitsObject(root, schema, value as object))
  );
};

/** Whether a value is valid by a JSON Schema made of the keywords above. */
export const isValid = (schema: object, value: unknown): boolean => fits(schema, schema, value);
