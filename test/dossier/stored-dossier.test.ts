import { describe, expect, it } from 'vitest';
import {
  type StoredDossier,
  storedDossier,
  tryRestoreDossier,
} from '../../src/dossier/stored-dossier.ts';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { finished, PROCEDURE, received } from './sample.ts';

const stored = storedDossier(received(finished('09:00', 'nhan')));

const faultsOf = (procedure: Procedure, input: unknown): readonly string[] => {
  // What comes from a database may have any type.
  const restored = tryRestoreDossier(procedure, input as StoredDossier);
  return restored.ok ? [] : restored.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

/** The procedure with one word changed, and the fingerprint left to be made anew. */
const changed = (change: Partial<Procedure>): Procedure => {
  const { digest: _, ...body } = JSON.parse(JSON.stringify(PROCEDURE));
  return defineProcedure({ ...body, ...change });
};

describe('a stored dossier', () => {
  it('is the log and the stamp of its procedure', () => {
    const { code, version, digest } = PROCEDURE;
    expect(stored.procedure).toStrictEqual({ code, version, digest });
    expect(stored.events).toHaveLength(2);
  });

  it('is read back under the same procedure, also one that went through JSON', () => {
    expect(faultsOf(PROCEDURE, JSON.parse(JSON.stringify(stored)))).toEqual([]);
    expect(faultsOf(JSON.parse(JSON.stringify(PROCEDURE)), stored)).toEqual([]);
  });

  it('is refused under another version, and under the same one with another content', () => {
    expect(faultsOf(changed({ version: '2' }), stored)).toEqual([
      'dossier.procedureChanged procedure',
    ]);
    const renamed = tryRestoreDossier(changed({ name: 'Thủ tục khác' }), stored);
    expect(renamed).toMatchObject({
      ok: false,
      issues: [{ stored: `1.000001 1 (${PROCEDURE.digest})` }],
    });
  });

  it.each([
    ['no object', null, 'input.wrongType '],
    ['no log', { procedure: stored.procedure }, 'input.missing events'],
    ['a log that is no list', { ...stored, events: {} }, 'input.wrongType events'],
    ['no stamp', { events: stored.events }, 'input.missing procedure'],
    ['an unknown key', { ...stored, due: '2026-11-20' }, 'input.unknownKey due'],
    [
      'an event that does not fit',
      { ...stored, events: [...stored.events, finished('10:00', 'ky')] },
      'event.stepNotActive events.2.step',
    ],
    ['no event', { ...stored, events: [] }, 'input.wrongType events.0'],
  ])('is refused with %s', (_, input, fault) => {
    expect(faultsOf(PROCEDURE, input)).toEqual([fault]);
  });
});
