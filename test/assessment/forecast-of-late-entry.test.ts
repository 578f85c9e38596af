import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/assessment/forecast.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const ahead = (dossier: Dossier, now: string, step: string, doneAt: string) =>
  forecast(dossier, { now, calendar: CALENDAR, assume: { [step]: { doneAt } } });

describe('an answer that came in time and is not entered yet', () => {
  /* Received on Mon 5/10; silence would be consent at 24:00 of Wed 7/10. */
  const procedure = procedureOf({
    limit: '05 ngày làm việc',
    flow: [
      {
        parallel: 'lay-y-kien',
        branches: [
          { step: 'tham-dinh', unit: 'a', limit: '01 ngày làm việc' },
          {
            step: 'y-kien',
            unit: 'b',
            limit: '02 ngày làm việc',
            onSilence: { after: '02 ngày làm việc', outcome: 'consent' },
          },
        ],
      },
      { step: 'ky', unit: 'a', limit: '02 ngày làm việc' },
    ],
  });
  const before = dossierOf(
    procedure,
    accepted(october(5, '09:00')),
    finished('tham-dinh', october(6, '09:00')),
  );

  it('is no silence', () => {
    // Answered on Tue 6/10 at 11:00; two days of signing end on Thu 8/10 at 11:00.
    const seen = ahead(before, october(8, '09:00'), 'y-kien', october(6, '11:00'));
    expect(seen).toMatchObject({ expected: october(8, '11:00'), result: 'granted' });
    expect(seen.steps.map(({ step, till, by }) => [step, till, by])).toEqual([
      ['y-kien', october(6, '11:00'), 'assumption'],
      ['ky', october(8, '11:00'), 'limit'],
    ]);
  });

  it('is foreseen as if it had been recorded', () => {
    const now = october(8, '09:00');
    const recorded = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('tham-dinh', october(6, '09:00')),
      finished('y-kien', october(6, '11:00')),
    );
    expect(ahead(before, now, 'y-kien', october(6, '11:00')).expected).toBe(
      forecast(recorded, { now, calendar: CALENDAR }).expected,
    );
  });

  it('is silence when it came too late', () => {
    // Deemed given at 24:00 of Wed 7/10, which is 00:00 of Thu 8/10: two days from its opening.
    const seen = ahead(before, october(8, '14:00'), 'y-kien', october(8, '10:00'));
    expect(seen.expected).toBe(october(9, '17:00'));
    expect(seen.steps.map(({ step }) => step)).toEqual(['ky']);
  });
});

describe('a supplement that came in time and is not entered yet', () => {
  /* Asked for on Tue 6/10 at 09:00; the applicant has until 24:00 of Thu 8/10. */
  const before = dossierOf(
    procedureOf({
      limit: '05 ngày làm việc',
      flow: [
        { step: 'tham-dinh', unit: 'a', limit: '02 ngày làm việc', on: { supplement: 'cho' } },
        { end: 'xong', result: 'granted' },
        {
          wait: 'cho',
          for: 'applicant',
          reason: 'supplement',
          clock: 'pause',
          within: '02 ngày làm việc',
          on: { supplied: 'tham-dinh', expired: 'dung' },
        },
        { end: 'dung', result: 'stopped' },
      ],
    }),
    accepted(october(5, '09:00')),
    finished('tham-dinh', october(6, '09:00'), 'supplement'),
  );
  const now = october(12, '09:00');

  it('lets the work go on', () => {
    const seen = ahead(before, now, 'cho', october(7, '10:00'));
    expect(seen.steps.map(({ step, by }) => [step, by])[0]).toEqual(['cho', 'assumption']);
    expect(seen.result).toBe('granted');
  });

  it('is not there unless it is assumed: the dossier is stopped', () => {
    const seen = forecast(before, { now, calendar: CALENDAR });
    expect(seen).toMatchObject({ expected: october(9, '00:00'), result: 'stopped' });
  });
});
