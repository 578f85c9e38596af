import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import {
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { type Log, RECEIVED } from './example-obligations.ts';

/* Received on Mon 5/10/2026 at 09:00. */
describe('two agencies that had one step after the other and were late with it', () => {
  // Due on Wed 7/10 at 09:00, handed over on Thu 8/10.
  const branched = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      {
        parallel: 'hai',
        branches: [
          { step: 'x', unit: 'a', alternates: ['b'], limit: '02 ngày làm việc' },
          { step: 'y', unit: 'c', limit: '05 ngày làm việc' },
        ],
      },
    ],
  });
  const toB = {
    type: 'handedOver',
    step: 'x',
    at: october(8, '09:00'),
    to: { unit: 'b' },
  } as const;
  const newDate = (at: string) =>
    ({
      type: 'reappointed',
      step: 'x',
      at,
      promise: october(14, '17:00'),
      reason: 'chờ xác minh',
    }) as const;
  const newDatesAfter = (...log: Log) =>
    obligationsOf(dossierOf(branched, RECEIVED, ...log), {
      now: october(8, '11:00'),
      calendar: CALENDAR,
    })
      .filter(({ kind }) => kind === 'newDate')
      .map(({ id, arisenAt, state }) => [id, arisenAt, state]);

  it('owe each its own date, from when it was late and had the file', () => {
    expect(newDatesAfter(toB)).toEqual([
      ['newDate:a:x#1', october(7, '09:00'), 'open'],
      ['newDate:b:x#1/2', october(8, '09:00'), 'open'],
    ]);
  });

  it('are met by a date of the time in which they had it', () => {
    const [first, second] = [newDate(october(7, '10:00')), newDate(october(8, '10:00'))];
    const states = (...log: Log) => newDatesAfter(...log).map(([, , state]) => state);
    expect(states(first, toB)).toEqual(['fulfilled', 'open']);
    expect(states(toB, second)).toEqual(['open', 'fulfilled']);
  });
});

describe('the new date of a component that is a stage', () => {
  it('is that of the unit that the procedure names for it', () => {
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'hai',
          branches: [
            {
              stage: 'khau',
              unit: 'a',
              limit: '01 ngày làm việc',
              flow: [
                { step: 'x', unit: 'a' },
                { step: 'z', unit: 'a' },
              ],
            },
            { step: 'y', unit: 'b' },
          ],
        },
      ],
    });
    const ofStage = {
      type: 'reappointed',
      step: 'khau',
      at: october(7, '10:00'),
      promise: october(14, '17:00'),
      reason: 'chờ xác minh',
    } as const;
    const owed = obligationsOf(dossierOf(procedure, RECEIVED, ofStage), {
      now: october(7, '11:00'),
      calendar: CALENDAR,
    });
    expect(owed.find(({ kind }) => kind === 'newDate')).toMatchObject({
      id: 'newDate:a:x#1',
      state: 'fulfilled',
    });
  });
});

describe('an agency with a stage of several paths', () => {
  it('is late since the first of them was', () => {
    const stage = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          stage: 'khau',
          limit: '02 ngày làm việc',
          flow: [
            { step: 'w', unit: 'a' },
            {
              parallel: 'hai',
              branches: [
                { step: 'x', unit: 'a' },
                { step: 'y', unit: 'a' },
              ],
            },
          ],
        },
        { step: 'z', unit: 'b', limit: '05 ngày làm việc' },
      ],
    });
    // Due on Wed 7/10; “x” stood still for a working day and has till Thu 8/10. “y” was late when it
    // was stopped, “x” runs late.
    const log = dossierOf(
      stage,
      RECEIVED,
      finished('w', october(5, '10:00')),
      paused(october(5, '10:00'), 'x'),
      resumed(october(6, '10:00')),
      paused(october(8, '10:00'), 'y'),
    );
    const owed = obligationsOf(log, { now: october(12, '09:00'), calendar: CALENDAR });
    const explanations = owed.filter(({ kind }) => kind === 'explanation');
    expect(explanations.map(({ id, arisenAt }) => [id, arisenAt])).toEqual([
      ['explanation:a:w#1', october(8, '00:00')],
    ]);
  });
});
