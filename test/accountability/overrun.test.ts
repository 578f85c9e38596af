import { describe, expect, it } from 'vitest';
import {
  CALENDAR,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import {
  applicantsTime,
  attribute,
  closeOfDay,
  expectedDays,
  inDays,
  RECEIVED,
  shutOn,
  step,
  sumOfFractions,
} from './example-attribution.ts';

const three = procedureOf({
  limit: '03 ngày làm việc',
  flow: [step('a', 1), step('b', 1), step('c', 1)],
});
const two = procedureOf({
  limit: '02 ngày làm việc',
  flow: [step('a', 1), step('b', 1), step('c', 1)],
});
const LATER = '2026-12-01T09:00:00+07:00';

describe('a unit that was shut while the dossier’s calendar ran', () => {
  const calendar = { default: CALENDAR, byUnit: { b: shutOn(7) } };

  it('is not charged: the calendar is', () => {
    // b was shut on Wed 7/10, so its day is Thu 8/10, and c’s is Fri 9/10.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
      finished('c', closeOfDay(4)),
    );
    const attribution = attribute(dossier, LATER, calendar);
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 1, calendar: 1 }));
    expect(attribution.fractions).toEqual({ calendar: 1, plan: 0, unassigned: 0 });
  });

  it('is charged beyond that', () => {
    // b has Thu 8/10 and takes Fri as well.
    const dossier = dossierOf(
      three,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(4)),
      finished('c', closeOfDay(5)),
    );
    const attribution = attribute(dossier, LATER, calendar);
    expect(inDays(attribution)).toEqual(
      expectedDays({ lateBy: 2, charges: { 'b#1': 1 }, calendar: 1 }),
    );
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('goes before the plan', () => {
    const dossier = dossierOf(
      two,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
      finished('c', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier, LATER, calendar))).toEqual(
      expectedDays({ lateBy: 2, calendar: 1, plan: 1 }),
    );
  });

  it('is no part of the plan, which takes as long as it would have anyway', () => {
    // a, b and the applicant: three days in a limit of two. b was shut for one more, and the applicant
    // took one more.
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [step('a', 1), step('b', 1), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
      finished('cho', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier, LATER, calendar))).toEqual(
      expectedDays({ lateBy: 3, calendar: 1, plan: 1, unassigned: 1 }),
    );
  });

  it('costs nothing while the dossier stood still anyway', () => {
    // Stopped over Wed 7/10, on which b was shut: due Thu 8/10. The plan is a day too long.
    const dossier = dossierOf(
      two,
      RECEIVED,
      finished('a', closeOfDay(1)),
      paused(october(7, '07:30')),
      resumed(october(7, '17:00')),
      finished('b', closeOfDay(3)),
      finished('c', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier, LATER, calendar))).toEqual(
      expectedDays({ lateBy: 1, plan: 1 }),
    );
  });

  it('costs nothing when its time lies outside the limit', () => {
    const excluding = procedureOf({
      limit: '01 ngày làm việc',
      excludes: ['b'],
      flow: [step('a', 1), step('b', 1), step('c', 1)],
    });
    // b has it on Wed and Thu, outside: due Tue 6/10 + 2 = Thu 8/10. The plan is a day too long.
    const dossier = dossierOf(
      excluding,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
      finished('c', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier, LATER, calendar))).toEqual(
      expectedDays({ lateBy: 1, plan: 1 }),
    );
  });
});

describe('late without a working minute', () => {
  const single = procedureOf({
    limit: '04 ngày làm việc',
    flow: [step('a', 2), step('b', 2)],
  });
  // Due Fri 9/10, in time till 24:00.

  it('finished on the Saturday after: it is with who overran, not with who was inside the limit', () => {
    // a had until Wed 7/10 and took until Thu; b, open on Friday, had until Mon 12/10.
    const dossier = dossierOf(
      single,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution).toMatchObject({ lateBy: 0, calendar: 0, plan: 0, unassigned: 0 });
    expect(
      attribution.shares.map(({ visit, charge, fraction }) => [visit, charge, fraction]),
    ).toEqual([['a#1', 0, 1]]);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('running on that Saturday, too', () => {
    const dossier = dossierOf(single, RECEIVED, finished('a', closeOfDay(3)));
    const attribution = attribute(dossier, october(10, '10:00'));
    expect(attribution.shares.map(({ visit, fraction }) => [visit, fraction])).toEqual([
      ['a#1', 1],
    ]);
  });

  it('an applicant is not charged for it either', () => {
    const waiting = procedureOf({
      limit: '04 ngày làm việc',
      flow: [
        step('a', 2),
        { wait: 'cho', for: 'applicant', clock: 'run', within: '02 ngày làm việc', unit: 'b' },
      ],
    });
    const dossier = dossierOf(
      waiting,
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('cho', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution.shares).toEqual([]);
    expect(attribution.fractions).toEqual({ calendar: 0, plan: 0, unassigned: 1 });
  });

  it('and where no unit is known, it is unassigned', () => {
    const unheld = procedureOf({
      limit: '04 ngày làm việc',
      flow: [step('a', 2), { step: 'khong-ro', limit: '02 ngày làm việc' }],
    });
    const dossier = dossierOf(
      unheld,
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('khong-ro', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution.shares).toEqual([]);
    expect(attribution.fractions).toEqual({ calendar: 0, plan: 0, unassigned: 1 });
  });
});

describe('a limit in hours that run through the night', () => {
  const round = procedureOf({
    limit: '24 giờ',
    flow: [{ step: 'a', unit: 'a', limit: '24 giờ' }],
  });

  it('is put down by the clock, as its grade is', () => {
    // Received Fri 9/10 09:00, due Sat 10/10 09:00, done Mon 12/10 10:00: 49 hours late.
    const dossier = dossierOf(
      round,
      { type: 'accepted', at: october(9, '09:00'), dossier: 'HS-1' },
      finished('a', october(12, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(hours(49));
    expect(attribution.shares).toEqual([
      { visit: 'a#1', step: 'a', unit: 'a', overrun: hours(49), charge: hours(49), fraction: 1 },
    ]);
    expect(attribution.unassigned).toBe(0);
  });

  it('and on a Saturday it is late by hours, too', () => {
    const dossier = dossierOf(
      round,
      { type: 'accepted', at: october(9, '09:00'), dossier: 'HS-1' },
      finished('a', october(10, '12:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(hours(3));
    expect(attribution.shares.map(({ visit, charge }) => [visit, charge])).toEqual([
      ['a#1', hours(3)],
    ]);
  });
});
