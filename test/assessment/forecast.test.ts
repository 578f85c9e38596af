import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/assessment/forecast.ts';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  accepted,
  CALENDAR,
  days,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
} from '../clock/example-dossier.ts';

/** Received Mon 5/10/2026 09:00; due Fri 9/10. Three steps of a day each, and the handing out. */
const procedure = procedureOf({
  limit: '04 ngày làm việc',
  flow: [
    { step: 'mot', unit: 'a', limit: '01 ngày làm việc' },
    { step: 'hai', unit: 'b', limit: '01 ngày làm việc' },
    { step: 'ba', unit: 'a', limit: '01 ngày làm việc' },
    { step: 'tra', unit: 'a', limit: '0' },
  ],
});

const RECEIVED = accepted(october(5, '09:00'));

const ahead = (dossier: Dossier, now: string, more: Partial<Parameters<typeof forecast>[1]> = {}) =>
  forecast(dossier, { now, calendar: CALENDAR, ...more });

describe('a forecast', () => {
  it('lets each step that is left take its limit', () => {
    const seen = ahead(dossierOf(procedure, RECEIVED), october(5, '10:00'));
    expect(seen).toMatchObject({
      expected: october(8, '09:00'),
      legal: october(9, '17:00'),
      promised: october(9, '17:00'),
      grade: 'early',
      certainty: 'confirmed',
      // From Thu 09:00 to Fri 17:00: 6.5 hours and a day.
      slack: { legal: days(1) + hours(6.5), promised: days(1) + hours(6.5) },
    });
    expect(seen.steps).toEqual([
      {
        visit: 'mot#1',
        step: 'mot',
        unit: 'a',
        from: october(5, '09:00'),
        till: october(6, '09:00'),
        by: 'limit',
      },
      {
        visit: 'hai#1',
        step: 'hai',
        unit: 'b',
        from: october(6, '09:00'),
        till: october(7, '09:00'),
        by: 'limit',
      },
      {
        visit: 'ba#1',
        step: 'ba',
        unit: 'a',
        from: october(7, '09:00'),
        till: october(8, '09:00'),
        by: 'limit',
      },
      {
        visit: 'tra#1',
        step: 'tra',
        unit: 'a',
        from: october(8, '09:00'),
        till: october(8, '09:00'),
        by: 'limit',
      },
    ]);
  });

  it('lets a step that should be over end now', () => {
    // Step one was due on Tue 6/10 09:00; two days from Thu 8/10 10:00: Mon 12/10 10:00.
    expect(ahead(dossierOf(procedure, RECEIVED), october(8, '10:00'))).toMatchObject({
      expected: october(12, '10:00'),
      grade: 'late',
      slack: { legal: -hours(2.5) },
    });
  });

  it('takes what is assumed: done at an instant, or another limit', () => {
    const dossier = dossierOf(procedure, RECEIVED);
    const done = ahead(dossier, october(5, '10:00'), {
      assume: { hai: { doneAt: october(6, '12:00') } },
    });
    // Step three begins at noon, that is at 13:00, and ends a day later at 13:00: due 11:30.
    expect(done.steps.map(({ by }) => by)).toEqual(['limit', 'assumption', 'limit', 'limit']);
    expect(done.expected).toBe(october(7, '11:30'));
    const longer = ahead(dossier, october(5, '10:00'), {
      assume: { hai: { limit: '03 ngày làm việc' } },
    });
    expect(longer).toMatchObject({ expected: october(12, '09:00'), grade: 'late' });
  });

  it('takes an assumed limit from the event that it counts from', () => {
    const dossier = dossierOf(procedure, RECEIVED, finished('mot', october(6, '09:00')));
    const seen = ahead(dossier, october(6, '10:00'), {
      assume: { hai: { limit: { amount: 3, unit: 'workingDay', anchor: 'receipt' } } },
    });
    // Three days from Mon 5/10 09:00, and not from Tue.
    expect(seen.steps[0]).toMatchObject({ step: 'hai', till: october(8, '09:00') });
  });

  it('with a holiday more, that a calendar of the caller has', () => {
    const calendar = extendCalendar(CALENDAR, {
      id: 'bao',
      version: '1',
      days: [
        { date: '2026-10-07', status: 'off', kind: 'closure', name: 'Bão', source: 'Công điện' },
      ],
    });
    expect(ahead(dossierOf(procedure, RECEIVED), october(5, '10:00'), { calendar })).toMatchObject({
      expected: october(9, '09:00'),
      legal: october(12, '17:00'),
    });
  });

  it('lets a pause end when it is said to, or now', () => {
    const dossier = dossierOf(procedure, RECEIVED, paused(october(5, '09:00')));
    expect(ahead(dossier, october(6, '09:00'))).toMatchObject({
      expected: october(9, '09:00'),
      legal: october(12, '17:00'),
    });
    expect(ahead(dossier, october(6, '09:00'), { pausedTill: october(8, '09:00') })).toMatchObject({
      expected: october(13, '09:00'),
      legal: october(14, '17:00'),
    });
  });

  it('waits for the slowest branch that the join needs', () => {
    const parallel = procedureOf({
      limit: '04 ngày làm việc',
      flow: [
        {
          parallel: 'hoi',
          branches: [
            { step: 'nhanh', unit: 'a', limit: '01 ngày làm việc' },
            { step: 'cham', unit: 'b', limit: '02 ngày làm việc' },
          ],
        },
        { step: 'ky', unit: 'a', limit: '01 ngày làm việc' },
      ],
    });
    expect(ahead(dossierOf(parallel, RECEIVED), october(5, '10:00')).expected).toBe(
      october(8, '09:00'),
    );
  });

  it('takes a stage for the steps in it that have no limit', () => {
    const pooled = procedureOf({
      limit: '04 ngày làm việc',
      flow: [
        {
          stage: 'chang',
          limit: '02 ngày làm việc',
          flow: [
            { step: 'mot', unit: 'a' },
            { step: 'hai', unit: 'a' },
          ],
        },
        { step: 'ba', unit: 'a' },
      ],
    });
    const seen = ahead(dossierOf(pooled, RECEIVED), october(5, '10:00'));
    expect(seen.steps.map(({ step, till, by }) => [step, till, by])).toEqual([
      ['mot', october(5, '10:00'), 'none'],
      ['hai', october(7, '17:00'), 'stage'],
      ['ba', october(7, '17:00'), 'none'],
    ]);
  });

  it('gives up where the flow goes in a circle', () => {
    const circle = procedureOf({
      limit: '04 ngày làm việc',
      flow: [
        { step: 'mot', unit: 'a', on: { done: 'hai', xong: 'xong' } },
        { step: 'hai', unit: 'a', on: { done: 'mot' } },
        { end: 'xong', result: 'granted' },
      ],
    });
    const seen = ahead(dossierOf(circle, RECEIVED), october(5, '10:00'));
    expect(seen).not.toHaveProperty('expected');
    expect(seen.steps.map(({ step }) => step)).toEqual(['mot', 'hai']);
  });

  it('of a dossier that has ended is its end', () => {
    const done = ['mot', 'hai', 'ba', 'tra'].map((step) => finished(step, october(6, '10:00')));
    expect(ahead(dossierOf(procedure, RECEIVED, ...done), october(8, '10:00'))).toMatchObject({
      expected: october(6, '10:00'),
      grade: 'early',
      steps: [],
    });
  });

  it('of a dossier that was not accepted is none', () => {
    const filed = dossierOf(procedure, {
      type: 'submitted',
      at: october(5, '09:00'),
      dossier: 'HS-1',
    });
    expect(ahead(filed, october(5, '10:00'))).toMatchObject({ slack: {}, steps: [] });
  });

  it('leaves the dossier as it is', () => {
    const dossier = dossierOf(procedure, RECEIVED, paused(october(5, '09:30')));
    const before = JSON.stringify(dossier);
    ahead(dossier, october(6, '09:00'));
    expect(JSON.stringify(dossier)).toBe(before);
  });

  it('refuses an assumption about a step that there is not', () => {
    expect(() =>
      ahead(dossierOf(procedure, RECEIVED), october(5, '10:00'), {
        assume: { bon: { limit: '01 ngày' }, mot: { limit: 'chừng một tuần' } },
      }),
    ).toThrow('event.stepUnknown');
  });
});

