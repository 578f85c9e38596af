import { describe, expect, it } from 'vitest';
import { ledgerLateSpans } from '../../src/assessment/ledger-late-spans.ts';
import { VIETNAM_ZONE } from '../../src/time/zone.ts';

const DAY = 86_400_000;

/** So many days late, one after the other, a minute of lateness in each. */
const daysLate = (days: number, cycle = 0) =>
  Array.from({ length: days }, (_, i) => ({
    from: i * DAY,
    till: (i + 1) * DAY,
    lateMs: 60_000,
    cycle,
  }));

describe('the stretches of a lateness', () => {
  it('are as many as its pieces for ten years of months', () => {
    expect(ledgerLateSpans(daysLate(120), VIETNAM_ZONE)).toHaveLength(120);
    expect(ledgerLateSpans(daysLate(121), VIETNAM_ZONE)).toHaveLength(121);
  });

  it('go on in the last of them after that, and add up to the same', () => {
    const spans = ledgerLateSpans(daysLate(1000), VIETNAM_ZONE);
    expect(spans).toHaveLength(121);
    // From the 121st day, 1 May 1970, to the end of the thousandth, 27 September 1972.
    expect(spans.at(-1)).toEqual({
      from: '1970-05-01T07:00:00+07:00',
      till: '1972-09-27T07:00:00+07:00',
      lateBy: 880 * 60_000,
    });
    expect(spans.reduce((sum, { lateBy = 0 }) => sum + lateBy, 0)).toBe(1000 * 60_000);
  });

  it('are not joined over cycles', () => {
    const pieces = [
      ...daysLate(130),
      ...daysLate(130, 1).map((piece) => ({
        ...piece,
        from: piece.from + 130 * DAY,
        till: piece.till + 130 * DAY,
      })),
    ];
    const spans = ledgerLateSpans(pieces, VIETNAM_ZONE);
    expect(spans.map(({ cycle }) => cycle).slice(119)).toEqual([undefined, undefined, 1]);
  });
});
