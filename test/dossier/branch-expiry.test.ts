import { describe, expect, it } from 'vitest';
import { allowedEvents } from '../../src/dossier/allowed-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { RECORD_CHECK } from '../procedure/called-procedure.ts';
import { defined, END, HEAD } from '../procedure/small-procedure.ts';
import { assigned, dossierOf, expired, finished, paused, refusalOf } from './sample.ts';
import { lines } from './visit-lines.ts';

const procedureWith = (onSilence: object, join: unknown = 'all'): Procedure =>
  defined({
    ...HEAD,
    rules: 'vn-2026',
    flow: [
      {
        parallel: 'p',
        join,
        branches: [
          {
            stage: 'hoi',
            flow: [{ step: 'a' }, { parallel: 'q', branches: [{ step: 'c' }, { step: 'd' }] }],
            onSilence: { after: '3 ngày làm việc', ...onSilence },
          },
          { step: 'b' },
        ],
      },
      { step: 'ky' },
      END,
      { end: 'bac', result: 'refused' },
    ],
  });

const CONSENT = procedureWith({ outcome: 'consent' });
const REFUSAL = procedureWith({ outcome: 'refusal', to: 'bac' });

const expiries = (dossier: Dossier): readonly (string | undefined)[] =>
  allowedEvents(dossier).flatMap(({ type, step }) => (type === 'expired' ? [step] : []));

describe('a branch that does not answer', () => {
  it('has consented, and the join waits for the others', () => {
    const dossier = dossierOf(CONSENT, expired('10:00', 'hoi'), finished('11:00', 'b'));
    expect(visitsOf(dossier)).toMatchObject([
      { id: 'a#1', end: 'expired', outcome: 'consent' },
      { id: 'b#1', end: 'finished', outcome: 'done' },
      { id: 'ky#1' },
    ]);
    expect(lines(dossier)).toEqual([
      'a#1 08:00–10:00, expired',
      'b#1 08:00–11:00, finished done',
      'ky#1 11:00–, after b#1',
    ]);
  });

  it('lets the flow go on when it was the last one', () => {
    const dossier = dossierOf(CONSENT, finished('09:00', 'b'), expired('10:00', 'hoi'));
    expect(lines(dossier).at(-1)).toBe('ky#1 10:00–, after a#1');
  });

  it('ends with everything that was going on in it, and forgets its joins', () => {
    const dossier = dossierOf(
      CONSENT,
      finished('09:00', 'a'),
      finished('09:30', 'c'),
      expired('10:00', 'hoi'),
      finished('11:00', 'b'),
    );
    expect(visitsOf(dossier)).toMatchObject([
      { id: 'a#1', end: 'finished' },
      { id: 'b#1', end: 'finished' },
      { id: 'c#1', end: 'finished' },
      { id: 'd#1', end: 'expired', outcome: 'consent' },
      { id: 'ky#1' },
    ]);
    expect(foldOf(dossier).joins.size).toBe(0);
  });

  it('has refused, and ends the other branches', () => {
    const dossier = dossierOf(REFUSAL, expired('10:00', 'hoi'));
    expect(visitsOf(dossier)).toMatchObject([
      { id: 'a#1', end: 'expired', outcome: 'refusal' },
      { id: 'b#1', end: 'void' },
    ]);
    expect(foldOf(dossier).end).toMatchObject({ id: 'bac', result: 'refused' });
  });

  it('is a step or a wait as well as a stage', () => {
    const onSilence = { after: '3 ngày', outcome: 'consent' };
    const procedure = defined({
      ...HEAD,
      rules: 'vn-2026',
      flow: [
        {
          parallel: 'p',
          branches: [
            { step: 'a', onSilence },
            { wait: 'w', for: 'authority', onSilence },
          ],
        },
        { step: 'ky' },
      ],
    });
    const dossier = dossierOf(procedure, expired('09:00', 'a'), expired('10:00', 'w'));
    expect(visitsOf(dossier)).toMatchObject([
      { id: 'a#1', end: 'expired', outcome: 'consent' },
      { id: 'w#1', end: 'expired', outcome: 'consent' },
      { id: 'ky#1', from: '2026-10-05T10:00:00+07:00' },
    ]);
  });

  it('may be shown as expiring while it is open, paused or not', () => {
    expect(expiries(dossierOf(CONSENT))).toEqual(['hoi']);
    expect(expiries(dossierOf(CONSENT, paused('08:30', 'x')))).toEqual(['hoi']);
    expect(expiries(dossierOf(CONSENT, expired('10:00', 'hoi')))).toEqual([]);
  });
});

describe('an expiry that is refused', () => {
  it('is one of a branch that is over', () => {
    const dossier = dossierOf(CONSENT, expired('10:00', 'hoi'));
    expect(refusalOf(dossier, { ...expired('11:00', 'hoi') })).toEqual([
      'event.stepNotActive step',
    ]);
  });

  it('is one of a branch whose silence moves nothing, by the procedure or by the rules', () => {
    for (const onSilence of [{ outcome: 'escalate' }, {}]) {
      const dossier = dossierOf(procedureWith(onSilence));
      expect(refusalOf(dossier, expired('10:00', 'hoi'))).toEqual(['event.silenceEscalates step']);
      expect(expiries(dossier)).toEqual([]);
    }
  });

  it('is one of a step in it, or of the parallel', () => {
    expect(refusalOf(dossierOf(CONSENT), expired('10:00', 'a'))).toEqual([
      'event.withoutBound step',
    ]);
    expect(refusalOf(dossierOf(CONSENT), expired('10:00', 'p'))).toEqual([
      'event.stepNotActive step',
    ]);
  });

  it('is earlier than what is known of the branch', () => {
    const dossier = dossierOf(CONSENT, assigned('10:00', 'a', 'An'));
    expect(refusalOf(dossier, expired('09:59', 'hoi'))).toEqual(['event.backInTime at']);
    const inside = dossierOf(CONSENT, finished('09:00', 'a'), finished('11:00', 'c'));
    expect(refusalOf(inside, expired('10:59', 'hoi'))).toEqual(['event.backInTime at']);
    // What happens on another branch does not bind it.
    expect(refusalOf(dossierOf(CONSENT, finished('11:00', 'b')), expired('10:00', 'hoi'))).toEqual(
      [],
    );
  });
});

describe('a dossier in a called procedure', () => {
  it('is recorded by the ids of its expanded steps', () => {
    const procedure = defined({
      ...HEAD,
      rules: 'vn-2026',
      flow: [{ call: 'phieu', procedure: RECORD_CHECK }, { step: 'ky' }],
    });
    const granted = dossierOf(procedure, finished('09:00', 'phieu/tra-cuu', 'none'));
    expect(lines(granted).at(-1)).toBe('ky#1 09:00–, after phieu/tra-cuu#1');
    const refused = dossierOf(procedure, finished('09:00', 'phieu/tra-cuu', 'refused'));
    expect(foldOf(refused).end).toMatchObject({ id: 'phieu/tu-choi', result: 'refused' });
  });
});
