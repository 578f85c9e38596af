import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/assessment/forecast.ts';
import { scan } from '../../src/assessment/scan.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  lookAt,
  october,
  procedureOf,
  resumed,
} from './example-dossier.ts';

describe('a cycle under a column without a limit', () => {
  const procedure = procedureOf({
    variants: ['co-han', 'khong-han'],
    limit: { 'co-han': '03 ngày làm việc' },
    flow: [{ step: 'xu-ly', unit: 'a' }],
  });
  // Received on Mon 5/10; the supplement that was asked for on Tue begins a second cycle on Thu 8/10.
  const dossier = dossierOf(
    procedure,
    accepted(october(5, '09:00')),
    { type: 'paused', at: october(6, '09:00'), reason: 'supplement' },
    resumed(october(8, '09:00')),
    { type: 'reclassified', at: october(8, '10:00'), variant: 'khong-han', reason: 'nhầm' },
  );
  const now = october(15, '09:00');

  it('has no clock, and that of the cycle given up before does not take its place', () => {
    const look = lookAt(dossier, now);
    expect(look.clocks.dossier).toBeUndefined();
    expect(look.clocks.earlierCycles).toHaveLength(1);
    expect(look.due.legal).toBeUndefined();
    expect(look.grade).toBeUndefined();
  });

  it('is due by no date in a list or a forecast either', () => {
    const options = { now, calendar: CALENDAR };
    expect([...scan([dossier], options)][0]?.due).toBeUndefined();
    expect(forecast(dossier, options).legal).toBeUndefined();
  });
});
