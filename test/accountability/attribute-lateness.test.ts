import { describe, expect, it } from 'vitest';
import {
  days,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import {
  attribute,
  closeOfDay,
  expectedDays,
  inDays,
  RECEIVED,
  step,
  sumOfFractions,
} from './example-attribution.ts';

const BY_THE_CLOCK = { limit: '24 giờ' };

const three = procedureOf({
  limit: '03 ngày làm việc',
  flow: [step('a', 1), step('b', 1), step('c', 1)],
});

describe('charge = overrun · min(1, lateness / all overruns)', () => {
  it('a dossier in time charges nobody, whatever its steps did', () => {
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('b', closeOfDay(2)),
      finished('c', closeOfDay(3)),
    );
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 0 }));
    expect(sumOfFractions(attribution)).toBe(0);
  });

  it('one unit late: all of it is with that unit, not with the one that ends late', () => {
    // b has it for three days instead of one; c keeps its day and ends two days late.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(4)),
      finished('c', closeOfDay(5)),
    );
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 2, charges: { 'b#1': 2 } }));
    expect(attribution.shares).toEqual([
      { visit: 'b#1', step: 'b', unit: 'b', overrun: days(2), charge: days(2), fraction: 1 },
    ]);
  });

  it('two late and one early: the charges are scaled down to the lateness', () => {
    // a: 3 days of 1, over by 16 h. b: half a day. c: from Fri 9/10 11:30 till Tue 13/10 11:30, over
    // by 8 h. The dossier is 20 h late: 16 · 20/24 = 13 h 20 min and 8 · 20/24 = 6 h 40 min.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', october(9, '11:30')),
      finished('c', october(13, '11:30')),
    );
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(hours(20));
    expect(
      attribution.shares.map(({ visit, overrun, charge }) => [visit, overrun, charge]),
    ).toEqual([
      ['a#1', hours(16), hours(40 / 3)],
      ['c#1', hours(8), hours(20 / 3)],
    ]);
    expect(sumOfFractions(attribution)).toBe(1);
    expect(attribution.shares[0]?.fraction).toBeCloseTo(2 / 3, 6);
  });

  it('of what cannot be split evenly the larger remainder takes the odd millisecond', () => {
    // c ends 1 ms later: overruns 57 600 000 and 28 800 001 ms, lateness 72 000 001 ms.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', october(9, '11:30')),
      finished('c', october(13, '13:00:00.001')),
    );
    const { lateBy, shares } = attribute(dossier);
    expect(lateBy).toBe(hours(20) + 1);
    // 48 000 000,11 and 24 000 000,89.
    expect(shares.map(({ charge }) => charge)).toEqual([48_000_000, 24_000_001]);
  });

  it('an overrun that another unit made good again is charged as far as it made late', () => {
    // a is over by two days, b and c save half a day each: one day late.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', october(9, '11:30')),
      finished('c', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, charges: { 'a#1': 1 } }));
  });

  it('pauses are set aside from the overrun', () => {
    // b is stopped for a day after its own due; the dossier, too.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(1)),
      paused(closeOfDay(3)),
      resumed(closeOfDay(4)),
      finished('b', closeOfDay(5)),
      finished('c', closeOfDay(6)),
    );
    // Due Thu 8/10 + 1 day: Fri 9/10. b was over on Thu and on Mon, two days.
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'b#1': 2 } }));
  });

  it('every stay at a step is a visit of its own', () => {
    const looping = procedureOf({
      limit: '03 ngày làm việc',
      flow: [step('a', 1), step('b', 1, { on: { back: 'a' } })],
    });
    // a: 1 day. b: 1 day. a again: 2 days with nothing left. b: nothing left, 1 day. Due Thu 8/10;
    // Fri and Mon late; a over by 2, b by 1.
    const dossier = dossierOf(
      looping,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(2), 'back'),
      finished('a', closeOfDay(4)),
      finished('b', closeOfDay(5)),
    );
    const { lateBy, shares } = attribute(dossier);
    expect(lateBy).toBe(days(2));
    expect(shares.map(({ visit, overrun }) => [visit, overrun])).toEqual([
      ['a#2', days(2)],
      ['b#2', days(1)],
    ]);
    expect(shares.reduce((sum, { charge }) => sum + charge, 0)).toBe(days(2));
  });

  it('names the role and the person who had it in that stay', () => {
    const looping = procedureOf({
      limit: '01 ngày làm việc',
      flow: [step('a', 1, { role: 'Chuyên viên' }), step('b', 1, { on: { back: 'a' } })],
    });
    const assigned = (person: string, at: string) =>
      ({ type: 'assigned', step: 'a', person, at }) as const;
    const dossier = dossierOf(
      looping,
      RECEIVED,
      assigned('p1', october(6, '08:00')),
      finished('a', closeOfDay(2)),
      finished('b', closeOfDay(3), 'back'),
      assigned('p2', closeOfDay(3)),
      finished('a', closeOfDay(4)),
      finished('b', closeOfDay(4)),
    );
    expect(
      attribute(dossier).shares.map(({ visit, role, person }) => [visit, role, person]),
    ).toEqual([
      ['a#1', 'Chuyên viên', 'p1'],
      ['a#2', 'Chuyên viên', 'p2'],
    ]);
  });
});

