import * as z from 'zod';
import { type Issue, type IssueCode, type IssueData, type IssuePath, issueAt } from './issue.ts';
import { fail, type Result, succeed } from './result.ts';

/** Plain input nests less deeply than this; the bound also ends cyclic objects. */
const MOST_NESTED = 100;

/** Keys that `z.record` would drop without a word, or that reach a prototype. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__']);

/** What every parse checks before a schema sees the input: own keys and depth. */
const hostilityOf = (input: unknown, path: IssuePath, depth: number): Issue | undefined => {
  if (typeof input !== 'object' || input === null) return undefined;
  if (depth > MOST_NESTED) return issueAt([], 'input.tooDeep', { most: MOST_NESTED });
  for (const key of Object.keys(input)) {
    if (FORBIDDEN_KEYS.has(key)) return issueAt(path, 'input.forbiddenKey', { key });
    const step = Array.isArray(input) ? Number(key) : key;
    // The key was just listed by Object.keys, so it is an own key of the object.
    const found = hostilityOf((input as Record<string, unknown>)[key], [...path, step], depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return typeof value;
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

/**
 * Lets a schema report one of our own issues from inside a refinement:
 * `context.addIssue(ownIssue('date.invalid', { text }))`.
 */
export const ownIssue = <C extends IssueCode>(code: C, data: IssueData[C]) =>
  ({ code: 'custom', params: { code, data }, input: undefined }) as const;

const pathOf = (path: readonly PropertyKey[]): IssuePath =>
  path.map((key) => (typeof key === 'symbol' ? String(key) : key));

const issuesOf = (found: z.core.$ZodIssue, input: unknown, outer: IssuePath): readonly Issue[] => {
  const path = [...outer, ...pathOf(found.path)];
  const received = memberAt(input, found.path);
  switch (found.code) {
    case 'invalid_type':
      return received === undefined
        ? [issueAt(path, 'input.missing', { key: String(path.at(-1) ?? '') })]
        : [
            issueAt(path, 'input.wrongType', {
              expected: found.expected,
              received: kindOf(received),
            }),
          ];
    case 'unrecognized_keys':
      return found.keys.map((key) => issueAt([...path, key], 'input.unknownKey', { key }));
    case 'invalid_value':
      return received === undefined
        ? [issueAt(path, 'input.missing', { key: String(path.at(-1) ?? '') })]
        : [
            issueAt(path, 'input.notOneOf', {
              allowed: found.values.map(String),
              received: String(received),
            }),
          ];
    case 'custom':
      return [ownIssueFrom(found, path)];
    default:
      return [issueAt(path, 'input.invalid', { rule: found.message })];
  }
};

const ownIssueFrom = (found: z.core.$ZodIssueCustom, path: IssuePath): Issue => {
  const params = found.params;
  return params !== undefined && 'data' in params && 'code' in params
    ? // Only `ownIssue` above writes these params, with the data of its code.
      issueAt(path, params['code'] as IssueCode, params['data'] as IssueData[IssueCode])
    : issueAt(path, 'input.invalid', { rule: found.message });
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
  const hostile = hostilityOf(input, path, 0);
  if (hostile !== undefined) return fail(hostile);
  const parsed = schema.safeParse(input);
  return parsed.success
    ? succeed(parsed.data)
    : fail(...parsed.error.issues.flatMap((found) => issuesOf(found, input, path)));
};
