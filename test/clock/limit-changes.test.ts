import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { changesWithin, type LimitChange } from '../../src/clock/limit-changes.ts';
import type { VisitRecord } from '../../src/dossier/fold.ts';
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

/* Which changes a clock follows. Every dossier is received on Mon 5/10/2026 09:00. */

type Log = Parameters<typeof dossierOf>[1][];

const RECEIVED = accepted(october(5, '09:00'));
const VARIANTS = ['mot', 'hai'];

const reclassified = (at: string, variant: string) =>
  ({ type: 'reclassified', at, variant, reason: 'phải xác minh' }) as const;

const extended = (at: string, extension = '02 ngày làm việc', step?: string) =>
  ({
    type: 'extended',
    at,
    extension,
    reason: 'phức tạp',
    basis: 'Điều 5',
    ...(step === undefined ? {} : { step }),
  }) as const;

const supplementAsked = (at: string) => ({ type: 'paused', at, reason: 'supplement' }) as const;

const codesOf = ({ violations }: Assessment): readonly (readonly [string, string])[] =>
  violations
    .filter(({ code }) => code.endsWith('.afterDue'))
    .map(({ code, event }) => [code, event ?? '']);

describe('an extension and another column', () => {
  const procedure = procedureOf({
    variants: VARIANTS,
    limit: { mot: '03 ngày làm việc', hai: '04 ngày làm việc' },
    extension: { atMost: '02 ngày làm việc', times: 2 },
    flow: [{ step: 'xu-ly', unit: 'a' }],
  });
  const dueAfter = (...log: Log) => {
    const look = lookAt(dossierOf(procedure, RECEIVED, ...log), october(12, '18:00'));
    return [dossierClock(look).due, codesOf(look)];
  };

  it('are followed as they happened: the column came before the extended end', () => {
    // Till Thu 8/10; extended on Wed till Mon 12/10, so that on Fri 9/10 another column was in time.
    expect(
      dueAfter(extended(october(7, '10:00')), reclassified(october(9, '10:00'), 'hai')),
    ).toEqual([october(13, '17:00'), []]);
  });

  it('in whichever order', () => {
    // Till Thu 8/10; by the other column Fri 9/10, on which it was extended.
    expect(
      dueAfter(reclassified(october(7, '10:00'), 'hai'), extended(october(9, '10:00'))),
    ).toEqual([october(13, '17:00'), []]);
  });

  it('of which only those that came too late count for nothing', () => {
    // Extended on Wed by a day till Fri 9/10; on Mon 12/10 nothing was left to extend.
    expect(
      dueAfter(
        extended(october(7, '10:00'), '01 ngày làm việc'),
        extended(october(12, '10:00'), '01 ngày làm việc'),
      ),
    ).toEqual([october(9, '17:00'), [['extension.afterDue', '3']]]);
  });
});

describe('an extension in the unit of one column', () => {
  it('is not converted into that of another', () => {
    const procedure = procedureOf({
      variants: VARIANTS,
      limit: { mot: '03 ngày làm việc', hai: '10 ngày' },
      extension: { atMost: '02 ngày làm việc' },
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      extended(october(6, '10:00')),
      reclassified(october(7, '10:00'), 'hai'),
    );
    expect(dossierClock(lookAt(dossier, october(8, '09:00')))).toMatchObject({
      due: october(15, '17:00'),
      limit: { amount: 10, unit: 'day', published: '10 ngày' },
    });
  });
});

describe('a change comes in time by what was left then', () => {
  const procedure = procedureOf({
    limit: '03 ngày làm việc',
    extension: { atMost: '02 ngày làm việc' },
    flow: [{ step: 'xu-ly', unit: 'a' }],
  });
  const dueAfter = (...log: Log) => {
    const look = lookAt(dossierOf(procedure, RECEIVED, ...log), october(16, '18:00'));
    return dossierClock(look).due;
  };
  const stopped = (day: number) => [paused(october(day, '08:00')), resumed(october(day, '16:00'))];

  it('not by when the dossier had last stood still', () => {
    // A day was lost on Tue: till Fri 9/10.
    expect(dueAfter(...stopped(6), extended(october(9, '10:00')))).toBe(october(13, '17:00'));
    expect(dueAfter(...stopped(6), extended(october(12, '10:00')))).toBe(october(9, '17:00'));
  });

  it('nor by when it stood still afterwards', () => {
    // Till Thu 8/10, extended till Mon 12/10, on which it was stopped: till Tue 13/10.
    expect(dueAfter(extended(october(7, '10:00')), ...stopped(12))).toBe(october(13, '17:00'));
  });
});

describe('a change of the dossier when its own limit was over', () => {
  it('is none for a step that still had time, either', () => {
    // The dossier had until Thu 8/10. Step two has two days from Fri 9/10 09:00.
    const procedure = procedureOf({
      variants: VARIANTS,
      limit: { mot: '03 ngày làm việc', hai: '05 ngày làm việc' },
      extension: { atMost: '02 ngày làm việc', times: 2 },
      flow: [
        { step: 'mot', unit: 'a' },
        {
          step: 'hai',
          unit: 'b',
          limit: { mot: '02 ngày làm việc', hai: '03 ngày làm việc' },
        },
      ],
    });
    const dueOfStep = (...log: Log) => {
      const dossier = dossierOf(procedure, RECEIVED, finished('mot', october(8, '09:00')), ...log);
      return visitClock(lookAt(dossier, october(9, '11:00')), 'hai#1').due;
    };
    const late = reclassified(october(9, '10:00'), 'hai');
    expect(dueOfStep(late)).toBe(october(12, '09:00'));
    // What had come in time before stays.
    const inTime = extended(october(8, '10:00'), '01 ngày làm việc');
    expect(dueOfStep(inTime)).toBe(october(13, '09:00'));
  });
});

describe('an extension of one step', () => {
  const procedure = procedureOf({
    limit: '10 ngày làm việc',
    extension: { atMost: '02 ngày làm việc' },
    flow: [
      {
        parallel: 'cung-luc',
        branches: [
          {
            stage: 'chang',
            limit: '03 ngày làm việc',
            flow: [
              { step: 'mot', unit: 'a', limit: '01 ngày làm việc' },
              { step: 'hai', unit: 'a', limit: '01 ngày làm việc' },
            ],
          },
          { step: 'ben', unit: 'b', limit: '01 ngày làm việc' },
        ],
      },
    ],
  });
  const log = [RECEIVED, extended(october(5, '10:00'), '02 ngày làm việc', 'mot')];

  it('is none of the step beside it', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(5, '11:00'));
    expect(visitClock(look, 'mot#1').due).toBe(october(8, '09:00'));
    expect(visitClock(look, 'ben#1').due).toBe(october(6, '09:00'));
  });

  it('stays with its stage when that goes on, and not with the next step', () => {
    const dossier = dossierOf(procedure, ...log, finished('mot', october(7, '09:00')));
    const look = lookAt(dossier, october(7, '11:00'));
    // Thu 8/10 and two days.
    expect(stageClock(look, 'chang').due).toBe(october(12, '17:00'));
    expect(visitClock(look, 'hai#1').due).toBe(october(8, '09:00'));
  });
});

