import * as z from 'zod';
import { ownIssue } from '../base/parse.ts';
import { parseCivilDate } from '../time/civil-date.ts';
import type { CalendarOverlay } from './calendar-overlay.ts';
import type { VietnamCalendarOptions } from './vietnam/vietnam-calendar-options.ts';
import { DAY_KINDS, type DaySpec, type WorkCalendarSpec } from './work-calendar.ts';

export const civilDateSchema = z.string().superRefine((text, context) => {
  if (!parseCivilDate(text).ok) context.addIssue(ownIssue('date.invalid', { text }));
});

const shiftsSchema = z.array(z.string());

const weekdaySchema = z.union([
  shiftsSchema,
  z.strictObject({ shifts: shiftsSchema, counts: z.boolean() }),
]);

const nameSchema = z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() })]);

const dayBody = {
  status: z.enum(['off', 'work']),
  kind: z.enum(DAY_KINDS),
  name: nameSchema,
  source: z.string().optional(),
  shifts: shiftsSchema.optional(),
  replaces: civilDateSchema.optional(),
};

const singleDaySchema = z.strictObject({ date: civilDateSchema, ...dayBody });
const dayRunSchema = z.strictObject({ from: civilDateSchema, to: civilDateSchema, ...dayBody });

const isRun = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && ('from' in input || 'to' in input);

/** The keys decide which form is meant, so that faults are reported for that form alone. */
const daySpecSchema = z.unknown().transform((input, context): DaySpec => {
  const parsed = (isRun(input) ? dayRunSchema : singleDaySchema).safeParse(input);
  if (parsed.success) {
    // The schema is the interface but for `| undefined`, which JSON input cannot hold.
    return parsed.data as DaySpec;
  }
  for (const found of parsed.error.issues) context.addIssue({ ...found });
  return z.NEVER;
});

const weekSchema = z.strictObject({
  mon: weekdaySchema,
  tue: weekdaySchema,
  wed: weekdaySchema,
  thu: weekdaySchema,
  fri: weekdaySchema,
  sat: weekdaySchema,
  sun: weekdaySchema,
});

const nameAndVersion = { id: z.string().min(1), version: z.string().min(1) };
const beyondSchema = z.enum(['refuse', 'project']).optional();

const calendarBody = {
  ...nameAndVersion,
  timeZone: z.string().min(1),
  week: weekSchema,
  days: z.array(daySpecSchema),
  from: civilDateSchema.optional(),
  confirmedThrough: civilDateSchema,
  beyond: beyondSchema,
};

/** A spec, or a built calendar that is read back (its digest is made anew). */
export const calendarSpecSchema = z
  .strictObject({ ...calendarBody, digest: z.string().optional() })
  .transform(
    ({ digest: _digest, ...spec }): WorkCalendarSpec =>
      // As above: only `| undefined` on optional keys differs.
      spec as WorkCalendarSpec,
  );

export const calendarOverlaySchema = z
  .strictObject({
    ...nameAndVersion,
    hours: shiftsSchema.optional(),
    week: weekSchema.partial().optional(),
    days: z.array(daySpecSchema).optional(),
    confirmedThrough: civilDateSchema.optional(),
    beyond: beyondSchema,
  })
  .transform(
    (overlay): CalendarOverlay =>
      // As above.
      overlay as CalendarOverlay,
  );

export const vietnamCalendarOptionsSchema = z
  .strictObject({
    hours: shiftsSchema.optional(),
    from: civilDateSchema.optional(),
    to: civilDateSchema.optional(),
    beyond: beyondSchema,
  })
  .transform(
    (options): VietnamCalendarOptions =>
      // As above.
      options as VietnamCalendarOptions,
  );
