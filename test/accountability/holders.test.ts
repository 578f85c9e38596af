import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/accountability/attribution.ts';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
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
import { attribute, RECEIVED, sumOfFractions } from './example-attribution.ts';

/*
 * Received on Mon 5/10/2026 at 17:00, at close. A working day is 07:30–11:30 and 13:00–17:00. One
 * step of two working days, as long as the dossier may take: due on Wed 7/10 at 17:00.
 */
const oneStep = procedureOf({
  limit: '02 ngày làm việc',
  flow: [{ step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc', alternates: ['b'] }],
});

const assigned = (person: string, at: string) =>
  ({ type: 'assigned', step: 'xu-ly', person, at }) as const;

const reassigned = (person: string, at: string) =>
  ({ type: 'reassigned', step: 'xu-ly', person, at, reason: 'nghỉ phép' }) as const;

const handedOver = (at: string, to: { readonly unit: string; readonly person?: string }) =>
  ({ type: 'handedOver', step: 'xu-ly', at, to }) as const;

const delegated = (
  id: string,
  window: { readonly from: string; readonly to: string },
  to: { readonly unit: string; readonly person: string },
  from: { readonly unit: string; readonly person?: string } = AN,
) => ({ type: 'delegated', id, at: october(6, '09:00'), from, to, window }) as const;

const BINH = { unit: 'a', person: 'Bình' };
const AN = { unit: 'a', person: 'An' };

/** Who has how many hours of the overrun, and how many are charged. */
const inHours = ({ shares }: Attribution) =>
  shares.map(({ unit, person, onBehalfOf, overrun, charge }) => [
    [
      unit,
      person ?? '-',
      ...(onBehalfOf === undefined ? [] : ['for', onBehalfOf.person ?? '-']),
    ].join(' '),
    overrun / hours(1),
    charge / hours(1),
  ]);

describe('the person named for lateness is the one who held the file then', () => {
  it('reassigned one hour before the due: all of it is the new holder’s', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      reassigned('Bình', october(7, '16:00')),
      finished('xu-ly', october(9, '11:30')),
    );
    // Thu 8 h and Fri morning 4 h.
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(hours(12));
    expect(inHours(attribution)).toEqual([['a Bình', 12, 12]]);
  });

  it('reassigned in the middle of a morning after the due: each has their own hours', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      reassigned('Bình', october(8, '10:00')),
      finished('xu-ly', october(9, '11:30')),
    );
    // An: Thu 07:30–10:00. Bình: Thu 10:00–11:30 and the afternoon, Fri morning.
    expect(inHours(attribute(dossier))).toEqual([
      ['a An', 2.5, 2.5],
      ['a Bình', 9.5, 9.5],
    ]);
  });

  it('who has it back has one part for both times', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      reassigned('Bình', october(8, '07:30')),
      reassigned('An', october(9, '07:30')),
      reassigned('Bình', october(12, '13:00')),
      finished('xu-ly', october(12, '17:00')),
    );
    expect(inHours(attribute(dossier))).toEqual([
      ['a Bình', 12, 12],
      ['a An', 12, 12],
    ]);
  });

  it('delegated for a week in the middle: the week is the delegate’s, on behalf of the giver', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      delegated('uq', { from: october(12, '00:00'), to: october(19, '00:00') }, BINH),
      finished('xu-ly', october(21, '17:00')),
    );
    // An: Thu 8 and Fri 9, Mon 19 to Wed 21. Bình: Mon 12 to Fri 16.
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(days(10));
    expect(inHours(attribution)).toEqual([
      ['a An', 40, 40],
      ['a Bình for An', 40, 40],
    ]);
    expect(attribution.shares[1]).toEqual({
      visit: 'xu-ly#1',
      step: 'xu-ly',
      unit: 'a',
      person: 'Bình',
      onBehalfOf: { unit: 'a', person: 'An' },
      delegations: ['uq'],
      overrun: days(5),
      charge: days(5),
      fraction: 0.5,
    });
  });

  it('the delegate who finishes it has what ran over after the window began', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      delegated('uq', { from: october(8, '13:00'), to: october(31, '00:00') }, BINH),
      { ...finished('xu-ly', october(9, '17:00')), by: BINH },
    );
    expect(inHours(attribute(dossier))).toEqual([
      ['a An', 4, 4],
      ['a Bình for An', 12, 12],
    ]);
  });

  it('a gap between two holders is the unit’s, without a person', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      handedOver(october(8, '11:30'), { unit: 'a' }),
      assigned('Bình', october(9, '13:00')),
      finished('xu-ly', october(9, '17:00')),
    );
    const attribution = attribute(dossier);
    expect(inHours(attribution)).toEqual([
      ['a An', 4, 4],
      ['a -', 8, 8],
      ['a Bình', 4, 4],
    ]);
    expect(attribution.unassigned).toBe(0);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('what was never assigned is the unit’s', () => {
    const dossier = dossierOf(oneStep, RECEIVED, finished('xu-ly', october(8, '17:00')));
    expect(inHours(attribute(dossier))).toEqual([['a -', 8, 8]]);
  });

  it('delegated on one branch: the other one is not touched', () => {
    const branches = procedureOf({
      limit: '02 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            { step: 'tham-dinh', unit: 'a', limit: '02 ngày làm việc' },
            { step: 'y-kien', unit: 'b', limit: '01 ngày làm việc' },
          ],
        },
      ],
    });
    const dossier = dossierOf(
      branches,
      RECEIVED,
      delegated(
        'uq',
        { from: october(8, '00:00'), to: october(9, '13:00') },
        { unit: 'c', person: 'Chi' },
        { unit: 'b' },
      ),
      finished('tham-dinh', october(9, '11:30')),
      finished('y-kien', october(9, '17:00')),
    );
    // The opinion was due on Tue 6/10: 8 h on Wed, Thu and Fri each, 24 h. The dossier was due on
    // Wed 7/10 and is 16 h late, so two thirds are charged. Chi acted on Thu and Fri morning.
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(hours(16));
    expect(inHours(attribution)).toEqual([
      ['b -', 12, 8],
      ['c Chi for -', 12, 8],
    ]);
    expect(attribution.shares[1]?.onBehalfOf).toEqual({ unit: 'b' });
  });

  it('of two delegations at once the later one counts, and the other is named', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      delegated('uq-1', { from: october(8, '00:00'), to: october(10, '00:00') }, BINH),
      delegated(
        'uq-2',
        { from: october(9, '00:00'), to: october(13, '00:00') },
        { unit: 'a', person: 'Chi' },
      ),
      finished('xu-ly', october(13, '11:30')),
    );
    expect(inHours(attribute(dossier))).toEqual([
      ['a Bình for An', 8, 8],
      ['a Chi for An', 16, 16],
      ['a An', 4, 4],
    ]);
    expect(
      attribute(dossier).shares.map(({ delegations, overruled }) => [delegations, overruled]),
    ).toEqual([
      [['uq-1'], undefined],
      [['uq-2'], ['uq-1']],
      [undefined, undefined],
    ]);
  });

  it('a delegation that is over before the due, or begins after the end, changes nothing', () => {
    const events = [
      RECEIVED,
      assigned('An', october(6, '08:00')),
      finished('xu-ly', october(9, '17:00')),
    ] as const;
    const [received, taken, done] = events;
    const besides = dossierOf(
      oneStep,
      received,
      taken,
      delegated('uq-1', { from: october(6, '00:00'), to: october(7, '17:00') }, BINH),
      delegated('uq-2', { from: october(9, '17:00'), to: october(31, '00:00') }, BINH),
      done,
    );
    expect(attribute(besides)).toEqual(attribute(dossierOf(oneStep, ...events)));
  });

  it('a pause is nobody’s, whoever held the file then', () => {
    const dossier = dossierOf(
      oneStep,
      RECEIVED,
      assigned('An', october(6, '08:00')),
      paused(october(8, '13:00')),
      reassigned('Bình', october(8, '15:00')),
      resumed(october(9, '13:00')),
      finished('xu-ly', october(9, '17:00')),
    );
    expect(inHours(attribute(dossier))).toEqual([
      ['a An', 4, 4],
      ['a Bình', 4, 4],
    ]);
  });
});

