import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  stageClock,
} from './example-dossier.ts';

const step = (id: string, more: object = {}) => ({ step: id, unit: 'a', ...more });

describe('a stage that was not finished has no grade', () => {
  it('when a join cut its branch off', () => {
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          join: 'any',
          branches: [
            { stage: 'sa', limit: '04 ngày làm việc', flow: [step('a1'), step('a2')] },
            { step: 'b', unit: 'b' },
          ],
        },
        step('ky'),
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('a1', october(6, '09:00')),
      finished('b', october(7, '09:00')),
    );
    const clock = stageClock(lookAt(dossier, october(20, '09:00')), 'sa');
    expect(clock).toMatchObject({ state: 'void', ended: october(7, '09:00') });
    expect(clock).not.toHaveProperty('grade');
  });

  it('nor is it late for the time in which its branch was stopped', () => {
    // Two days from Mon 5/10: Wed 7/10. Branch sa is stopped from Tue 08:00 on; on Fri 9/10 the
    // other branch fires the join.
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          join: 'any',
          branches: [
            { stage: 'sa', limit: '02 ngày làm việc', flow: [step('a1'), step('a2')] },
            { step: 'b', unit: 'b' },
          ],
        },
        step('ky'),
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('a1', october(5, '16:00')),
      paused(october(6, '08:00'), 'a2'),
      finished('b', october(9, '09:00')),
    );
    const clock = stageClock(lookAt(dossier, october(20, '09:00')), 'sa');
    expect(clock).not.toHaveProperty('grade');
  });

  it('also when it had been done once before, in an earlier round', () => {
    // Stage sa is done in the first round; the second round is decided by b alone.
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          join: 'any',
          branches: [
            { stage: 'sa', limit: '05 ngày làm việc', flow: [step('a1')] },
            { step: 'b', unit: 'b' },
          ],
        },
        step('ky', { on: { back: 'song-song' } }),
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('a1', october(6, '09:00')),
      finished('ky', october(6, '15:00'), 'back'),
      finished('b', october(7, '09:00')),
    );
    const clock = stageClock(lookAt(dossier, october(20, '09:00')), 'sa');
    expect(clock).toMatchObject({ state: 'void', ended: october(7, '09:00') });
    expect(clock).not.toHaveProperty('grade');
  });

  it('when the dossier was withdrawn in it', () => {
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [{ stage: 'sa', limit: '04 ngày làm việc', flow: [step('a1'), step('a2')] }],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('a1', october(6, '09:00')),
      { type: 'withdrawn', at: october(7, '09:00') },
    );
    const clock = stageClock(lookAt(dossier, october(20, '09:00')), 'sa');
    expect(clock.state).toBe('void');
    expect(clock).not.toHaveProperty('grade');
  });

  const restarting = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      {
        stage: 'sa',
        limit: '03 ngày làm việc',
        flow: [step('x'), { wait: 'cho', for: 'applicant', reason: 'supplement' }, step('y')],
      },
    ],
  });

  it('when a supplement gave its cycle up, as of the request', () => {
    const dossier = dossierOf(
      restarting,
      accepted(october(5, '09:00')),
      finished('x', october(6, '10:00')),
      finished('cho', october(9, '15:00')),
    );
    const look = lookAt(dossier, october(12, '09:00'));
    const clock = stageClock(look, 'sa', 0);
    expect(clock).toMatchObject({ state: 'void', ended: october(6, '10:00') });
    expect(clock).not.toHaveProperty('grade');
    // Fri 9/10 and three working days: Wed 14/10.
    expect(stageClock(look, 'sa', 1).due).toBe(october(14, '17:00'));
  });

  it('but it is late when it was late by then', () => {
    // Due Thu 8/10; asked on Fri 9/10 10:00.
    const dossier = dossierOf(
      restarting,
      accepted(october(5, '09:00')),
      finished('x', october(9, '10:00')),
      finished('cho', october(12, '15:00')),
    );
    expect(stageClock(lookAt(dossier, october(13, '09:00')), 'sa', 0)).toMatchObject({
      grade: 'late',
      lateBy: hours(2.5),
    });
  });

  it('and a pause inside a stage moves its end in whole days', () => {
    // Mon 5/10 + 3: Thu 8/10. Tue 10:00 – Wed 10:00 is one working day.
    const dossier = dossierOf(
      restarting,
      accepted(october(5, '09:00')),
      paused(october(6, '10:00')),
      resumed(october(7, '10:00')),
    );
    expect(stageClock(lookAt(dossier, october(7, '11:00')), 'sa').due).toBe(october(9, '17:00'));
  });
});

