import { describe, expect, it } from 'vitest';
import { openDossier, tryOpenDossier, tryRecord, tryReplay } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';

const procedure = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Thủ tục',
  inForce: { from: '2026-09-01' },
  variants: ['normal', 'remote'],
  limit: { normal: '05 ngày làm việc', remote: '0' },
  units: { so: { name: 'Sở' }, thue: { name: 'Cơ quan thuế' } },
  flow: [
    { step: 'nhan', unit: 'so', limit: '01', on: { supplement: 'cho' } },
    { step: 'ky', unit: 'thue', limit: '01' },
    { end: 'xong', result: 'granted' },
    { wait: 'cho', for: 'applicant', clock: 'pause', on: { supplied: 'nhan' } },
  ],
});

const at = (text: string): string => `2026-10-${text}:00+07:00`;

const accepted = { type: 'accepted', id: '1', at: at('05T09:00'), dossier: 'HS-1' } as const;
const dossier = openDossier(procedure, accepted);

const done = { type: 'finished', id: '2', at: at('05T10:00'), step: 'nhan', outcome: 'done' };

describe('an event that does not fit is refused, and the dossier stays what it was', () => {
  it.each<readonly [string, object, string]>([
    ['a step that is not active', { ...done, step: 'ky' }, 'event.stepNotActive at step'],
    ['an unknown step', { ...done, step: 'x' }, 'event.stepUnknown at step'],
    ['an unknown outcome', { ...done, outcome: 'x' }, 'event.outcomeUnknown at outcome'],
    ['back in time', { ...done, at: at('05T08:59') }, 'event.backInTime at at'],
    [
      'an instant without offset',
      { ...done, at: '2026-10-05T10:00:00' },
      'instant.withoutOffset at at',
    ],
    [
      'an instant that does not exist',
      { ...done, at: '2026-02-30T10:00:00Z' },
      'instant.invalid at at',
    ],
    ['an unknown key', { ...done, not: 1 }, 'input.unknownKey at not'],
    ['a missing key', { ...done, step: undefined }, 'input.missing at step'],
    ['an unknown type', { ...done, type: 'done' }, 'event.unknownType at type'],
    [
      'a unit that does not hold the step',
      { ...done, by: { unit: 'thue' } },
      'event.unitNotHolder at by.unit',
    ],
    ['an unknown unit', { ...done, by: { unit: 'x' } }, 'procedure.unitUnknown at by.unit'],
    [
      'entered before it happened',
      { ...done, recordedAt: at('05T09:30') },
      'event.recordedBeforeItHappened at recordedAt',
    ],
    ['the same id with other content', { ...done, id: '1' }, 'event.idTwice at id'],
    ['accepted again', { ...accepted, id: '3' }, 'event.notFirst at type'],
    [
      'resumed without a pause',
      { type: 'resumed', id: '3', at: at('05T10:00') },
      'event.pauseNotOpen at ',
    ],
    [
      'delivered before the end',
      { type: 'delivered', id: '3', at: at('05T10:00') },
      'event.dossierNotEnded at ',
    ],
  ])('%s', (_, event, expected) => {
    // What comes from outside has no type yet.
    const result = tryRecord(dossier, event as never);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.issues.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual([
      expected,
    ]);
    expect(dossier.events).toEqual([accepted]);
    expect(visitsOf(dossier).map(({ id, till }) => [id, till])).toEqual([['nhan#1', undefined]]);
  });

  it('finished while everything is paused', () => {
    const paused = tryRecord(dossier, {
      type: 'paused',
      id: 'p',
      at: at('05T09:30'),
      reason: 'incident',
    });
    expect(paused.ok).toBe(true);
    const result = paused.ok ? tryRecord(paused.value, done as never) : paused;
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'event.dossierPaused', pause: 'p' }],
    });
  });

  it('the same event once more changes nothing', () => {
    const result = tryRecord(dossier, accepted);
    expect(result.ok && result.value).toBe(dossier);
  });

  it('a first event that is none, a variant that does not apply, a date before the procedure', () => {
    const codeOf = (result: ReturnType<typeof tryReplay>) => !result.ok && result.issues[0]?.code;
    expect(codeOf(tryReplay(procedure, [done as never]))).toBe('event.notFirst');
    expect(codeOf(tryOpenDossier(procedure, { ...accepted, variant: 'remote' }))).toBe(
      'dossier.variantNotApplicable',
    );
    expect(codeOf(tryOpenDossier(procedure, { ...accepted, variant: 'x' }))).toBe(
      'procedure.variantUnknown',
    );
    expect(
      codeOf(tryOpenDossier(procedure, { ...accepted, at: '2026-08-31T09:00:00+07:00' })),
    ).toBe('dossier.notInForce');
  });

  it('names the event in a whole log', () => {
    const result = tryReplay(procedure, [accepted, { ...done, step: 'ky' } as never]);
    expect(result).toMatchObject({ ok: false, issues: [{ path: ['events', 1, 'step'] }] });
  });
});

describe('a dossier', () => {
  it('goes through JSON and can be recorded on', () => {
    const copy: typeof dossier = JSON.parse(JSON.stringify(dossier));
    const next = tryRecord(copy, done as never);
    expect(next.ok && visitsOf(next.value).map(({ id }) => id)).toEqual(['nhan#1', 'ky#1']);
  });

  it('writes instants in the zone of its procedure', () => {
    const opened = openDossier(procedure, { ...accepted, at: '2026-10-05T02:00:00Z' });
    expect(opened.events[0]?.at).toBe(at('05T09:00'));
    const fromNumber = openDossier(procedure, { ...accepted, at: Date.UTC(2026, 9, 5, 2) });
    expect(fromNumber.events[0]?.at).toBe(at('05T09:00'));
  });
});
