import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import {
  accepted,
  CALENDAR,
  days,
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

describe('a step that is entered again has one allowance in a cycle', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      { step: 'soan', unit: 'a', limit: '02 ngày làm việc' },
      { step: 'duyet', unit: 'b', limit: '01 ngày làm việc', on: { back: 'soan' } },
    ],
  });
  // The first stay lasts from Mon 5/10 07:30 till Tue 6/10 11:30: 12 of 16 hours.
  const log = [
    accepted(october(5, '07:30')),
    finished('soan', october(6, '11:30')),
    finished('duyet', october(7, '13:00'), 'back'),
  ];

  it('a later stay gets what is left: four hours from Wed 7/10 13:00', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(7, '15:00'));
    const clock = visitClock(look, 'soan#2');
    expect(clock).toMatchObject({ due: october(7, '17:00'), state: 'running' });
    expect(clock.remaining).toMatchObject({ amount: 0.25, unit: 'workingDay', minutes: 120 });
    expect(clock.used).toMatchObject({ amount: 1.75, minutes: 840 });
  });

  it('and the stay before keeps its own end and grade', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(20, '15:00'));
    expect(visitClock(look, 'soan#1')).toMatchObject({
      due: october(6, '17:00'),
      ended: october(6, '11:30'),
      grade: 'onTime',
    });
  });

  it('less what was paused in either stay', () => {
    // Paused on Mon 13:00–17:00: the first stay used 8 h, so 8 h are left from Wed 13:00.
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '07:30')),
      paused(october(5, '13:00')),
      resumed(october(5, '17:00')),
      ...log.slice(1),
    );
    expect(visitClock(lookAt(dossier, october(7, '15:00')), 'soan#2').due).toBe(
      october(8, '11:30'),
    );
  });

  it('also where the stays are over: each pause and the time between, one after the other', () => {
    // The first stay used 10 of 16 hours. From Wed 7/10 13:00 six are left: Wed 4 h and Thu 2 h.
    const before = [
      accepted(october(5, '07:30')),
      paused(october(5, '13:00')),
      resumed(october(5, '15:00')),
      ...log.slice(1),
    ];
    const secondStay = (...events: typeof before) => {
      const dossier = dossierOf(procedure, ...before, ...events);
      return visitClock(lookAt(dossier, october(20, '15:00')), 'soan#2');
    };
    expect(secondStay(finished('soan', october(8, '09:00')))).toMatchObject({
      due: october(8, '09:30'),
      grade: 'onTime',
    });
    // Stopped from the instant of coming back, for two hours.
    const stopped = [paused(october(7, '13:00')), resumed(october(7, '15:00'))];
    expect(secondStay(...stopped, finished('soan', october(8, '12:00')))).toMatchObject({
      due: october(8, '11:30'),
    });
    // By Thu 8/10 14:00 it was an hour late; half an hour of it was stopped again.
    const stoppedLate = [paused(october(8, '10:00')), resumed(october(8, '10:30'))];
    expect(secondStay(...stoppedLate, finished('soan', october(8, '13:30')))).toMatchObject({
      due: october(8, '09:30'),
      lateBy: hours(2),
    });
  });

  it('in the third stay as in the second', () => {
    const dossier = dossierOf(
      procedure,
      ...log,
      // Two of the four hours.
      finished('soan', october(7, '15:00')),
      finished('duyet', october(8, '07:30'), 'back'),
      finished('soan', october(8, '10:00')),
    );
    const look = lookAt(dossier, october(20, '15:00'));
    expect(visitClock(look, 'soan#2')).toMatchObject({ due: october(7, '17:00'), grade: 'onTime' });
    expect(visitClock(look, 'soan#3')).toMatchObject({
      due: october(8, '09:30'),
      lateBy: hours(0.5),
    });
  });

  it('nothing is left after a stay that was late, and the time between is nobody’s', () => {
    // 02 days from Mon 07:30 were over on Tue 17:00; the first stay ended on Wed 17:00. Back on
    // Fri 9/10 07:30, it is late at once: by Friday 09:30 two hours; eight were the first stay's.
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '07:30')),
      finished('soan', october(7, '17:00')),
      finished('duyet', october(9, '07:30'), 'back'),
    );
    const look = lookAt(dossier, october(9, '09:30'));
    expect(visitClock(look, 'soan#1')).toMatchObject({ grade: 'late', lateBy: hours(8) });
    expect(visitClock(look, 'soan#2')).toMatchObject({ grade: 'late', lateBy: hours(2) });
  });

  it('an exact use leaves nothing, and is late as soon as the second stay takes time', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '07:30')),
      finished('soan', october(6, '17:00')),
      finished('duyet', october(9, '07:30'), 'back'),
    );
    expect(visitClock(lookAt(dossier, october(9, '07:30')), 'soan#2')).not.toHaveProperty('grade');
    expect(visitClock(lookAt(dossier, october(9, '07:31')), 'soan#2').grade).toBe('late');
  });

  it('the other step has its own', () => {
    const dossier = dossierOf(procedure, ...log, finished('soan', october(7, '16:00')));
    // Tue 6/10 11:30 – Wed 7/10 13:00 is exactly its one day.
    expect(visitClock(lookAt(dossier, october(7, '16:30')), 'duyet#2').grade).toBe('late');
  });
});