describe('a limit that is assumed of a wait', () => {
  // Asked on Mon 5/10; ten days end on Thu 15/10 at 24:00.
  const waiting = procedureOf({
    flow: [
      { step: 'mot', unit: 'a' },
      { wait: 'cho', for: 'applicant', reason: 'payment', within: '10 ngày' },
      { step: 'hai', unit: 'a', limit: '01 ngày làm việc' },
    ],
  });
  const asked = dossierOf(waiting, RECEIVED, finished('mot', october(5, '10:00')));

  it('ends at midnight as its own bound does', () => {
    const assumed = ahead(asked, october(6, '09:00'), { assume: { cho: { limit: '10 ngày' } } });
    const own = ahead(asked, october(6, '09:00'));
    expect(assumed.steps.map(({ till }) => till)).toEqual(own.steps.map(({ till }) => till));
    expect(assumed.steps[0]).toMatchObject({ till: october(16, '00:00'), by: 'assumption' });
  });
});

describe('a limit that is assumed of a step whose file is with another unit', () => {
  it('counts as its own does: by the calendar of the unit that the procedure names', () => {
    const handing = procedureOf({
      flow: [{ step: 'mot', unit: 'a', alternates: ['b'], limit: '03 ngày làm việc' }],
    });
    const days = [
      { date: '2026-10-07', status: 'off', kind: 'closure', name: 'Bão', source: 'Công điện' },
    ] as const;
    const closed = extendCalendar(CALENDAR, { id: 'b', version: '1', days });
    const calendar = { default: CALENDAR, byUnit: { b: closed } };
    const handed = dossierOf(handing, RECEIVED, {
      type: 'handedOver',
      at: october(6, '09:00'),
      step: 'mot',
      to: { unit: 'b' },
    });
    // Mon 09:00 and three working days: Thu 09:00.
    for (const assume of [{}, { mot: { limit: '03 ngày làm việc' } }]) {
      expect(ahead(handed, october(6, '10:00'), { calendar, assume }).expected).toBe(
        october(8, '09:00'),
      );
    }
  });
});
