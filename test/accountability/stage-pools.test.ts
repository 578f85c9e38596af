import { describe, expect, it } from 'vitest';
import { dossierOf, finished, october, procedureOf } from '../clock/example-dossier.ts';
import {
  attribute,
  closeOfDay,
  expectedDays,
  inDays,
  RECEIVED,
  step,
} from './example-attribution.ts';

/** A stage of so many days under a total of three, followed by a step of one day. */
const staged = (stageDays: number, ...flow: readonly unknown[]) =>
  procedureOf({
    limit: '03 ngày làm việc',
    flow: [{ stage: 'giai-doan', limit: `${stageDays} ngày làm việc`, flow }, step('d', 1)],
  });

describe('steps without a limit of their own answer for their stage', () => {
  it('together, split by the time that each used', () => {
    // Stage of two days: a takes three, b one. Two days over, 3 : 1.
    const dossier = dossierOf(
      staged(2, step('a'), step('b')),
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(
      expectedDays({ lateBy: 2, charges: { 'a#1': 1.5, 'b#1': 0.5 } }),
    );
  });

  it('and not beyond what the stage ran over', () => {
    // The stage is a day over, d another.
    const dossier = dossierOf(
      staged(2, step('a'), step('b')),
      RECEIVED,
      finished('a', october(7, '11:30')),
      finished('b', closeOfDay(3)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(
      expectedDays({ lateBy: 2, charges: { 'a#1': 0.5, 'b#1': 0.5, 'd#1': 1 } }),
    );
  });

  it('nobody, when the stage was in time', () => {
    const dossier = dossierOf(
      staged(2, step('a'), step('b')),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(2)),
      finished('d', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, charges: { 'd#1': 1 } }));
  });

  it('beside a step that has a limit only for what that one did not run over', () => {
    // Stage of two days: a has one and takes two, b takes two: two over, one of them a’s.
    const dossier = dossierOf(
      staged(2, step('a', 1), step('b')),
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('b', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(
      expectedDays({ lateBy: 2, charges: { 'a#1': 1, 'b#1': 1 } }),
    );
  });

  it('a step that kept its own limit is not charged for its stage', () => {
    // Stage of two days: a keeps its one, b takes three.
    const dossier = dossierOf(
      staged(2, step('a', 1), step('b')),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'b#1': 2 } }));
  });

  it('for the innermost stage that has a limit', () => {
    const nested = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        {
          stage: 'ngoai',
          limit: '03 ngày làm việc',
          flow: [
            { stage: 'trong', limit: '01 ngày làm việc', flow: [step('a')] },
            { stage: 'khong-han', flow: [step('b')] },
          ],
        },
      ],
    });
    // Inner stage: a takes two of one day, over by 1. Outer stage: b takes two, so it is over by 1.
    // Both are a day over; the dossier is a day late.
    const dossier = dossierOf(
      nested,
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('b', closeOfDay(4)),
    );
    const { lateBy, shares } = attribute(dossier);
    expect(lateBy).toBe(28_800_000);
    expect(shares.find(({ visit }) => visit === 'a#1')?.overrun).toBe(28_800_000);
  });

  it('an excluded agency within the stage takes no part', () => {
    // Stage of two days: x, outside the limit, takes one, a takes three. Due Thu 8/10 + 1 = Fri 9/10;
    // d ends on Mon 12/10.
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      excludes: ['x'],
      units: { a: { name: 'A' }, d: { name: 'D' }, x: { name: 'X' } },
      flow: [
        { stage: 'giai-doan', limit: '02 ngày làm việc', flow: [step('x'), step('a')] },
        step('d', 1),
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('x', closeOfDay(1)),
      finished('a', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, charges: { 'a#1': 1 } }));
  });

  it('an applicant’s wait within the stage takes no part', () => {
    const dossier = dossierOf(
      staged(2, step('a'), { wait: 'cho', for: 'applicant', clock: 'pause', unit: 'b' }),
      RECEIVED,
      finished('a', closeOfDay(4)),
      finished('cho', closeOfDay(6)),
      finished('d', closeOfDay(7)),
    );
    // Due Thu 8/10, long before the wait began; a over by two days, and one more of d: in time.
    // The wait is set aside, so the dossier is late on Fri 9/10 and Wed 14/10.
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'a#1': 2 } }));
  });
});
