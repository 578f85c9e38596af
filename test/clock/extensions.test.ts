import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierClock,
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

/*
 * Received Mon 5/10/2026 09:00. The dossier has 3 working days: till Thu 8/10. Step one has a day:
 * till Tue 6/10 09:00; step two has two days.
 */
const procedure = procedureOf({
  limit: '03 ngày làm việc',
  extension: { atMost: '02 ngày làm việc', times: 2 },
  flow: [
    {
      stage: 'chang',
      limit: '03 ngày làm việc',
      flow: [
        { step: 'mot', unit: 'a', limit: '01 ngày làm việc' },
        { step: 'hai', unit: 'b', limit: '02 ngày làm việc' },
      ],
    },
  ],
});

const RECEIVED = accepted(october(5, '09:00'));

const extended = (at: string, extension: string, step?: string) =>
  ({
    type: 'extended',
    at,
    extension,
    reason: 'phức tạp',
    basis: 'NĐ 118/2025/NĐ-CP',
    ...(step === undefined ? {} : { step }),
  }) as const;

describe('an extension (gia hạn)', () => {
  it('is added to the dossier, to the stage around it and to the step that is going on', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      extended(october(5, '10:00'), '02 ngày làm việc'),
    );
    const look = lookAt(dossier, october(5, '11:00'));
    // Thu 8/10 and two more working days: Fri 9/10, Mon 12/10.
    expect(dossierClock(look)).toMatchObject({
      due: october(12, '17:00'),
      limit: { amount: 5, unit: 'workingDay' },
    });
    expect(stageClock(look, 'chang').due).toBe(october(12, '17:00'));
    expect(visitClock(look, 'mot#1').due).toBe(october(8, '09:00'));
  });

  it('is not added to steps that come later or are over', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('mot', october(6, '09:00')),
      extended(october(6, '10:00'), '01 ngày làm việc'),
    );
    const look = lookAt(dossier, october(6, '11:00'));
    expect(visitClock(look, 'mot#1')).toMatchObject({ due: october(6, '09:00'), grade: 'onTime' });
    // Tue 6/10 09:00 and three days: Fri 9/10 09:00.
    expect(visitClock(look, 'hai#1').due).toBe(october(9, '09:00'));
    expect(dossierClock(look).due).toBe(october(9, '17:00'));
    const before = dossierOf(
      procedure,
      RECEIVED,
      extended(october(5, '10:00'), '01 ngày làm việc'),
      finished('mot', october(6, '09:00')),
    );
    expect(visitClock(lookAt(before, october(6, '11:00')), 'hai#1').due).toBe(october(8, '09:00'));
  });

  it('on the due date itself it counts till 24:00, and after that moves nothing', () => {
    const at24 = dossierOf(procedure, RECEIVED, extended(october(9, '00:00'), '02 ngày làm việc'));
    expect(dossierClock(lookAt(at24, october(9, '00:00'))).due).toBe(october(12, '17:00'));
    const after = dossierOf(
      procedure,
      RECEIVED,
      extended(october(9, '00:00:00.001'), '02 ngày làm việc'),
    );
    const look = lookAt(after, october(9, '09:00'));
    expect(dossierClock(look)).toMatchObject({ due: october(8, '17:00'), grade: 'late' });
    expect(visitClock(look, 'mot#1').due).toBe(october(6, '09:00'));
  });

  it('does not make a step punctual that was late already, though it saves the dossier', () => {
    // Step one was due on Tue 6/10 09:00.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      extended(october(6, '10:00'), '02 ngày làm việc'),
    );
    const look = lookAt(dossier, october(6, '11:00'));
    expect(visitClock(look, 'mot#1')).toMatchObject({ due: october(6, '09:00'), grade: 'late' });
    expect(dossierClock(look).due).toBe(october(12, '17:00'));
    // It was given to the dossier, which was in time.
    expect(look.violations).toEqual([]);
  });

  it('of a step whose own time was over moves the dossier alone, and breaks the law', () => {
    // Step one was due on Tue 6/10 09:00, the dossier and its stage are on Thu 8/10.
    const given = (time: string) => {
      const extension = extended(october(6, time), '01 ngày làm việc', 'mot');
      return lookAt(dossierOf(procedure, RECEIVED, extension), october(6, '11:00'));
    };
    const late = given('09:00:00.001');
    expect(visitClock(late, 'mot#1')).toMatchObject({ due: october(6, '09:00'), grade: 'late' });
    expect(stageClock(late, 'chang').due).toBe(october(9, '17:00'));
    expect(dossierClock(late).due).toBe(october(9, '17:00'));
    expect(late.violations).toEqual([
      { code: 'extension.afterDue', at: october(6, '09:00:00.001'), event: '2', visit: 'mot#1' },
    ]);
    const inTime = given('09:00');
    expect(visitClock(inTime, 'mot#1').due).toBe(october(7, '09:00'));
    expect(inTime.violations).toEqual([]);
  });

  it('of a step when the dossier itself was overdue is one violation', () => {
    const extension = extended(october(9, '09:00'), '01 ngày làm việc', 'mot');
    const look = lookAt(dossierOf(procedure, RECEIVED, extension), october(9, '10:00'));
    const found = look.violations.filter(({ code }) => code === 'extension.afterDue');
    expect(found).toEqual([{ code: 'extension.afterDue', at: october(9, '09:00'), event: '2' }]);
  });

  it('a second one is added to the first, if it came before the end that the first one gave', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      extended(october(8, '10:00'), '02 ngày làm việc'),
      extended(october(12, '10:00'), '01 ngày làm việc'),
    );
    expect(dossierClock(lookAt(dossier, october(12, '11:00'))).due).toBe(october(13, '17:00'));
    const tooLate = dossierOf(
      procedure,
      RECEIVED,
      extended(october(8, '10:00'), '02 ngày làm việc'),
      extended(october(13, '10:00'), '01 ngày làm việc'),
    );
    expect(dossierClock(lookAt(tooLate, october(13, '11:00'))).due).toBe(october(12, '17:00'));
  });

  it('adds up with pauses, whichever comes first (pitfall 18)', () => {
    // A day of pause (Tue) and two of extension: Thu 8/10 + 3 = Tue 13/10.
    const extension = extended(october(5, '10:00'), '02 ngày làm việc');
    const later = extended(october(7, '10:00'), '02 ngày làm việc');
    const pause = [paused(october(6, '07:30')), resumed(october(7, '07:30'))];
    for (const log of [
      [extension, ...pause],
      [...pause, later],
    ]) {
      const dossier = dossierOf(procedure, RECEIVED, ...log);
      expect(dossierClock(lookAt(dossier, october(7, '11:00'))).due).toBe(october(13, '17:00'));
    }
  });

  it('while everything stands still it comes in time, however long that has been', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      paused(october(6, '07:30')),
      extended(october(20, '10:00'), '02 ngày làm việc'),
    );
    expect(dossierClock(lookAt(dossier, october(20, '11:00')))).toMatchObject({
      due: october(12, '17:00'),
      state: 'paused',
    });
  });

  it('leaves the promise alone: only a new date changes it', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      extended(october(5, '10:00'), '02 ngày làm việc'),
    );
    expect(lookAt(dossier, october(5, '11:00')).due).toEqual({
      legal: october(12, '17:00'),
      promised: october(8, '17:00'),
    });
  });
});

