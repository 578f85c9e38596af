import { describe, expect, it } from 'vitest';
import {
  CALENDAR,
  dossierOf,
  finished,
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

describe('what a plan costs that is longer than the limit', () => {
  const long = procedureOf({
    limit: '02 ngày làm việc',
    flow: [step('a', 1), step('b', 1), step('c', 1)],
  });

  it('every step in time, the dossier a day late: the plan', () => {
    const dossier = dossierOf(
      long,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(2)),
      finished('c', closeOfDay(3)),
    );
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 1, plan: 1 }));
    expect(attribution.shares).toEqual([]);
    expect(attribution.fractions).toEqual({ calendar: 0, plan: 1, unassigned: 0 });
  });

  it('comes after the units that were over their own limits', () => {
    // a takes half a day too long: 12 h late, of which 4 h are a’s.
    const dossier = dossierOf(
      long,
      RECEIVED,
      finished('a', october(7, '11:30')),
      finished('b', october(8, '11:30')),
      finished('c', october(9, '11:30')),
    );
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(
      expectedDays({ lateBy: 1.5, charges: { 'a#1': 0.5 }, plan: 1 }),
    );
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('is capped by what remains', () => {
    // a is early by half a day: only half a day late.
    const dossier = dossierOf(
      long,
      RECEIVED,
      finished('a', october(6, '11:30')),
      finished('b', october(7, '11:30')),
      finished('c', october(8, '11:30')),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 0.5, plan: 0.5 }));
  });

  it('steps without any limit are the plan’s', () => {
    const unlimited = procedureOf({
      limit: '02 ngày làm việc',
      flow: [step('a'), step('b')],
    });
    const dossier = dossierOf(
      unlimited,
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('b', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, plan: 2 }));
  });

  it('a wait that runs, kept to its bound, belongs to it', () => {
    // 1 + 3 + 1 days of which three may be taken; everybody in time, two days late.
    const consulting = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        step('a', 1),
        { wait: 'y-kien', for: 'authority', clock: 'run', within: '03 ngày làm việc' },
        step('b', 1),
      ],
    });
    const dossier = dossierOf(
      consulting,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('y-kien', closeOfDay(4)),
      finished('b', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, plan: 2 }));
  });

  it('so does a wait that runs and has no bound', () => {
    const consulting = procedureOf({
      limit: '03 ngày làm việc',
      flow: [step('a', 1), { wait: 'y-kien', for: 'authority', clock: 'run' }],
    });
    const dossier = dossierOf(
      consulting,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('y-kien', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, plan: 2 }));
  });
});

describe('a plan that fits costs nothing', () => {
  // In each of these the applicant took two days more than his one; nobody is charged for them.
  it('what is left is unassigned', () => {
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [step('a', 1), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('cho', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });

  const branches = [step('b', 2), step('c', 2)];

  it('branches that ended at the same instant ran at the same time', () => {
    // 2 ‖ 2, then 1, in a limit of 3.
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [{ parallel: 'song-song', branches }, applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('b', closeOfDay(2)),
      finished('c', closeOfDay(2)),
      finished('cho', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });

  it('branches that run run at the same time', () => {
    // 1, then 2 ‖ 2, in a limit of 3; on Mon 12/10 both branches are at the end of their time.
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [applicantsTime('cho', 1), { parallel: 'song-song', branches }],
    });
    const dossier = dossierOf(procedure, RECEIVED, finished('cho', closeOfDay(3)));
    expect(inDays(attribute(dossier, closeOfDay(5)))).toEqual(
      expectedDays({ lateBy: 2, unassigned: 2 }),
    );
  });

  it('a limit counted from the receipt is not added to what came before it', () => {
    // a: 1 day. b: till the second day after the receipt. a takes three days, b two more.
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [
        step('a', 1),
        { ...step('b'), limit: { amount: 2, unit: 'workingDay', anchor: 'receipt' } },
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(
      expectedDays({ lateBy: 3, charges: { 'a#1': 2 }, unassigned: 1 }),
    );
  });

  it('the time of an excluded agency is not part of the limit, nor of the plan', () => {
    // a: 1 day. x: 2 days outside. The applicant: 1 day, in a limit of 2.
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      excludes: ['x'],
      units: { a: { name: 'A' }, x: { name: 'X' } },
      flow: [step('a', 1), step('x', 2), applicantsTime('cho', 1)],
    });
    // Due Wed 7/10 + 2 = Fri 9/10; ended on Tue 13/10.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('x', closeOfDay(3)),
      finished('cho', closeOfDay(6)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });

  it('a step that is done twice has one allowance in it', () => {
    const looping = procedureOf({
      limit: '02 ngày làm việc',
      flow: [step('a', 1, { on: { back: 'a' } }), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      looping,
      RECEIVED,
      finished('a', october(6, '11:30'), 'back'),
      finished('a', closeOfDay(1)),
      finished('cho', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });

  it('a pause is not part of it', () => {
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [step('a', 1), applicantsTime('cho', 1)],
    });
    // Stopped on Wed 7/10, so due on Thu 8/10.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      paused(closeOfDay(1)),
      resumed(closeOfDay(2)),
      finished('a', closeOfDay(2)),
      finished('cho', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });

  it('a step that takes nothing costs nothing, though its day runs to the close', () => {
    // a is done on Tue 6/10 at 11:30; "0" lasts till 17:00 of that day. 1 + 0 + 1 in 2.
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [step('a', 1), step('b', 0), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', october(6, '11:30')),
      finished('b', closeOfDay(1)),
      finished('cho', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });

  it('days on which the unit itself was shut are no part of its allowance', () => {
    // b has Wed and is shut then, so it has Thu. The applicant takes two days instead of one.
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [step('a', 1), step('b', 1), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
      finished('cho', closeOfDay(5)),
    );
    const calendar = { default: CALENDAR, byUnit: { b: shutOn(7) } };
    expect(inDays(attribute(dossier, undefined, calendar))).toEqual(
      expectedDays({ lateBy: 2, calendar: 1, unassigned: 1 }),
    );
  });
});

describe('a limit that counts from the end of another node', () => {
  const counting = (anchor: string) => ({
    ...step('c'),
    limit: { amount: 2, unit: 'workingDay', anchor },
  });

  it('costs what is left of it after what came between', () => {
    // a: 1 day. b: 1 more. c: 2 days from the end of a, so until the third. The applicant: 1. Four in 3.
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [step('a', 1), step('b', 1), counting('a'), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(2)),
      finished('c', closeOfDay(3)),
      finished('cho', closeOfDay(6)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 3, plan: 1, unassigned: 2 }));
  });

  it('of a stage, counts from the end of its last step', () => {
    // 1 + 1 in the stage, then 2: four in 3.
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [{ stage: 'g', flow: [step('a', 1), step('b', 1)] }, counting('g')],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(2)),
      finished('c', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, plan: 1 }));
  });
});

describe('steps that share the limit of their stage', () => {
  it('cost that limit once, however many they are', () => {
    // a and b share 2 days, the applicant has 1: three in 3. a and b take them.
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { stage: 'g', limit: '02 ngày làm việc', flow: [step('a'), step('b')] },
        applicantsTime('cho', 1),
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(2)),
      finished('cho', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });

  it('cost more than the limit of the whole when the stage has more', () => {
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [{ stage: 'g', limit: '03 ngày làm việc', flow: [step('a'), step('b')] }],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, plan: 1 }));
  });
});
