import * as z from 'zod';
import type { IssuePath } from '../base/issue.ts';
import { parsePart } from '../base/parse.ts';
import { type Result, succeed } from '../base/result.ts';
import { readBy } from '../dossier/schema.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';
import type { Particulars } from './particulars.ts';

const text = z.string().optional();
const count = z.number().nonnegative().optional();
const instant = z
  .string()
  .and(readBy((input) => parseInstant(input as InstantInput)))
  .optional();

const components = z
  .array(
    z.object({
      name: z.string(),
      originals: count,
      certifiedCopies: count,
      photocopies: count,
      electronic: count,
    }),
  )
  .optional();

const particularsSchema = z.object({
  applicant: z.object({ name: text, address: text, phone: text, email: text }).optional(),
  agency: text,
  office: text,
  number: text,
  place: text,
  date: instant,
  request: text,
  components,
  missing: components,
  sets: count,
  delivery: text,
  fees: text,
  reason: text,
  newDate: instant,
  contact: text,
  note: text,
});

const NONE: Particulars = {};

/** Reads what a paper says and no log tells. A host may keep more than that in the same record. */
export const readParticulars = (input: unknown, path: IssuePath): Result<Particulars> => {
  if (input === undefined) return succeed(NONE);
  const read = parsePart(particularsSchema, input, path);
  // What is left out may be there as undefined, which is the same to whoever reads it.
  return read.ok ? succeed(read.value as Particulars) : read;
};
