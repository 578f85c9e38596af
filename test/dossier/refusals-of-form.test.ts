import { describe, expect, it } from 'vitest';
import { assign, type Case, done, expectRefusal, over, stopped } from './refusal-case.ts';
import { assigned, at, finished, paused, received, refusalOf, resumed } from './sample.ts';

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

describe('an event that does not fit is refused, and the dossier stays what it was', () => {
  describe('for its shape', () => {
    it.each(SHAPES)('%s', expectRefusal);
  });

  describe('for its time', () => {
    it.each(TIMES)('%s', expectRefusal);
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
