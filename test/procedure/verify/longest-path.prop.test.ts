import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestOfAllWays } from './all-ways.ts';
import { type NodeModel, nestedFlow, REFUSED, writeNode } from './nested-flows.ts';
import { found, procedureOf } from './sample.ts';

/** The least total that can be printed, so that every way with any time is over it. */
const LEAST = { amount: 0.0001, unit: 'workingDay' };

const longestPath = (flow: readonly NodeModel[]): number | undefined =>
  found(
    'total.pathOverLimit',
    procedureOf({
      limit: LEAST,
      flow: [
        ...flow.map(writeNode),
        { end: 'xong', result: 'granted' },
        { end: REFUSED, result: 'refused' },
      ],
    }),
  )[0]?.sum;

describe('the longest way through nested flows', () => {
  it('is the longest of all ways, each gone by itself', () => {
    fc.assert(
      fc.property(nestedFlow, (flow) => {
        const longest = longestOfAllWays(flow) ?? 0;
        expect(longestPath(flow) ?? 0).toBe(longest / 4);
      }),
      { numRuns: 400 },
    );
  });

  it('grows by what is put before it', () => {
    fc.assert(
      fc.property(nestedFlow, fc.integer({ min: 1, max: 40 }), (flow, quarters) => {
        const first: NodeModel = {
          kind: 'step',
          id: 'truoc',
          quarters,
          fromReceipt: false,
          returns: false,
          targets: [],
        };
        const before = longestPath(flow) ?? 0;
        const after = longestPath([first, ...flow]) ?? 0;
        const leadsOut = longestOfAllWays(flow) !== undefined;
        // A limit from the receipt may have been waiting for that time.
        if (!leadsOut) expect(after).toBe(0);
        else expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(before + quarters / 4);
      }),
    );
  });
});
