import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  lookAt,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const RECEIVED = accepted(october(5, '09:00'));

const procedure = procedureOf({
  limit: '03 ngày làm việc',
  flow: [{ step: 'xu-ly', unit: 'a' }],
});

type Log = Parameters<typeof dossierOf>[1][];

const violationsAt = (now: string, ...log: Log) =>
  lookAt(dossierOf(procedure, RECEIVED, ...log), now).violations.filter(
    ({ code }) => code === 'reappointment.tooMany' || code === 'entry.late',
  );

describe('violations in what corrections have put in', () => {
  const reappointed = (id: string, at: string, unit: string) =>
    ({
      type: 'reappointed',
      id,
      at,
      promise: october(20, '17:00'),
      reason: 'chờ',
      by: { unit },
    }) as const;

  it('are those of the unit that did it, not of the one that put it right', () => {
    const log: Log = [
      reappointed('mot', october(6, '09:00'), 'b'),
      reappointed('hai', october(7, '09:00'), 'b'),
      {
        type: 'voided',
        at: october(7, '10:00'),
        event: 'hai',
        reason: 'nhầm đơn vị',
        by: { unit: 'a' },
        instead: reappointed('ba', october(7, '09:30'), 'c'),
      },
    ];
    expect(violationsAt(october(7, '11:00'), ...log)).toMatchObject([
      { code: 'reappointment.tooMany', event: 'ba', at: october(7, '09:30'), unit: 'c' },
    ]);
  });

  it('are found where that was entered on a later day than it happened', () => {
    const done = { ...finished('xu-ly', october(6, '10:00')), id: 'xong', by: { unit: 'a' } };
    const log: Log = [
      { ...done, at: october(8, '10:00') },
      {
        type: 'voided',
        at: october(9, '10:00'),
        event: 'xong',
        reason: 'nhầm ngày',
        instead: { ...done, id: 'xong-2', recordedAt: october(9, '10:00') } as never,
      },
    ];
    expect(violationsAt(october(9, '11:00'), ...log)).toEqual([
      { code: 'entry.late', at: october(6, '10:00'), event: 'xong-2', unit: 'a' },
    ]);
  });
});
