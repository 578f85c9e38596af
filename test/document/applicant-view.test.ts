import { describe, expect, it } from 'vitest';
import { applicantView } from '../../src/document/applicant-view.ts';
import { finished, october } from '../clock/example-dossier.ts';
import { FILED, HANDED_ON, OPTIONS, RECEIVED, sampleOf } from './sample-papers.ts';

const ASSIGNED = {
  type: 'assigned',
  at: october(5, '15:30'),
  step: 'xu-ly',
  person: 'Cán bộ A',
  by: { unit: 'so', role: 'Lãnh đạo phòng', person: 'Cán bộ B' },
} as const;

describe('what an applicant sees of a dossier', () => {
  // Received on Mon 5/10 with three working days: promised for Thu 8/10 at 17:00.
  it('is how far it is, where it has been and the dates', () => {
    const dossier = sampleOf(RECEIVED, HANDED_ON, ASSIGNED);
    expect(applicantView(dossier, OPTIONS)).toEqual({
      dossier: 'HS-1',
      procedure: 'Thủ tục',
      now: october(12, '09:00'),
      status: 'running',
      received: october(5, '09:00'),
      promised: october(8, '17:00'),
      overdue: true,
      requests: [],
      steps: [
        {
          name: 'nhan',
          unit: 'Bộ phận Một cửa',
          from: october(5, '09:00'),
          till: october(5, '15:00'),
        },
        { name: 'xu-ly', unit: 'Sở chuyên ngành', from: october(5, '15:00') },
      ],
    });
  });

  it('names no official, whoever had it or wrote of it', () => {
    const remark = {
      type: 'noted',
      at: october(6, '09:00'),
      text: 'Cán bộ A nghỉ ốm',
      by: { unit: 'so', person: 'Cán bộ B' },
    } as const;
    const text = JSON.stringify(
      applicantView(sampleOf(RECEIVED, HANDED_ON, ASSIGNED, remark), OPTIONS),
    );
    expect(text).not.toMatch(/Cán bộ|Lãnh đạo|nghỉ ốm/);
  });

  // Five calendar days from Tue 6/10 end on Sun 11/10, so on Mon 12/10.
  it('is what is asked of them, with the last day for it', () => {
    const asked = sampleOf(RECEIVED, HANDED_ON, finished('xu-ly', october(6, '10:00'), 'missing'));
    const { requests, steps } = applicantView(asked, OPTIONS);
    expect(requests).toEqual([
      { reason: 'supplement', since: october(6, '10:00'), until: '2026-10-12' },
    ]);
    expect(steps.at(-1)).toEqual({
      name: 'cho',
      waitsFor: 'applicant',
      from: october(6, '10:00'),
    });
  });

  it('is what an unforeseen pause asks of them, not what it waits for elsewhere', () => {
    const pausedFor = (reason: 'payment' | 'incident') =>
      applicantView(
        sampleOf(RECEIVED, { type: 'paused', at: october(6, '10:00'), reason }),
        OPTIONS,
      ).requests;
    expect(pausedFor('payment')).toEqual([{ reason: 'payment', since: october(6, '10:00') }]);
    expect(pausedFor('incident')).toEqual([]);
  });

  it('begins before the receipt and ends with the result in their hands', () => {
    expect(applicantView(sampleOf(FILED), OPTIONS)).toMatchObject({
      status: 'submitted',
      overdue: false,
      steps: [],
    });
    const done = sampleOf(
      RECEIVED,
      HANDED_ON,
      finished('xu-ly', october(7, '10:00')),
      finished('tra', october(7, '14:00')),
    );
    expect(applicantView(done, OPTIONS)).toMatchObject({
      status: 'ended',
      result: 'granted',
      resolved: october(7, '10:00'),
      delivered: october(7, '14:00'),
      overdue: false,
    });
  });
});
