import { unwrap } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { fail, type Result } from '../base/result.ts';
import { tryKnownProcedure } from '../procedure/define-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './event.ts';
import { foldOf, tryReplay } from './record.ts';
import { readStored } from './schema.ts';

/** The very version of a procedure: its code, its version and the fingerprint of all it says. */
export type ProcedureStamp = Pick<Procedure, 'code' | 'version' | 'digest'>;

/**
 * What a host keeps of a dossier: the log, and under which procedure it runs. Plain data; the
 * procedure itself is kept once, not with every dossier.
 */
export interface StoredDossier {
  readonly procedure: ProcedureStamp;
  readonly events: readonly DossierEvent[];
}

/**
 * What to keep of a dossier; `restoreDossier` reads it back.
 *
 * @throws LienthongError when what is given is no dossier
 * @example
 * ```ts
 * const stored = storedDossier(dossier);
 * stored.procedure.version; //=> '1'
 * stored.events.length; //=> 2
 * ```
 */
export const storedDossier = (dossier: Dossier): StoredDossier => {
  const { code, version, digest } = foldOf(dossier).procedure;
  return { procedure: { code, version, digest }, events: dossier.events };
};

const inWords = ({ code, version, digest }: ProcedureStamp): string =>
  `${code} ${version} (${digest})`;

/**
 * `restoreDossier` as a `Result`.
 *
 * @example
 * ```ts
 * const later = defineProcedure({ ...procedure, version: '2' });
 * const restored = tryRestoreDossier(later, storedDossier(dossier));
 * restored.ok ? [] : restored.issues.map(({ code }) => code); //=> ['dossier.procedureChanged']
 * ```
 */
export const tryRestoreDossier = (procedure: Procedure, stored: StoredDossier): Result<Dossier> => {
  const known = tryKnownProcedure(procedure);
  if (!known.ok) return known;
  const read = readStored(stored);
  if (!read.ok) return read;
  const stamps = { stored: inWords(read.value.procedure), given: inWords(known.value) };
  return stamps.stored === stamps.given
    ? tryReplay(known.value, read.value.events)
    : fail(issueAt(['procedure'], 'dossier.procedureChanged', stamps));
};

/**
 * Reads back what `storedDossier` gave, also after it went through JSON. A dossier stays on the
 * version of the procedure under which it was received: under any other one, changed by as little
 * as a word, it is refused.
 *
 * @throws LienthongError `dossier.procedureChanged`, and those of `replay`
 * @example
 * ```ts
 * const text = JSON.stringify(storedDossier(dossier));
 * restoreDossier(procedure, JSON.parse(text)).id; //=> 'HS-0001'
 * ```
 */
export const restoreDossier = (procedure: Procedure, stored: StoredDossier): Dossier =>
  unwrap(tryRestoreDossier(procedure, stored));
