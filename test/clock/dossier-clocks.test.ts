import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierClock,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  visitClock,
} from './example-dossier.ts';

const supplementing = (clock?: 'pause' | 'restart') =>
  procedureOf({
    limit: '03 ngày làm việc',
    flow: [
      { step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc', on: { supplement: 'cho' } },
      { end: 'xong', result: 'granted' },
      {
        wait: 'cho',
        for: 'applicant',
        reason: 'supplement',
        on: { supplied: 'xu-ly' },
        ...(clock === undefined ? {} : { clock }),
      },
    ],
  });

describe('a supplement begins a new cycle, as the rule packs have it', () => {
  // Received Mon 5/10 09:00: due Thu 8/10. Asked on Thu 10:00, supplied on Fri 9/10 15:00: three
  // working days after Friday are Mon 12, Tue 13, Wed 14.
  const log = [
    accepted(october(5, '09:00')),
    finished('xu-ly', october(8, '10:00'), 'supplement'),
    finished('cho', october(9, '15:00'), 'supplied'),
  ];
  const look = lookAt(dossierOf(supplementing(), ...log), october(12, '09:00'));

  it('whose first day is not that of the supplied event', () => {
    expect(look.due.legal).toBe(october(14, '17:00'));
    expect(dossierClock(look)).toMatchObject({ cycle: 1, start: october(9, '15:00') });
  });

  it('and gives up the one before, void and without a grade', () => {
    const [first] = look.clocks.earlierCycles;
    expect(first).toMatchObject({ cycle: 0, state: 'void', ended: october(8, '10:00') });
    expect(first).not.toHaveProperty('grade');
    expect(look).not.toHaveProperty('grade');
  });

  it('whose due stays what it was when it was given up', () => {
    expect(look.clocks.earlierCycles[0]?.due).toBe(october(8, '17:00'));
  });

  it('in which a step has its whole allowance again', () => {
    // 2 working days from Fri 9/10 15:00: Fri 2 h, Mon 8 h, Tue till 15:00.
    expect(visitClock(look, 'xu-ly#2').due).toBe(october(13, '15:00'));
  });

  it('and a new promise by the same limit', () => {
    expect(look.due.promised).toBe(october(14, '17:00'));
  });

  it('also without a date of its own, when the procedure says so', () => {
    const restarted = lookAt(dossierOf(supplementing('restart'), ...log), october(12, '09:00'));
    expect(restarted.due.legal).toBe(october(14, '17:00'));
  });

  it('but only stands still where the procedure says `pause`', () => {
    // Thu 10:00–17:00 5,5 h and Fri 07:30–15:00 6 h are 11,5 h: two working days after Thu 8/10.
    const still = lookAt(dossierOf(supplementing('pause'), ...log), october(12, '09:00'));
    expect(still.due.legal).toBe(october(12, '17:00'));
    expect(still.clocks.earlierCycles).toEqual([]);
    // The step used 3 days 1 h of its 2 days before it asked; nothing is left.
    expect(visitClock(still, 'xu-ly#2').grade).toBe('late');
  });

  it('also after an unforeseen pause for a supplement', () => {
    const dossier = dossierOf(
      supplementing(),
      accepted(october(5, '09:00')),
      { type: 'paused', at: october(8, '10:00'), reason: 'supplement' },
      resumed(october(9, '15:00')),
    );
    const after = lookAt(dossier, october(12, '09:00'));
    expect(after.due.legal).toBe(october(14, '17:00'));
    expect(visitClock(after, 'xu-ly#2')).toMatchObject({ cycle: 1, due: october(13, '15:00') });
  });

  it('and while it is waited for, nothing falls due', () => {
    const waiting = lookAt(dossierOf(supplementing(), ...log.slice(0, 2)), october(30, '09:00'));
    expect(waiting.flags).toMatchObject({ overdue: false, paused: true });
    expect(waiting.due.legal).toBe(october(8, '17:00'));
    expect(waiting.clocks.earlierCycles).toEqual([]);
  });
});

describe('a cycle that was late stays late', () => {
  // Due Thu 8/10; the supplement was asked for on Fri 9/10 10:00, 2,5 working hours too late.
  const log = [
    accepted(october(5, '09:00')),
    finished('xu-ly', october(9, '10:00'), 'supplement'),
    finished('cho', october(12, '08:00'), 'supplied'),
  ];

  it('and with it the dossier, though the new cycle is in time', () => {
    const look = lookAt(dossierOf(supplementing(), ...log), october(12, '09:00'));
    expect(look.clocks.earlierCycles[0]).toMatchObject({ grade: 'late', lateBy: hours(2.5) });
    expect(look.grade).toBe('late');
    expect(look.flags.overdue).toBe(false);
    expect(look.due.legal).toBe(october(15, '17:00'));
  });

  it('also when the new cycle ends early', () => {
    const dossier = dossierOf(supplementing(), ...log, finished('xu-ly', october(13, '08:00')));
    const look = lookAt(dossier, october(13, '09:00'));
    expect(dossierClock(look).grade).toBe('early');
    expect(look.grade).toBe('late');
  });
});

describe('an agency whose time lies outside the limit', () => {
  const procedure = procedureOf({
    limit: '03 ngày làm việc',
    excludes: ['so'],
    units: {
      xa: { name: 'UBND cấp xã' },
      so: { name: 'Sở' },
      phong: { name: 'Phòng thuộc Sở', parent: 'so' },
    },
    flow: [
      { step: 'nhan', unit: 'xa', limit: '01 ngày làm việc' },
      { step: 'tham-dinh', unit: 'phong', limit: '02 ngày làm việc' },
      { step: 'ky', unit: 'xa', limit: '01 ngày làm việc' },
    ],
  });
  // Due Thu 8/10. The department has it from Mon 5/10 17:00 till Thu 8/10 17:00, three days.
  const log = [accepted(october(5, '07:30')), finished('nhan', october(5, '17:00'))];

  it('stops the statutory clock, also through its divisions', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(20, '09:00'));
    expect(dossierClock(look).state).toBe('paused');
    expect(look.flags).toMatchObject({ overdue: false, partOverdue: true });
  });

  it('keeps its own lateness on its own clock', () => {
    const dossier = dossierOf(procedure, ...log, finished('tham-dinh', october(8, '17:00')));
    const look = lookAt(dossier, october(9, '09:00'));
    expect(visitClock(look, 'tham-dinh#1')).toMatchObject({
      due: october(7, '17:00'),
      grade: 'late',
      lateBy: hours(8),
    });
    expect(look.due.legal).toBe(october(13, '17:00'));
    expect(look).not.toHaveProperty('grade');
  });
});

