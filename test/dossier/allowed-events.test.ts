import { describe, expect, it } from 'vitest';
import { allowedEvents, whyNot } from '../../src/dossier/allowed-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier, record } from '../../src/dossier/record.ts';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';
import { assigned, finished, paused, plain, received, resumed, submittedOnly } from './sample.ts';

const shown = (dossier: Dossier): readonly string[] =>
  allowedEvents(dossier).map(({ type, step, outcome, pause, variant }) =>
    [type, step, outcome, pause, variant].filter((part) => part !== undefined).join(' '),
  );

/** What is allowed in every running dossier, whatever goes on in it. */
const ANY_TIME = [
  'reclassified remote',
  'reappointed',
  'withdrawn',
  'stopped',
  'apologised',
  'explained',
  'noted',
  'delegated',
  'voided',
];

describe('what may be recorded next', () => {
  it('of a dossier that is only filed', () => {
    expect(shown(submittedOnly())).toEqual([
      'accepted',
      'declined',
      'withdrawn',
      'noted',
      'delegated',
      'voided',
    ]);
  });

  it('of a dossier at a step, with the unit and role that act', () => {
    expect(allowedEvents(received())).toStrictEqual([
      { type: 'finished', outcome: 'done', step: 'nhan', unit: 'so', role: 'Chuyên viên' },
      { type: 'finished', outcome: 'supplement', step: 'nhan', unit: 'so', role: 'Chuyên viên' },
      { type: 'finished', outcome: 'again', step: 'nhan', unit: 'so', role: 'Chuyên viên' },
      { type: 'finished', outcome: 'refused', step: 'nhan', unit: 'so', role: 'Chuyên viên' },
      { type: 'assigned', step: 'nhan', unit: 'so', role: 'Chuyên viên' },
      { type: 'handedOver', step: 'nhan', unit: 'so', role: 'Chuyên viên' },
      { type: 'paused', step: 'nhan' },
      { type: 'paused' },
      { type: 'reclassified', variant: 'remote' },
      { type: 'reappointed' },
      { type: 'withdrawn' },
      { type: 'stopped' },
      { type: 'apologised' },
      { type: 'explained' },
      { type: 'noted' },
      { type: 'delegated' },
      { type: 'voided' },
    ]);
  });

  it('of a step that somebody has: the work can be taken from them', () => {
    expect(shown(received())).not.toContain('reassigned nhan');
    expect(shown(received(assigned('08:30', 'nhan', 'An')))).toContain('reassigned nhan');
  });

  it('of a dossier at a wait', () => {
    expect(shown(received(finished('09:00', 'nhan', 'supplement')))).toEqual([
      'finished cho supplied',
      'expired cho',
      'assigned cho',
      'handedOver cho',
      'paused cho',
      'paused',
      ...ANY_TIME,
    ]);
  });

  it('of a dossier on branches, which can be paused one by one or together', () => {
    expect(shown(received(finished('09:00', 'nhan')))).toEqual([
      'finished a1 done',
      'assigned a1',
      'handedOver a1',
      'paused a1',
      'finished b done',
      'finished b more',
      'assigned b',
      'handedOver b',
      'paused b',
      'appointed b',
      'reappointed b',
      'paused song-song',
      'paused trai',
      'appointed trai',
      'reappointed trai',
      'paused',
      ...ANY_TIME,
    ]);
  });

  it('of a dossier that is paused: nothing is finished, and each pause can be ended', () => {
    expect(shown(received(paused('08:30', 'p1'), paused('08:40', 'p2', 'nhan')))).toEqual([
      'assigned nhan',
      'handedOver nhan',
      'paused nhan',
      'paused',
      'resumed p1',
      'resumed p2',
      ...ANY_TIME,
    ]);
    const inPart = received(finished('09:00', 'nhan'), paused('09:10', 'p1', 'trai'));
    expect(shown(inPart)).not.toContain('finished a1 done');
    expect(shown(inPart)).toContain('finished b done');
    const again = received(paused('08:30', 'p1'), resumed('08:40'));
    expect(shown(again)).toContain('finished nhan done');
  });

  it('of a dossier that is over', () => {
    const over = received(finished('09:00', 'nhan', 'refused'));
    expect(shown(over)).toEqual(['delivered', 'apologised', 'explained', 'noted', 'voided']);
    const delivered = received(finished('09:00', 'nhan', 'refused'), plain('10:00', 'delivered'));
    expect(shown(delivered)).toEqual(['apologised', 'explained', 'noted', 'voided']);
  });

  it('of a dossier that was not received', () => {
    for (const type of ['declined', 'withdrawn'] as const) {
      expect(shown(record(submittedOnly(), plain('09:00', type)))).toEqual(['noted', 'voided']);
    }
  });
});

describe('why something may not be recorded', () => {
  it('is told with the issues of recording it, and nothing is recorded', () => {
    const dossier = received();
    expect(whyNot(dossier, finished('09:00', 'ky'))).toEqual([
      { code: 'event.stepNotActive', path: ['step'], step: 'ky', active: ['nhan'] },
    ]);
    expect(whyNot(dossier, finished('09:00', 'nhan'))).toEqual([]);
    expect(dossier.events).toHaveLength(1);
  });
});

describe('a wait without a bound', () => {
  it('never expires, whatever its outcomes say', () => {
    const procedure = defineProcedure({
      code: '1',
      version: '1',
      name: 'A',
      limit: '3 ngày',
      units: {},
      flow: [
        { wait: 'cho', for: 'applicant', on: { supplied: 'xong', expired: 'dung' } },
        { end: 'xong', result: 'granted' },
        { end: 'dung', result: 'stopped' },
      ],
    });
    const at = '2026-11-02T08:00:00+07:00';
    const dossier = openDossier(procedure, { type: 'accepted', id: '1', at, dossier: 'HS-1' });
    expect(allowedEvents(dossier).filter(({ type }) => type === 'expired')).toEqual([]);
    expect(whyNot(dossier, { type: 'expired', id: '2', at, step: 'cho' })).toMatchObject([
      { code: 'event.withoutBound' },
    ]);
  });
});
