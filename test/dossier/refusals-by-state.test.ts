import { describe, expect, it } from 'vitest';
import { allowedEvents } from '../../src/dossier/allowed-events.ts';
import { record, tryRecord } from '../../src/dossier/record.ts';
import {
  assign,
  type Case,
  done,
  expectRefusal,
  inParallel,
  over,
  stopped,
  twicePaused,
  waiting,
} from './refusal-case.ts';
import {
  ACCEPTED,
  at,
  finished,
  paused,
  plain,
  received,
  refusalOf,
  resumed,
  submittedOnly,
} from './sample.ts';

const STEPS: readonly Case[] = [
  ['a step that is not active', received(), { ...done, step: 'ky' }, 'event.stepNotActive step'],
  ['a step that is over', inParallel, { ...done, at: at('10:00') }, 'event.stepNotActive step'],
  ['an unknown step', received(), { ...done, step: 'x' }, 'event.stepUnknown step'],
  ['a stage', inParallel, { ...done, step: 'trai' }, 'event.stepNotActive step'],
  ['an end', received(), { ...done, step: 'xong' }, 'event.stepNotActive step'],
  ['an outcome it has not', received(), { ...done, outcome: 'x' }, 'event.outcomeUnknown outcome'],
  [
    'an outcome every object has',
    received(),
    { ...done, outcome: 'constructor' },
    'event.outcomeUnknown outcome',
  ],
  ['any outcome', received(), { ...done, outcome: '*' }, 'event.outcomeUnknown outcome'],
  [
    '`done` of a wait that says how it ends',
    waiting,
    { ...done, step: 'cho', at: at('10:00') },
    'event.outcomeUnknown outcome',
  ],
  [
    'an expiry as an outcome',
    waiting,
    { ...done, step: 'cho', outcome: 'expired', at: at('10:00') },
    'event.outcomeUnknown outcome',
  ],
  [
    'an expiry of what has no bound',
    received(),
    { type: 'expired', id: 'x', at: at('09:00'), step: 'nhan' },
    'event.withoutBound step',
  ],
  [
    'an expiry of what is not active',
    received(),
    { type: 'expired', id: 'x', at: at('09:00'), step: 'cho' },
    'event.stepNotActive step',
  ],
  [
    'a step handed over that is not active',
    received(),
    { ...assign, step: 'ky' },
    'event.stepNotActive step',
  ],
  [
    'a reassignment of what nobody has',
    received(),
    { ...assign, type: 'reassigned', reason: 'nghỉ phép' },
    'event.stepNotAssigned step',
  ],
  [
    'a pause of a stage that is not entered',
    received(),
    { type: 'paused', id: 'x', at: at('09:00'), reason: 'incident', step: 'trai' },
    'event.stepNotActive step',
  ],
  [
    'a pause of an unknown step',
    received(),
    { type: 'paused', id: 'x', at: at('09:00'), reason: 'incident', step: '*' },
    'event.stepUnknown step',
  ],
];

const UNITS: readonly Case[] = [
  ['an unknown unit', received(), { ...done, by: { unit: 'x' } }, 'procedure.unitUnknown by.unit'],
  [
    'a unit every object has',
    received(),
    { ...done, by: { unit: 'constructor' } },
    'procedure.unitUnknown by.unit',
  ],
  [
    'a unit that has no part in the step',
    received(),
    { ...done, by: { unit: 'thue' } },
    'event.unitMayNotAct by.unit',
  ],
  [
    'a unit that assigns a step in which it has no part',
    received(),
    { ...assign, by: { unit: 'thue' } },
    'event.unitMayNotAct by.unit',
  ],
  [
    'a unit beside the one that holds the step',
    inParallel,
    { ...done, step: 'a1', at: at('10:00'), by: { unit: 'boPhan' } },
    'event.unitMayNotAct by.unit',
  ],
];

const PAUSES: readonly Case[] = [
  ['finished while everything is paused', stopped, done, 'event.dossierPaused '],
  [
    'finished while its stage is paused',
    received(finished('09:00', 'nhan'), paused('09:30', 'p1', 'trai')),
    { ...done, step: 'a1', at: at('10:00') },
    'event.dossierPaused ',
  ],
  ['resumed without a pause', received(), resumed('09:00'), 'event.pauseNotOpen '],
  [
    'a pause resumed that is over',
    received(paused('08:30', 'p1'), resumed('08:40')),
    resumed('09:00', 'p1'),
    'event.pauseNotOpen ',
  ],
  ['resumed with two pauses', twicePaused, resumed('09:00'), 'event.pauseAmbiguous '],
  ['an unknown pause resumed', twicePaused, resumed('09:00', 'p3'), 'event.pauseUnknown pause'],
  [
    'an unknown pause resumed, though only one is open',
    stopped,
    resumed('09:00', 'p3'),
    'event.pauseUnknown pause',
  ],
];

