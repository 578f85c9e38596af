import * as z from 'zod';
import type { IssuePath } from '../base/issue.ts';
import { isObject } from '../base/kind-of.ts';
import { parseWith } from '../base/parse.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { checkLimit } from './check-limit.ts';
import { COUNTINGS, CUT_OFF_EFFECTS, LIMIT_UNITS, type Limit, type LimitUnit } from './limit.ts';
import { tryParseLimit } from './parse-limit.ts';

const amountBody = {
  amount: z.number(),
  unit: z.enum(LIMIT_UNITS),
  counting: z.enum(COUNTINGS).optional(),
  published: z.string().optional(),
  anchor: z.string().min(1).optional(),
  cutOff: z.strictObject({ at: z.string(), effect: z.enum(CUT_OFF_EFFECTS) }).optional(),
};

const amountLimitSchema = z.strictObject({
  ...amountBody,
  committed: z.strictObject(amountBody).optional(),
});

const dateLimitSchema = z.strictObject({ by: z.string(), published: z.string().optional() });

const readLimitObject = (input: unknown, path: IssuePath): Result<Limit> => {
  const schema = isObject(input) && 'by' in input ? dateLimitSchema : amountLimitSchema;
  const parsed = parseWith<unknown>(schema, input, path);
  if (!parsed.ok) return parsed;
  // The schema is the interface but for `| undefined` on optional keys.
  const limit = parsed.value as Limit;
  const faults = checkLimit(limit, path);
  return faults.length === 0 ? succeed(limit) : fail(...faults);
};

/**
 * Reads a limit from outside: a value, a text as a decision prints it, or a bare number of the
 * inherited unit.
 */
export const tryReadLimit = (
  input: unknown,
  path: IssuePath,
  inherited?: LimitUnit,
): Result<Limit> => {
  if (typeof input === 'number' && inherited !== undefined) {
    return readLimitObject({ amount: input, unit: inherited }, path);
  }
  if (typeof input !== 'string' && typeof input !== 'number') return readLimitObject(input, path);
  const parsed = tryParseLimit(String(input), inherited === undefined ? {} : { unit: inherited });
  return parsed.ok
    ? parsed
    : fail(...parsed.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
};
