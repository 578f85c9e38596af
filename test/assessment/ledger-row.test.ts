import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import { openDossier, record } from '../../src/dossier/record.ts';
import { closeOfDay, RECEIVED, shutOn, step } from '../accountability/example-attribution.ts';
import {
  CALENDAR,
  days,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
} from '../clock/example-dossier.ts';

const twoUnits = procedureOf({
  limit: '2 ngày làm việc',
  units: {
    a: { name: 'Một cửa', parent: 'c', head: 'Trưởng bộ phận' },
    b: { name: 'Sở' },
    c: { name: 'UBND' },
  },
  flow: [step('a1', 1, { name: 'Tiếp nhận' }), step('b1', 1, { on: { back: 'a1' } })],
});

/** Two stays of 15 and 16 hours at the first step, of 5 and 4 hours at the second. */
const visitedTwice = dossierOf(
  procedureOf({
    limit: '9 ngày làm việc',
    flow: [step('a1', 5), step('b1', 2, { on: { back: 'a1' } })],
  }),
  RECEIVED,
  finished('a1', october(7, '16:00')),
  finished('b1', october(8, '11:30'), 'back'),
  finished('a1', october(12, '11:30')),
  finished('b1', october(12, '17:00')),
);

const rowOf = (dossier: Parameters<typeof ledgerRow>[0], now = '2026-12-01T09:00:00+07:00') =>
  ledgerRow(dossier, { now, calendar: CALENDAR });

