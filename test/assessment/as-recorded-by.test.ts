import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  limit: '03 ngày làm việc',
  flow: [{ step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc' }],
});

describe('a look at what was known at an instant', () => {
  // Done in time on Thu 8/10, entered on Mon 12/10.
  const dossier = dossierOf(procedure, accepted(october(5, '09:00')), {
    ...finished('xu-ly', october(8, '16:00')),
    recordedAt: october(12, '08:00'),
  });
  const known = (asRecordedBy: string) =>
    assess(dossier, { now: october(12, '09:00'), calendar: CALENDAR, asRecordedBy });

  it('leaves out what was entered later', () => {
    expect(known(october(12, '07:59'))).toMatchObject({
      status: 'running',
      grade: 'late',
      flags: { overdue: true, lateEntry: false },
      active: [{ id: 'xu-ly#1' }],
    });
  });

  it('has what was entered by then', () => {
    expect(known(october(12, '08:00'))).toMatchObject({
      status: 'ended',
      grade: 'onTime',
      flags: { overdue: false, lateEntry: true },
      active: [],
    });
  });

  it('is refused for an instant at which nothing was known', () => {
    expect(() => known(october(4, '08:00'))).toThrow('dossier.notYetRecorded');
  });
});
