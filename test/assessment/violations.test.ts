import { describe, expect, it } from 'vitest';
import { dueEvents } from '../../src/clock/due-events.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  lookAt,
  october,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';

const RECEIVED = accepted(october(5, '09:00'));

const procedure = procedureOf({
  variants: ['normal', 'verification'],
  limit: { normal: '03 ngày làm việc', verification: '05 ngày làm việc' },
  extension: { atMost: '02 ngày làm việc', times: 2 },
  flow: [
    { step: 'xu-ly', unit: 'a', on: { supplement: 'cho' } },
    { end: 'xong', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '02 ngày làm việc',
      on: { supplied: 'xu-ly', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

type Log = Parameters<typeof dossierOf>[1][];

const violationsAt = (now: string, ...log: Log) =>
  lookAt(dossierOf(procedure, RECEIVED, ...log), now).violations;

const askedAndSupplied = (day: number): Log => [
  finished('xu-ly', october(day, '10:00'), 'supplement'),
  finished('cho', october(day, '14:00'), 'supplied'),
];

describe('violations', () => {
  it('there are none in a dossier that went as it should', () => {
    expect(violationsAt(october(6, '09:00'), ...askedAndSupplied(5))).toEqual([]);
  });

  it('a second request for supplements, by a wait or by a pause', () => {
    expect(
      violationsAt(october(7, '09:00'), ...askedAndSupplied(5), ...askedAndSupplied(6), {
        type: 'paused',
        at: october(6, '15:00'),
        reason: 'supplement',
      }),
    ).toEqual([
      {
        code: 'supplement.tooMany',
        at: october(6, '10:00'),
        visit: 'cho#2',
        unit: 'a',
        article: 'NĐ 118/2025/NĐ-CP Art. 17(2)(a) as amended by NĐ 309/2026/NĐ-CP',
      },
      {
        code: 'supplement.tooMany',
        at: october(6, '15:00'),
        event: '6',
        article: 'NĐ 118/2025/NĐ-CP Art. 17(2)(a) as amended by NĐ 309/2026/NĐ-CP',
      },
    ]);
  });

  it('a request for supplements after three working days', () => {
    // Mon 5/10 and three working days: Thu 8/10, till 24:00.
    const codes = (day: number) =>
      violationsAt(october(12, '09:00'), ...askedAndSupplied(day)).map(({ code }) => code);
    // The dossier itself is late by then, and nobody has apologised or named another date.
    expect(codes(8)).toEqual(['apology.missing', 'newDate.missing']);
    expect(codes(9)).toEqual(['apology.missing', 'newDate.missing', 'supplement.tooLate']);
  });

  it('a second new date; the first one is allowed', () => {
    const reappointed = (at: string) =>
      ({
        type: 'reappointed',
        at,
        promise: october(20, '17:00'),
        reason: 'chờ',
        by: { unit: 'b' },
      }) as const;
    expect(
      violationsAt(
        october(8, '09:00'),
        reappointed(october(6, '09:00')),
        reappointed(october(7, '09:00')),
      ),
    ).toMatchObject([
      { code: 'reappointment.tooMany', at: october(7, '09:00'), event: '3', unit: 'b' },
    ]);
  });

  it('more time, or another column, when the dossier was overdue', () => {
    // Due on Thu 8/10.
    expect(
      violationsAt(
        october(9, '14:00'),
        {
          type: 'extended',
          at: october(9, '09:00'),
          extension: '01 ngày làm việc',
          reason: 'phức tạp',
          basis: 'NĐ',
        },
        {
          type: 'reclassified',
          at: october(9, '10:00'),
          variant: 'verification',
          reason: 'xác minh',
        },
      ),
    ).toMatchObject([
      // Due on Wed 7/10 till 24:00.
      { code: 'apology.missing', at: october(8, '00:00'), dueDate: '2026-10-07', unit: 'a' },
      { code: 'newDate.missing', at: october(8, '00:00'), dueDate: '2026-10-07', unit: 'a' },
      { code: 'extension.afterDue', at: october(9, '09:00'), event: '2' },
      { code: 'reclassification.afterDue', at: october(9, '10:00'), event: '3' },
    ]);
  });

  it('a wait that was ended before its time was over', () => {
    const asked = finished('xu-ly', october(6, '10:00'), 'supplement');
    // Tue 6/10 and two working days: Thu 8/10, till 24:00.
    const expired = (at: string) => ({ type: 'expired', step: 'cho', at }) as const;
    expect(violationsAt(october(9, '09:00'), asked, expired(october(8, '23:00')))).toEqual([
      { code: 'expiry.tooEarly', at: october(8, '23:00'), visit: 'cho#1' },
    ]);
    expect(violationsAt(october(9, '09:00'), asked, expired(october(9, '00:00')))).toEqual([]);
    const dossier = dossierOf(procedure, RECEIVED, asked);
    const events = dueEvents(dossier, { now: october(9, '09:00'), calendar: CALENDAR });
    expect(violationsAt(october(9, '09:00'), asked, ...events)).toEqual([]);
  });

  it('a stop for a reason that only another law knows, when no law is named', () => {
    const stop = (reason: 'supplement' | 'payment' | 'opinion' | 'incident', basis?: string) =>
      ({
        type: 'paused',
        at: october(5, '10:00'),
        reason,
        by: { unit: 'a' },
        ...(basis === undefined ? {} : { basis }),
      }) as const;
    const now = october(5, '11:00');
    expect(violationsAt(now, stop('opinion'))).toEqual([
      {
        code: 'pause.withoutBasis',
        at: october(5, '10:00'),
        event: '2',
        unit: 'a',
        article: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(5)',
      },
    ]);
    expect(violationsAt(now, stop('opinion', '  ')).map(({ code }) => code)).toEqual([
      'pause.withoutBasis',
    ]);
    expect(violationsAt(now, stop('incident')).map(({ code }) => code)).toEqual([
      'pause.withoutBasis',
    ]);
    expect(violationsAt(now, stop('incident', 'NĐ 99/2022/NĐ-CP Art. 16(3)'))).toEqual([]);
    expect(violationsAt(now, stop('payment'))).toEqual([]);
    const dossier = dossierOf(procedure, RECEIVED, stop('opinion', 'Luật Đầu tư'));
    expect(lookAt(dossier, now).stops).toEqual([
      { reason: 'opinion', basis: 'Luật Đầu tư', since: october(5, '10:00') },
    ]);
  });

  it('an entry on a later day than it happened, and not one later on the same day', () => {
    const done = (recordedAt: string) =>
      ({ ...finished('xu-ly', october(6, '10:00')), recordedAt, by: { unit: 'a' } }) as Log[number];
    expect(violationsAt(october(8, '09:00'), done(october(6, '23:00')))).toEqual([]);
    expect(violationsAt(october(8, '09:00'), done(october(7, '08:00')))).toEqual([
      { code: 'entry.late', at: october(6, '10:00'), event: '2', unit: 'a' },
    ]);
  });

  it('a restart gives a new limit, and no new request', () => {
    const restarting = procedureOf({
      limit: '03 ngày làm việc',
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const pause = (at: string) => ({ type: 'paused', at, reason: 'supplement' }) as const;
    const dossier = dossierOf(
      restarting,
      RECEIVED,
      pause(october(5, '10:00')),
      resumed(october(6, '10:00')),
      pause(october(6, '14:00')),
    );
    expect(lookAt(dossier, october(7, '09:00')).violations.map(({ code }) => code)).toEqual([
      'supplement.tooMany',
    ]);
  });
});
