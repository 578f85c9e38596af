import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { tryRecord } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import {
  ACCEPTED,
  assigned,
  at,
  finished,
  paused,
  plain,
  received,
  refusalOf,
  resumed,
  submittedOnly,
} from './sample.ts';

const done = { type: 'finished', id: 'x', at: at('09:00'), step: 'nhan', outcome: 'done' };
const assign = { type: 'assigned', id: 'x', at: at('09:00'), step: 'nhan', person: 'An' };

type Case = readonly [name: string, dossier: Dossier, event: unknown, refusal: string];

const inParallel = received(finished('09:00', 'nhan'));
const waiting = received(finished('09:00', 'nhan', 'supplement'));
const stopped = received(paused('08:30', 'p1'));
const twicePaused = received(paused('08:30', 'p1'), paused('08:40', 'p2'));
const over = received(finished('09:00', 'nhan', 'refused'));

const SHAPES: readonly Case[] = [
  ['no object', received(), 'accepted', 'input.wrongType '],
  ['a list', received(), [], 'input.wrongType '],
  ['an unknown type', received(), { ...done, type: 'done' }, 'event.unknownType type'],
  ['a type every object has', received(), { ...done, type: 'toString' }, 'event.unknownType type'],
  ['a type that is no text', received(), { ...done, type: {} }, 'event.unknownType type'],
  ['an unknown key', received(), { ...done, setp: 'a' }, 'input.unknownKey setp'],
  ['a key of another type', received(), { ...done, person: 'An' }, 'input.unknownKey person'],
  ['a missing key', received(), { ...done, step: undefined }, 'input.missing step'],
  ['a missing instant', received(), { ...done, at: undefined }, 'input.missing at'],
  ['an empty text', received(), { ...done, step: '' }, 'input.invalid step'],
  ['a number for a text', received(), { ...done, id: 7 }, 'input.wrongType id'],
  [
    'an unknown reason',
    received(),
    { type: 'paused', id: 'x', at: at('09:00'), reason: 'lunch' },
    'input.notOneOf reason',
  ],
  ['an actor without unit', received(), { ...done, by: { role: 'x' } }, 'input.missing by.unit'],
  [
    'an actor with an unknown key',
    received(),
    { ...done, by: { unit: 'so', name: 'x' } },
    'input.unknownKey by.name',
  ],
  ['an actor that is a text', received(), { ...done, by: 'so' }, 'input.wrongType by'],
  [
    'a key that reaches a prototype',
    received(),
    JSON.parse(JSON.stringify(done).replace('{', '{"__proto__":{"step":"ky"},')),
    'input.forbiddenKey ',
  ],
];

const TIMES: readonly Case[] = [
  [
    'an instant without offset',
    received(),
    { ...done, at: '2026-10-05T09:00:00' },
    'instant.withoutOffset at',
  ],
  ['a date alone', received(), { ...done, at: '2026-10-05' }, 'instant.withoutOffset at'],
  [
    'an instant that does not exist',
    received(),
    { ...done, at: '2026-02-30T09:00:00Z' },
    'instant.invalid at',
  ],
  ['a broken `Date`', received(), { ...done, at: new Date(Number.NaN) }, 'instant.invalid at'],
  ['true', received(), { ...done, at: true }, 'instant.invalid at'],
  ['before the step was entered', received(), { ...done, at: at('07:59') }, 'event.backInTime at'],
  [
    'before the step was handed over',
    received(assigned('10:00', 'nhan', 'An')),
    { ...done, at: at('09:59') },
    'event.backInTime at',
  ],
  [
    'handed over before it was handed over last',
    received(assigned('10:00', 'nhan', 'An')),
    { ...assign, at: at('09:59') },
    'event.backInTime at',
  ],
  [
    'before work went on after a pause',
    received(paused('08:30', 'p1'), resumed('10:00')),
    { ...done, at: at('09:59') },
    'event.backInTime at',
  ],
  [
    'resumed before it was paused',
    stopped,
    { type: 'resumed', id: 'x', at: at('08:29') },
    'event.backInTime at',
  ],
  [
    'resumed before it was handed over during the pause',
    received(paused('08:30', 'p1'), assigned('10:00', 'nhan', 'An')),
    { type: 'resumed', id: 'x', at: at('09:30') },
    'event.backInTime at',
  ],
  [
    'paused before what was done last on any branch',
    received(finished('09:00', 'nhan'), finished('11:00', 'b')),
    { type: 'paused', id: 'x', at: at('10:00'), reason: 'incident' },
    'event.backInTime at',
  ],
  [
    'withdrawn before what was done last on any branch',
    received(finished('09:00', 'nhan'), finished('11:00', 'b')),
    { type: 'withdrawn', id: 'x', at: at('10:59') },
    'event.backInTime at',
  ],
  [
    'delivered before the end',
    over,
    { type: 'delivered', id: 'x', at: at('08:59') },
    'event.backInTime at',
  ],
  [
    'a remark of before it was filed',
    received(),
    { type: 'noted', id: 'x', at: at('07:00'), text: 'x' },
    'event.backInTime at',
  ],
  [
    'entered before it happened',
    received(),
    { ...done, recordedAt: at('08:59') },
    'event.recordedBeforeItHappened recordedAt',
  ],
  [
    'entered at no time',
    received(),
    { ...done, recordedAt: 'yesterday' },
    'instant.invalid recordedAt',
  ],
];

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
    'a unit that does not hold the step',
    received(),
    { ...done, by: { unit: 'thue' } },
    'event.unitNotHolder by.unit',
  ],
  [
    'a unit that hands over a step it does not hold',
    received(),
    { ...assign, by: { unit: 'thue' } },
    'event.unitNotHolder by.unit',
  ],
  [
    'a unit beside the one that holds the step',
    inParallel,
    { ...done, step: 'a1', at: at('10:00'), by: { unit: 'boPhan' } },
    'event.unitNotHolder by.unit',
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
    'after the procedure is out of force',
    submittedOnly(),
    { ...ACCEPTED, at: '2027-01-01T00:00:00+07:00' },
    'dossier.notInForce at',
  ],
];

describe('an event that does not fit is refused, and the dossier stays what it was', () => {
  describe.each([
    ['for its shape', SHAPES],
    ['for its time', TIMES],
    ['for its step or outcome', STEPS],
    ['for its unit', UNITS],
    ['for a pause', PAUSES],
    ['for what the dossier has come to', STATES],
    ['for what it was received as', RECEIPTS],
  ])('%s', (_, cases) => {
    it.each(cases)('%s', (_name, dossier, event, refusal) => {
      const { events } = dossier;
      const [log, visits] = [JSON.stringify(events), visitsOf(dossier)];
      expect(refusalOf(dossier, event)).toEqual([refusal]);
      expect(dossier.events).toBe(events);
      expect(JSON.stringify(dossier.events)).toBe(log);
      expect(visitsOf(dossier)).toEqual(visits);
    });
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

  it('with every fault of its shape at once', () => {
    const event = { type: 'finished', at: 'now', stp: 'nhan', outcome: '' };
    expect([...refusalOf(received(), event)].sort()).toEqual([
      'input.invalid outcome',
      'input.missing id',
      'input.missing step',
      'input.unknownKey stp',
      'instant.invalid at',
    ]);
  });
});
