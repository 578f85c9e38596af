import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { agencyOf } from '../../src/procedure/graph.ts';
import {
  CALENDAR,
  days,
  dossierOf,
  finished,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { attribute, closeOfDay, RECEIVED, step, sumOfFractions } from './example-attribution.ts';

/*
 * Accountability counters of other systems were wrong in a dozen ways (pitfall 15): everything put
 * down to the own agency, the last holder blamed, clocks begun anew when somebody joined, waiting
 * taken for work.
 */

const procedure = procedureOf({
  limit: '03 ngày làm việc',
  units: {
    xa: { name: 'UBND cấp xã' },
    xaPhong: { name: 'Phòng của xã', parent: 'xa' },
    so: { name: 'Sở' },
    soPhong: { name: 'Phòng của Sở', parent: 'so' },
  },
  flow: [
    step('nhan', 1, { unit: 'xaPhong' }),
    step('tham-dinh', 1, { unit: 'soPhong' }),
    step('tra', 1, { unit: 'xa' }),
  ],
});

/** Received on Mon 5/10 at close; each step ends at the close of such a working day. */
const ended = (first: number, second: number, third: number): Dossier =>
  dossierOf(
    procedure,
    RECEIVED,
    finished('nhan', closeOfDay(first)),
    finished('tham-dinh', closeOfDay(second)),
    finished('tra', closeOfDay(third)),
  );

const chargedTo = (dossier: Dossier, agency: string): number =>
  attribute(dossier)
    .shares.filter(({ unit }) => agencyOf(procedure.units, unit) === agency)
    .reduce((sum, { charge }) => sum + charge, 0);

const ROUNDS: readonly (readonly [number, number, number])[] = [
  [1, 2, 3],
  [1, 3, 4],
  [2, 3, 4],
  [2, 4, 5],
  [3, 4, 6],
  [1, 2, 5],
];

describe('accountability sums (pitfall 15)', () => {
  it('inside and outside make up the lateness, whoever was late', () => {
    for (const round of ROUNDS) {
      const dossier = ended(...round);
      const { lateBy, calendar, plan, unassigned } = attribute(dossier);
      const inside = chargedTo(dossier, 'xa');
      const outside = chargedTo(dossier, 'so');
      expect([round, inside + outside + calendar + plan + unassigned]).toEqual([round, lateBy]);
    }
  });

  it('outside is not always zero: the department that took two days is charged', () => {
    expect(chargedTo(ended(1, 3, 4), 'so')).toBe(days(1));
    expect(chargedTo(ended(1, 3, 4), 'xa')).toBe(0);
    expect(chargedTo(ended(2, 3, 4), 'so')).toBe(0);
    expect(chargedTo(ended(2, 3, 4), 'xa')).toBe(days(1));
  });

  it('early, on time and late are all there are', () => {
    const grades = [[1, 2, 2], ...ROUNDS].map(([first = 0, second = 0, third = 0]) => {
      const dossier = ended(first, second, third);
      const now = '2026-12-01T09:00:00+07:00';
      const { grade } = assess(dossier, { now, calendar: CALENDAR });
      expect(sumOfFractions(attribute(dossier))).toBe(grade === 'late' ? 1 : 0);
      return grade;
    });
    expect(grades).toEqual(['early', 'onTime', 'late', 'late', 'late', 'late', 'late']);
  });

  it('the last holder is not blamed for what the first did', () => {
    expect(attribute(ended(3, 4, 5)).shares.map(({ step: id }) => id)).toEqual(['nhan']);
  });

  it('a person who joins begins no clock anew and clears nobody', () => {
    const assigned = (person: string, at: string) =>
      ({ type: 'assigned', step: 'nhan', person, at }) as const;
    const joined = dossierOf(
      procedure,
      RECEIVED,
      assigned('p1', closeOfDay(0)),
      assigned('p2', closeOfDay(2)),
      finished('nhan', closeOfDay(3)),
      finished('tham-dinh', closeOfDay(4)),
      finished('tra', closeOfDay(5)),
    );
    // Due at the close of day 1: the second day is p1's, the third p2's.
    expect(attribute(joined).shares.map(({ person, charge }) => [person, charge])).toEqual([
      ['p1', days(1)],
      ['p2', days(1)],
    ]);
  });

  it('waiting is not work: a pause inside a step is nobody’s overrun', () => {
    const waited = dossierOf(
      procedure,
      RECEIVED,
      paused(closeOfDay(0)),
      resumed(closeOfDay(4)),
      finished('nhan', closeOfDay(5)),
      finished('tham-dinh', closeOfDay(6)),
      finished('tra', closeOfDay(7)),
    );
    expect(attribute(waited)).toMatchObject({ lateBy: 0, shares: [] });
  });

  it('the overrun of an earlier holder does not go on while the next one works', () => {
    const open = dossierOf(procedure, RECEIVED, finished('nhan', closeOfDay(3)));
    const overruns = [4, 5, 6].map(
      (day) =>
        attribute(open, closeOfDay(day)).shares.find(({ step: id }) => id === 'nhan')?.overrun,
    );
    expect(overruns).toEqual([days(2), days(2), days(2)]);
  });
});