describe('a file that is handed over to another unit', () => {
  const stormOn = (date: string) => ({
    default: CALENDAR,
    byUnit: {
      b: buildCalendar({
        ...CALENDAR,
        id: 'b',
        days: [
          ...CALENDAR.days,
          { date, status: 'off', kind: 'closure', name: 'bão', source: 'x' },
        ],
      }),
    },
  });
  const dossier = dossierOf(
    oneStep,
    RECEIVED,
    assigned('An', october(6, '08:00')),
    handedOver(october(8, '17:00'), { unit: 'b', person: 'Chi' }),
    finished('xu-ly', october(12, '17:00')),
  );
  const NOW = '2026-12-01T09:00:00+07:00';

  it('is charged to each for its own time', () => {
    expect(inHours(attribute(dossier))).toEqual([
      ['a An', 8, 8],
      ['b Chi', 16, 16],
    ]);
  });

  it('and a day off of one of them sets aside only what that one held', () => {
    // Thu 8/10 was the first unit's, and it was open; Fri 9/10 was the second one's.
    const onThursday = attribute(dossier, NOW, stormOn('2026-10-08'));
    expect([inHours(onThursday), onThursday.calendar]).toEqual([
      [
        ['a An', 8, 8],
        ['b Chi', 16, 16],
      ],
      0,
    ]);
    const onFriday = attribute(dossier, NOW, stormOn('2026-10-09'));
    expect([inHours(onFriday), onFriday.calendar]).toEqual([
      [
        ['a An', 8, 8],
        ['b Chi', 8, 8],
      ],
      hours(8),
    ]);
  });
});

describe('what has no overrun of its own', () => {
  it('a step without a limit is split over its holders by the time that each used', () => {
    const pooled = procedureOf({
      limit: '02 ngày làm việc',
      flow: [
        {
          stage: 'khau',
          limit: '02 ngày làm việc',
          flow: [{ step: 'xu-ly', unit: 'a' }],
        },
      ],
    });
    const dossier = dossierOf(
      pooled,
      RECEIVED,
      assigned('An', october(6, '07:30')),
      reassigned('Bình', october(8, '17:00')),
      finished('xu-ly', october(9, '17:00')),
    );
    // Four days, two of them too many; An had three of the four.
    expect(inHours(attribute(dossier))).toEqual([
      ['a An', 12, 12],
      ['a Bình', 4, 4],
    ]);
  });

  it('late without a working minute, it is with who held it when the due passed', () => {
    const dossier = dossierOf(
      procedureOf({
        limit: '04 ngày làm việc',
        flow: [{ step: 'xu-ly', unit: 'a', limit: '04 ngày làm việc' }],
      }),
      RECEIVED,
      assigned('An', october(6, '08:00')),
      reassigned('Bình', october(10, '08:00')),
      finished('xu-ly', october(10, '09:00')),
    );
    // Due on Fri 9/10; done on Saturday.
    const { lateBy, shares } = attribute(dossier);
    expect([lateBy, shares.map(({ person, fraction }) => [person, fraction])]).toEqual([
      0,
      [['An', 1]],
    ]);
  });
});
