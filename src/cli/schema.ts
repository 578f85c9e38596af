import * as z from 'zod';
import { parseWith } from '../base/parse.ts';
import type { Result } from '../base/result.ts';
import type { EventInput } from '../dossier/schema.ts';
import type { ProcedureName } from './known-procedures.ts';

const dossierFileSchema = z.strictObject({
  /** A dossier that was written out as it is has its id beside the log. */
  id: z.string().optional(),
  // Whoever reads the procedure judges it.
  procedure: z.looseObject({}),
  // `replay` judges the events.
  events: z.array(z.custom<EventInput>()),
});

/** A dossier as it is stored: its log, and its procedure or the name of it. */
type DossierFile = z.infer<typeof dossierFileSchema>;

/** Reads the frame of a stored dossier. */
export const readDossierFrame = (input: unknown): Result<DossierFile> =>
  parseWith(dossierFileSchema, input);

const procedureNameSchema = z.strictObject({
  code: z.string(),
  version: z.string(),
  digest: z.string().optional(),
});

/** Reads the name of a procedure that is kept elsewhere. */
export const readProcedureName = (input: unknown): Result<ProcedureName> =>
  parseWith(procedureNameSchema, input);
