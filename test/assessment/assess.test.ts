import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { computeDeadline } from '../../src/deadline/compute-deadline.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  accepted,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  visitClock,
} from '../clock/example-dossier.ts';

const plain = procedureOf({
  limit: '03 ngày làm việc',
  flow: [
    { step: 'mot', unit: 'a', limit: '01 ngày làm việc' },
    { step: 'hai', unit: 'b', limit: '02 ngày làm việc' },
  ],
});
const RECEIVED = accepted(october(5, '09:00'));

describe('the flags of an assessment', () => {
  // Received Mon 5/10 09:00: due Thu 8/10, step one by Tue 6/10 09:00.
  const flagsAt = (now: string, ...log: readonly (typeof RECEIVED)[]) =>
    lookAt(dossierOf(plain, RECEIVED, ...log), now).flags;

  it('none, at first', () => {
    expect(flagsAt(october(5, '10:00'))).toEqual({
      overdue: false,
      dueSoon: false,
      partOverdue: false,
      paused: false,
      squeezed: false,
      overCommitted: false,
      apologyDue: false,
      lateEntry: false,
    });
  });

  it('overdue: the statutory limit has passed', () => {
    expect(flagsAt(october(9, '00:00')).overdue).toBe(false);
    expect(flagsAt(october(9, '00:00:00.001')).overdue).toBe(true);
  });

  it('overdue no longer, once the work is done', () => {
    const log = [finished('mot', october(6, '08:00')), finished('hai', october(9, '08:00'))];
    expect(flagsAt(october(9, '09:00'), ...log).overdue).toBe(false);
  });

  it('due soon: from the opening of the last working day before the due date', () => {
    expect(flagsAt(october(7, '07:29:59')).dueSoon).toBe(false);
    expect(flagsAt(october(7, '07:30')).dueSoon).toBe(true);
    expect(flagsAt(october(9, '00:00')).dueSoon).toBe(true);
    expect(flagsAt(october(9, '08:00')).dueSoon).toBe(false);
  });

  it('partly overdue: a step is past its own limit, the dossier is not', () => {
    expect(flagsAt(october(6, '09:00')).partOverdue).toBe(false);
    expect(flagsAt(october(6, '09:00:00.001'))).toMatchObject({
      partOverdue: true,
      overdue: false,
    });
    expect(flagsAt(october(6, '11:00'), finished('mot', october(6, '10:00')))).toMatchObject({
      partOverdue: false,
    });
  });

  it('partly overdue: a stage, or a wait', () => {
    const staged = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        { stage: 'giai-doan', limit: '01 ngày làm việc', flow: [{ step: 'mot', unit: 'a' }] },
        { wait: 'cho', for: 'authority', clock: 'run', within: '01 ngày làm việc' },
      ],
    });
    const open = dossierOf(staged, RECEIVED);
    expect(lookAt(open, october(7, '00:00')).flags.partOverdue).toBe(false);
    expect(lookAt(open, october(7, '08:00')).flags.partOverdue).toBe(true);
    const waiting = dossierOf(staged, RECEIVED, finished('mot', october(6, '10:00')));
    expect(lookAt(waiting, october(8, '00:00')).flags.partOverdue).toBe(false);
    expect(lookAt(waiting, october(8, '08:00')).flags.partOverdue).toBe(true);
  });

  it('paused: every active path stands still', () => {
    expect(flagsAt(october(6, '10:00'), paused(october(5, '10:00'))).paused).toBe(true);
  });

  it('paused, also where the procedure has no limit of the whole', () => {
    const unlimited = procedureOf({
      flow: [
        { wait: 'cho', for: 'applicant', clock: 'pause' },
        { step: 'mot', unit: 'a' },
      ],
    });
    expect(lookAt(dossierOf(unlimited, RECEIVED), october(6, '10:00')).flags.paused).toBe(true);
  });

  it('squeezed: an active unit’s own limit reaches past that of the dossier', () => {
    // Step one ends on Wed 7/10: step two has till Thu 17:00 after 16:59, and past it after 17:01.
    const inTime = finished('mot', october(6, '17:00'));
    expect(flagsAt(october(7, '10:00'), inTime).squeezed).toBe(false);
    const late = finished('mot', october(7, '08:00'));
    expect(flagsAt(october(7, '10:00'), late).squeezed).toBe(true);
    const done = finished('hai', october(8, '08:00'));
    expect(flagsAt(october(8, '10:00'), late, done).squeezed).toBe(false);
  });

  it('late entry: an event was entered on a later day than it happened', () => {
    const entered = (recordedAt: string) => ({
      ...finished('mot', october(5, '16:00')),
      recordedAt,
    });
    expect(flagsAt(october(6, '10:00'), entered(october(5, '23:59'))).lateEntry).toBe(false);
    expect(flagsAt(october(6, '10:00'), entered(october(6, '00:00'))).lateEntry).toBe(true);
  });

  it('late entry changes no date: what happened in time was in time', () => {
    const entered = { ...finished('mot', october(6, '08:00')), recordedAt: october(12, '08:00') };
    const look = lookAt(dossierOf(plain, RECEIVED, entered), october(12, '09:00'));
    expect(visitClock(look, 'mot#1').grade).toBe('onTime');
  });
});

