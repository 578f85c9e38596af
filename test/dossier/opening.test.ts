import { describe, expect, it } from 'vitest';
import { tryOpenDossier, tryReplay } from '../../src/dossier/record.ts';
import { defined, HEAD, withFlow } from '../procedure/small-procedure.ts';
import { ACCEPTED, at, finished, PROCEDURE } from './sample.ts';

const done = { type: 'finished', id: 'x', at: at('09:00'), step: 'nhan', outcome: 'done' };

describe('the first event of a dossier', () => {
  const codesOf = (result: ReturnType<typeof tryReplay>) =>
    result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`);

  it.each<readonly [string, unknown, string]>([
    ['is one that opens', done, 'event.notFirst type'],
    ['has a shape', { ...ACCEPTED, dossier: undefined }, 'input.missing dossier'],
    ['has a known variant', { ...ACCEPTED, variant: 'x' }, 'procedure.variantUnknown variant'],
    [
      'has a known variant also before it is received',
      { ...ACCEPTED, type: 'submitted', variant: 'x' },
      'procedure.variantUnknown variant',
    ],
    [
      'has a variant that applies',
      { ...ACCEPTED, variant: 'closed' },
      'dossier.variantNotApplicable variant',
    ],
    [
      'is not before the procedure is in force',
      { ...ACCEPTED, at: '2026-08-31T23:59:59+07:00' },
      'dossier.notInForce at',
    ],
  ])('%s', (_, event, refusal) => {
    expect(codesOf(tryOpenDossier(PROCEDURE, event as never))).toEqual([refusal]);
    expect(codesOf(tryReplay(PROCEDURE, [event as never]))).toEqual([
      refusal.replace(' ', ' events.0.'),
    ]);
  });

  it('is dated in the zone of the procedure', () => {
    // 00:00 of 1 September in Việt Nam.
    const event = { ...ACCEPTED, at: '2026-08-31T17:00:00Z' } as const;
    expect(tryOpenDossier(PROCEDURE, event).ok).toBe(true);
    expect(codesOf(tryOpenDossier(PROCEDURE, { ...event, at: '2026-08-31T16:59:59Z' }))).toEqual([
      'dossier.notInForce at',
    ]);
  });

  it('is not before there were rules, unless the procedure names its rules', () => {
    const event = { ...ACCEPTED, at: '2017-10-05T08:00:00+07:00' } as const;
    expect(codesOf(tryOpenDossier(withFlow({ step: 'a' }), event))).toEqual([
      'rules.noneInForce at',
    ]);
    const named = defined({ ...HEAD, rules: 'vn-2018', flow: [{ step: 'a' }] });
    expect(tryOpenDossier(named, event).ok).toBe(true);
  });

  it('comes with a procedure that can run', () => {
    const broken = { ...PROCEDURE, flow: [{ step: 'a' }, { step: 'a' }] };
    const refusal = ['procedure.idTwice flow.1'];
    expect(codesOf(tryOpenDossier(broken, ACCEPTED))).toEqual(refusal);
    expect(codesOf(tryReplay(broken, [ACCEPTED]))).toEqual(refusal);
  });
});

describe('a whole log', () => {
  const codesOf = (events: unknown) => {
    const result = tryReplay(PROCEDURE, events as never);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('is refused at its first event that does not fit', () => {
    const events = [ACCEPTED, finished('09:00', 'nhan'), { ...done, step: 'ky' }, { type: 'x' }];
    expect(codesOf(events)).toEqual(['event.stepNotActive events.2.step']);
  });

  it('names every fault in the shape of that event', () => {
    expect(codesOf([ACCEPTED, { type: 'noted', id: '' }])).toEqual([
      'input.invalid events.1.id',
      'input.missing events.1.at',
      'input.missing events.1.text',
    ]);
  });

  it.each<readonly [string, unknown, string]>([
    ['an empty one', [], 'input.wrongType events.0'],
    ['an object', {}, 'input.wrongType events'],
    ['nothing', undefined, 'input.wrongType events'],
  ])('is not %s', (_, events, refusal) => {
    expect(codesOf(events)).toEqual([refusal]);
  });
});
