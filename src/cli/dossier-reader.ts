import { join } from 'node:path';
import { issueAt } from '../base/issue.ts';
import { fail, failAll, type Result, succeed, within } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { tryReplay } from '../dossier/record.ts';
import { type StoredDossier, tryRestoreDossier } from '../dossier/stored-dossier.ts';
import { tryDefineProcedure } from '../procedure/define-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Session } from './command.ts';
import { requireContent } from './failure.ts';
import { isDefinition, readProcedureFile } from './procedure-file.ts';
import { readFolder, readJsonFile } from './read-file.ts';
import { rememberLast } from './remember-last.ts';
import { type DossierFile, readDossierFrame } from './schema.ts';

/** Turns a stored dossier into a dossier. */
export type DossierReader = (input: unknown) => Result<Dossier>;

/** `1.000001 version 2`, by which a stored dossier names its procedure. */
const nameOf = ({ code, version }: { readonly code: string; readonly version: string }): string =>
  `${code} ${version}`;

/** Procedures by their codes and versions. */
export type KnownProcedures = ReadonlyMap<string, Procedure>;

const proceduresIn = async (session: Session, folder: string): Promise<KnownProcedures> => {
  const files = (await readFolder(session, folder)).filter(isDefinition);
  const procedures = new Map<string, Procedure>();
  for (const name of files) {
    const file = join(folder, name);
    const { procedure } = requireContent(file, await readProcedureFile(session, file));
    procedures.set(nameOf(procedure), procedure);
  }
  return procedures;
};

/** A procedure that stands in the dossier itself has a flow. */
const isInline = ({ procedure }: DossierFile): boolean => Object.hasOwn(procedure, 'flow');

/** The procedures in the folder that the options name. */
export const proceduresOf = async (session: Session): Promise<KnownProcedures> => {
  const { procedures } = session.options;
  return procedures === undefined ? new Map() : proceduresIn(session, procedures);
};

/** Reads dossiers whose procedures are among the given ones, or stand in the dossiers. */
export const dossierReaderFor = (procedures: KnownProcedures): DossierReader => {
  const define = rememberLast(tryDefineProcedure);
  const procedureIn = (frame: DossierFile): Result<Procedure> => {
    if (isInline(frame)) return define(frame.procedure);
    const name = nameOf(frame.procedure);
    const known = procedures.get(name);
    return known === undefined
      ? fail(
          issueAt([], 'dossier.procedureUnknown', {
            procedure: name,
            known: [...procedures.keys()],
          }),
        )
      : succeed(known);
  };
  return (input) => {
    const frame = readDossierFrame(input);
    if (!frame.ok) return frame;
    const procedure = procedureIn(frame.value);
    if (!procedure.ok) return failAll(within(['procedure'], procedure.issues));
    const { procedure: stamp, events } = frame.value;
    if (isInline(frame.value)) return tryReplay(procedure.value, events);
    // `tryRestoreDossier` looks at the shape of what was stored before anything else.
    return tryRestoreDossier(procedure.value, {
      procedure: stamp,
      events,
    } as unknown as StoredDossier);
  };
};

/** Reads dossiers whose procedures are found where the options say. */
export const dossierReader = async (session: Session): Promise<DossierReader> =>
  dossierReaderFor(await proceduresOf(session));

/** The dossier of a file. */
export const readDossierFile = async (session: Session): Promise<Dossier> => {
  const [file = ''] = session.operands;
  const read = await dossierReader(session);
  return requireContent(file, read(await readJsonFile(session, file)));
};
