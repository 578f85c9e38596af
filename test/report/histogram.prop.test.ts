import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countValue,
  newHistogram,
  QUANTILE_ERROR,
  quantileOf,
} from '../../src/report/histogram.ts';

const value = fc.oneof(
  fc.constant(0),
  fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
  fc.integer({ min: 1, max: 100 }),
);

const SLACK = 1 + 1e-9;

describe('a quantile of a stream', () => {
  it('is within the stated share of the true one', () => {
    const values = fc.array(value, { minLength: 1, maxLength: 200 });
    const share = fc.constantFrom(0, 0.1, 0.5, 0.9, 1);
    fc.assert(
      fc.property(values, share, (all, wanted) => {
        const histogram = newHistogram();
        for (const each of all) countValue(histogram, each);
        const sorted = [...all].sort((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(wanted * all.length) - 1)] ?? Number.NaN;
        const found = quantileOf(histogram, wanted) ?? Number.NaN;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * QUANTILE_ERROR * SLACK);
      }),
      { numRuns: 300 },
    );
  });

  it('is exact where the values near it are all the same', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 50 }), (each, times) => {
        const histogram = newHistogram();
        for (let i = 0; i < times; i += 1) countValue(histogram, each);
        expect([0.1, 0.5, 0.9].map((share) => quantileOf(histogram, share))).toEqual([
          ...[each, each, each],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('is not there without values', () => {
    expect(quantileOf(newHistogram(), 0.5)).toBeUndefined();
  });

  it('takes little memory however many values there are', () => {
    const histogram = newHistogram();
    for (let i = 1; i <= 100_000; i += 1) countValue(histogram, i);
    expect(histogram.count).toBe(100_000);
    expect(histogram.buckets.size).toBeLessThan(600);
  });
});
