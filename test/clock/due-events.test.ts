import { describe, expect, it } from 'vitest';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { record } from '../../src/dossier/record.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  stageClock,
  visitClock,
} from './example-dossier.ts';

const due = (dossier: Dossier, now: string) => dueEvents(dossier, { now, calendar: CALENDAR });
const wakeUp = (dossier: Dossier, now: string) => nextWakeUp(dossier, { now, calendar: CALENDAR });
const recordAll = (dossier: Dossier, events: ReturnType<typeof due>): Dossier =>
  events.reduce((before, event) => record(before, event), dossier);

const RECEIVED = accepted(october(5, '09:00'));

/** The applicant has two working days, and then two days to appeal. */
const procedure = procedureOf({
  limit: '10 ngày làm việc',
  flow: [
    { step: 'xu-ly', unit: 'a', on: { supplement: 'cho' } },
    { end: 'xong', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      clock: 'pause',
      within: '02 ngày làm việc',
      on: { supplied: 'xu-ly', expired: 'khieu-nai' },
    },
    {
      wait: 'khieu-nai',
      for: 'applicant',
      clock: 'pause',
      within: '02 ngày',
      on: { supplied: 'xu-ly', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

const asked = dossierOf(procedure, RECEIVED, finished('xu-ly', october(6, '10:00'), 'supplement'));

describe('a bounded wait', () => {
  it('expires at 24:00 of its last day, and not before', () => {
    // Tue 6/10 and two working days: Thu 8/10.
    expect(due(asked, october(8, '23:59:59'))).toEqual([]);
    expect(due(asked, october(9, '00:00'))).toEqual([
      { type: 'expired', id: 'expired:cho#1', at: october(9, '00:00'), step: 'cho' },
    ]);
  });

  it('lets the next one expire as well', () => {
    // The second wait begins on Fri 9/10; two days later is Sun 11/10, which rolls to Mon 12/10.
    const events = due(asked, october(20, '09:00'));
    expect(events.map(({ id, at }) => [id, at])).toEqual([
      ['expired:cho#1', october(9, '00:00')],
      ['expired:khieu-nai#1', october(13, '00:00')],
    ]);
    const ended = recordAll(asked, events);
    expect(lookAt(ended, october(20, '09:00'))).toMatchObject({
      status: 'ended',
      result: 'stopped',
    });
    expect(due(ended, october(20, '09:00'))).toEqual([]);
  });

  it('recorded twice changes nothing', () => {
    const events = due(asked, october(9, '00:00'));
    const once = recordAll(asked, events);
    expect(recordAll(once, events)).toBe(once);
  });

  it('that was taken back comes again by another name', () => {
    const takenBack = (dossier: Dossier, event: string) =>
      record(dossier, {
        type: 'voided',
        id: `voided:${event}`,
        at: october(9, '09:00'),
        event,
        reason: 'nhập nhầm',
      });
    const [first] = due(asked, october(9, '08:00'));
    const once = takenBack(recordAll(asked, first === undefined ? [] : [first]), 'expired:cho#1');
    const [second] = due(once, october(9, '09:00'));
    expect(second).toMatchObject({ id: 'expired:cho#1:2', step: 'cho' });
    const twice = takenBack(
      recordAll(once, second === undefined ? [] : [second]),
      'expired:cho#1:2',
    );
    expect(due(twice, october(9, '09:00'))[0]).toMatchObject({ id: 'expired:cho#1:3' });
  });

  it('says where an instant cannot be read', () => {
    expect(() => due(asked, 'hôm nay')).toThrow('instant.invalid at now');
  });

  it('is held back by a pause', () => {
    const stopped = record(asked, {
      type: 'paused',
      id: 'p',
      at: october(7, '07:30'),
      reason: 'incident',
    });
    expect(due(stopped, october(30, '09:00'))).toEqual([]);
    const goesOn = record(stopped, { type: 'resumed', id: 'r', at: october(8, '07:30') });
    // A day was lost: Fri 9/10.
    expect(due(goesOn, october(30, '09:00'))[0]).toMatchObject({ at: october(10, '00:00') });
  });

  it('gives way to what the applicant did in time, though it was entered later', () => {
    const expired = recordAll(asked, due(asked, october(9, '08:00')));
    const supplied = record(expired, {
      type: 'finished',
      id: 's',
      at: october(8, '16:00'),
      recordedAt: october(9, '09:00'),
      step: 'cho',
      outcome: 'supplied',
    });
    expect(lookAt(supplied, october(9, '10:00')).active.map(({ step }) => step)).toEqual(['xu-ly']);
    expect(due(supplied, october(30, '09:00'))).toEqual([]);
  });

  it('is what to wake up for', () => {
    expect(wakeUp(asked, october(8, '17:00'))).toBe(october(9, '00:00'));
  });

  it('without a way out for its expiry has none', () => {
    const bounded = procedureOf({
      flow: [
        { wait: 'cho', for: 'applicant', clock: 'pause', within: '02 ngày làm việc' },
        { step: 'ky', unit: 'b' },
      ],
    });
    expect(due(dossierOf(bounded, RECEIVED), october(30, '09:00'))).toEqual([]);
  });

  it('that leads in a circle of dates gone by does not go round for ever', () => {
    const wait = (id: string, next: string) => ({
      wait: id,
      for: 'applicant',
      within: { by: '2026-10-06' },
      on: { supplied: 'ky', expired: next },
    });
    const circle = procedureOf({
      flow: [wait('mot', 'hai'), wait('hai', 'mot'), { step: 'ky', unit: 'b' }],
    });
    const events = due(dossierOf(circle, RECEIVED), october(30, '09:00'));
    expect(events.map(({ step }) => step)).toEqual(['mot', 'hai']);
  });
});

describe('waits of a minute that lead to each other', () => {
  it('expire minute by minute, however many days nobody looked', () => {
    const wait = (id: string, next: string) => ({
      wait: id,
      for: 'applicant',
      within: '01 phút',
      on: { supplied: 'ky', expired: next },
    });
    const circle = procedureOf({
      flow: [wait('mot', 'hai'), wait('hai', 'mot'), { step: 'ky', unit: 'b' }],
    });
    const dossier = dossierOf(circle, RECEIVED);
    const events = due(dossier, october(13, '09:00'));
    expect(events).toHaveLength(8 * 24 * 60);
    expect(events.at(-1)).toMatchObject({ at: october(13, '09:00'), step: 'hai' });
    // The dossier that was looked at is what it was.
    expect(dossier.events).toHaveLength(1);
    expect(due(dossier, october(5, '09:01')).map(({ id }) => id)).toEqual(['expired:mot#1']);
  });
});

/** Two agencies are asked; each has two working days to answer. */
const consultation = (onSilence: object) =>
  procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      {
        parallel: 'lay-y-kien',
        branches: [
          {
            stage: 'thue',
            limit: '05 ngày làm việc',
            onSilence: { after: '02 ngày làm việc', ...onSilence },
            flow: [
              { step: 'doc', unit: 'b' },
              { step: 'tra-loi', unit: 'b', limit: '05 ngày làm việc' },
            ],
          },
          { step: 'xac-minh', unit: 'c' },
        ],
      },
      { step: 'ky', unit: 'a' },
      { end: 'xong', result: 'granted' },
      { end: 'tu-choi', result: 'refused' },
    ],
  });

describe('a branch that does not answer', () => {
  it('has consented when its time is over; that is late and silent', () => {
    const dossier = dossierOf(
      consultation({ outcome: 'consent' }),
      RECEIVED,
      finished('doc', october(6, '10:00')),
    );
    // Counted from the entry into the branch, Mon 5/10: till Wed 7/10, 24:00.
    expect(due(dossier, october(7, '23:59'))).toEqual([]);
    expect(wakeUp(dossier, october(7, '10:00'))).toBe(october(8, '00:00'));
    const events = due(dossier, october(8, '00:00'));
    expect(events).toEqual([
      { type: 'expired', id: 'expired:thue#1', at: october(8, '00:00'), step: 'thue' },
    ]);
    const look = lookAt(recordAll(dossier, events), october(8, '09:00'));
    expect(look.active.map(({ step }) => step)).toEqual(['xac-minh']);
    // Both limits of their own would have lasted longer.
    expect(visitClock(look, 'tra-loi#1')).toMatchObject({ grade: 'late', silent: true });
    expect(stageClock(look, 'thue')).toMatchObject({ grade: 'late', silent: true });
    expect(look.violations).toEqual([]);
  });

  it('has refused where the procedure says so', () => {
    const dossier = dossierOf(consultation({ outcome: 'refusal', to: 'tu-choi' }), RECEIVED);
    const look = lookAt(recordAll(dossier, due(dossier, october(8, '09:00'))), october(8, '09:00'));
    expect(look).toMatchObject({ status: 'ended', result: 'refused' });
  });

  it('has said nothing where silence only escalates', () => {
    const dossier = dossierOf(consultation({ outcome: 'escalate' }), RECEIVED);
    expect(due(dossier, october(30, '09:00'))).toEqual([]);
  });

  it('has as much more time as it was stopped', () => {
    const dossier = dossierOf(
      consultation({ outcome: 'consent' }),
      RECEIVED,
      paused(october(6, '07:30'), 'thue'),
      resumed(october(7, '07:30')),
    );
    expect(due(dossier, october(30, '09:00'))[0]).toMatchObject({ at: october(9, '00:00') });
  });
});
