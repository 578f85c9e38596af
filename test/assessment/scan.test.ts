import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import { scan } from '../../src/assessment/scan.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  accepted,
  CALENDAR,
  days,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  limit: '02 ngày làm việc',
  flow: [
    { step: 'xu-ly', unit: 'a', on: { ask: 'cho' } },
    { end: 'xong', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      reason: 'supplement',
      clock: 'restart',
      on: { supplied: 'xu-ly' },
    },
  ],
});

const rowAt = (dossier: Dossier, now: string) => {
  const look = { now, calendar: CALENDAR };
  const [row] = scan([dossier], look);
  return { row, ledger: ledgerRow(dossier, look).lateBy };
};

/*
 * Received on Mon 5/10 at close: till Wed 7/10. Asked on Thu 8/10 at close, a day late; supplied on
 * Fri 9/10 at close: till Tue 13/10.
 */
const asked = [
  accepted(october(5, '17:00')),
  finished('xu-ly', october(8, '17:00'), 'ask'),
] as const;
const supplied = finished('cho', october(9, '17:00'), 'supplied');
const supplemented = dossierOf(procedure, ...asked, supplied);

describe('a dossier that was late before its limit began anew', () => {
  it('is late by as much from then on', () => {
    const { row, ledger } = rowAt(supplemented, october(12, '09:00'));
    expect(row).toMatchObject({ due: october(13, '17:00'), grade: 'late', lateBy: days(1) });
    expect(row?.overdue).toBe(false);
    expect(ledger).toBe(days(1));
  });

  it('and by what comes to it', () => {
    // Two days past Tue 13/10.
    const { row, ledger } = rowAt(supplemented, october(15, '17:00'));
    expect(row).toMatchObject({ grade: 'late', lateBy: days(3), overdue: true });
    expect(ledger).toBe(days(3));
  });
});

describe('a dossier that was not late before', () => {
  it('is late by the cycle that is', () => {
    const inTime = finished('xu-ly', october(6, '17:00'), 'ask');
    const dossier = dossierOf(procedure, accepted(october(5, '17:00')), inTime, supplied);
    expect(rowAt(dossier, october(12, '09:00')).row).not.toHaveProperty('lateBy');
    // A day past Tue 13/10.
    expect(rowAt(dossier, october(14, '17:00')).row).toMatchObject({ lateBy: days(1) });
  });
});
