import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import {
  accepted,
  CALENDAR,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  procedureOf,
  resumed,
  stageClock,
  visitClock,
} from './example-dossier.ts';

/* What becomes of clocks when limits change: while they run, stand still, or are over. */

type Log = Parameters<typeof dossierOf>[1][];

const RECEIVED = accepted(october(5, '09:00'));
const VARIANTS = ['mot', 'hai'];

const reclassified = (at: string, variant: string) =>
  ({ type: 'reclassified', at, variant, reason: 'phải xác minh' }) as const;

const extended = (at: string, extension = '02 ngày làm việc') =>
  ({ type: 'extended', at, extension, reason: 'phức tạp', basis: 'Điều 5' }) as const;

const supplementAsked = (at: string) => ({ type: 'paused', at, reason: 'supplement' }) as const;

const codesOf = ({ violations }: Assessment): readonly string[] =>
  violations.map(({ code }) => code);

describe('a step and a stage that are over', () => {
  const procedure = procedureOf({
    variants: VARIANTS,
    limit: '05 ngày làm việc',
    flow: [
      {
        stage: 'chang',
        limit: { hai: '02 ngày làm việc' },
        flow: [{ step: 'xu-ly', unit: 'a', limit: { hai: '01 ngày làm việc' } }],
      },
      { step: 'ky', unit: 'b' },
    ],
  });
  const log: Log = [
    RECEIVED,
    reclassified(october(5, '10:00'), 'hai'),
    finished('xu-ly', october(7, '10:00')),
  ];

  it('keep their clocks when the next column has no limit for them', () => {
    const back = [...log, reclassified(october(7, '11:00'), 'mot')];
    for (const events of [log, back]) {
      const look = lookAt(dossierOf(procedure, ...events), october(7, '12:00'));
      // Mon 5/10 09:00 and a day; the stage till Wed 7/10.
      expect(visitClock(look, 'xu-ly#1')).toMatchObject({
        due: october(6, '09:00'),
        grade: 'late',
      });
      expect(stageClock(look, 'chang')).toMatchObject({
        due: october(7, '17:00'),
        grade: 'onTime',
      });
    }
  });
});

describe('a stage that a column leaves out by a zero', () => {
  const procedure = procedureOf({
    variants: VARIANTS,
    limit: '05 ngày làm việc',
    flow: [
      {
        stage: 'chang',
        limit: { mot: '0 ngày làm việc', hai: '02 ngày làm việc' },
        flow: [{ step: 'xu-ly', unit: 'a' }],
      },
    ],
  });
  const stagesAfter = (first: string, then: string) =>
    lookAt(
      dossierOf(
        procedure,
        accepted(october(5, '09:00'), { variant: first }),
        reclassified(october(5, '10:00'), then),
      ),
      october(6, '09:00'),
    ).clocks.stages;

  it('has no clock there any more', () => {
    expect(stagesAfter('hai', 'mot')).toEqual([]);
  });

  it('and has one from when another column gives it a limit', () => {
    expect(stagesAfter('mot', 'hai')).toMatchObject([{ due: october(7, '17:00') }]);
  });
});

describe('a result that is ready', () => {
  const procedure = procedureOf({
    variants: VARIANTS,
    limit: { mot: '05 ngày làm việc', hai: '01 ngày làm việc' },
    extension: { atMost: '02 ngày làm việc' },
    flow: [
      { step: 'xu-ly', unit: 'a' },
      { step: 'tra', unit: 'a', limit: '0', returns: true },
    ],
  });
  const log: Log = [RECEIVED, finished('xu-ly', october(7, '10:00'))];
  const readyThen = (...more: Log) =>
    lookAt(dossierOf(procedure, ...log, ...more), october(8, '12:00'));
  const ready = { due: october(12, '17:00'), ended: october(7, '10:00'), grade: 'early' };

  it('is not made late by another column', () => {
    const look = readyThen(reclassified(october(7, '11:00'), 'hai'));
    expect(dossierClock(look)).toMatchObject(ready);
    expect(codesOf(look)).toEqual([]);
  });

  it('nor given more time, and neither is the step that hands it out', () => {
    const look = readyThen(extended(october(7, '11:00')));
    expect(dossierClock(look)).toMatchObject(ready);
    expect(visitClock(look, 'tra#1').limit).toMatchObject({ amount: 0 });
  });

  it('stays ready where the other column has time for the handing out', () => {
    const byColumn = procedureOf({
      variants: VARIANTS,
      limit: '05 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'a' },
        { step: 'tra', unit: 'a', limit: { mot: '0', hai: '01 ngày làm việc' } },
      ],
    });
    const dossier = dossierOf(byColumn, ...log, reclassified(october(7, '11:00'), 'hai'));
    // Due on Mon 12/10, and looked at on Tue 13/10.
    const look = lookAt(dossier, october(13, '09:00'));
    expect(look).toMatchObject({ status: 'resolved', grade: 'early' });
    expect(look.flags).toMatchObject({ overdue: false, partOverdue: false });
  });
});