describe('a ledger row', () => {
  it('tells all of a late dossier', () => {
    const dossier = dossierOf(
      twoUnits,
      { ...RECEIVED, channel: 'online' } as typeof RECEIVED,
      { type: 'assigned', at: october(6, '08:00'), step: 'a1', person: 'An', role: 'Chuyên viên' },
      finished('a1', closeOfDay(2)),
      finished('b1', closeOfDay(3)),
    );
    expect(rowOf(dossier)).toEqual({
      ledger: 1,
      dossier: 'HS-1',
      procedure: 'thu-tuc',
      name: 'Thủ tục',
      channel: 'online',
      variant: twoUnits.variants[0],
      now: '2026-12-01T09:00:00+07:00',
      result: 'granted',
      from: october(5, '17:00'),
      till: october(8, '17:00'),
      state: 'done',
      due: october(7, '17:00'),
      lateAfter: october(8, '00:00'),
      promised: october(7, '17:00'),
      grade: 'late',
      lateBy: days(1),
      late: [{ from: october(7, '17:00'), till: october(8, '17:00'), lateBy: days(1) }],
      nobody: { calendar: 0, plan: 0, unassigned: 0 },
      bounces: 0,
      supplements: 0,
      violations: ['apology.missing', 'newDate.missing'],
      units: {
        a: { name: 'Một cửa', head: 'Trưởng bộ phận', agency: 'c' },
        b: { name: 'Sở' },
        c: { name: 'UBND' },
      },
      visits: [
        {
          step: 'a1',
          name: 'Tiếp nhận',
          unit: 'a',
          role: 'Chuyên viên',
          person: 'An',
          from: october(5, '17:00'),
          till: october(7, '17:00'),
          state: 'done',
          lateAfter: october(7, '07:30'),
          grade: 'late',
          lateBy: days(1),
          used: days(2),
          allowed: days(1),
          charge: days(1),
          late: [
            {
              from: closeOfDay(1),
              till: closeOfDay(2),
              lateBy: days(1),
              overrun: days(1),
            },
          ],
        },
        {
          step: 'b1',
          unit: 'b',
          from: october(7, '17:00'),
          till: october(8, '17:00'),
          state: 'done',
          lateAfter: october(9, '07:30'),
          grade: 'onTime',
          used: days(1),
          allowed: days(1),
        },
      ],
      legs: [
        {
          agency: 'c',
          from: october(5, '17:00'),
          till: october(7, '17:00'),
          state: 'done',
          lateAfter: october(7, '07:30'),
          grade: 'late',
          lateBy: days(1),
          used: days(2),
          allowed: days(1),
        },
        {
          agency: 'b',
          from: october(7, '17:00'),
          till: october(8, '17:00'),
          state: 'done',
          lateAfter: october(9, '07:30'),
          grade: 'onTime',
          used: days(1),
          allowed: days(1),
        },
      ],
    });
  });

  it('counts what a unit sends back, and not what comes again after it', () => {
    const dossier = dossierOf(
      twoUnits,
      RECEIVED,
      finished('a1', october(6, '09:00')),
      finished('b1', october(6, '10:00'), 'back'),
      finished('a1', october(6, '11:00')),
      finished('b1', october(6, '14:00')),
    );
    const { bounces, visits } = rowOf(dossier);
    expect(bounces).toBe(1);
    expect(visits.map(({ sentBackBy }) => sentBackBy)).toEqual([
      undefined,
      undefined,
      'b',
      undefined,
    ]);
  });

  it('has of each stay at a step its own time, and apart from it what was used up before', () => {
    const { visits } = rowOf(visitedTwice);
    expect(visits.map(({ step: id, used, usedBefore }) => [id, used, usedBefore])).toEqual([
      ['a1', hours(15), undefined],
      ['b1', hours(5), undefined],
      ['a1', hours(16), hours(15)],
      ['b1', hours(4), hours(5)],
    ]);
  });

  it('has of a limit that counts from the receipt its own time, too', () => {
    const fromReceipt = procedureOf({
      flow: [
        step('a1', 1),
        { step: 'b1', unit: 'b', limit: { amount: 3, unit: 'workingDay', anchor: 'receipt' } },
      ],
    });
    const log = [RECEIVED, finished('a1', closeOfDay(1)), finished('b1', closeOfDay(3))] as const;
    const { visits } = rowOf(dossierOf(fromReceipt, ...log));
    expect(visits[1]).toMatchObject({ used: days(2), usedBefore: days(1), allowed: days(3) });
  });

  it('has of a step that comes again late only what this stay went past the common allowance', () => {
    const dossier = dossierOf(
      twoUnits,
      RECEIVED,
      finished('a1', october(6, '11:30')),
      // Due Wed 7/10 11:30.
      finished('b1', october(8, '11:30'), 'back'),
      finished('a1', october(8, '15:00')),
      finished('b1', october(9, '09:00')),
    );
    const { visits, legs } = rowOf(dossier);
    const late = [undefined, hours(8), undefined, hours(3.5)];
    expect(visits.map(({ lateBy }) => lateBy)).toEqual(late);
    expect(visits.map((visit) => visit.late?.[0]?.lateBy)).toEqual(late);
    expect(legs.map(({ lateBy }) => lateBy)).toEqual(late);
  });

  it('reckons each part of a visit without a limit in the calendar of the unit that had it', () => {
    // a has it on 6/10 and 7/10, when it is shut on the 6th; b on 8/10 and 9/10, when it is shut on
    // the 9th; everything is stopped on the mornings of 6/10 and 8/10.
    const free = procedureOf({ flow: [step('a1', undefined, { alternates: ['b'] })] });
    const stop = (day: number) => [
      paused(october(day, '07:30')),
      { type: 'resumed', at: october(day, '11:30') } as const,
    ];
    const dossier = dossierOf(
      free,
      RECEIVED,
      ...stop(6),
      { type: 'handedOver', at: closeOfDay(2), step: 'a1', to: { unit: 'b' } },
      ...stop(8),
      finished('a1', closeOfDay(4)),
    );
    const calendar = { default: CALENDAR, byUnit: { a: shutOn(6), b: shutOn(9) } };
    const { visits } = ledgerRow(dossier, { now: october(30, '09:00'), calendar });
    expect(visits[0]).toMatchObject({ used: hours(8 + 4), paused: hours(4) });
  });

  it('names the unit that delegated, also where the file went on to another one', () => {
    const dossier = dossierOf(
      procedureOf({ flow: [step('a1', 1, { alternates: ['b'] })] }),
      RECEIVED,
      {
        type: 'delegated',
        at: october(6, '08:00'),
        from: { unit: 'a' },
        to: { unit: 'c', person: 'Chi' },
        window: { from: october(6, '09:00'), to: october(31, '00:00') },
      },
      { type: 'handedOver', at: closeOfDay(3), step: 'a1', to: { unit: 'b' } },
      finished('a1', closeOfDay(4)),
    );
    const { units, visits } = rowOf(dossier);
    const [late] = visits[0]?.holders ?? [];
    expect(late).toMatchObject({ unit: 'c', onBehalfOf: { unit: 'a' } });
    expect(units).toMatchObject({ a: { name: 'Đơn vị A' }, c: { name: 'Đơn vị C' } });
  });

  it('tells the cycle of a stay after a restart', () => {
    const restarting = procedureOf({
      limit: '5 ngày làm việc',
      flow: [
        step('a1', 2, { on: { supplement: 'cho' } }),
        { end: 'xong', result: 'granted' },
        {
          wait: 'cho',
          for: 'applicant',
          reason: 'supplement',
          clock: 'restart',
          on: { supplied: 'a1' },
        },
      ],
    });
    const dossier = dossierOf(
      restarting,
      RECEIVED,
      finished('a1', closeOfDay(1), 'supplement'),
      finished('cho', closeOfDay(2), 'supplied'),
      finished('a1', closeOfDay(3)),
    );
    const stays = rowOf(dossier).visits.filter((visit) => visit.for === undefined);
    expect(stays.map(({ cycle, used, usedBefore }) => [cycle, used, usedBefore])).toEqual([
      [undefined, days(1), undefined],
      [1, days(1), undefined],
    ]);
  });

  it('counts requests for supplements, foreseen or not', () => {
    const asking = procedureOf({
      limit: '5 ngày làm việc',
      flow: [
        step('a1', 2, { on: { supplement: 'cho' } }),
        { end: 'xong', result: 'granted' },
        {
          wait: 'cho',
          for: 'applicant',
          reason: 'supplement',
          clock: 'pause',
          on: { supplied: 'a1' },
        },
      ],
    });
    const dossier = dossierOf(
      asking,
      RECEIVED,
      finished('a1', october(6, '09:00'), 'supplement'),
      finished('cho', october(7, '09:00'), 'supplied'),
      { type: 'paused', at: october(7, '10:00'), reason: 'supplement' },
    );
    const { supplements, state, visits } = rowOf(dossier, october(8, '09:00'));
    expect(supplements).toBe(2);
    expect(state).toBe('paused');
    expect(visits.map((visit) => [visit.for, visit.used, visit.usedBefore])).toEqual([
      [undefined, hours(1.5), undefined],
      ['applicant', days(1), undefined],
      // The hour till the pause; an hour and a half before the wait.
      [undefined, hours(1), hours(1.5)],
    ]);
  });
});

