import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf, record, replay, tryRecord, tryReplay } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { instant, runs } from './random-logs.ts';

const numRuns = 60;

/** Whether an event was corrected already, or is itself a correction. */
const isPlain = (events: readonly EventInput[], event: EventInput): boolean =>
  event.type !== 'voided' &&
  !events.some((other) => other.type === 'voided' && other.event === event.id);

/** A legal log and one of its events that still stands. */
const withPick = fc
  .tuple(runs, fc.nat())
  .map(([[procedure, events], pick]) => {
    const standing = events.filter((event) => isPlain(events, event));
    return { procedure, events, picked: standing[pick % Math.max(1, standing.length)] };
  })
  .filter(({ picked }) => picked !== undefined);

const shown = (dossier: Dossier): unknown => {
  const { status, variant, pauses, cycles, end } = foldOf(dossier);
  return { visits: visitsOf(dossier), status, variant, pauses, cycles, end };
};

const LATER = instant(1_000_000);

describe('a correction', () => {
  it('of an event by its equal changes nothing but the log', () => {
    fc.assert(
      fc.property(withPick, ({ procedure, events, picked }) => {
        if (picked === undefined || picked.type === 'voided' || picked.type === 'paused') return;
        const dossier = replay(procedure, events);
        const instead = { ...picked, id: 'instead' };
        const correction = { type: 'voided', id: 'v', at: LATER, event: picked.id } as const;
        const corrected = record(dossier, { ...correction, reason: 'x', instead } as EventInput);
        expect(shown(corrected)).toEqual(shown(dossier));
        expect(corrected.events.slice(0, -1)).toEqual(dossier.events);
      }),
      { numRuns },
    );
  });

  it('is taken just when the log without the event could have been recorded, and adds up to it', () => {
    fc.assert(
      fc.property(withPick, ({ procedure, events, picked }) => {
        if (picked === undefined || events.some(({ type }) => type === 'voided')) return;
        const dossier = replay(procedure, events);
        const without = tryReplay(
          procedure,
          events.filter((event) => event !== picked),
        );
        // Without the event another one may be late news of an expiry; that is told by being entered.
        const { superseded } = foldOf(dossier);
        if (without.ok && foldOf(without.value).superseded.size > superseded.size) return;
        const correction = { type: 'voided', id: 'v', at: LATER, event: picked.id } as const;
        const corrected = tryRecord(dossier, { ...correction, reason: 'x' });
        expect(corrected.ok).toBe(without.ok);
        if (corrected.ok && without.ok)
          expect(shown(corrected.value)).toEqual(shown(without.value));
      }),
      { numRuns },
    );
  });

  it('that is itself voided leaves everything as it was', () => {
    fc.assert(
      fc.property(withPick, ({ procedure, events, picked }) => {
        if (picked === undefined) return;
        const dossier = replay(procedure, events);
        const body = { type: 'voided', at: LATER, reason: 'x' } as const;
        const corrected = tryRecord(dossier, { ...body, id: 'v', event: picked.id });
        if (!corrected.ok) return;
        const restored = record(corrected.value, { ...body, id: 'w', event: 'v' });
        expect(shown(restored)).toEqual(shown(dossier));
      }),
      { numRuns },
    );
  });
});
