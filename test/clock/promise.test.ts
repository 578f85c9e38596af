import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/accountability/notices.ts';
import { assess } from '../../src/assessment/assess.ts';
import { isLienthongError } from '../../src/base/error.ts';
import type { Issue } from '../../src/base/issue.ts';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { lookAt as lookAtDossier } from '../../src/clock/look.ts';
import { promiseByCalendar, promiseFor, receiptPromiseOf } from '../../src/clock/promise.ts';
import { allowedEvents, whyNot } from '../../src/dossier/allowed-events.ts';
import { record } from '../../src/dossier/record.ts';
import { formatInstant } from '../../src/time/instant.ts';
import {
  accepted,
  CALENDAR,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
} from './example-dossier.ts';

const committed = { amount: 3, unit: 'workingDay' };
const procedure = procedureOf({
  limit: { amount: 5, unit: 'workingDay', committed },
  flow: [{ step: 'xu-ly', unit: 'a' }],
});

describe('the promise and the law', () => {
  // Received Mon 5/10 09:00: by law Mon 12/10, as committed Thu 8/10.
  it('the first promise is what acceptance printed', () => {
    const promise = october(9, '11:00');
    const look = lookAt(
      dossierOf(procedure, accepted(october(5, '09:00'), { promise })),
      october(6, '09:00'),
    );
    expect(look.due).toMatchObject({ promised: promise, legal: october(12, '17:00') });
  });

  it('else the committed due', () => {
    const look = lookAt(dossierOf(procedure, accepted(october(5, '09:00'))), october(6, '09:00'));
    expect(look.due).toMatchObject({
      promised: october(8, '17:00'),
      legal: october(12, '17:00'),
    });
  });

  it('else the legal one', () => {
    const plain = procedureOf({
      limit: '05 ngày làm việc',
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const look = lookAt(dossierOf(plain, accepted(october(5, '09:00'))), october(6, '09:00'));
    expect(look.due).toMatchObject({
      promised: october(12, '17:00'),
      legal: october(12, '17:00'),
    });
  });

  it('lateness and grade follow the law, not the promise', () => {
    const log = [accepted(october(5, '09:00'))];
    const open = lookAt(dossierOf(procedure, ...log), october(9, '09:00'));
    expect(open.flags.overdue).toBe(false);
    const done = lookAt(
      dossierOf(procedure, ...log, finished('xu-ly', october(9, '09:00'))),
      october(9, '10:00'),
    );
    expect(done.grade).toBe('early');
  });

  it('no pause moves the promise; only an event does', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(6, '08:00')),
      resumed(october(8, '08:00')),
    );
    expect(lookAt(dossier, october(8, '09:00')).due).toMatchObject({
      promised: october(8, '17:00'),
      legal: october(14, '17:00'),
    });
  });

  it.each([
    ['on the last day', october(12, '17:00'), false],
    ['at 24:00 of the last day', october(13, '00:00'), false],
    ['on the day after', october(13, '08:00'), true],
  ])('a promise %s is over-committed: %#', (_, promise, overCommitted) => {
    const dossier = dossierOf(procedure, accepted(october(5, '09:00'), { promise }));
    expect(lookAt(dossier, october(6, '09:00')).flags.overCommitted).toBe(overCommitted);
  });

  it('a new cycle has a new promise, by the committed limit', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00'), { promise: october(7, '17:00') }),
      { type: 'paused', at: october(6, '09:00'), reason: 'supplement' },
      resumed(october(12, '09:00')),
    );
    const look = lookAt(dossier, october(12, '10:00'));
    expect(look.due).toMatchObject({
      promised: october(15, '17:00'),
      legal: october(19, '17:00'),
    });
    expect(dossierClock(look).cycle).toBe(1);
  });
});

