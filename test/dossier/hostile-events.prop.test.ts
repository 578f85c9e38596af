import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/dossier/event-fields.ts';
import { tryOpenDossier, tryRecord, tryReplay } from '../../src/dossier/record.ts';
import { readEvent } from '../../src/dossier/schema.ts';
import { at, finished, PROCEDURE, received } from './sample.ts';

const anything = fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true });

/** Things that look like events: known keys with values of any kind. */
const nearlyEvents = fc.record(
  {
    type: fc.oneof(fc.constantFrom<unknown>(...EVENT_TYPES), anything),
    id: fc.oneof(fc.constant<unknown>('x'), anything),
    at: fc.oneof(
      fc.constantFrom<unknown>(at('09:00'), at('07:00'), Date.UTC(2026, 9, 5, 3)),
      anything,
    ),
    recordedAt: fc.oneof(fc.constant<unknown>(at('10:00')), anything),
    by: fc.oneof(fc.constant<unknown>({ unit: 'so' }), anything),
    step: fc.oneof(fc.constantFrom<unknown>('nhan', 'cho', 'song-song', ''), anything),
    outcome: fc.oneof(fc.constant<unknown>('done'), anything),
    reason: fc.oneof(fc.constantFrom<unknown>('incident', 'x'), anything),
    text: fc.oneof(fc.constant<unknown>('x'), anything),
    person: fc.oneof(fc.constant<unknown>('An'), anything),
    dossier: fc.oneof(fc.constant<unknown>('HS-1'), anything),
    variant: anything,
    promise: anything,
    pause: anything,
    to: fc.oneof(fc.constant<unknown>({ unit: 'so' }), anything),
    from: fc.oneof(fc.constant<unknown>({ unit: 'so' }), anything),
    window: fc.oneof(fc.constant<unknown>({ from: at('09:00'), to: at('10:00') }), anything),
    extension: fc.oneof(fc.constant<unknown>('01 ngày làm việc'), anything),
    basis: fc.oneof(fc.constant<unknown>('x'), anything),
    unit: anything,
    event: fc.oneof(fc.constant<unknown>('accepted'), anything),
    instead: fc.oneof(
      fc.constant<unknown>({ type: 'noted', id: 'y', at: at('09:00'), text: 'x' }),
      anything,
    ),
  },
  { requiredKeys: ['type'] },
);

const dossier = received(finished('08:30', 'nhan', 'again'));

describe('whatever is given for an event', () => {
  it('is taken or refused with issues, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nearlyEvents), (input) => {
        const log = JSON.stringify(dossier.events);
        for (const result of [
          tryRecord(dossier, input as never),
          tryOpenDossier(PROCEDURE, input as never),
          tryReplay(PROCEDURE, [input] as never),
          tryReplay(PROCEDURE, input as never),
        ]) {
          expect(result.ok || result.issues.length > 0).toBe(true);
        }
        expect(JSON.stringify(dossier.events)).toBe(log);
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed by being read, and what is kept of it is JSON', () => {
    fc.assert(
      fc.property(nearlyEvents, (input) => {
        const isFrozen = Object.isFrozen(input);
        const result = tryRecord(dossier, input as never);
        expect(Object.isFrozen(input)).toBe(isFrozen);
        if (!result.ok) return;
        const event = result.value.events.at(-1);
        expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
      }),
    );
  });
});

describe('the quick check of an event', () => {
  it('lets through what the schema lets through, and gives the same', () => {
    const withUndefined = fc.record({
      type: fc.constant('paused'),
      id: fc.constantFrom('x', ''),
      at: fc.constantFrom<unknown>(at('09:00'), 5, true),
      recordedAt: fc.constantFrom<unknown>(at('09:00'), undefined),
      by: fc.constantFrom<unknown>({ unit: 'so', role: undefined }, undefined, { unit: '' }),
      reason: fc.constantFrom('incident', 'lunch'),
      step: fc.constantFrom('nhan', undefined),
      basis: fc.constantFrom('Điều 19', undefined),
    });
    fc.assert(
      fc.property(withUndefined, (input) => {
        // Without its undefined members an event passes the quick check alone, if it is sound.
        const dense = JSON.parse(JSON.stringify(input));
        expect(readEvent(input, [])).toStrictEqual(readEvent(dense, []));
      }),
    );
  });
});