describe('the status of a dossier', () => {
  const returning = procedureOf({
    limit: '03 ngày làm việc',
    flow: [
      { step: 'mot', unit: 'a', limit: '03 ngày làm việc' },
      { step: 'tra', unit: 'b', limit: '0' },
    ],
  });
  const filed = { type: 'submitted', at: october(5, '08:00'), dossier: 'HS-1' } as const;

  it('submitted: no clock runs and nobody is responsible yet', () => {
    const look = lookAt(dossierOf(plain, filed), october(30, '09:00'));
    expect(look).toMatchObject({
      status: 'submitted',
      active: [],
      responsible: [],
      due: {},
      clocks: { earlierCycles: [], stages: [], steps: [], waits: [] },
      flags: { overdue: false, dueSoon: false, paused: false },
    });
    expect(look.clocks).not.toHaveProperty('dossier');
  });

  it('accepted later: the clocks start then, not with the filing', () => {
    const dossier = dossierOf(plain, filed, accepted(october(6, '09:00')));
    expect(lookAt(dossier, october(6, '10:00')).due.legal).toBe(october(9, '17:00'));
  });

  it('declined: neither', () => {
    const declined = { type: 'declined', at: october(6, '08:00'), reason: 'thiếu' } as const;
    const look = lookAt(dossierOf(plain, filed, declined), october(30, '09:00'));
    expect(look).toMatchObject({ status: 'declined', responsible: [], due: {} });
  });

  const log = [RECEIVED, finished('mot', october(7, '09:00'))];

  it.each([
    ['running', [RECEIVED]],
    ['resolved', log],
    ['ended', [...log, finished('tra', october(12, '09:00'))]],
  ])('%s', (status, events) => {
    expect(lookAt(dossierOf(returning, ...events), october(12, '10:00')).status).toBe(status);
  });

  it('resolved: the grade is that of entering the return step, and does not change any more', () => {
    const early = lookAt(dossierOf(returning, ...log), october(30, '10:00'));
    expect(early).toMatchObject({ grade: 'early', flags: { overdue: false } });
    expect(early.active.map(({ step }) => step)).toEqual(['tra']);
  });
});