describe('an extension that came when one branch was overdue', () => {
  // Two working days from Mon 5/10: Wed 7/10. Branch a was stopped from Tue 07:30 to Thu 07:30 and has
  // until Fri 9/10; branch b is late when more time is given on Thu 8/10 09:00.
  const procedure = procedureOf({
    limit: '02 ngày làm việc',
    extension: { atMost: '02 ngày làm việc' },
    flow: [
      {
        parallel: 'song-song',
        branches: [
          { step: 'a', unit: 'a' },
          { step: 'b', unit: 'b' },
        ],
      },
    ],
  });
  const log = [
    accepted(october(5, '08:00')),
    paused(october(6, '07:30'), 'a'),
    resumed(october(8, '07:30')),
    extended(october(8, '09:00'), '02 ngày làm việc'),
  ];

  it.each([
    ['while that branch goes on', []],
    ['when it has come to its end', [finished('b', october(8, '11:00'))]],
    ['when all has', [finished('b', october(8, '11:00')), finished('a', october(12, '09:00'))]],
  ])('moves nothing and breaks the law: %s', (_, after) => {
    const look = lookAt(dossierOf(procedure, ...log, ...after), october(13, '09:00'));
    expect(dossierClock(look).limit).toMatchObject({ amount: 2, unit: 'workingDay' });
    expect(look.violations.map(({ code }) => code)).toContain('extension.afterDue');
    expect(look.grade).toBe('late');
  });
});
