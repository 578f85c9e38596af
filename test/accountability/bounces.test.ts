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

  it('are none in a dossier that goes its way', () => {
    expect(bouncesOf(dossierOf(procedure, accepted(october(5, '09:00'))))).toEqual([]);
  });
});
