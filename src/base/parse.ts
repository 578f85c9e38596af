import type * as z from 'zod';
import { hostilityOf } from './hostility.ts';
import { type Issue, type IssueCode, type IssueData, type IssuePath, issueAt } from './issue.ts';
import { kindOf, shownOf } from './kind-of.ts';
import { fail, failAll, type Result, succeed } from './result.ts';

type ZodIssue = z.core.$ZodIssue;

/**
 * Lets a schema report one of our own issues from inside a refinement:
 * `context.addIssue(ownIssue('date.invalid', { text }))`.
 */
export const ownIssue = <C extends IssueCode>(code: C, data: IssueData[C]) =>
  ({ code: 'custom', params: { code, data }, input: undefined }) as const;

const ownIssueFrom = (found: z.core.$ZodIssueCustom, path: IssuePath): Issue => {
  const params = found.params;
  return params !== undefined && 'data' in params && 'code' in params
    ? // Only `ownIssue` above writes these params, with the data of its code.
      issueAt(path, params['code'] as IssueCode, params['data'] as IssueData[IssueCode])
    : issueAt(path, 'input.invalid', { rule: found.message });
};

const memberAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? // The line above proves that the key is there.
          (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );

const joinPath = (outer: IssuePath, inner: readonly PropertyKey[]): IssuePath => [
  ...outer,
  ...inner.map((key) => (typeof key === 'symbol' ? String(key) : key)),
];

/** The rule that was broken, in signs and not in a sentence: `length >= 1`. */
const ruleOf = (found: ZodIssue): string => {
  switch (found.code) {
    case 'too_small':
    case 'too_big': {
      const measure = found.origin === 'string' || found.origin === 'array' ? 'length' : 'value';
      const sign = found.code === 'too_small' ? '>' : '<';
      const bound = found.code === 'too_small' ? found.minimum : found.maximum;
      return `${measure} ${sign}${found.inclusive === true ? '=' : ''} ${bound}`;
    }
    case 'invalid_format':
      return found.format;
    default:
      return found.code;
  }
};

/** What would have been right where a value was found, one entry for each possibility. */
const allowedBy = (found: ZodIssue): readonly string[] => {
  if (found.code === 'invalid_value') return found.values.map(String);
  return [found.code === 'invalid_type' ? found.expected : ruleOf(found)];
};

/** A fault of the value itself, which for a union means that another form was meant. */
const isWhole = ({ code, path }: ZodIssue): boolean =>
  path.length === 0 && code !== 'unrecognized_keys';

/** Of several forms the one that was meant is reported; where it is none of them, all are named. */
const unionIssues = (
  { errors }: z.core.$ZodIssueInvalidUnion,
  received: unknown,
  path: IssuePath,
): readonly Issue[] => {
  const meant = errors.find((form) => !form.some(isWhole));
  if (meant !== undefined) return meant.flatMap((found) => issuesOf(found, received, path));
  const allowed = errors.flatMap((form) => form.filter(isWhole).flatMap(allowedBy));
  return [issueAt(path, 'input.notOneOf', { allowed, received: shownOf(received) })];
};

/**
 * The keys that the schema of a fault takes, one on each line. The schema is known only while the
 * message is made, so the message hands them on.
 */
const keysInMessage = (found: z.core.$ZodRawIssue): string | undefined => {
  const def = found.code === 'unrecognized_keys' ? found.schema?._zod.def : undefined;
  return def !== undefined && 'shape' in def ? Object.keys(def.shape ?? {}).join('\n') : undefined;
};

const unknownKeys = (
  { keys, message }: z.core.$ZodIssueUnrecognizedKeys,
  path: IssuePath,
): readonly Issue[] => {
  const known = message.split('\n').filter((key) => key !== '');
  return keys.map((key) => issueAt([...path, key], 'input.unknownKey', { key, known }));
};

const issuesOf = (found: ZodIssue, input: unknown, outer: IssuePath): readonly Issue[] => {
  if (found.code === 'custom') return [ownIssueFrom(found, joinPath(outer, found.path))];
  const path = joinPath(outer, found.path);
  const key = found.path.at(-1);
  const received = memberAt(input, found.path);
  if (received === undefined && key !== undefined) {
    return [issueAt(path, 'input.missing', { key: String(key) })];
  }
  switch (found.code) {
    case 'unrecognized_keys':
      return unknownKeys(found, path);
    case 'invalid_type':
      return [
        issueAt(path, 'input.wrongType', { expected: found.expected, received: kindOf(received) }),
      ];
    case 'invalid_value':
      return [
        issueAt(path, 'input.notOneOf', { allowed: allowedBy(found), received: shownOf(received) }),
      ];
    case 'invalid_union':
      return unionIssues(found, received, path);
    default:
      return [issueAt(path, 'input.invalid', { rule: ruleOf(found) })];
  }
};

/** As `parseWith`, for a part of input that has passed the border as a whole. */
export const parsePart = <T>(schema: z.ZodType<T>, input: unknown, path: IssuePath): Result<T> => {
  const parsed = schema.safeParse(input, { error: keysInMessage });
  return parsed.success
    ? succeed(parsed.data)
    : failAll(parsed.error.issues.flatMap((found) => issuesOf(found, input, path)));
};

/**
 * The border: input of unknown shape against a schema. Unknown keys are faults (schemas are
 * strict), prototypes are out of reach, and every fault comes back at once with its path.
 */
export const parseWith = <T>(
  schema: z.ZodType<T>,
  input: unknown,
  path: IssuePath = [],
): Result<T> => {
  const hostile = hostilityOf(input, path);
  return hostile === undefined ? parsePart(schema, input, path) : fail(hostile);
};