describe('changes belong to the cycle in which they came', () => {
  const procedure = procedureOf({
    variants: VARIANTS,
    limit: { mot: '03 ngày làm việc', hai: '05 ngày làm việc' },
    extension: { atMost: '02 ngày làm việc' },
    flow: [{ step: 'xu-ly', unit: 'a' }],
  });
  // Due Thu 8/10, asked on Fri 9/10 10:00, too late. The new cycle begins on Mon 12/10: till Thu 15/10.
  const log = [RECEIVED, supplementAsked(october(9, '10:00')), resumed(october(12, '09:00'))];

  it('another column in the new one is followed there, and is no fault of the one before', () => {
    const dossier = dossierOf(procedure, ...log, reclassified(october(13, '09:00'), 'hai'));
    const look = lookAt(dossier, october(13, '10:00'));
    // Mon 12/10 and five working days.
    expect(dossierClock(look)).toMatchObject({ cycle: 1, due: october(19, '17:00') });
    expect(look.clocks.earlierCycles[0]).toMatchObject({ due: october(8, '17:00'), grade: 'late' });
    expect(codesOf(look)).toEqual([]);
  });

  it('as more time is', () => {
    const dossier = dossierOf(procedure, ...log, extended(october(13, '09:00')));
    const look = lookAt(dossier, october(13, '10:00'));
    expect(dossierClock(look)).toMatchObject({ cycle: 1, due: october(19, '17:00') });
    expect(look.clocks.earlierCycles[0]?.due).toBe(october(8, '17:00'));
    expect(codesOf(look)).toEqual([]);
  });

  it('and one that came too late in the one before is a fault of that one', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      reclassified(october(9, '09:00'), 'hai'),
      supplementAsked(october(9, '10:00')),
      resumed(october(12, '09:00')),
    );
    const look = lookAt(dossier, october(13, '10:00'));
    expect(codesOf(look)).toEqual([['reclassification.afterDue', '2']]);
    // The column itself applies to what begins anew.
    expect(dossierClock(look)).toMatchObject({ cycle: 1, due: october(19, '17:00') });
  });
});

describe('of the changes of a dossier', () => {
  const more: LimitChange = {
    id: 'gia-han',
    at: 300,
    extension: {
      id: 'gia-han',
      at: 300,
      extension: { amount: 1, unit: 'workingDay' },
      step: undefined,
      cycle: 0,
      visits: [1],
      reason: 'phức tạp',
      basis: 'Điều 5',
    },
  };
  const columnAt = (at: number): LimitChange => ({ id: `cot-${at}`, at, variant: 'hai' });
  const changes = [columnAt(100), columnAt(200), more, columnAt(400), columnAt(500)];
  // Nothing else is asked of a visit.
  const visitOf = (index: number) => ({ index }) as VisitRecord;
  const idsWithin = (visits: readonly number[], from: number, till?: number) =>
    changesWithin(changes, visits.map(visitOf), from, till).map(({ id }) => id);

  it('a clock follows another column between its beginning and its end, not at them', () => {
    expect(idsWithin([0], 100, 400)).toEqual(['cot-200']);
    expect(idsWithin([0], 150, 450)).toEqual(['cot-200', 'cot-400']);
    expect(idsWithin([0], 150)).toEqual(['cot-200', 'cot-400', 'cot-500']);
  });

  it('and more time that one of its visits was given, whenever that was', () => {
    expect(idsWithin([0, 1], 350, 360)).toEqual(['gia-han']);
    expect(idsWithin([2], 100, 500)).toEqual(['cot-200', 'cot-400']);
  });
});
