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

  it('nor does what stood still in it, before or after', () => {
    // Tue 08:00–16:00 and Fri 07:30–11:30: 7 h and 4 h, with the two days away 27 h, four days more.
    const dossier = dossierOf(
      procedure,
      ...log.slice(0, 1),
      paused(october(6, '08:00')),
      resumed(october(6, '16:00')),
      ...log.slice(1),
      paused(october(9, '07:30')),
      resumed(october(9, '11:30')),
    );
    expect(stageClock(lookAt(dossier, october(9, '14:00')), 'xu-ly').due).toBe(
      october(13, '17:00'),
    );
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

  it('and coming back for no time is being away', () => {
    // Away from after hours of its last day, all of Thu 8/10; back and off again before the opening.
    const dossier = dossierOf(
      procedure,
      ...log.slice(0, 1),
      finished('x', october(7, '18:00'), 'supplement'),
      finished('cho', october(8, '07:00'), 'supplied'),
      finished('x', october(8, '07:00'), 'supplement'),
      finished('cho', october(8, '17:00'), 'supplied'),
    );
    expect(stageClock(lookAt(dossier, october(8, '17:30')), 'xu-ly').due).toBe(october(8, '17:00'));
  });

  it('and is not done while it is away', () => {
    const look = lookAt(dossierOf(procedure, ...log.slice(0, 2)), october(7, '09:00'));
    expect(stageClock(look, 'xu-ly')).toMatchObject({ scope: 'stage', state: 'paused' });
    expect(stageClock(look, 'xu-ly')).not.toHaveProperty('grade');
    expect(stageClock(look, 'xu-ly')).not.toHaveProperty('silent');
  });

  it('is void if it is not entered again before the dossier ends', () => {
    const taken = { type: 'withdrawn', at: october(8, '09:00') } as const;
    const look = lookAt(dossierOf(procedure, ...log.slice(0, 2), taken), october(9, '09:00'));
    const clock = stageClock(look, 'xu-ly');
    expect(clock).toMatchObject({ state: 'void', ended: october(6, '17:00') });
    expect(clock).not.toHaveProperty('grade');
  });
});

describe('a stage that the dossier is sent away from', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      step('nhan'),
      {
        stage: 'xu-ly',
        limit: '02 ngày làm việc',
        flow: [
          step('x', {
            on: { back: 'nhan', ask: 'hoi', skip: 'ban-hanh', drop: 'xong', wait: 'cho' },
          }),
        ],
      },
      { wait: 'cho', for: 'applicant', clock: 'pause' },
      step('ky'),
      step('ban-hanh'),
      { end: 'xong', result: 'granted' },
      { wait: 'hoi', for: 'applicant', reason: 'supplement', on: { supplied: 'x' } },
    ],
  });
  const sent = (outcome: string, ...more: ReturnType<typeof accepted>[]) => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('nhan', october(5, '10:00')),
      finished('x', october(6, '10:00'), outcome),
      ...more,
    );
    return stageClock(lookAt(dossier, october(9, '09:00')), 'xu-ly', 0);
  };

  it.each(['done', 'wait', 'skip', 'drop'])('is done where that is onwards: %s', (outcome) => {
    expect(sent(outcome)).toMatchObject({
      state: 'done',
      ended: october(6, '10:00'),
      grade: 'early',
    });
  });

  it.each(['back', 'ask'])('is away where it will come again: %s', (outcome) => {
    expect(sent(outcome)).toMatchObject({ state: 'paused', due: october(7, '17:00') });
  });

  it('is void where a supplement gave its cycle up meanwhile', () => {
    const clock = sent('ask', finished('hoi', october(8, '10:00'), 'supplied'));
    expect(clock).toMatchObject({ state: 'void', ended: october(6, '10:00') });
    expect(clock).not.toHaveProperty('grade');
  });
});

describe('a stage that counts from an earlier event', () => {
  const procedure = procedureOf({
    flow: [
      step('nhan'),
      {
        stage: 'xu-ly',
        limit: { amount: 5, unit: 'workingDay', anchor: 'receipt' },
        flow: [step('x'), step('y', { on: { back: 'nhan' } })],
      },
    ],
  });
  const RECEIVED = accepted(october(5, '09:00'));

  it('is interrupted by what stood still before it', () => {
    // Mon 12/10, and a day more.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      paused(october(6, '08:00')),
      resumed(october(6, '16:00')),
      finished('nhan', october(7, '09:00')),
    );
    expect(stageClock(lookAt(dossier, october(8, '09:00')), 'xu-ly').due).toBe(
      october(13, '17:00'),
    );
  });

  it('goes on while the dossier is elsewhere', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('nhan', october(5, '10:00')),
      finished('x', october(5, '11:00')),
      finished('y', october(6, '09:00'), 'back'),
      finished('nhan', october(8, '09:00')),
    );
    expect(stageClock(lookAt(dossier, october(8, '10:00')), 'xu-ly').due).toBe(
      october(12, '17:00'),
    );
  });
});
