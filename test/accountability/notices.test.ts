import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/accountability/notices.ts';
import { assess } from '../../src/assessment/assess.ts';
import { attempt } from '../../src/base/error.ts';
import { formatNotice } from '../../src/render/format-notice.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  limit: '03 ngày làm việc',
  flow: [
    { step: 'xu-ly', unit: 'a', limit: '03 ngày làm việc', on: { supplement: 'cho' } },
    { step: 'tra', unit: 'b', limit: '0' },
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

const dossier = dossierOf(
  procedure,
  accepted(october(5, '09:00')),
  finished('xu-ly', october(6, '10:00'), 'supplement'),
  finished('cho', october(6, '15:00'), 'supplied'),
  {
    type: 'apologised',
    at: october(8, '16:00'),
    reason: 'chờ ý kiến',
    promise: october(13, '17:00'),
  },
  finished('xu-ly', october(13, '10:00')),
);

const tellAll = () => noticesOf(dossier, { now: october(13, '11:00'), calendar: CALENDAR });

describe('notices to the applicant', () => {
  it('tell of the receipt, the supplement, the delay and the result', () => {
    expect(tellAll()).toEqual([
      {
        id: 'receipt',
        code: 'receipt',
        dossier: 'HS-1',
        at: october(5, '09:00'),
        promise: october(8, '17:00'),
      },
      {
        id: 'supplement:cho#1',
        code: 'supplement',
        dossier: 'HS-1',
        at: october(6, '10:00'),
        // Tue 6/10 and two working days: Thu 8/10, till 24:00.
        until: october(9, '00:00'),
      },
      {
        id: 'delay:4',
        code: 'delay',
        dossier: 'HS-1',
        at: october(8, '16:00'),
        reason: 'chờ ý kiến',
        promise: october(13, '17:00'),
      },
      { id: 'result', code: 'result', dossier: 'HS-1', at: october(13, '10:00') },
    ]);
  });

  it('as short messages in English take one part of 160 characters', () => {
    expect(tellAll().map((notice) => formatNotice(notice, 'en').text)).toEqual([
      'Dossier HS-1 has been received. Result: 17:00 Thursday 08/10/2026.',
      'Dossier HS-1 is not complete. Please supply what the notice lists by the end of Thursday 08/10/2026.',
      'We apologise: dossier HS-1 is delayed. New date: 17:00 Tuesday 13/10/2026.',
      'Dossier HS-1: The result is ready.',
    ]);
    const long = tellAll().map((notice) =>
      formatNotice({ ...notice, dossier: 'G09.20-20260609-0092637'.padEnd(40, '0') }, 'en'),
    );
    for (const sms of long) expect(sms).toMatchObject({ encoding: 'gsm', parts: 1 });
  });

  it('in Vietnamese are coded in UCS-2, and say how long they are', () => {
    const [receipt] = tellAll();
    expect(receipt && formatNotice(receipt, 'vi')).toEqual({
      text: 'Hồ sơ HS-1 đã được tiếp nhận. Hẹn trả kết quả: 17:00 thứ Năm 08/10/2026.',
      encoding: 'ucs2',
      length: 72,
      parts: 2,
    });
  });

  it('tell of nothing before the receipt', () => {
    const submitted = dossierOf(procedure, {
      type: 'submitted',
      at: october(5, '08:00'),
      dossier: 'HS-1',
    });
    expect(noticesOf(submitted, { now: october(5, '09:00'), calendar: CALENDAR })).toEqual([]);
  });

  it('name no day by which to supply where none is known', () => {
    const endless = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'a', on: { supplement: 'cho' } },
        { end: 'xong', result: 'granted' },
        {
          wait: 'cho',
          for: 'applicant',
          reason: 'supplement',
          clock: 'pause',
          on: { supplied: 'xu-ly' },
        },
      ],
    });
    const asked = october(6, '10:00');
    const receipt = accepted(october(5, '09:00'));
    const requestIn = (...log: Parameters<typeof dossierOf>[1][]) =>
      noticesOf(dossierOf(endless, receipt, ...log), {
        now: october(7, '09:00'),
        calendar: CALENDAR,
      })[1];
    const request = { code: 'supplement', dossier: 'HS-1', at: asked };
    expect(requestIn(finished('xu-ly', asked, 'supplement'))).toStrictEqual({
      id: 'supplement:cho#1',
      ...request,
    });
    expect(requestIn({ type: 'paused', at: asked, reason: 'supplement' })).toStrictEqual({
      id: 'supplement:2',
      ...request,
    });
  });

  it('tell of the result when all that is left is to hand it out', () => {
    const branched = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        {
          parallel: 'hai',
          branches: [
            { step: 'xu-ly', unit: 'a' },
            { step: 'tra', unit: 'b', returns: true },
          ],
        },
      ],
    });
    const log = [accepted(october(5, '09:00'))];
    const codesOf = (...more: Parameters<typeof dossierOf>[1][]) =>
      noticesOf(dossierOf(branched, ...log, ...more), {
        now: october(7, '09:00'),
        calendar: CALENDAR,
      }).map(({ code, at }) => `${code} ${at}`);
    expect(codesOf()).toEqual([`receipt ${october(5, '09:00')}`]);
    expect(codesOf(finished('xu-ly', october(6, '10:00')))).toHaveLength(2);
  });

  it('tell of a refusal, and of no date where none was promised', () => {
    const unlimited = procedureOf({
      flow: [
        { step: 'xu-ly', unit: 'a', on: { refused: 'tu-choi' } },
        { end: 'xong', result: 'granted' },
        { end: 'tu-choi', result: 'refused' },
      ],
    });
    const refused = dossierOf(
      unlimited,
      accepted(october(5, '09:00')),
      finished('xu-ly', october(6, '10:00'), 'refused'),
    );
    const told = noticesOf(refused, { now: october(7, '09:00'), calendar: CALENDAR });
    expect(told).toStrictEqual([
      { id: 'receipt', code: 'receipt', dossier: 'HS-1', at: october(5, '09:00') },
      {
        id: 'result',
        code: 'result',
        dossier: 'HS-1',
        at: october(6, '10:00'),
        result: 'refused',
      },
    ]);
  });

  it('tell of a new date without an apology, and of nothing while the dossier goes its way', () => {
    const log = [accepted(october(5, '09:00'))];
    const options = { now: october(8, '11:00'), calendar: CALENDAR };
    expect(noticesOf(dossierOf(procedure, ...log), options).map(({ code }) => code)).toEqual([
      'receipt',
    ]);
    const reappointed = dossierOf(procedure, ...log, {
      type: 'reappointed',
      at: october(8, '10:00'),
      reason: 'chờ ý kiến',
      promise: october(13, '17:00'),
    });
    expect(noticesOf(reappointed, options)).toMatchObject([
      { code: 'receipt', promise: october(8, '17:00') },
      { id: 'delay:2', code: 'delay', at: october(8, '10:00'), promise: october(13, '17:00') },
    ]);
  });

  describe('name a new date once', () => {
    const apologised = (day: number, promise?: string) =>
      ({
        type: 'apologised',
        at: october(day, '10:00'),
        reason: 'chờ ý kiến',
        ...(promise === undefined ? {} : { promise }),
      }) as const;
    const reappointed = (day: number, promise: string) =>
      ({ type: 'reappointed', at: october(day, '11:00'), reason: 'chờ ý kiến', promise }) as const;
    const [first, second] = [october(13, '17:00'), october(15, '17:00')];

    it.each([
      ['the letter before the event', [apologised(8, first), reappointed(8, first)], ['2']],
      ['the event before the letter', [reappointed(8, first), apologised(9, first)], ['2']],
      ['a letter after it that names none', [reappointed(8, first), apologised(9)], ['2']],
      ['and another date again', [apologised(8, first), reappointed(9, second)], ['2', '3']],
      ['and again when it has passed', [reappointed(8, first), apologised(14)], ['2', '3']],
      [
        'and again at the very time',
        [reappointed(8, october(9, '10:00')), apologised(9)],
        ['2', '3'],
      ],
      ['and first that one will follow', [apologised(8), reappointed(9, first)], ['2', '3']],
    ])('%s', (_, log, ids) => {
      const late = dossierOf(procedure, accepted(october(5, '09:00')), ...log);
      const told = noticesOf(late, { now: october(14, '11:00'), calendar: CALENDAR });
      expect(told.filter(({ code }) => code === 'delay').map(({ id }) => id)).toEqual(
        ids.map((id) => `delay:${id}`),
      );
    });
  });

  it.each([
    [{}, ['input.missing notice.code', 'input.missing notice.dossier']],
    [null, ['input.wrongType notice']],
    [{ code: 'reminder', dossier: 'HS-1' }, ['input.notOneOf notice.code']],
    [{ code: 'toString', dossier: 'HS-1' }, ['input.notOneOf notice.code']],
  ])('are told of where they are none: %j', (garbage, expected) => {
    // What callers without types may give.
    const told = attempt(() => formatNotice(garbage as never, 'vi'));
    const issues = told.ok ? [] : told.issues;
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected);
  });

  it('do not pass the new date of one part off as that of the dossier', () => {
    const parallel = procedureOf({
      limit: '05 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            { step: 'x', unit: 'a', limit: '03 ngày làm việc' },
            { step: 'y', unit: 'b', limit: '03 ngày làm việc' },
          ],
        },
      ],
    });
    const log = dossierOf(parallel, accepted(october(5, '09:00')), {
      type: 'reappointed',
      at: october(8, '09:00'),
      step: 'x',
      promise: october(9, '17:00'),
      reason: 'chờ ý kiến',
    });
    const told = noticesOf(log, { now: october(8, '10:00'), calendar: CALENDAR });
    expect(told.map(({ code }) => code)).toEqual(['receipt']);
  });

  it('are in the order in which they came, an apology before a later request', () => {
    const asked = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      { type: 'apologised', at: october(6, '09:00'), reason: 'chờ ý kiến' },
      finished('xu-ly', october(6, '10:00'), 'supplement'),
    );
    const told = noticesOf(asked, { now: october(6, '11:00'), calendar: CALENDAR });
    expect(told.map(({ code }) => code)).toEqual(['receipt', 'delay', 'supplement']);
    expect(told[1]).not.toHaveProperty('promise');
  });

  it('tell of the result while `assess` says resolved, whatever column applies since', () => {
    const reclassified = {
      type: 'reclassified',
      at: october(6, '11:00'),
      reason: 'nhầm cột',
    } as const;
    const ready = (limits: object, variant: string) => {
      const byColumn = procedureOf({
        variants: ['mot', 'hai'],
        limit: '05 ngày làm việc',
        flow: [
          { step: 'xu-ly', unit: 'a' },
          { step: 'tra', unit: 'b', limit: limits },
        ],
      });
      const given = dossierOf(
        byColumn,
        accepted(october(5, '09:00'), { variant: 'mot' }),
        finished('xu-ly', october(6, '10:00')),
        { ...reclassified, variant },
      );
      const look = { now: october(6, '14:00'), calendar: CALENDAR };
      const result = noticesOf(given, look).find(({ code }) => code === 'result');
      return [assess(given, look).status, result?.at];
    };
    // It came to where nothing was left but to hand it out, and not, in the column of that time.
    const handedOut = { mot: '0', hai: '01 ngày làm việc' };
    expect(ready(handedOut, 'hai')).toEqual(['resolved', october(6, '10:00')]);
    const worked = { mot: '01 ngày làm việc', hai: '0' };
    expect(ready(worked, 'hai')).toEqual(['running', undefined]);
  });

  it('none follows a dossier that the applicant takes back', () => {
    const withdrawn = dossierOf(procedure, accepted(october(5, '09:00')), {
      type: 'withdrawn',
      at: october(6, '09:00'),
    });
    const codes = noticesOf(withdrawn, { now: october(7, '09:00'), calendar: CALENDAR });
    expect(codes.map(({ code }) => code)).toEqual(['receipt']);
  });
});
