import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { restoreDossier, storedDossier } from '../../src/dossier/stored-dossier.ts';
import { viewAsRecordedBy } from '../../src/dossier/views.ts';
import { instant, runs } from './random-logs.ts';

const numRuns = 60;

/** A log of which some events were entered late, each after the one before it. */
const enteredLate = (events: readonly EventInput[], delay: number): readonly EventInput[] =>
  events.map((event, i) =>
    i % 3 === 2 ? { ...event, recordedAt: instant(2000 + i * delay) } : event,
  );

describe('what was known of a dossier', () => {
  it('only grows, is always a dossier, and in the end is all', () => {
    fc.assert(
      fc.property(runs, fc.nat(60), ([procedure, events], delay) => {
        const dossier = replay(procedure, enteredLate(events, delay));
        const known = [0, 60, 600, 2010, 1_000_000].map(
          (minutes) => viewAsRecordedBy(dossier, instant(minutes)).events.length,
        );
        expect(known).toEqual([...known].sort((a, b) => a - b));
        expect(known.at(-1)).toBe(dossier.events.length);
      }),
      { numRuns },
    );
  });
});

describe('a stored dossier', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const dossier = replay(procedure, events);
        const text = JSON.stringify(storedDossier(dossier));
        expect(restoreDossier(procedure, JSON.parse(text))).toStrictEqual(dossier);
      }),
      { numRuns },
    );
  });
});