describe('a unit inside its limit is never charged', () => {
  it('however late the dossier reached it: it is squeezed', () => {
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(4)),
      finished('c', closeOfDay(5)),
    );
    // c has it from Fri 17:00 till Mon 17:00, all of its day past the due on Thu.
    expect(attribute(dossier).squeezed).toEqual([
      { visit: 'c#1', step: 'c', unit: 'c', by: days(1) },
    ]);
  });

  it('not even in part: half of its day past the due', () => {
    // b ends on Thu 8/10 11:30, c has till Fri 9/10 11:30 and takes it.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', october(8, '11:30')),
      finished('c', october(9, '11:30')),
    );
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(hours(4));
    expect(attribution.shares.map(({ visit, charge }) => [visit, charge])).toEqual([
      ['b#1', hours(4)],
    ]);
    expect(attribution.squeezed).toEqual([{ visit: 'c#1', step: 'c', unit: 'c', by: hours(4) }]);
  });

  it('nor for a limit counted from the receipt that had passed before it came', () => {
    const anchored = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        step('a', 1),
        { ...step('b'), limit: { amount: 2, unit: 'workingDay', anchor: 'receipt' } },
      ],
    });
    // a: three days of one. b came on Thu 17:00, a day after the end of its limit, and took a day.
    const dossier = dossierOf(
      anchored,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', closeOfDay(4)),
    );
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 1, charges: { 'a#1': 1 } }));
    expect(attribution.squeezed.map(({ visit }) => visit)).toEqual(['b#1']);
  });

  it('while one outside it is not squeezed, even where no working time passed after it', () => {
    const flow = [step('a', 1), step('b', 1, { on: { again: 'a' } })];
    // a takes two days of one. Sent back after hours it is done again at once, in no time that counts.
    const sentBack = dossierOf(
      procedureOf({ limit: '01 ngày làm việc', flow }),
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('b', october(7, '18:00'), 'again'),
      finished('a', october(7, '20:00')),
      finished('b', october(8, '09:00')),
    );
    expect(attribute(sentBack).squeezed.map(({ visit }) => visit)).toEqual(['b#1', 'b#2']);
    // b has 24 hours from Fri 9/10 10:00 and takes 26.
    const onSaturday = dossierOf(
      procedureOf({ limit: '03 ngày làm việc', flow: [step('a', 3), step('b', 1, BY_THE_CLOCK)] }),
      RECEIVED,
      finished('a', october(9, '10:00')),
      finished('b', october(10, '12:00')),
    );
    expect(attribute(onSaturday).squeezed).toEqual([]);
  });

  it('but for its own part of such a limit that it had', () => {
    const anchored = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        step('a', 1),
        { ...step('b'), limit: { amount: 3, unit: 'workingDay', anchor: 'receipt' } },
      ],
    });
    // b has it from Tue 17:00, its limit ends on Thu 17:00, it answers on Fri 17:00.
    const dossier = dossierOf(
      anchored,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, charges: { 'b#1': 1 } }));
  });
});
