import fc from 'fast-check';
import type { Attribution } from 'lienthong';
import { describe, expect, it } from 'vitest';
import { fractionsOf } from '../../src/accountability/apportion.ts';
import { figuresOf, sumOfFigures } from '../../src/render/lateness-figures.ts';

const anyAttribution: fc.Arbitrary<Attribution> = fc
  .record({
    charges: fc.array(fc.nat({ max: 400_000_000 }), { maxLength: 8 }),
    rest: fc.tuple(
      fc.nat({ max: 90_000_000 }),
      fc.nat({ max: 90_000_000 }),
      fc.nat({ max: 90_000_000 }),
    ),
  })
  .map(({ charges, rest }) => {
    const [calendar, plan, unassigned] = rest;
    const fractions = fractionsOf([...charges, ...rest]);
    const ofRest = fractions.slice(charges.length);
    return {
      measure: 'working' as const,
      fractionsBy: 'charge' as const,
      lateBy: [...charges, ...rest].reduce((a, b) => a + b, 0),
      shares: charges.map((charge, i) => ({
        visit: `a${i}#1`,
        step: `a${i}`,
        unit: 'x',
        overrun: charge,
        charge,
        fraction: fractions[i] ?? 0,
      })),
      calendar,
      plan,
      unassigned,
      fractions: { calendar: ofRest[0] ?? 0, plan: ofRest[1] ?? 0, unassigned: ofRest[2] ?? 0 },
      squeezed: [],
    };
  });

describe('the figures of an attribution', () => {
  it('add up to the whole minutes and to one hundred percent', () => {
    fc.assert(
      fc.property(anyAttribution, (attribution) => {
        const { shares, remainders, whole } = figuresOf(attribution);
        const sum = sumOfFigures([...shares, ...remainders]);
        expect(sum).toEqual(whole);
        expect(whole.exact).toBe(attribution.lateBy);
        expect(whole.minutes).toBe(Math.floor(attribution.lateBy / 60_000));
        expect(whole.tenths).toBe(attribution.lateBy === 0 ? 0 : 1000);
      }),
    );
  });

  it('are less than a minute away from the exact charges', () => {
    fc.assert(
      fc.property(anyAttribution, (attribution) => {
        for (const { minutes, exact } of figuresOf(attribution).shares) {
          expect(Math.abs(minutes * 60_000 - exact)).toBeLessThan(60_000);
        }
      }),
    );
  });
});
