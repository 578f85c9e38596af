import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  procedureOf,
  stageClock,
} from './example-dossier.ts';

const step = (id: string, more: object = {}) => ({ step: id, unit: 'a', ...more });

describe('the clock of a stage', () => {
  const procedure = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      step('nhan'),
      {
        stage: 'ngoai',
        limit: '04 ngày làm việc',
        flow: [{ stage: 'trong', limit: '16 giờ làm việc', flow: [step('x')] }, step('y')],
      },
      { stage: 'khong', limit: '0', flow: [step('z')] },
    ],
  });
  // Entered on Mon 5/10 15:00.
  const log = [accepted(october(5, '09:00')), finished('nhan', october(5, '15:00'))];

  it('counts whole days by dates, hours from the hour of entry', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(6, '09:00'));
    expect(stageClock(look, 'ngoai')).toMatchObject({
      start: october(5, '15:00'),
      due: october(9, '17:00'),
      endsAt: october(10, '00:00'),
    });
    // Mon 2 h, Tue 8 h, Wed 6 h.
    expect(stageClock(look, 'trong').due).toBe(october(7, '15:00'));
  });

  it('ends with its last step', () => {
    const dossier = dossierOf(
      procedure,
      ...log,
      finished('x', october(7, '16:00')),
      finished('y', october(8, '09:00')),
    );
    const look = lookAt(dossier, october(30, '09:00'));
    expect(stageClock(look, 'trong')).toMatchObject({
      state: 'done',
      ended: october(7, '16:00'),
      grade: 'late',
      lateBy: hours(1),
    });
    expect(stageClock(look, 'ngoai')).toMatchObject({
      ended: october(8, '09:00'),
      grade: 'early',
    });
  });

  it('does not exist where the column says zero', () => {
    const dossier = dossierOf(
      procedure,
      ...log,
      finished('x', october(7, '16:00')),
      finished('y', october(8, '09:00')),
    );
    expect(lookAt(dossier, october(8, '10:00')).clocks.stages.map(({ id }) => id)).not.toContain(
      'khong',
    );
  });

  it('ends on entering the step that hands the result out', () => {
    const returning = procedureOf({
      limit: '05 ngày làm việc',
      flow: [
        {
          stage: 'cuoi',
          limit: '02 ngày làm việc',
          flow: [step('ky'), { step: 'tra', unit: 'b', limit: '0' }],
        },
      ],
    });
    const dossier = dossierOf(
      returning,
      accepted(october(5, '09:00')),
      finished('ky', october(7, '09:00')),
      finished('tra', october(20, '09:00')),
    );
    expect(stageClock(lookAt(dossier, october(21, '09:00')), 'cuoi')).toMatchObject({
      ended: october(7, '09:00'),
      grade: 'onTime',
    });
  });

  it('counts from the event that its limit names', () => {
    const anchored = procedureOf({
      flow: [
        step('nhan'),
        {
          stage: 'cuoi',
          limit: { amount: 5, unit: 'workingDay', anchor: 'receipt' },
          flow: [step('ky')],
        },
      ],
    });
    const dossier = dossierOf(
      anchored,
      accepted(october(5, '09:00')),
      finished('nhan', october(7, '09:00')),
    );
    expect(stageClock(lookAt(dossier, october(8, '09:00')), 'cuoi').due).toBe(october(12, '17:00'));
  });
});

describe('a stage that is entered again', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      {
        stage: 'xu-ly',
        limit: '02 ngày làm việc',
        flow: [step('x', { on: { supplement: 'cho' } }), step('y')],
      },
      { end: 'xong', result: 'granted' },
      { wait: 'cho', for: 'applicant', clock: 'pause', on: { supplied: 'x' } },
    ],
  });
  // Received Mon 5/10 09:00: due Wed 7/10. Away from Tue 6/10 17:00 till Thu 8/10 17:00, two days.
  const log = [
    accepted(october(5, '09:00')),
    finished('x', october(6, '17:00'), 'supplement'),
    finished('cho', october(8, '17:00'), 'supplied'),
  ];

  it('has one allowance, and the time between does not count', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(9, '09:00'));
    expect(stageClock(look, 'xu-ly')).toMatchObject({
      due: october(9, '17:00'),
      state: 'running',
    });
  });

  it('also at the very instant of coming back', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(8, '17:00'));
    expect(stageClock(look, 'xu-ly').due).toBe(october(9, '17:00'));
    const late = dossierOf(
      procedure,
      ...log.slice(0, 2),
      finished('cho', october(15, '17:00'), 'supplied'),
    );
    const clock = stageClock(lookAt(late, october(15, '17:00')), 'xu-ly');
    expect(clock).not.toHaveProperty('grade');
  });

  it('and is not done while it is away', () => {
    const look = lookAt(dossierOf(procedure, ...log.slice(0, 2)), october(7, '09:00'));
    expect(stageClock(look, 'xu-ly')).not.toHaveProperty('grade');
    expect(stageClock(look, 'xu-ly').state).not.toBe('done');
  });
});