const STATES: readonly Case[] = [
  [
    'submitted again',
    received(),
    { ...ACCEPTED, type: 'submitted', id: 'x' },
    'event.notFirst type',
  ],
  ['accepted again', received(), { ...ACCEPTED, id: 'x' }, 'event.notFirst type'],
  [
    'declined though received',
    received(),
    { type: 'declined', id: 'x', at: at('09:00'), reason: 'x' },
    'event.notFirst type',
  ],
  ['finished before it is received', submittedOnly(), done, 'event.dossierNotAccepted '],
  [
    'stopped before it is received',
    submittedOnly(),
    { type: 'stopped', id: 'x', at: at('09:00') },
    'event.dossierNotAccepted ',
  ],
  ['finished after the end', over, { ...done, at: at('10:00') }, 'event.dossierEnded '],
  ['withdrawn after the end', over, plain('10:00', 'withdrawn'), 'event.dossierEnded '],
  [
    'accepted after the end',
    over,
    { ...ACCEPTED, id: 'x', at: at('10:00') },
    'event.dossierEnded ',
  ],
  ['delivered before the end', received(), plain('09:00', 'delivered'), 'event.dossierNotEnded '],
  [
    'delivered before it is received',
    submittedOnly(),
    plain('09:00', 'delivered'),
    'event.dossierNotEnded ',
  ],
  [
    'delivered twice',
    received(finished('09:00', 'nhan', 'refused'), plain('10:00', 'delivered')),
    plain('11:00', 'delivered'),
    'event.alreadyDelivered ',
  ],
  ['the same id with other content', received(), { ...done, id: 'accepted' }, 'event.idTwice id'],
  ['the same id at another time', received(), { ...ACCEPTED, at: at('08:01') }, 'event.idTwice id'],
];

const RECEIPTS: readonly Case[] = [
  [
    'an unknown variant',
    submittedOnly(),
    { ...ACCEPTED, variant: 'x' },
    'procedure.variantUnknown variant',
  ],
  [
    'a variant that does not apply',
    submittedOnly(),
    { ...ACCEPTED, variant: 'closed' },
    'dossier.variantNotApplicable variant',
  ],
  [
    'another dossier',
    submittedOnly(),
    { ...ACCEPTED, dossier: 'HS-2' },
    'event.dossierMismatch dossier',
  ],
  ['before it was filed', submittedOnly(), { ...ACCEPTED, at: at('07:59') }, 'event.backInTime at'],
  [
    'a promise that is no instant',
    submittedOnly(),
    { ...ACCEPTED, promise: '2026-10-12T17:00' },
    'instant.withoutOffset promise',
  ],
  [
    'a promise of before the receipt',
    submittedOnly(),
    { ...ACCEPTED, promise: at('07:59') },
    'event.promisePassed promise',
  ],
  [
    'after the procedure is out of force',
    submittedOnly(),
    { ...ACCEPTED, at: '2027-01-01T00:00:00+07:00' },
    'dossier.notInForce at',
  ],
];

describe('an event that does not fit is refused, and the dossier stays what it was', () => {
  describe.each([
    ['for its step or outcome', STEPS],
    ['for its unit', UNITS],
    ['for a pause', PAUSES],
    ['for what the dossier has come to', STATES],
    ['for what it was received as', RECEIPTS],
  ])('%s', (_, cases) => {
    it.each(cases)('%s', expectRefusal);
  });

  it('but a result handed out at once is promised for that very instant', () => {
    expect(refusalOf(submittedOnly(), { ...ACCEPTED, promise: ACCEPTED.at })).toEqual([]);
  });

  it('with what may still be recorded of a dossier that is over, as allowedEvents has it', () => {
    const delivered = record(over, plain('10:00', 'delivered'));
    const declined = record(submittedOnly(), plain('09:00', 'declined'));
    for (const [dossier, result, allowed] of [
      [over, 'refused', ['delivered', 'apologised', 'explained', 'noted', 'voided']],
      [delivered, 'refused', ['apologised', 'explained', 'noted', 'voided']],
      [declined, 'declined', ['noted', 'voided']],
    ] as const) {
      expect(tryRecord(dossier, { ...done, at: at('11:00') } as never)).toEqual({
        ok: false,
        issues: [{ code: 'event.dossierEnded', path: [], type: 'finished', result, allowed }],
      });
      expect(allowedEvents(dossier).map(({ type }) => type)).toEqual(allowed);
    }
  });

  it('with what would have been right', () => {
    const result = tryRecord(inParallel, { ...done, step: 'a1', outcome: 'x' } as never);
    expect(result).toEqual({
      ok: false,
      issues: [
        {
          code: 'event.outcomeUnknown',
          path: ['outcome'],
          step: 'a1',
          outcome: 'x',
          known: ['done'],
        },
      ],
    });
    const early = tryRecord(inParallel, { ...done, step: 'b', at: at('08:00') } as never);
    expect(early).toMatchObject({
      issues: [{ at: '2026-10-05T08:00:00+07:00', notBefore: '2026-10-05T09:00:00+07:00' }],
    });
    const elsewhere = tryRecord(inParallel, { ...done, step: 'ky' } as never);
    expect(elsewhere).toMatchObject({ issues: [{ step: 'ky', active: ['a1', 'b'] }] });
  });
});
