import { attempt } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { isObject } from '../base/kind-of.ts';
import { fail, failAll, type Result, within } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { tryReplay } from '../dossier/record.ts';
import { type StoredDossier, tryRestoreDossier } from '../dossier/stored-dossier.ts';
import { viewAsRecordedBy } from '../dossier/views.ts';
import { tryDefineProcedure } from '../procedure/define-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Session } from './command.ts';
import { requireArgument, requireContent } from './failure.ts';
import { findProcedure, type KnownProcedures, nameOf, proceduresOf } from './known-procedures.ts';
import { readJsonFile } from './read-file.ts';
import { rememberLast } from './remember-last.ts';
import { readDossierFrame, readProcedureName } from './schema.ts';

/** Turns a stored dossier into a dossier. */
export type DossierReader = (input: unknown) => Result<Dossier>;

/** Turns a definition, or the name of a known procedure, into a procedure. */
export type ProcedureReader = (input: unknown) => Result<Procedure>;

/** Tells once that dossiers name a procedure without its digest. */
type UnstampedNote = (procedure: Procedure) => void;

/** A procedure that stands there as a whole has a flow. */
const isWhole = (input: unknown): boolean => isObject(input) && Object.hasOwn(input, 'flow');

/** Reads procedures that are among the given ones, or written out. */
const procedureReaderFor = (known: KnownProcedures): ProcedureReader =>
  rememberLast((input) => {
    if (isWhole(input)) return tryDefineProcedure(input);
    const name = readProcedureName(input);
    return name.ok ? findProcedure(known, name.value) : name;
  });

/** Reads dossiers whose procedures are read by the given reader. */
const dossierReaderWith =
  (readProcedure: ProcedureReader, noteUnstamped: UnstampedNote): DossierReader =>
  (input) => {
    const frame = readDossierFrame(input);
    if (!frame.ok) return frame;
    const { procedure: written, events } = frame.value;
    const procedure = readProcedure(written);
    if (!procedure.ok) return failAll(within(['procedure'], procedure.issues));
    if (events.length === 0) return fail(issueAt(['events'], 'dossier.withoutEvents', {}));
    if (isWhole(written)) return tryReplay(procedure.value, events);
    if (!Object.hasOwn(written, 'digest')) noteUnstamped(procedure.value);
    const { code, version, digest } = procedure.value;
    // `tryRestoreDossier` looks at the shape of what was stored before anything else.
    const stored = { procedure: { code, version, digest }, events } as unknown as StoredDossier;
    return tryRestoreDossier(procedure.value, stored);
  };

/** Says on the standard error, once for each procedure, which one was taken. */
const unstampedNote = ({ io, words }: Session): UnstampedNote => {
  const told = new Set<string>();
  return (procedure) => {
    const name = nameOf(procedure);
    if (told.has(name)) return;
    told.add(name);
    io.writeError(`${words.notes.unstamped(name, procedure.digest)}\n`);
  };
};

/** The readers of one run of the command. */
interface DossierReaders {
  readonly procedures: readonly Procedure[];
  readonly readProcedure: ProcedureReader;
  readonly readDossier: DossierReader;
}

/** Readers that find procedures where the options say. */
export const dossierReaders = async (session: Session): Promise<DossierReaders> => {
  const known = await proceduresOf(session);
  const readProcedure = procedureReaderFor(known);
  return {
    procedures: [...known.values()].flat(),
    readProcedure,
    readDossier: dossierReaderWith(readProcedure, unstampedNote(session)),
  };
};

/** The dossier of a file, as far as it had been recorded when the options say. */
export const readDossierFile = async (session: Session): Promise<Dossier> => {
  const [file = ''] = session.operands;
  const { readDossier } = await dossierReaders(session);
  const dossier = requireContent(file, readDossier(await readJsonFile(session, file)));
  const by = session.options['as-recorded-by'];
  return by === undefined ? dossier : requireArgument(attempt(() => viewAsRecordedBy(dossier, by)));
};