describe('the step that hands the result out is not the agency’s time', () => {
  const returning = (tail: unknown) =>
    procedureOf({
      limit: '02 ngày làm việc',
      flow: [{ step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc' }, tail],
    });
  // Received Mon 5/10 09:00: due Wed 7/10. Done on Wed 16:00.
  const log = [accepted(october(5, '09:00')), finished('xu-ly', october(7, '16:00'))];

  it.each([
    ['a trailing step of zero', { step: 'tra', unit: 'b', limit: '0' }],
    ['a step that says so', { step: 'tra', unit: 'b', limit: '01 ngày làm việc', returns: true }],
  ])('%s ends the clock of the dossier on entry', (_, tail) => {
    const look = lookAt(dossierOf(returning(tail), ...log), october(20, '09:00'));
    expect(look.status).toBe('resolved');
    expect(look.grade).toBe('onTime');
    expect(dossierClock(look)).toMatchObject({ state: 'done', ended: october(7, '16:00') });
    expect(look.flags).toMatchObject({ overdue: false, dueSoon: false, paused: false });
  });

  it('also once it was handed out', () => {
    const procedure = returning({ step: 'tra', unit: 'b', limit: '0' });
    const dossier = dossierOf(procedure, ...log, finished('tra', october(20, '09:00')));
    const look = lookAt(dossier, october(20, '10:00'));
    expect(look).toMatchObject({ status: 'ended', result: 'granted', grade: 'onTime' });
    expect(dossierClock(look).ended).toBe(october(7, '16:00'));
  });

  it('and what happens after it moves no date any more', () => {
    const procedure = returning({ step: 'tra', unit: 'b', limit: '0' });
    const dossier = dossierOf(
      procedure,
      ...log,
      paused(october(7, '16:30')),
      resumed(october(12, '08:00')),
    );
    expect(lookAt(dossier, october(12, '09:00')).due.legal).toBe(october(7, '17:00'));
  });

  it('nor does it undo what stood still before', () => {
    // Due Wed 7/10; the applicant was waited for from Wed 16:00 till Thu 8/10 16:00, a working day:
    // due Thu 8/10. Handing out was stopped in the very instant in which it began.
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc' },
        { wait: 'cho', for: 'applicant', clock: 'pause' },
        { step: 'tra', unit: 'b', limit: '0' },
      ],
    });
    const done = [...log, finished('cho', october(8, '16:00'))];
    const stopped = [...done, paused(october(8, '16:00')), resumed(october(12, '08:00'))];
    for (const events of [done, stopped]) {
      const look = lookAt(dossierOf(procedure, ...events), october(12, '09:00'));
      expect(look).toMatchObject({ status: 'resolved', grade: 'onTime' });
      expect(look.due.legal).toBe(october(8, '17:00'));
    }
  });

  it('while a step that is followed by work ends nothing', () => {
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'a', limit: '01 ngày làm việc' },
        { step: 'chuyen', unit: 'a', limit: '0' },
        { step: 'ky', unit: 'b', limit: '01 ngày làm việc' },
      ],
    });
    const look = lookAt(dossierOf(procedure, ...log), october(8, '09:00'));
    expect(look.status).toBe('running');
    expect(look.flags.overdue).toBe(true);
  });
});

describe('a dossier that was taken back or stopped', () => {
  const procedure = procedureOf({
    limit: '02 ngày làm việc',
    flow: [{ step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc' }],
  });

  it.each(['withdrawn', 'stopped'] as const)('%s after its due was late', (type) => {
    const dossier = dossierOf(procedure, accepted(october(5, '09:00')), {
      type,
      at: october(8, '09:00'),
    });
    const look = lookAt(dossier, october(9, '09:00'));
    expect(look).toMatchObject({ status: 'ended', result: type, grade: 'late' });
    expect(dossierClock(look).lateBy).toBe(hours(1.5));
    expect(look.flags.overdue).toBe(false);
  });

  it('in time leaves its steps void, without a grade', () => {
    const dossier = dossierOf(procedure, accepted(october(5, '09:00')), {
      type: 'withdrawn',
      at: october(6, '09:00'),
    });
    const clock = visitClock(lookAt(dossier, october(9, '09:00')), 'xu-ly#1');
    expect(clock.state).toBe('void');
    expect(clock).not.toHaveProperty('grade');
  });
});
