import { defineProcedure, type Procedure } from 'lienthong';
import { rowsOf, type Session } from './session.ts';

/**
 * Keeps a version of a procedure. One that is there already stays: dossiers run under it, so a changed
 * text needs a version of its own.
 */
export const publishProcedure = async (session: Session, procedure: Procedure): Promise<void> => {
  const { code, version, digest } = procedure;
  const [known] = await rowsOf<{ digest: string }>(
    session,
    'select digest from procedure where code = $1 and version = $2',
    code,
    version,
  );
  if (known?.digest === digest) return;
  if (known !== undefined) throw new Error(`${code} ${version} is published with another text`);
  await session.query('insert into procedure values ($1, $2, $3, $4)', [
    code,
    version,
    digest,
    JSON.stringify(procedure),
  ]);
};

// A published version never changes, so each is read and checked once in the life of a process.
const known = new Map<string, Procedure>();

/** The version of a procedure under which a dossier runs. */
export const procedureOf = async (
  session: Session,
  code: string,
  version: string,
): Promise<Procedure> => {
  const key = JSON.stringify([code, version]);
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const [row] = await rowsOf<{ definition: Procedure }>(
    session,
    'select definition from procedure where code = $1 and version = $2',
    code,
    version,
  );
  if (row === undefined) throw new Error(`${code} ${version} was never published`);
  const procedure = defineProcedure(row.definition);
  known.set(key, procedure);
  return procedure;
};
