import { describe, expect, it } from 'vitest';
import { dossierOf, finished, procedureOf } from '../clock/example-dossier.ts';
import {
  attribute,
  closeOfDay,
  expectedDays,
  inDays,
  RECEIVED,
  step,
  sumOfFractions,
} from './example-attribution.ts';

const supplementing = procedureOf({
  limit: '02 ngày làm việc',
  flow: [
    step('a', 2, { on: { supplement: 'cho' } }),
    { end: 'xong', result: 'granted' },
    { wait: 'cho', for: 'applicant', reason: 'supplement', on: { supplied: 'a' } },
  ],
});

describe('cycles are attributed separately and summed', () => {
  it('each by its own lateness', () => {
    // First cycle: due Wed 7/10, asked on Thu 8/10: one day. Supplied on Mon 12/10: due Wed 14/10,
    // done on Fri 16/10: two days.
    const dossier = dossierOf(
      supplementing,
      RECEIVED,
      finished('a', closeOfDay(3), 'supplement'),
      finished('cho', closeOfDay(5), 'supplied'),
      finished('a', closeOfDay(9)),
    );
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(
      expectedDays({ lateBy: 3, charges: { 'a#1': 1, 'a#2': 2 } }),
    );
    expect(sumOfFractions(attribution)).toBe(1);
    expect(attribution.shares.map(({ fraction }) => fraction > 0.5)).toEqual([false, true]);
  });

  it('a cycle in time adds nothing', () => {
    const dossier = dossierOf(
      supplementing,
      RECEIVED,
      finished('a', closeOfDay(3), 'supplement'),
      finished('cho', closeOfDay(5), 'supplied'),
      finished('a', closeOfDay(7)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, charges: { 'a#1': 1 } }));
  });

  it('the applicant’s time between them is nobody’s', () => {
    const dossier = dossierOf(
      supplementing,
      RECEIVED,
      finished('a', closeOfDay(1), 'supplement'),
      finished('cho', closeOfDay(8), 'supplied'),
      finished('a', closeOfDay(11)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, charges: { 'a#2': 1 } }));
  });

  it('while it is waited for, what was late stays put down as it was', () => {
    const dossier = dossierOf(supplementing, RECEIVED, finished('a', closeOfDay(3), 'supplement'));
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 1, charges: { 'a#1': 1 } }));
  });

  it('a branch that went on beside the request answers in the new cycle', () => {
    const branches = procedureOf({
      limit: '02 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            {
              stage: 'nhanh-a',
              flow: [
                step('a1', 1),
                { wait: 'cho', for: 'applicant', reason: 'supplement' },
                step('a2', 1),
              ],
            },
            step('b', 2),
          ],
        },
      ],
    });
    // Asked Tue 6/10, supplied Wed 7/10: due Fri 9/10. a2 is done on Thu, b on Tue 13/10: its two
    // days began anew on Wed 7/10, so it is two days over.
    const dossier = dossierOf(
      branches,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('cho', closeOfDay(2)),
      finished('a2', closeOfDay(3)),
      finished('b', closeOfDay(6)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'b#2': 2 } }));
  });
});
