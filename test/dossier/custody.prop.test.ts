import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodyOf } from '../../src/dossier/custody.ts';
import { replay } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { runs } from './random-logs.ts';

describe('custody', () => {
  it('covers every visit without gap or overlap', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const dossier = replay(procedure, events);
        const custodies = custodyOf(dossier);
        for (const { id, from, till } of visitsOf(dossier)) {
          if (from === till) continue;
          const own = custodies.filter((held) => held.visit === id && held.from >= from);
          expect(own[0]?.from).toBe(from);
          expect(own.at(-1)?.till).toBe(till);
          expect(own.slice(1).map((held) => held.from)).toEqual(
            own.slice(0, -1).map((held) => held.till),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
