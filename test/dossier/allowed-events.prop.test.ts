import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllowedEvent, allowedEvents, whyNot } from '../../src/dossier/allowed-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { EVENT_TYPES } from '../../src/dossier/event-fields.ts';
import { foldOf, replay, tryRecord } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { graphOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { eventOf, instant, runs } from './random-logs.ts';

/** Later than anything in a random log. */
const LATER = instant(1_000_000);

const keyOf = ({ type, step, outcome, pause, variant }: AllowedEvent): string =>
  JSON.stringify([type, step, outcome, pause, variant]);

/** Every event that could be made of the words of a procedure and its pauses, and a few more. */
const vocabulary = (procedure: Procedure, pauses: readonly string[]): readonly AllowedEvent[] => {
  const steps = [...graphOf(procedure).nodes.keys(), 'nowhere'];
  const outcomes = ['done', 'again', 'expired', 'constructor'];
  return EVENT_TYPES.flatMap((type): readonly AllowedEvent[] => {
    switch (type) {
      case 'finished':
        return steps.flatMap((step) => outcomes.map((outcome) => ({ type, step, outcome })));
      case 'assigned':
      case 'reassigned':
      case 'handedOver':
      case 'expired':
        return steps.map((step) => ({ type, step }));
      case 'reclassified':
        return [...procedure.variants, 'nothing'].map((variant) => ({ type, variant }));
      case 'extended':
      case 'paused':
      case 'appointed':
      case 'reappointed':
        return [{ type }, ...steps.map((step) => ({ type, step }))];
      case 'resumed':
        return [...pauses, 'p'].map((pause) => ({ type, pause }));
      default:
        return [{ type }];
    }
  });
};

const pauseIdsOf = (dossier: Dossier): readonly string[] =>
  foldOf(dossier).pauses.map(({ id }) => id);

describe('what is allowed next', () => {
  it('is accepted, and nothing else of all that could be said', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const dossier = replay(procedure, events);
        const allowed = new Set(allowedEvents(dossier).map(keyOf));
        const visits = JSON.stringify(visitsOf(dossier));
        const candidates = vocabulary(procedure, pauseIdsOf(dossier));
        const accepted = candidates.filter(
          (candidate) => tryRecord(dossier, eventOf(candidate, 'new', LATER, events)).ok,
        );
        expect(accepted).toEqual(candidates.filter((each) => allowed.has(keyOf(each))));
        expect(dossier.events).toHaveLength(events.length);
        expect(JSON.stringify(visitsOf(dossier))).toBe(visits);
      }),
    );
  });

  it('is told of by its reasons: none for what is accepted, those of its refusal for the rest', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const dossier = replay(procedure, events);
        for (const candidate of vocabulary(procedure, pauseIdsOf(dossier))) {
          const event = eventOf(candidate, 'new', LATER, events);
          const reasons = whyNot(dossier, event);
          const result = tryRecord(dossier, event);
          expect(reasons).toEqual(result.ok ? [] : result.issues);
          expect(reasons.length === 0).toBe(result.ok);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is named with the words of the procedure', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const dossier = replay(procedure, events);
        const words = new Set(vocabulary(procedure, pauseIdsOf(dossier)).map(keyOf));
        const unknown = allowedEvents(dossier)
          .map(({ unit: _unit, role: _role, ...allowed }) => keyOf(allowed))
          .filter((key) => !words.has(key));
        expect(unknown).toEqual([]);
      }),
    );
  });
});