describe('more time that was given while the applicant supplied what was missing', () => {
  const procedure = procedureOf({
    limit: '03 ngày làm việc',
    extension: { atMost: '02 ngày làm việc' },
    flow: [{ step: 'xu-ly', unit: 'a' }],
  });
  const asked: Log = [
    RECEIVED,
    supplementAsked(october(6, '10:00')),
    // Past Thu 8/10, but nothing runs.
    extended(october(12, '10:00')),
  ];

  it('breaks no law, neither before nor after the restart', () => {
    expect(codesOf(lookAt(dossierOf(procedure, ...asked), october(13, '09:00')))).toEqual([]);
    const supplied = dossierOf(procedure, ...asked, resumed(october(15, '10:00')));
    expect(codesOf(lookAt(supplied, october(15, '11:00')))).toEqual([]);
  });

  it('is given up with the cycle', () => {
    const supplied = dossierOf(procedure, ...asked, resumed(october(15, '10:00')));
    const look = lookAt(supplied, october(15, '11:00'));
    expect(look.clocks.earlierCycles).toMatchObject([{ due: october(8, '17:00'), state: 'void' }]);
    // Thu 15/10 and three working days.
    expect(dossierClock(look).due).toBe(october(20, '17:00'));
  });

  it('still counts for a step on which the work went on', () => {
    const beside = procedureOf({
      limit: '10 ngày làm việc',
      extension: { atMost: '02 ngày làm việc' },
      flow: [
        {
          parallel: 'cung-luc',
          branches: [
            { wait: 'cho', for: 'applicant', clock: 'restart' },
            { step: 'tham-dinh', unit: 'b', limit: '01 ngày làm việc' },
          ],
        },
      ],
    });
    const dossier = dossierOf(
      beside,
      RECEIVED,
      extended(october(5, '14:00')),
      finished('cho', october(7, '10:00')),
    );
    // Mon 5/10 09:00 and three days; cut off on Wed 7/10.
    expect(visitClock(lookAt(dossier, october(7, '11:00')), 'tham-dinh#1')).toMatchObject({
      due: october(8, '09:00'),
      state: 'void',
    });
    expect(visitClock(lookAt(dossier, october(7, '11:00')), 'tham-dinh#1')).not.toHaveProperty(
      'grade',
    );
  });
});

describe('a change that came while nothing ran', () => {
  /*
   * Due on Wed 7/10; stopped from its close till Mon 12/10 at the opening. Thu and Fri are given
   * back: due on Fri 9/10, and late on Monday.
   */
  const procedure = procedureOf({
    variants: VARIANTS,
    limit: { mot: '02 ngày làm việc', hai: '04 ngày làm việc' },
    flow: [{ step: 'xu-ly', unit: 'a' }],
  });
  const stopped: Log = [
    RECEIVED,
    { type: 'paused', at: october(7, '17:00'), reason: 'incident', basis: 'Điều 5' },
    reclassified(october(11, '09:00'), 'hai'),
  ];

  it('counts, and counts still when the pause is over', () => {
    const before = lookAt(dossierOf(procedure, ...stopped), october(11, '10:00'));
    expect(dossierClock(before)).toMatchObject({ due: october(9, '17:00'), state: 'paused' });
    const after = lookAt(
      dossierOf(procedure, ...stopped, resumed(october(12, '07:30'))),
      october(12, '08:00'),
    );
    expect(dossierClock(after)).toMatchObject({ due: october(13, '17:00'), state: 'running' });
    expect(codesOf(after)).toEqual([]);
  });
});

describe('another column for the silence of a branch', () => {
  const procedure = procedureOf({
    variants: VARIANTS,
    limit: '20 ngày làm việc',
    flow: [
      {
        parallel: 'lay-y-kien',
        branches: [
          {
            step: 'y-kien',
            unit: 'a',
            onSilence: {
              after: { mot: '01 ngày làm việc', hai: '05 ngày làm việc' },
              outcome: 'consent',
            },
          },
          { step: 'ho-so', unit: 'b' },
        ],
      },
      { step: 'ky', unit: 'a' },
    ],
  });
  const expired = { type: 'expired', step: 'y-kien', at: october(7, '00:00') } as const;
  const dueAt = (now: string, ...log: Log) =>
    dueEvents(dossierOf(procedure, RECEIVED, ...log), { now, calendar: CALENDAR }).map(
      ({ step, at }) => [step, at],
    );

  it('applies while the time to answer runs', () => {
    const log = [reclassified(october(6, '11:00'), 'hai')];
    expect(dueAt(october(12, '23:59'), ...log)).toEqual([]);
    expect(dueAt(october(13, '00:00'), ...log)).toEqual([['y-kien', october(13, '00:00')]]);
  });

  it('takes back no answer that silence has given', () => {
    const log = [reclassified(october(8, '11:00'), 'hai')];
    // Nothing can be entered before what is in the log already.
    expect(dueAt(october(8, '12:00'), ...log)).toEqual([['y-kien', october(8, '11:00')]]);
  });

  it('makes no expiry premature that was not', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      expired,
      reclassified(october(8, '11:00'), 'hai'),
    );
    expect(codesOf(lookAt(dossier, october(8, '12:00')))).toEqual([]);
  });
});