describe('what the receipt of a cycle said', () => {
  const saidIn = (cycle: number, ...log: Parameters<typeof dossierOf>[1][]) => {
    const { fold, ...context } = lookAtDossier(dossierOf(procedure, ...log), CALENDAR, 0);
    const promise = receiptPromiseOf({ fold, ...context }, cycle);
    return promise === undefined ? undefined : formatInstant(promise, fold.zone);
  };
  const appointed = {
    type: 'reappointed',
    at: october(6, '10:00'),
    promise: october(14, '17:00'),
    reason: 'chờ xác minh',
  } as const;
  const RECEIVED = accepted(october(5, '09:00'), { promise: october(7, '17:00') });

  it('is the date that was printed, whatever was told afterwards', () => {
    expect(saidIn(0, RECEIVED, appointed)).toBe(october(7, '17:00'));
  });

  it('is what follows from the limit where no date was printed', () => {
    expect(saidIn(0, accepted(october(5, '09:00')), appointed)).toBe(october(8, '17:00'));
  });

  it('is nothing of the receipt before in a new cycle', () => {
    const asked = { type: 'paused', at: october(6, '09:00'), reason: 'supplement' } as const;
    // Mon 12/10 and three working days.
    expect(saidIn(1, RECEIVED, asked, resumed(october(12, '09:00')))).toBe(october(15, '17:00'));
    expect(saidIn(2, RECEIVED)).toBeUndefined();
  });
});

describe('the promise by a calendar', () => {
  const promiseOf = (...log: Parameters<typeof dossierOf>[1][]) =>
    promiseByCalendar(lookAtDossier(dossierOf(procedure, ...log), CALENDAR, 0));
  const computed = Date.parse(october(8, '17:00'));

  it('is what follows from the limit, and may not have been told', () => {
    expect(promiseOf(accepted(october(5, '09:00')))).toEqual({ computed, isRecorded: false });
    const promise = october(9, '11:00');
    expect(promiseOf(accepted(october(5, '09:00'), { promise }))).toEqual({
      computed,
      isRecorded: true,
    });
  });
});

describe('promiseFor says what the receipt prints', () => {
  const issuesOf = (...input: Parameters<typeof promiseFor>): readonly Issue[] => {
    try {
      promiseFor(...input);
      return [];
    } catch (error) {
      return isLienthongError(error) ? error.issues : [];
    }
  };

  it('the committed due, in the first variant unless one is named', () => {
    const two = procedureOf({
      variants: ['normal', 'remote'],
      limit: {
        normal: { amount: 5, unit: 'workingDay', committed },
        remote: '10 ngày làm việc',
      },
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const at = october(5, '09:00');
    expect(promiseFor(two, { at, calendar: CALENDAR }).due).toBe(october(8, '17:00'));
    expect(promiseFor(two, { at, variant: 'remote', calendar: CALENDAR }).due).toBe(
      october(19, '17:00'),
    );
  });

  it('the same instant that the dossier is promised', () => {
    const at = october(9, '18:30');
    const look = lookAt(dossierOf(procedure, accepted(at)), october(10, '09:00'));
    expect(promiseFor(procedure, { at, calendar: CALENDAR }).due).toBe(look.due.promised);
  });

  it('by the calendar of all, not of one unit', () => {
    const hours = ['08:00-11:30', '13:30-17:30'];
    const calendar = { default: CALENDAR, byUnit: { a: vietnamCalendar({ hours }) } };
    expect(promiseFor(procedure, { at: october(5, '09:00'), calendar }).due).toBe(
      october(8, '17:00'),
    );
  });

  it('says so where there is nothing to promise', () => {
    const without = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '05 ngày làm việc' },
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const at = october(5, '09:00');
    expect(issuesOf(without, { at, variant: 'remote', calendar: CALENDAR })).toEqual([
      { code: 'procedure.withoutLimit', path: ['limit'] },
    ]);
    expect(issuesOf(without, { at, variant: 'urgent', calendar: CALENDAR })).toEqual([
      {
        code: 'procedure.variantUnknown',
        path: ['variant'],
        variant: 'urgent',
        known: ['normal', 'remote'],
      },
    ]);
  });

  it('and does not promise today for a variant that does not apply', () => {
    const zero = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '05 ngày làm việc', remote: '0 ngày làm việc' },
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const at = october(5, '09:00');
    expect(issuesOf(zero, { at, variant: 'remote', calendar: CALENDAR })).toEqual([
      { code: 'dossier.variantNotApplicable', path: ['variant'], variant: 'remote' },
    ]);
  });

  it('and names the instant of acceptance where that is none', () => {
    expect(issuesOf(procedure, { at: '5/10', calendar: CALENDAR })).toEqual([
      { code: 'instant.invalid', path: ['at'], text: '5/10' },
    ]);
  });

  it('obeys a calendar that refuses what is not announced', () => {
    const calendar = vietnamCalendar({ to: '2026-10-07', beyond: 'refuse' });
    expect(() => promiseFor(procedure, { at: october(5, '09:00'), calendar })).toThrow(
      'calendar.notConfirmed',
    );
  });
});