describe('a limit of zero is the close of the working day of entry', () => {
  const procedure = procedureOf({
    flow: [
      { step: 'chuyen', unit: 'a', limit: '0 ngày làm việc' },
      { step: 'ky', unit: 'b', limit: '01 ngày làm việc' },
    ],
  });

  it.each([
    ['in the morning', october(5, '08:00'), october(5, '17:00')],
    ['before opening', october(5, '06:00'), october(5, '17:00')],
    ['over lunch', october(5, '12:00'), october(5, '17:00')],
    ['a minute before close', october(5, '16:59'), october(5, '17:00')],
    ['at close', october(5, '17:00'), october(6, '17:00')],
    ['on a Friday evening', october(9, '20:00'), october(12, '17:00')],
    ['on a Saturday', october(10, '09:00'), october(12, '17:00')],
  ])('entered %s', (_, at, due) => {
    const clock = visitClock(lookAt(dossierOf(procedure, accepted(at)), at), 'chuyen#1');
    expect(clock.due).toBe(due);
    expect(clock).not.toHaveProperty('grade');
  });

  it('is kept till 24:00 of that day and never early', () => {
    const at = (now: string) =>
      visitClock(lookAt(dossierOf(procedure, accepted(october(5, '08:00'))), now), 'chuyen#1');
    expect(at(october(6, '00:00'))).not.toHaveProperty('grade');
    expect(at(october(6, '00:00:00.001')).grade).toBe('late');
    const done = dossierOf(
      procedure,
      accepted(october(5, '08:00')),
      finished('chuyen', october(5, '08:01')),
    );
    expect(visitClock(lookAt(done, october(5, '09:00')), 'chuyen#1').grade).toBe('onTime');
  });
});

describe('the clock of a step', () => {
  it('does not exist without a limit', () => {
    const procedure = procedureOf({
      limit: '05 ngày làm việc',
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const look = lookAt(dossierOf(procedure, accepted(october(5, '09:00'))), october(30, '09:00'));
    expect(look.clocks.steps).toEqual([]);
    expect(look.responsible[0]).not.toHaveProperty('due');
    expect(look.flags.partOverdue).toBe(false);
  });

  it('runs by the calendar of its unit', () => {
    const saturdays = buildCalendar({
      id: 'thu-bay',
      version: '1',
      timeZone: 'Asia/Ho_Chi_Minh',
      week: {
        ...CALENDAR.week,
        sat: ['07:30-11:30'],
      },
      days: [],
      confirmedThrough: '2026-12-31',
    });
    const procedure = procedureOf({
      limit: '05 ngày làm việc',
      units: { a: { name: 'A' }, to: { name: 'Tổ thuộc A', parent: 'a' }, b: { name: 'B' } },
      flow: [
        { step: 'mot', unit: 'to', limit: '02 ngày làm việc' },
        { step: 'hai', unit: 'b', limit: '02 ngày làm việc' },
      ],
    });
    const calendar = { default: CALENDAR, byUnit: { a: saturdays } };
    // Fri 9/10 07:30: Friday and the morning of Saturday are two working days of unit a.
    const first = dossierOf(procedure, accepted(october(9, '07:30')));
    expect(visitClock(lookAt(first, october(9, '09:00'), calendar), 'mot#1').due).toBe(
      october(10, '11:30'),
    );
    const second = dossierOf(
      procedure,
      accepted(october(9, '07:00')),
      finished('mot', october(9, '07:30')),
    );
    const look = lookAt(second, october(9, '09:00'), calendar);
    expect(visitClock(look, 'hai#1').due).toBe(october(12, '17:00'));
    // The dossier itself by the calendar of all: Mon 12 … Fri 16/10.
    expect(look.due.legal).toBe(october(16, '17:00'));
  });

  it('of a branch that a join cut off is void, late only when its due had passed', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          join: 'any',
          branches: [
            { step: 'a', unit: 'a', limit: '05 ngày làm việc' },
            { step: 'b', unit: 'b', limit: '01 ngày làm việc' },
            { step: 'c', unit: 'c', limit: '05 ngày làm việc' },
          ],
        },
        { step: 'd', unit: 'd' },
      ],
    });
    const look = lookAt(
      dossierOf(procedure, accepted(october(5, '09:00')), finished('a', october(7, '09:00'))),
      october(20, '09:00'),
    );
    expect(visitClock(look, 'a#1')).toMatchObject({ state: 'done', grade: 'early' });
    expect(visitClock(look, 'b#1')).toMatchObject({
      state: 'void',
      grade: 'late',
      lateBy: days(1),
    });
    expect(visitClock(look, 'c#1').state).toBe('void');
    expect(visitClock(look, 'c#1')).not.toHaveProperty('grade');
    expect(look.flags.partOverdue).toBe(false);
  });

  it('goes on when a person takes over, without a new start', () => {
    const procedure = procedureOf({
      flow: [{ step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc' }],
    });
    const assigned = (at: string, person: string) =>
      ({ type: 'assigned', at, step: 'xu-ly', person }) as const;
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      assigned(october(6, '16:00'), 'p1'),
      assigned(october(7, '08:00'), 'p2'),
    );
    expect(visitClock(lookAt(dossier, october(7, '08:30')), 'xu-ly#1')).toMatchObject({
      start: october(5, '09:00'),
      due: october(7, '09:00'),
    });
  });
});
