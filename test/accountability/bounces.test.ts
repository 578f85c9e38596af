import { describe, expect, it } from 'vitest';
import { bouncesOf } from '../../src/accountability/bounces.ts';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  flow: [
    { step: 'x', unit: 'a' },
    { step: 'y', unit: 'b', on: { returned: 'x' } },
  ],
});

describe('bounces', () => {
  it('are counted for each pair of units, and in the ledger', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('x', october(5, '10:00')),
      finished('y', october(5, '14:00'), 'returned'),
      finished('x', october(6, '10:00')),
      finished('y', october(6, '14:00'), 'returned'),
    );
    expect(bouncesOf(dossier)).toEqual([
      { visit: 'x#2', step: 'x', from: 'b', to: 'a', at: october(5, '14:00'), count: 1 },
      { visit: 'x#3', step: 'x', from: 'b', to: 'a', at: october(6, '14:00'), count: 2 },
    ]);
    expect(ledgerRow(dossier, { now: october(7, '09:00'), calendar: CALENDAR }).bounces).toBe(2);
  });

  it('count both directions between two units together, and each pair by itself', () => {
    const threeUnits = procedureOf({
      flow: [
        { step: 'x', unit: 'b' },
        { step: 'y', unit: 'a', on: { returned: 'x' } },
        { step: 'z', unit: 'b', on: { returned: 'y' } },
        { step: 'ky', unit: 'c', on: { returned: 'y' } },
      ],
    });
    const dossier = dossierOf(
      threeUnits,
      accepted(october(5, '09:00')),
      finished('x', october(5, '10:00')),
      finished('y', october(5, '11:00'), 'returned'),
      finished('x', october(5, '14:00')),
      finished('y', october(5, '15:00')),
      finished('z', october(5, '16:00'), 'returned'),
      finished('y', october(6, '08:00')),
      finished('z', october(6, '09:00')),
      finished('ky', october(6, '10:00'), 'returned'),
    );
    expect(
      bouncesOf(dossier).map(({ visit, from, to, count }) => [visit, from, to, count]),
    ).toEqual([
      ['x#2', 'a', 'b', 1],
      ['y#3', 'b', 'a', 2],
      ['y#4', 'c', 'a', 1],
    ]);
  });

  it('tell pairs apart whose names run together alike', () => {
    const units = Object.fromEntries(['a', 'bc', 'ab', 'c'].map((id) => [id, { name: id }]));
    const fourUnits = procedureOf({
      units,
      flow: [
        { step: 'p', unit: 'a' },
        { step: 'q', unit: 'bc', on: { returned: 'p' } },
        { step: 'r', unit: 'ab' },
        { step: 's', unit: 'c', on: { returned: 'r' } },
      ],
    });
    const dossier = dossierOf(
      fourUnits,
      accepted(october(5, '09:00')),
      finished('p', october(5, '10:00')),
      finished('q', october(5, '11:00'), 'returned'),
      finished('p', october(5, '14:00')),
      finished('q', october(5, '15:00')),
      finished('r', october(6, '10:00')),
      finished('s', october(6, '11:00'), 'returned'),
    );
    expect(bouncesOf(dossier).map(({ visit, count }) => [visit, count])).toEqual([
      ['p#2', 1],
      ['r#2', 1],
    ]);
  });

  it('are none between steps of one unit, nor through the applicant', () => {
    const oneUnit = procedureOf({
      flow: [
        { step: 'x', unit: 'a', on: { supplement: 'cho' } },
        { step: 'y', unit: 'a', on: { returned: 'x' } },
        { end: 'xong', result: 'granted' },
        { wait: 'cho', for: 'applicant', clock: 'pause', on: { supplied: 'x' } },
      ],
    });
    const dossier = dossierOf(
      oneUnit,
      accepted(october(5, '09:00')),
      finished('x', october(5, '10:00')),
      finished('y', october(5, '11:00'), 'returned'),
      finished('x', october(5, '14:00'), 'supplement'),
      finished('cho', october(5, '15:00'), 'supplied'),
      finished('x', october(5, '16:00')),
    );
    expect(bouncesOf(dossier)).toEqual([]);
  });

  it('are none where the step had not had it before, nor where it goes on a second time', () => {
    const skipping = procedureOf({
      flow: [
        { step: 'x', unit: 'a', on: { done: 'z' } },
        { step: 'y', unit: 'b', on: { done: 'z' } },
        { step: 'z', unit: 'c', on: { missing: 'y' } },
      ],
    });
    const dossier = dossierOf(
      skipping,
      accepted(october(5, '09:00')),
      finished('x', october(5, '10:00')),
      finished('z', october(5, '11:00'), 'missing'),
      finished('y', october(5, '14:00')),
    );
    expect(bouncesOf(dossier)).toEqual([]);
  });

  it('are none where one of the two units is not named', () => {
    const unnamed = (...units: readonly object[]) =>
      procedureOf({
        flow: [
          { step: 'x', ...units[0] },
          { step: 'y', ...units[1], on: { returned: 'x' } },
        ],
      });
    const log = [
      accepted(october(5, '09:00')),
      finished('x', october(5, '10:00')),
      finished('y', october(5, '14:00'), 'returned'),
    ];
    for (const procedure of [unnamed({ unit: 'a' }, {}), unnamed({}, { unit: 'b' })]) {
      const dossier = dossierOf(procedure, ...log);
      expect(bouncesOf(dossier)).toEqual([]);
      expect(ledgerRow(dossier, { now: october(7, '09:00'), calendar: CALENDAR }).bounces).toBe(0);
    }
  });

  it('are none when an authority has answered', () => {
    const asking = procedureOf({
      flow: [
        { step: 'x', unit: 'a', on: { ask: 'hoi', done: 'xong' } },
        { end: 'xong', result: 'granted' },
        { wait: 'hoi', for: 'authority', unit: 'b', clock: 'run', on: { answered: 'x' } },
      ],
    });
    const dossier = dossierOf(
      asking,
      accepted(october(5, '09:00')),
      finished('x', october(5, '10:00'), 'ask'),
      finished('hoi', october(5, '11:00'), 'answered'),
    );
    expect(bouncesOf(dossier)).toEqual([]);
  });

  it('come from who had the file last, and go to who had it first', () => {
    const alternating = procedureOf({
      flow: [
        { step: 'x', unit: 'a', alternates: ['c'] },
        { step: 'y', unit: 'b', alternates: ['c'], on: { returned: 'x' } },
      ],
    });
    const toC = (step: string, at: string) =>
      ({ type: 'handedOver', step, at, to: { unit: 'c' } }) as const;
    const dossier = dossierOf(
      alternating,
      accepted(october(5, '09:00')),
      finished('x', october(5, '10:00')),
      toC('y', october(5, '11:00')),
      finished('y', october(5, '14:00'), 'returned'),
      toC('x', october(5, '15:00')),
    );
    expect(bouncesOf(dossier)).toMatchObject([{ visit: 'x#2', from: 'c', to: 'a', count: 1 }]);
  });

  it('are none in a dossier that goes its way', () => {
    expect(bouncesOf(dossierOf(procedure, accepted(october(5, '09:00'))))).toEqual([]);
  });
});
