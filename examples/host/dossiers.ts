import {
  type Dossier,
  type DossierEvent,
  dueEvents,
  type EventInput,
  formatIssue,
  type LookOptions,
  openDossier,
  type Procedure,
  replay,
  restoreDossier,
  tryRecord,
} from 'lienthong';
import { refresh } from './derived.ts';
import { procedureOf } from './procedures.ts';
import { rowsOf, type Session } from './session.ts';

interface DossierRow {
  readonly code: string;
  readonly version: string;
  readonly digest: string;
}

const appendEvents = async (
  session: Session,
  dossier: Dossier,
  alreadyStored: number,
): Promise<void> => {
  for (const [i, event] of dossier.events.slice(alreadyStored).entries()) {
    await session.query('insert into dossier_event values ($1, $2, $3, $4)', [
      dossier.id,
      alreadyStored + i,
      event.id,
      JSON.stringify(event),
    ]);
  }
};

/** Takes a dossier in. */
export const receiveDossier = async (
  session: Session,
  procedure: Procedure,
  receipt: Parameters<typeof openDossier>[1],
  look: LookOptions,
): Promise<Dossier> => {
  const dossier = openDossier(procedure, receipt);
  await session.query(
    `insert into dossier (id, procedure_code, procedure_version, procedure_digest, status, overdue,
       ledger_row) values ($1, $2, $3, $4, 'submitted', false, '{}')`,
    [dossier.id, procedure.code, procedure.version, procedure.digest],
  );
  await appendEvents(session, dossier, 0);
  await refresh(session, dossier, look);
  return dossier;
};

/** Reads a dossier and keeps others from recording on it until the transaction ends. */
export const loadDossier = async (session: Session, id: string): Promise<Dossier> => {
  const [row] = await rowsOf<DossierRow>(
    session,
    `select procedure_code as code, procedure_version as version, procedure_digest as digest
       from dossier where id = $1 for update`,
    id,
  );
  if (row === undefined) throw new Error(`There is no dossier ${id}`);
  const events = await rowsOf<{ body: DossierEvent }>(
    session,
    'select body from dossier_event where dossier = $1 order by position',
    id,
  );
  const procedure = await procedureOf(session, row.code, row.version);
  return restoreDossier(procedure, { procedure: row, events: events.map(({ body }) => body) });
};

/**
 * Records what happened. What the procedure does not allow is told in words and changes nothing; the
 * same event once more, with the same id, changes nothing either.
 */
export const recordEvent = async (
  session: Session,
  id: string,
  event: EventInput,
  look: LookOptions,
): Promise<readonly string[]> => {
  const before = await loadDossier(session, id);
  const after = tryRecord(before, event);
  if (!after.ok) return after.issues.map((issue) => formatIssue(issue, 'vi'));
  await appendEvents(session, after.value, before.events.length);
  await refresh(session, after.value, look);
  return [];
};

/**
 * Looks at the dossier whose turn has come, records what time itself has brought about, and returns
 * its id; undefined when none is left. Several workers may do this at once.
 */
export const wakeNext = async (
  session: Session,
  look: LookOptions,
): Promise<string | undefined> => {
  const [next] = await rowsOf<{ id: string }>(
    session,
    'select id from dossier where wake_at <= $1 order by wake_at limit 1 for update skip locked',
    look.now,
  );
  if (next === undefined) return undefined;
  const dossier = await loadDossier(session, next.id);
  const { procedure } = dossier;
  const later = replay(procedure, [...dossier.events, ...dueEvents(dossier, look)]);
  await appendEvents(session, later, dossier.events.length);
  await refresh(session, later, look);
  return next.id;
};