describe('the date of a dossier whose limit counts anew', () => {
  // Three working days. Received Mon 5/10: Thu 8/10. Supplied on Wed 7/10: Mon 12/10.
  const restarting = procedureOf({
    limit: '03 ngày làm việc',
    flow: [
      { step: 'kiem-tra', unit: 'a' },
      { wait: 'cho', for: 'applicant', reason: 'supplement' },
      { step: 'xu-ly', unit: 'a' },
    ],
  });
  const supplied = dossierOf(
    restarting,
    accepted(october(5, '09:00'), { promise: october(8, '17:00') }),
    finished('kiem-tra', october(6, '08:00')),
    finished('cho', october(7, '08:00')),
  );
  const named = { type: 'appointed', id: 'hen', at: october(7, '08:05') } as const;
  const appointed = record(supplied, { ...named, promise: october(12, '17:00') });
  const closed = extendCalendar(CALENDAR, {
    id: 'bao',
    version: '1',
    days: [
      { date: '2026-10-08', status: 'off', kind: 'closure', name: 'Bão', source: 'Công điện' },
    ],
  });

  it('is reckoned from the supplement until it is named', () => {
    const now = october(7, '09:00');
    expect(lookAt(supplied, now).due.promised).toBe(october(12, '17:00'));
    expect(assess(supplied, { now, calendar: closed }).due.promised).toBe(october(13, '17:00'));
  });

  it('then stays, whatever the calendar comes to be', () => {
    const now = october(7, '09:00');
    expect(assess(appointed, { now, calendar: closed }).due).toMatchObject({
      legal: october(13, '17:00'),
      promised: october(12, '17:00'),
    });
    expect(promiseByCalendar(lookAtDossier(appointed, closed, Date.parse(now)))).toMatchObject({
      isRecorded: true,
    });
  });

  it('is told to the applicant as another receipt', () => {
    const notices = noticesOf(appointed, { now: october(7, '09:00'), calendar: CALENDAR });
    expect(notices.map(({ id, at }) => [id, at])).toEqual([
      ['receipt', october(5, '09:00')],
      ['supplement:cho#1', october(6, '08:00')],
      ['receipt:hen', october(7, '08:05')],
    ]);
  });

  it('is no new date in place of another, so one may still be told', () => {
    const reappointed = record(appointed, {
      type: 'reappointed',
      id: 'hen-lai',
      at: october(12, '09:00'),
      promise: october(14, '17:00'),
      reason: 'chờ ý kiến',
    });
    const look = lookAt(reappointed, october(12, '10:00'));
    expect(look.due.promised).toBe(october(14, '17:00'));
    expect(look.violations.map(({ code }) => code)).not.toContain('reappointment.tooMany');
  });

  it('is named once, and before the limit counts anew by the receipt alone', () => {
    const again = { ...named, id: 'hen-2', at: october(7, '08:10'), promise: october(13, '17:00') };
    expect(whyNot(appointed, again).map(({ code }) => code)).toEqual(['event.notAppointable']);
    expect(allowedEvents(appointed)).not.toContainEqual({ type: 'appointed' });
    expect(allowedEvents(supplied)).toContainEqual({ type: 'appointed' });
    const first = dossierOf(restarting, accepted(october(5, '09:00')));
    expect(whyNot(first, again).map(({ code }) => code)).toEqual(['event.notAppointable']);
  });
});
