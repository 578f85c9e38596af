import { describe, expect, it } from 'vitest';
import {
  interruptionUntil,
  NO_INTERRUPTIONS,
  sumOfInterruptions,
} from '../../src/clock/interruption-sum.ts';

/* Instants are small numbers here. */
const over = (from: number, till: number) => ({ over: [{ from, till }], since: undefined });
const open = (since: number) => ({ over: [], since });

describe('an interruption', () => {
  it('is over from the very instant of its end', () => {
    expect(interruptionUntil(2, 5, 5)).toStrictEqual(over(2, 5));
    expect(interruptionUntil(2, 5, 4)).toStrictEqual(open(2));
  });
});

describe('interruptions together', () => {
  it.each([
    ['none', [], NO_INTERRUPTIONS],
    ['no time and one', [NO_INTERRUPTIONS, over(1, 2)], over(1, 2)],
    [
      'apart',
      [over(1, 2), over(4, 5)],
      { over: [...over(1, 2).over, ...over(4, 5).over], since: undefined },
    ],
    ['that meet', [over(1, 3), over(3, 5)], over(1, 5)],
    ['one in another', [over(1, 6), over(2, 3)], over(1, 6)],
    ['one open', [over(1, 2), open(4)], { over: [{ from: 1, till: 2 }], since: 4 }],
    ['two open', [open(4), open(2)], open(2)],
    ['one that runs into an open one', [over(1, 4), open(4)], open(1)],
    ['one that runs over its beginning', [over(1, 6), open(4)], open(1)],
    ['one in an open one', [over(5, 6), open(4)], open(4)],
  ])('%s', (_, parts, sum) => {
    expect(sumOfInterruptions(parts)).toStrictEqual(sum);
  });
});
