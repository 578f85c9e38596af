import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeLateness } from '../../src/accountability/attribute-lateness.ts';
import type { Attribution } from '../../src/accountability/attribution.ts';
import { assess } from '../../src/assessment/assess.ts';
import { replay } from '../../src/dossier/record.ts';
import { readLog } from '../clock/plain-log.ts';
import { calendarsByUnit, oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, type RandomDossier, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';
import { judge } from '../law.ts';
import { plainAttribution } from './plain-attribution.ts';

interface Kind {
  readonly withWaits?: true;
  readonly withPauses?: true;
  readonly allLimited?: true;
  readonly ownCalendars?: true;
}

const someDossier = ({ withWaits, withPauses, allLimited, ownCalendars }: Kind) =>
  fc.tuple(
    randomDossier({
      procedure: procedureOf({
        withParallel: true,
        withWaits: withWaits === true,
        allLimited: allLimited === true,
      }),
      calendars: ownCalendars === true ? calendarsByUnit : oneCalendar,
      mostMoves: 12,
      mostPauses: withPauses === true ? 1 : 0,
    }),
    wait,
  );

type Waited = Parameters<typeof instantAfter>[2];

const lookOf = ({ procedure, calendars, events }: RandomDossier, waited: Waited) => {
  const reading = readLog(procedure, events);
  const now = instantAfter(reading, reading.lastAt, waited, calendars);
  const dossier = replay(procedure, events);
  const options = { now, calendar: calendars.set };
  return {
    plain: { reading, now, calendar: calendars.calendar, byUnit: calendars.byUnit },
    assessment: assess(dossier, options),
    attribution: attributeLateness(dossier, options),
  };
};

const fractionsIn = ({ shares, fractions }: Attribution): readonly number[] => [
  ...shares.map(({ fraction }) => fraction),
  ...Object.values(fractions),
];

const sumOf = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

/** What those who held a visit have together, visit by visit. */
const sumsByVisit = ({ shares }: Attribution) =>
  [...new Set(shares.map(({ visit }) => visit))].map((visit) => {
    const own = shares.filter((share) => share.visit === visit);
    const overrun = sumOf(own.map((share) => share.overrun));
    return { visit, overrun, charge: sumOf(own.map(({ charge }) => charge)), holders: own.length };
  });

const check = (
  dossiers: ReturnType<typeof someDossier>,
  law: (look: ReturnType<typeof lookOf>) => void,
  numRuns = 50,
): void =>
  fc.assert(
    fc.property(dossiers, ([random, waited]) => law(lookOf(random, waited))),
    { numRuns },
  );

type Law = (look: ReturnType<typeof lookOf>) => void;

/** Each in the look at one dossier, which takes most of the time. */
const LAWS: { readonly [title: string]: Law } = {
  'the charges and what is nobody’s add up to the lateness exactly': ({ attribution }) => {
    const { lateBy, shares, calendar, plan, unassigned } = attribution;
    const parts = [...shares.map(({ charge }) => charge), calendar, plan, unassigned];
    for (const part of parts) {
      expect(Number.isInteger(part)).toBe(true);
      expect(part).toBeGreaterThanOrEqual(0);
    }
    expect(sumOf(parts)).toBe(lateBy);
  },

  'the fractions add up to exactly 1 when it is late, in any order, and else to 0': ({
    attribution,
    assessment,
  }) => {
    const expected = assessment.grade === 'late' ? 1 : 0;
    const fractions = fractionsIn(attribution);
    expect(sumOf(fractions)).toBe(expected);
    expect(sumOf([...fractions].reverse())).toBe(expected);
    expect(sumOf([...fractions].sort((a, b) => a - b))).toBe(expected);
  },

  'nobody is charged more than he ran over': ({ attribution }) => {
    for (const { charge, overrun } of attribution.shares) {
      expect(charge).toBeLessThanOrEqual(overrun);
    }
  },

  'no unit is charged that kept its limit, unless its stage did not': ({
    attribution,
    assessment,
    plain,
  }) => {
    const { steps, waits, stages } = assessment.clocks;
    for (const { visit, step, overrun } of attribution.shares.filter((s) => s.overrun > 0)) {
      const own = [...steps, ...waits].find((clock) => clock.visit === visit);
      const around = plain.reading.places.get(step)?.around ?? [];
      const stage = stages.filter(({ id, grade }) => around.includes(id) && grade === 'late');
      const isLate = own === undefined ? stage.length > 0 : own.grade === 'late';
      expect([visit, overrun, isLate]).toEqual([visit, overrun, true]);
    }
  },

  'no applicant and no excluded agency is ever charged': ({ attribution, plain: { reading } }) => {
    for (const { step, unit } of attribution.shares) {
      const node = reading.places.get(step)?.node;
      expect(node !== undefined && 'for' in node ? node.for : 'a unit').not.toBe('applicant');
      if (attribution.lateBy > 0) {
        expect(reading.procedure.excludes ?? []).not.toContain(unit);
      }
    }
  },

  'who is squeezed is not charged': ({ attribution }) => {
    const charged = attribution.shares.filter(({ charge }) => charge > 0);
    const visits = charged.map(({ visit }) => visit);
    for (const { visit } of attribution.squeezed) expect(visits).not.toContain(visit);
  },
};

it.each([
  ['of steps alone', someDossier({})],
  [
    'with waits, pauses and units that keep their own hours',
    someDossier({ withWaits: true, withPauses: true, ownCalendars: true }),
  ],
])('every dossier %s is attributed by every law', (_, dossiers) => {
  check(dossiers, (look) => {
    for (const [title, law] of Object.entries(LAWS)) judge(title, () => law(look));
  });
});

describe('where every step has a limit, attribution agrees with a reckoning on the fingers', () => {
  it.each([
    ['steps alone', someDossier({ allLimited: true })],
    ['units with hours of their own', someDossier({ allLimited: true, ownCalendars: true })],
    ['with pauses', someDossier({ allLimited: true, withPauses: true })],
    ['with waits', someDossier({ allLimited: true, withWaits: true, ownCalendars: true })],
  ])('%s', (_, dossiers) => {
    check(dossiers, ({ attribution, plain }) => {
      // What runs through the night is told in wall time on the clock.
      const limit = plain.reading.procedure.limit;
      fc.pre(limit !== undefined && 'unit' in limit && limit.unit !== 'hour');
      const cycles = plainAttribution(plain);
      expect(attribution.lateBy).toBe(sumOf(cycles.map(({ lateBy }) => lateBy)));
      // Late without a working minute: there is nothing to split, one visit answers for all of it.
      if (attribution.lateBy === 0) return;
      const held = cycles.flatMap(({ overruns }) => overruns).filter(({ isHeld }) => isHeld);
      const byVisit = sumsByVisit(attribution);
      expect(byVisit.map(({ visit, overrun }) => [visit, overrun])).toEqual(
        held.map(({ visit, overrun }) => [visit, overrun]),
      );
      for (const { lateBy, overruns } of cycles) {
        const all = sumOf(overruns.map(({ overrun }) => overrun));
        for (const { visit, overrun } of overruns.filter(({ isHeld }) => isHeld)) {
          const { charge = 0, holders = 1 } = byVisit.find((sum) => sum.visit === visit) ?? {};
          // Each holder's charge is whole: it may be off by less than a millisecond.
          expect(Math.abs(charge - overrun * Math.min(1, lateBy / all))).toBeLessThan(holders);
        }
      }
    });
  });
});