describe('variants', () => {
  const two = procedureOf({
    variants: ['normal', 'remote'],
    limit: { normal: '03 ngày làm việc', remote: '05 ngày làm việc' },
    flow: [
      {
        step: 'mot',
        unit: 'a',
        limit: { normal: '01 ngày làm việc', remote: '02 ngày làm việc' },
      },
      {
        wait: 'cho',
        for: 'applicant',
        clock: 'pause',
        within: { normal: '02 ngày làm việc', remote: '04 ngày làm việc' },
      },
    ],
  });

  it('each has its own clocks, of steps and of waits (pitfall 2)', () => {
    const look = (variant: string | undefined): (string | undefined)[] => {
      const start = accepted(october(5, '09:00'), variant === undefined ? {} : { variant });
      const dossier = dossierOf(two, start, finished('mot', october(6, '08:00')));
      const assessed = lookAt(dossier, october(6, '10:00'));
      return [
        assessed.due.legal,
        visitClock(assessed, 'mot#1').due,
        visitClock(assessed, 'cho#1').due,
      ];
    };
    const normal = [october(8, '17:00'), october(6, '09:00'), october(8, '17:00')];
    expect(look(undefined)).toEqual(normal);
    expect(look('normal')).toEqual(normal);
    expect(look('remote')).toEqual([
      october(12, '17:00'),
      october(7, '09:00'),
      october(12, '17:00'),
    ]);
  });

  it('the pause of a dossier whose variant was settled on acceptance is kept (pitfall 2)', () => {
    const dossier = dossierOf(
      two,
      { type: 'submitted', at: october(2, '09:00'), dossier: 'HS-1', variant: 'normal' },
      accepted(october(5, '09:00'), { variant: 'remote' }),
      paused(october(5, '10:00')),
    );
    const again: Dossier = JSON.parse(JSON.stringify(dossier));
    for (const each of [dossier, again]) {
      const look = lookAt(each, october(30, '09:00'));
      expect(look.due.legal).toBe(october(12, '17:00'));
      expect(look.flags).toMatchObject({ paused: true, overdue: false });
    }
  });

  it('one without a limit of the whole has no clock of the whole', () => {
    const partly = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '03 ngày làm việc' },
      flow: [{ step: 'mot', unit: 'a', limit: '01 ngày làm việc' }],
    });
    const dossier = dossierOf(partly, accepted(october(5, '09:00'), { variant: 'remote' }));
    const look = lookAt(dossier, october(30, '09:00'));
    expect(look.due).toEqual({});
    expect(look).not.toHaveProperty('grade');
    expect(look.flags).toMatchObject({ overdue: false, partOverdue: true });
  });
});

describe('past the announced holidays', () => {
  const refusing = vietnamCalendar({ to: '2026-10-06', beyond: 'refuse' });

  it('a deadline is refused, but a dossier is answered for, and marked', () => {
    const start = october(5, '09:00');
    const compute = () => computeDeadline({ start, limit: '03 ngày làm việc', calendar: refusing });
    expect(compute).toThrow('calendar.notConfirmed');
    const look = lookAt(dossierOf(plain, RECEIVED), october(6, '08:00'), refusing);
    expect(look.due.legal).toBe(october(8, '17:00'));
    expect(look.certainty).toBe('projected');
    expect(dossierClock(look).certainty).toBe('projected');
    expect(visitClock(look, 'mot#1').certainty).toBe('confirmed');
  });

  it('with the holidays of the law: Quốc khánh 2027 is no working day', () => {
    const calendar = vietnamCalendar({ to: '2027-08-31', beyond: 'refuse' });
    const dossier = dossierOf(plain, accepted('2027-08-30T09:00:00+07:00'));
    // Mon 30/8/2027: Tue 31/8, then Thu 2/9 and a day beside it are off, then the next days.
    const look = lookAt(dossier, '2027-08-30T10:00:00+07:00', calendar);
    expect(look.certainty).toBe('projected');
    expect(look.due.legal).not.toBe('2027-09-02T17:00:00+07:00');
  });

  it('and confirmed, as long as every date that counts is', () => {
    const calendar = vietnamCalendar({ to: '2026-10-08', beyond: 'refuse' });
    const look = lookAt(dossierOf(plain, RECEIVED), october(6, '08:00'), calendar);
    expect(look.certainty).toBe('confirmed');
  });
});

describe('an assessment', () => {
  it('is the same of a dossier that went through JSON', () => {
    const dossier = dossierOf(plain, RECEIVED, finished('mot', october(7, '09:00')));
    const again: Dossier = JSON.parse(JSON.stringify(dossier));
    const now = october(9, '09:00');
    expect(lookAt(again, now)).toEqual(lookAt(dossier, now));
    expect(JSON.parse(JSON.stringify(lookAt(dossier, now)))).toEqual(lookAt(dossier, now));
  });

  it('forgets nothing of a due date after it was missed (pitfall 15)', () => {
    const look = lookAt(dossierOf(plain, RECEIVED), october(30, '09:00'));
    expect(look.due.legal).toBe(october(8, '17:00'));
    expect(visitClock(look, 'mot#1').due).toBe(october(6, '09:00'));
  });

  it('takes an instant before the last event as that event', () => {
    const dossier = dossierOf(plain, RECEIVED, finished('mot', october(9, '09:00')));
    expect(lookAt(dossier, october(5, '10:00')).flags.overdue).toBe(true);
  });
});
