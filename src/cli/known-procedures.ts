import { join } from 'node:path';
import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Session } from './command.ts';
import { requireContent } from './failure.ts';
import { isDefinition, readProcedureFile } from './procedure-file.ts';
import { readFolder } from './read-file.ts';

/** By which a dossier names its procedure; one that was written by hand may lack the digest. */
export interface ProcedureName {
  readonly code: string;
  readonly version: string;
  readonly digest?: string | undefined;
}

/** `1.000001 2`: code and version. */
export const nameOf = ({ code, version }: ProcedureName): string => `${code} ${version}`;

/** `1.000001 2 (a1b2)`: the very content as well. */
const stampOf = ({ code, version, digest }: Procedure): string => `${code} ${version} (${digest})`;

/** Procedures by their codes and versions; of one version there may be several drafts. */
export type KnownProcedures = ReadonlyMap<string, readonly Procedure[]>;

const proceduresIn = async (session: Session, folder: string): Promise<KnownProcedures> => {
  const files = (await readFolder(session, folder)).filter(isDefinition);
  const known = new Map<string, readonly Procedure[]>();
  for (const name of files) {
    const file = join(folder, name);
    const { procedure } = requireContent(file, await readProcedureFile(session, file));
    const others = known.get(nameOf(procedure)) ?? [];
    // The same content in two files is one procedure.
    if (others.some(({ digest }) => digest === procedure.digest)) continue;
    known.set(nameOf(procedure), [...others, procedure]);
  }
  return known;
};

/** The procedures in the folder that the options name. */
export const proceduresOf = async (session: Session): Promise<KnownProcedures> => {
  const { procedures } = session.options;
  return procedures === undefined ? new Map() : proceduresIn(session, procedures);
};

/**
 * The procedure that a dossier runs under. Without a digest it is the only one with that code and
 * version.
 */
export const findProcedure = (known: KnownProcedures, wanted: ProcedureName): Result<Procedure> => {
  const procedure = nameOf(wanted);
  const candidates = known.get(procedure) ?? [];
  const [first, second] = candidates;
  if (first === undefined) {
    return fail(issueAt([], 'dossier.procedureUnknown', { procedure, known: [...known.keys()] }));
  }
  const { digest } = wanted;
  if (digest === undefined && second !== undefined) {
    const digests = candidates.map((candidate) => candidate.digest);
    return fail(issueAt(['digest'], 'dossier.digestMissing', { procedure, digests }));
  }
  const found =
    digest === undefined ? first : candidates.find((candidate) => candidate.digest === digest);
  if (found !== undefined) return succeed(found);
  const data = {
    stored: `${procedure} (${digest})`,
    given: candidates.map(stampOf).join(', '),
  };
  return fail(issueAt([], 'dossier.procedureChanged', data));
};
