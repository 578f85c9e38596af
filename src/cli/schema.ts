import * as z from 'zod';
import { parseWith } from '../base/parse.ts';
import type { Result } from '../base/result.ts';
import type { EventInput } from '../dossier/schema.ts';

const dossierFileSchema = z.strictObject({
  /** A dossier that was written out as it is has its id beside the log. */
  id: z.string().optional(),
  procedure: z.looseObject({ code: z.string(), version: z.string() }),
  // `replay` judges the events.
  events: z.array(z.custom<EventInput>()),
});

/** A dossier as it is stored: its log, and its procedure or the name of it. */
export type DossierFile = z.infer<typeof dossierFileSchema>;

/** Reads the frame of a stored dossier. */
export const readDossierFrame = (input: unknown): Result<DossierFile> =>
  parseWith(dossierFileSchema, input);
