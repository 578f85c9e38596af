import { describe, expect, it } from 'vitest';
import { agencyLegsOf } from '../../src/accountability/agency-legs.ts';
import { legsOf } from '../../src/accountability/legs.ts';
import { withClocksOfLegs } from '../../src/accountability/obligation-legs.ts';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import type { CalendarSet } from '../../src/calendar/calendar-set.ts';
import { openClocksOf } from '../../src/clock/all-clocks.ts';
import { lookAt } from '../../src/clock/look.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  CALENDAR,
  days,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { closeOfDay, RECEIVED, step } from './example-attribution.ts';

/* Received on Mon 5/10/2026 at 17:00, at close. A working day has eight hours. */
const NOW = october(30, '09:00');

const legs = (dossier: Dossier, calendar: CalendarSet = CALENDAR, now = NOW) =>
  legsOf(dossier, { now, calendar });

/** What the first leg is allowed, and when that is over; nothing where its steps are judged alone. */
const allowedOf = (dossier: Dossier, calendar: CalendarSet = CALENDAR) => {
  const clock = legs(dossier, calendar)[0]?.clock;
  return clock === undefined ? undefined : [clock.scope, clock.id, clock.allowed.amount, clock.due];
};

const two = (first: object, second: object) =>
  procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      { step: 'a1', unit: 'a', ...first },
      { step: 'a2', unit: 'a', ...second },
      step('b1', 1),
    ],
  });

const done = (procedure: ReturnType<typeof procedureOf>) =>
  dossierOf(procedure, RECEIVED, finished('a1', closeOfDay(1)), finished('a2', closeOfDay(2)));

describe('the allowance of a leg of several steps', () => {
  it('is the sum of their limits, halves included', () => {
    const limits = two({ limit: '1,5 ngày làm việc' }, { limit: '0,25 ngày làm việc' });
    // 1.75 days of eight hours: 14 hours, Tue 6/10 and six hours of Wed 7/10.
    expect(allowedOf(done(limits))).toEqual(['stage', 'a', 1.75, october(7, '15:00')]);
  });

  it.each([
    ['one after the other', ['a2', 'a3']],
    ['in the other order', ['a3', 'a2']],
  ])('is none for branches of one agency, also where one took no time (%s)', (_, branches) => {
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        step('a1', 1),
        { parallel: 'hai', branches: branches.map((id) => step(id, 1)) },
        step('b1', 1),
      ],
    });
    // a3 is done at the very instant at which both branches begin; a2 is due on Wed 7/10.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('a3', closeOfDay(1)),
    );
    expect(legs(dossier, CALENDAR, october(8, '09:00'))[0]).toMatchObject({
      grade: 'late',
      lateBy: hours(1.5),
      lateVisits: ['a2#1'],
    });
  });

  it('is not enlarged by a step of no time', () => {
    const limits = two({ limit: '02 ngày làm việc' }, { limit: '0 ngày làm việc', returns: false });
    expect(allowedOf(done(limits))).toEqual(['stage', 'a', 2, october(7, '17:00')]);
    const nothing = two(
      { limit: '0 ngày làm việc', returns: false },
      { limit: '0 ngày làm việc', returns: false },
    );
    expect(allowedOf(done(nothing))).toBeUndefined();
  });

  it.each([
    ['of two units', { limit: '01 ngày làm việc' }, { limit: '04 giờ làm việc' }],
    ['of working days and days', { limit: '01 ngày làm việc' }, { limit: '02 ngày' }],
    ['of which one is missing', { limit: '01 ngày làm việc' }, {}],
    [
      'of which one counts from the step before',
      { limit: '01 ngày làm việc' },
      { limit: { amount: 3, unit: 'workingDay', anchor: 'a1' } },
    ],
    [
      'of which one ends on a date',
      { limit: '01 ngày làm việc' },
      { limit: 'trước ngày 09/10/2026' },
    ],
  ])('is none for limits %s', (_, first, second) => {
    expect(allowedOf(done(two(first, second)))).toBeUndefined();
  });

  it('is none for branches side by side: each step is judged alone', () => {
    const branched = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        step('a1', 1),
        { parallel: 'hai', branches: [step('a2', 1), step('a3', 2)] },
        step('b1', 1),
      ],
    });
    const dossier = dossierOf(
      branched,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('a2', closeOfDay(3)),
      finished('a3', closeOfDay(3)),
    );
    const [leg] = legs(dossier);
    expect(leg).not.toHaveProperty('clock');
    expect(leg).toMatchObject({
      visits: ['a1#1', 'a2#1', 'a3#1'],
      state: 'done',
      grade: 'late',
      lateBy: days(1),
    });
  });

  it('is none for units that keep different calendars', () => {
    const divisions = procedureOf({
      limit: '10 ngày làm việc',
      units: {
        so: { name: 'Sở' },
        a: { name: 'Phòng A', parent: 'so' },
        b: { name: 'Phòng B', parent: 'so' },
        c: { name: 'Công an' },
      },
      flow: [step('a1', 1), step('b1', 1), step('c1', 1)],
    });
    const dossier = dossierOf(
      divisions,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('b1', closeOfDay(2)),
    );
    expect(allowedOf(dossier)?.[2]).toBe(2);
    const own = buildCalendar({ ...CALENDAR, id: 'b' });
    expect(allowedOf(dossier, { default: CALENDAR, byUnit: { b: own } })).toBeUndefined();
  });

  it('is not used by pauses in any of its steps', () => {
    const limits = two({ limit: '01 ngày làm việc' }, { limit: '01 ngày làm việc' });
    const dossier = dossierOf(
      limits,
      RECEIVED,
      paused(october(6, '07:30')),
      resumed(october(6, '17:00')),
      finished('a1', closeOfDay(2)),
      paused(october(8, '07:30')),
      resumed(october(8, '11:30')),
    );
    // A day and a half stood still: due on Fri 9/10 at noon.
    expect(allowedOf(dossier)?.[3]).toBe(october(9, '11:30'));
    const stopped = dossierOf(
      limits,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      paused(october(7, '07:30')),
    );
    expect(legs(stopped)[0]).toMatchObject({ state: 'paused' });
  });

  it('is void with its last step', () => {
    const limits = two({ limit: '01 ngày làm việc' }, { limit: '01 ngày làm việc' });
    const dossier = dossierOf(limits, RECEIVED, finished('a1', closeOfDay(1)), {
      type: 'withdrawn',
      at: october(7, '09:00'),
    });
    expect(legs(dossier)[0]).toMatchObject({ state: 'void', till: october(7, '09:00') });
  });
});