describe('a stage that was finished keeps its grade', () => {
  // Branch nhanh-b asks for a supplement on Tue 6/10 08:00 and has it on Fri 9/10; stage sa works on
  // beside it. Its day ends on Tue 6/10.
  const procedure = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      {
        parallel: 'song-song',
        branches: [
          { stage: 'sa', limit: '01 ngày làm việc', flow: [step('a1')] },
          {
            stage: 'nhanh-b',
            flow: [step('b1'), { wait: 'cho', for: 'applicant', reason: 'supplement' }, step('b2')],
          },
        ],
      },
    ],
  });
  const stageDoneAt = (ended: string) => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('b1', october(6, '08:00')),
      finished('a1', ended),
      finished('cho', october(9, '08:00')),
    );
    return stageClock(lookAt(dossier, october(9, '09:00')), 'sa', 0);
  };

  it('in a cycle that another branch made restart afterwards', () => {
    expect(stageDoneAt(october(6, '09:30'))).toMatchObject({
      state: 'done',
      ended: october(6, '09:30'),
      grade: 'onTime',
    });
  });

  it('above all when it was late', () => {
    // Wed 8 h and Thu 2 h.
    expect(stageDoneAt(october(8, '09:30'))).toMatchObject({
      ended: october(8, '09:30'),
      grade: 'late',
      lateBy: hours(10),
    });
  });

  it('also where the request was all that there was in its branch', () => {
    const bare = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            { stage: 'sa', limit: '01 ngày làm việc', flow: [step('a1')] },
            { wait: 'cho', for: 'applicant', reason: 'supplement' },
            step('b'),
          ],
        },
      ],
    });
    for (const time of ['07:45', '08:00']) {
      const dossier = dossierOf(
        bare,
        accepted(october(5, '09:00')),
        finished('a1', october(9, time)),
        finished('cho', october(9, '08:00')),
      );
      const clock = stageClock(lookAt(dossier, october(9, '09:00')), 'sa', 0);
      expect(clock).toMatchObject({ state: 'done', ended: october(9, time), grade: 'late' });
    }
  });

  it('also when it was finished in the same instant, before the other', () => {
    // Wed 8 h, Thu 8 h and half an hour.
    expect(stageDoneAt(october(9, '08:00'))).toMatchObject({
      state: 'done',
      grade: 'late',
      lateBy: hours(16.5),
    });
  });
});

describe('a stage that ended in silence', () => {
  it('is late, also when another of its branches was done in that instant', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          stage: 'xu-ly',
          limit: '10 ngày làm việc',
          flow: [
            {
              parallel: 'lay-y-kien',
              branches: [
                step('du-thao'),
                step('y-kien', { onSilence: { after: '02 ngày làm việc', outcome: 'consent' } }),
              ],
            },
          ],
        },
        step('ky'),
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('du-thao', october(8, '00:00')),
      { type: 'expired', step: 'y-kien', at: october(8, '00:00') },
    );
    expect(stageClock(lookAt(dossier, october(9, '09:00')), 'xu-ly')).toMatchObject({
      state: 'done',
      ended: october(8, '00:00'),
      grade: 'late',
      silent: true,
    });
  });
});
