import * as z from 'zod';
import { parseWith } from '../../base/parse.ts';
import type { Result } from '../../base/result.ts';
import type { Habits } from './random-options.ts';

const share = z.number().min(0).max(1).optional();

/** One share for each habit; the type keeps the two in step. */
const habits = {
  late: share,
  unusual: share,
  paused: share,
  unanswered: share,
  withdrawn: share,
} as const satisfies { readonly [H in keyof Habits]: unknown };

/** Any number of dossiers, also one without end. */
const count = z.union([z.int().min(0), z.literal(Number.POSITIVE_INFINITY)]);

const optionsSchema = z.strictObject({
  seed: z.int(),
  from: z.string(),
  to: z.string(),
  id: z.string().min(1).optional(),
  variant: z.string().optional(),
  habits: z.strictObject(habits).optional(),
  count: count.optional(),
});

/** The options but for calendars and instants, which are checked where they are read. */
export const tryReadRandomOptions = (options: object): Result<unknown> =>
  parseWith<unknown>(optionsSchema, options);
