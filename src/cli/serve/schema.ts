import * as z from 'zod';
import { parseWith } from '../../base/parse.ts';
import type { Result } from '../../base/result.ts';
import type { DeadlineInput } from '../../deadline/compute-deadline.ts';
import type { EventInput } from '../../dossier/schema.ts';
import { LIMIT_UNITS } from '../../limit/limit.ts';

/** The event by which a dossier comes. */
type OpeningEvent = Extract<EventInput, { type: 'submitted' | 'accepted' }>;

/** Reads the parameters of a request; what is unknown among them is an issue. */
type ReadRequest<P> = (input: unknown) => Result<P>;

const reader =
  <P>(schema: z.ZodType<P>): ReadRequest<P> =>
  (input) =>
    parseWith(schema, input);

const instant = z.union([z.string(), z.number()]);

/** Read by the readers of the context, or by the function that is called. */
const anything = z.unknown();

const deadlineSchema = z.strictObject({
  start: instant,
  limit: z.custom<DeadlineInput['limit']>(),
  rules: z.string().optional(),
  scope: z.enum(['step', 'other']).optional(),
  calendar: anything.optional(),
});

/** The parameters of requests about a limit that starts at an event. */
export type DeadlineRequest = z.infer<typeof deadlineSchema>;

/** The readers of every kind of request. */
export const READ_REQUEST = {
  deadline: reader(deadlineSchema),
  limit: reader(z.strictObject({ text: z.string(), unit: z.enum(LIMIT_UNITS).optional() })),
  procedure: reader(z.strictObject({ procedure: anything })),
  verification: reader(
    z.strictObject({
      procedure: anything,
      calendar: anything.optional(),
      from: z.string().optional(),
      to: z.string().optional(),
    }),
  ),
  promise: reader(
    z.strictObject({
      procedure: anything,
      at: instant,
      variant: z.string().optional(),
      calendar: anything.optional(),
    }),
  ),
  opening: reader(z.strictObject({ procedure: anything, event: z.custom<OpeningEvent>() })),
  dossier: reader(z.strictObject({ dossier: anything })),
  recording: reader(z.strictObject({ dossier: anything, event: z.custom<EventInput>() })),
  change: reader(
    z.strictObject({
      dossiers: z.array(anything),
      now: instant,
      from: anything.optional(),
      to: anything,
    }),
  ),
  look: reader(
    z.strictObject({
      dossier: anything,
      now: instant,
      asRecordedBy: instant.optional(),
      calendar: anything.optional(),
    }),
  ),
} as const;
