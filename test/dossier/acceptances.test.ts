import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { assign, done, over, stopped, waiting } from './refusal-case.ts';
import { at, finished, paused, plain, received, refusalOf, submittedOnly } from './sample.ts';

describe('an event that only looks wrong is taken', () => {
  it.each<readonly [string, Dossier, unknown]>([
    ['at the very instant the step was entered', received(), { ...done, at: at('08:00') }],
    [
      'on one branch, before what was done last on another',
      received(finished('09:00', 'nhan'), finished('11:00', 'b')),
      { ...done, step: 'a1', at: at('09:30') },
    ],
    ['by the unit that holds the step', received(), { ...done, by: { unit: 'so' } }],
    ['by a unit above it', received(), { ...done, by: { unit: 'ubnd' } }],
    ['by a unit below it', received(), { ...done, by: { unit: 'phong' } }],
    ['by a supporting unit', received(), { ...done, by: { unit: 'boPhan' } }],
    ['entered long after it happened', received(), { ...done, recordedAt: at('23:00') }],
    ['entered the instant it happened', received(), { ...done, recordedAt: done.at }],
    [
      'a wait ended by whichever unit took the papers',
      waiting,
      { ...done, step: 'cho', outcome: 'supplied', at: at('10:00'), by: { unit: 'thue' } },
    ],
    [
      'on a branch that is not paused',
      received(finished('09:00', 'nhan'), paused('09:30', 'p1', 'trai')),
      { ...done, step: 'b', at: at('10:00') },
    ],
    ['a step handed over during a pause', stopped, assign],
    [
      'a wait that expires during a pause',
      received(finished('09:00', 'nhan', 'supplement'), paused('09:30', 'p1')),
      { type: 'expired', id: 'x', at: at('10:00'), step: 'cho' },
    ],
    ['a remark after the end', over, plain('10:00', 'noted')],
    ['a remark before the receipt', submittedOnly(), plain('09:00', 'noted')],
    ['withdrawn before the receipt', submittedOnly(), plain('09:00', 'withdrawn')],
    [
      'with members that are undefined',
      received(),
      { ...done, by: undefined, recordedAt: undefined },
    ],
  ])('%s', (_, dossier, event) => {
    expect(refusalOf(dossier, event)).toEqual([]);
  });
});