describe('the state in a ledger row', () => {
  const opened = openDossier(twoUnits, {
    type: 'submitted',
    id: '1',
    at: october(5, '09:00'),
    dossier: 'HS-1',
  });
  const handingOut = procedureOf({
    limit: '2 ngày làm việc',
    flow: [step('a1', 1), { step: 'b1', unit: 'b', limit: '0', returns: true }],
  });

  it.each([
    ['pending', opened],
    [
      'declined',
      record(opened, { type: 'declined', id: '2', at: october(5, '10:00'), reason: 'thiếu' }),
    ],
    ['running', dossierOf(twoUnits, RECEIVED)],
    ['paused', dossierOf(twoUnits, RECEIVED, paused(october(6, '08:00')))],
    ['done', dossierOf(handingOut, RECEIVED, finished('a1', closeOfDay(1)))],
    ['withdrawn', dossierOf(twoUnits, RECEIVED, { type: 'withdrawn', at: october(6, '08:00') })],
    ['stopped', dossierOf(twoUnits, RECEIVED, { type: 'stopped', at: october(6, '08:00') })],
  ])('is %s', (state, dossier) => {
    const row = rowOf(dossier, october(6, '17:30'));
    expect(row.state).toBe(state);
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  });

  it('is done, and was so in time, when the result waits to be handed out', () => {
    const row = rowOf(dossierOf(handingOut, RECEIVED, finished('a1', closeOfDay(1))));
    expect(row).toMatchObject({ state: 'done', till: closeOfDay(1), grade: 'early' });
    expect(row.result).toBeUndefined();
  });

  it('has no due where there is no limit, and an end all the same', () => {
    const free = procedureOf({ flow: [{ step: 'a1', unit: 'a' }] });
    const row = rowOf(dossierOf(free, RECEIVED, finished('a1', closeOfDay(2))));
    expect(row).toMatchObject({ state: 'done', till: closeOfDay(2) });
    expect(row.grade).toBeUndefined();
    expect(row.visits[0]).toMatchObject({ state: 'done', used: days(2) });
  });
});