describe('a leg in which a step is done twice', () => {
  const rework = procedureOf({
    limit: '10 ngày làm việc',
    flow: [step('a1', 2), step('a2', 1, { on: { back: 'a1', on: 'b1' } }), step('b1', 1)],
  });

  it('has one allowance for it', () => {
    const dossier = dossierOf(
      rework,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('a2', closeOfDay(2), 'back'),
      finished('a1', closeOfDay(3)),
      finished('a2', closeOfDay(4)),
    );
    expect(legs(dossier)).toMatchObject([
      { visits: ['a1#1', 'a2#1', 'a1#2', 'a2#2'], grade: 'late', lateBy: days(1) },
      { agency: 'b' },
    ]);
    expect(allowedOf(dossier)?.[2]).toBe(3);
  });

  it('is judged step by step when an earlier leg has used some of it', () => {
    const around = procedureOf({
      limit: '10 ngày làm việc',
      flow: [step('a1', 2), step('b1', 1, { on: { back: 'a1' } }), step('a2', 1)],
    });
    const dossier = dossierOf(
      around,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('b1', closeOfDay(2), 'back'),
      finished('a1', closeOfDay(4)),
      finished('b1', closeOfDay(5)),
    );
    // The second stay at “a1” had one day left and took two.
    expect(legs(dossier)[2]).toMatchObject({ visits: ['a1#2'], grade: 'late', lateBy: days(1) });
  });
});

describe('a leg with a part of a step', () => {
  const procedure = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      step('a1', 1),
      {
        stage: 'khau',
        limit: '05 ngày làm việc',
        flow: [step('a2', 2, { alternates: ['b'] })],
      },
      step('b1', 1),
    ],
  });
  const toB = (at: string) => ({ type: 'handedOver', step: 'a2', at, to: { unit: 'b' } }) as const;

  it('has no sum, and not the allowance of the stage: each step is judged alone', () => {
    // “a1” is half a day late; “a2” is due on Fri 9/10 at noon, and handed over before that.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a1', october(7, '11:30')),
      toB(october(8, '11:30')),
      finished('a2', october(9, '17:00')),
      finished('b1', closeOfDay(5)),
    );
    const [first, second] = legs(dossier);
    expect(first).toMatchObject({ visits: ['a1#1', 'a2#1'], grade: 'late', lateBy: hours(4) });
    expect(second).toMatchObject({ visits: ['a2#1', 'b1#1'], grade: 'late', lateBy: hours(4) });
    expect([first?.clock, second?.clock]).toEqual([undefined, undefined]);
  });

  it('goes on with the next step of the agency that got it', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      toB(closeOfDay(2)),
      finished('a2', closeOfDay(3)),
    );
    expect(legs(dossier).map(({ agency, state, grade }) => [agency, state, grade])).toEqual([
      ['a', 'done', 'early'],
      ['b', 'running', 'late'],
    ]);
  });
});

describe('the clocks by which open legs are judged', () => {
  const procedure = two({ limit: '01 ngày làm việc' }, { limit: '01 ngày làm việc' });
  const clocksOf = (dossier: Dossier) => {
    const look = lookAt(dossier, CALENDAR, Date.parse(NOW));
    const open = openClocksOf(look);
    return { open, all: withClocksOfLegs(look, open, agencyLegsOf(look)) };
  };

  it('are those of its steps that are done as well, and of no other leg', () => {
    const { open, all } = clocksOf(dossierOf(procedure, RECEIVED, finished('a1', closeOfDay(1))));
    expect([...open.visits.keys()]).toEqual(['a2#1']);
    expect([...all.visits.keys()]).toEqual(['a2#1', 'a1#1']);
    expect(all.visits.get('a1#1')?.grade).toBe('onTime');
    const next = clocksOf(
      dossierOf(procedure, RECEIVED, finished('a1', closeOfDay(1)), finished('a2', closeOfDay(2))),
    );
    expect([...next.all.visits.keys()]).toEqual(['b1#1']);
  });

  it('are the given ones where none is missing, and none where nothing is open', () => {
    const one = clocksOf(dossierOf(procedure, RECEIVED));
    expect(one.all).toBe(one.open);
    const over = clocksOf(
      dossierOf(procedure, RECEIVED, { type: 'withdrawn', at: october(6, '09:00') }),
    );
    expect(over.all).toBe(over.open);
  });

  it('leave out a step without a limit', () => {
    const free = two({}, { limit: '01 ngày làm việc' });
    const { all } = clocksOf(dossierOf(free, RECEIVED, finished('a1', closeOfDay(1))));
    expect([...all.visits.keys()]).toEqual(['a2#1']);
  });
});
