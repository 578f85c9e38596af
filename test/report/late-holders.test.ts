import { describe, expect, it } from 'vitest';
import type { LedgerHolder, LedgerVisit } from '../../src/assessment/ledger-shape.ts';
import { lateRegister, repeatedLateness } from '../../src/report/late-register.ts';
import { HOUR, OCTOBER, row, visit } from './sample-rows.ts';

/** A visit that was six hours late, of which four are charged, in the hands of several. */
const late = (...holders: readonly LedgerHolder[]): LedgerVisit =>
  visit({ grade: 'late', lateBy: 6 * HOUR, charge: 4 * HOUR, person: 'Bình', holders });

const AN = { unit: 'a', person: 'An', lateBy: 4 * HOUR, charge: 3 * HOUR };
const BINH = { unit: 'a', person: 'Bình', lateBy: 2 * HOUR, charge: HOUR };

describe('the list of those who cause delay', () => {
  it('has each holder of a visit with their own part, and the unit with all of it once', () => {
    const { units, officials } = lateRegister([row({ visits: [late(AN, BINH)] })], OCTOBER);
    expect(units).toMatchObject([{ unit: 'a', times: 1, lateBy: 6 * HOUR, charge: 4 * HOUR }]);
    expect(officials).toMatchObject([
      { person: 'An', times: 1, lateBy: 4 * HOUR, charge: 3 * HOUR },
      { person: 'Bình', times: 1, lateBy: 2 * HOUR, charge: HOUR },
    ]);
  });

  it('leaves out the last holder who had none of the lateness', () => {
    const all = { ...AN, lateBy: 6 * HOUR, charge: 4 * HOUR };
    const { officials } = lateRegister([row({ visits: [late(all)] })], OCTOBER);
    expect(officials.map(({ person }) => person)).toEqual(['An']);
  });

  it('names a delegate with those who answer for it, and adds up what they did besides', () => {
    const acting = { ...BINH, onBehalfOf: { unit: 'a', person: 'An' } };
    const { officials } = lateRegister([row({ visits: [late(acting, AN, BINH)] })], OCTOBER);
    expect(officials).toMatchObject([
      { person: 'An', times: 1, charge: 3 * HOUR },
      {
        person: 'Bình',
        onBehalfOf: [{ unit: 'a', unitName: 'Đơn vị A', person: 'An' }],
        times: 1,
        lateBy: 4 * HOUR,
        charge: 2 * HOUR,
      },
    ]);
    expect(officials[0]).not.toHaveProperty('onBehalfOf');
  });

  it('puts what was assigned to nobody under its unit and among the problems', () => {
    const { units, officials, problems } = lateRegister(
      [
        row({
          visits: [late(AN, { unit: 'b', lateBy: 2 * HOUR, charge: HOUR })],
          units: { a: { name: 'Đơn vị A' }, b: { name: 'Đơn vị B' } },
        }),
      ],
      OCTOBER,
    );
    expect(units.map(({ unit, times, charge }) => [unit, times, charge])).toEqual([
      ['a', 1, 3 * HOUR],
      ['b', 1, HOUR],
    ]);
    expect(officials.map(({ person }) => person)).toEqual(['An']);
    expect(problems).toMatchObject([{ code: 'report.unassigned', unit: 'b', count: 1 }]);
  });

  it('tells who was late repeatedly by their own parts', () => {
    const rows = [
      row({ visits: [late(AN, BINH)] }),
      row({ dossier: 'HS-2', visits: [late(BINH)] }),
    ];
    const { officials } = repeatedLateness(rows, OCTOBER);
    expect(officials.map(({ person, times, charge }) => [person, times, charge])).toEqual([
      ['Bình', 2, 2 * HOUR],
    ]);
  });

  it('refuses a row whose holders are none, and reads one of before there were any', () => {
    const broken = JSON.parse(JSON.stringify(row({ visits: [late(AN)] })));
    broken.visits[0].holders = [{ person: 7 }];
    const { problems } = lateRegister([broken], OCTOBER);
    expect(problems).toContainEqual({
      code: 'input.invalid',
      path: ['items', 0, 'visits', 0],
      rule: 'LedgerRow',
    });
    const { officials } = lateRegister(
      [row({ visits: [visit({ grade: 'late', lateBy: HOUR, charge: HOUR })] })],
      OCTOBER,
    );
    expect(officials).toMatchObject([{ person: 'An', charge: HOUR }]);
  });
});
