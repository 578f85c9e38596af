import { describe, expect, it } from 'vitest';
import { attributeLateness } from '../../src/accountability/attribute-lateness.ts';
import { lastVisitsOfCycle } from '../../src/clock/last-visits.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { VisitRecord } from '../../src/dossier/fold.ts';
import { foldOf } from '../../src/dossier/record.ts';
import { visitIdOf } from '../../src/dossier/visits.ts';
import {
  accepted,
  CALENDAR,
  dossierClock,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  procedureOf,
  resumed,
  stageClock,
  visitClock,
} from './example-dossier.ts';

const step = (id: string) => ({ step: id, unit: 'a' });
const wait = (id: string) => ({ wait: id, for: 'applicant', reason: 'supplement' });
const branch = (stage: string, ...flow: readonly unknown[]) => ({ stage, flow });
const parallel = (...branches: readonly unknown[]) => ({ parallel: 'cung-luc', branches });

const RECEIVED = accepted(october(5, '09:00'));

const lastsIn = (dossier: Dossier, cycle: number) =>
  idsOf(lastVisitsOfCycle(foldOf(dossier), cycle));

const idsOf = (visits: readonly VisitRecord[]): readonly string[] => visits.map(visitIdOf);

describe('a cycle that was given up ends with all that was going on then', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      parallel(
        branch('nhanh-b', step('b1'), step('b2')),
        branch('nhanh-x', step('x'), wait('cho'), step('y')),
      ),
    ],
  });

  it('and not with what ended or began before or after', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('x', october(6, '10:00')),
      finished('b1', october(7, '09:00')),
      finished('cho', october(8, '10:00')),
    );
    expect(lastsIn(dossier, 0)).toEqual(['cho#1', 'b2#1']);
    expect(lastsIn(dossier, 1)).toEqual(['y#1', 'b2#2']);
  });

  it('also with what a pause for a supplement cut off', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      { type: 'paused', at: october(6, '10:00'), reason: 'supplement', step: 'x' },
      resumed(october(7, '09:00')),
    );
    expect(lastsIn(dossier, 0)).toEqual(['b1#1', 'x#1']);
  });

  it('or with the wait, if it was answered in the very instant', () => {
    const dossier = dossierOf(
      procedureOf({ limit: '20 ngày làm việc', flow: [step('x'), wait('cho'), step('y')] }),
      RECEIVED,
      finished('x', october(6, '10:00')),
      finished('cho', october(6, '10:00')),
    );
    expect(lastsIn(dossier, 0)).toEqual(['cho#1']);
    expect(lastsIn(dossier, 1)).toEqual(['y#1']);
  });
});

describe('another wait beside the one that gave a cycle up', () => {
  it('goes on in the next', () => {
    // The answer to the second request, made on Tue, came first; the first goes on in a new cycle.
    const dossier = dossierOf(
      procedureOf({
        limit: '20 ngày làm việc',
        flow: [parallel(wait('mot'), branch('nhanh-x', step('x'), wait('hai')), step('b'))],
      }),
      RECEIVED,
      finished('x', october(6, '10:00')),
      finished('b', october(6, '10:00')),
      finished('hai', october(7, '10:00')),
    );
    const look = lookAt(dossier, october(7, '11:00'));
    expect(look.active.map(({ step, cycle }) => [step, cycle])).toEqual([['mot', 1]]);
    expect(lastsIn(dossier, 0)).toEqual(['mot#1', 'hai#1']);
  });
});

describe('a restart makes nothing punctual', () => {
  // Three working days from Mon 5/10: Thu 8/10. Branch a asks on Mon 10:00; branch b works on, its
  // stage being due on Wed 7/10 17:00 and its step on Wed 7/10 08:00. The answer comes on Mon 12/10 at
  // 09:00, when the dossier is late by Fri (8 h) and Mon (1.5 h).
  const branchB = {
    stage: 'nhanh-b',
    unit: 'b',
    limit: '02 ngày làm việc',
    flow: [{ step: 'b', unit: 'b', limit: '02 ngày làm việc' }],
  };
  const asking = procedureOf({
    limit: '03 ngày làm việc',
    flow: [parallel(branch('nhanh-a', step('a1'), wait('cho'), step('a2')), branchB)],
  });
  const pausing = procedureOf({
    limit: '03 ngày làm việc',
    flow: [parallel(branch('nhanh-a', step('a1')), branchB)],
  });
  const received = accepted(october(5, '08:00'));
  const request = {
    type: 'paused',
    at: october(5, '10:00'),
    reason: 'supplement',
    step: 'a1',
  } as const;
  const stories = [
    {
      by: 'a wait',
      procedure: asking,
      before: [received, finished('a1', october(5, '10:00'))],
      answer: (at: string) => finished('cho', at),
      last: 'a2',
    },
    {
      by: 'a pause',
      procedure: pausing,
      before: [received, request],
      answer: (at: string) => resumed(at),
      last: 'a1',
    },
  ];

  it.each(stories)(
    'the cycle is late if another branch was overdue when it began anew after $by',
    ({ procedure, before, answer, last }) => {
      expect(lookAt(dossierOf(procedure, ...before), october(12, '09:00'))).toMatchObject({
        grade: 'late',
        flags: { overdue: true },
      });
      const log = [...before, answer(october(12, '09:00'))];
      const look = lookAt(dossierOf(procedure, ...log), october(12, '10:00'));
      expect(look.grade).toBe('late');
      expect(look.clocks.earlierCycles).toMatchObject([
        { state: 'void', grade: 'late', lateBy: hours(9.5), ended: october(12, '09:00') },
      ]);
      // Thu and Fri, and the half and the hour of Mon.
      expect(stageClock(look, 'nhanh-b', 0)).toMatchObject({
        state: 'void',
        grade: 'late',
        lateBy: hours(17.5),
        ended: october(12, '09:00'),
      });
      // The same and Wed from 08:00 on.
      expect(visitClock(look, 'b#1')).toMatchObject({ state: 'void', lateBy: hours(25) });
      expect(
        look.components.map(({ id, cycle, state, grade }) => [id, cycle, state, grade]),
      ).toEqual([
        ['nhanh-a', 0, 'void', undefined],
        ['nhanh-b', 0, 'void', 'late'],
        ['nhanh-a', 1, 'running', undefined],
        ['nhanh-b', 1, 'running', undefined],
      ]);
      expect(look.components[0]?.ended).toBe(october(5, '10:00'));
      expect(look.obligations.find(({ id }) => id === 'apology:dossier#1')?.state).toBe('missed');
      const done = [
        ...log,
        finished('b', october(13, '09:00')),
        finished(last, october(13, '10:00')),
      ];
      const options = { now: october(14, '09:00'), calendar: CALENDAR };
      const ended = dossierOf(procedure, ...done);
      expect(lookAt(ended, options.now).grade).toBe('late');
      expect(dossierClock(lookAt(ended, options.now)).grade).toBe('early');
      const { lateBy, shares } = attributeLateness(ended, options);
      expect([lateBy, shares.map(({ unit, charge }) => [unit, charge])]).toEqual([
        hours(9.5),
        [['b', hours(9.5)]],
      ]);
    },
  );

  it.each(stories)(
    'and is void if none was, as of its last instant, after $by',
    ({ procedure, before, answer }) => {
      const dossier = dossierOf(procedure, ...before, answer(october(6, '09:00')));
      const look = lookAt(dossier, october(6, '10:00'));
      const [cycle] = look.clocks.earlierCycles;
      expect(cycle).toMatchObject({ state: 'void', ended: october(6, '09:00') });
      expect(cycle).not.toHaveProperty('grade');
      expect(look.grade).toBeUndefined();
    },
  );

  it('also where the time for the answer had passed, and the limit had run on', () => {
    // The bound of the wait ends with Thu 8/10: 5.5 h, 8 h and 8 h are three days begun, and the
    // dossier due on Thu 8/10 is due on Tue 13/10. Wed, Thu and 1.5 h of Fri 16/10 are too much.
    const bounded = { ...wait('cho'), within: '02 ngày làm việc' };
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [step('x'), bounded, step('y')],
    });
    const log = [received, finished('x', october(6, '10:00'))];
    expect(lookAt(dossierOf(procedure, ...log), october(16, '09:00')).grade).toBe('late');
    const dossier = dossierOf(procedure, ...log, finished('cho', october(16, '09:00')));
    const look = lookAt(dossier, october(16, '10:00'));
    expect(look.clocks.earlierCycles).toMatchObject([
      { grade: 'late', lateBy: hours(17.5), ended: october(16, '09:00') },
    ]);
  });

  it('also where the answer lets the flow go on without that branch', () => {
    const either = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { ...parallel(branch('nhanh-a', step('a1'), wait('cho')), branchB), join: 'any' },
        step('c'),
      ],
    });
    const log = [
      received,
      finished('a1', october(5, '10:00')),
      finished('cho', october(12, '09:00')),
    ];
    const look = lookAt(dossierOf(either, ...log), october(12, '10:00'));
    expect(look.clocks.earlierCycles).toMatchObject([{ grade: 'late', lateBy: hours(9.5) }]);
    expect(stageClock(look, 'nhanh-b', 0)).toMatchObject({ state: 'void', lateBy: hours(17.5) });
  });
});

describe('pauses for supplements that overlap', () => {
  it('give up one cycle each, and none before it began', () => {
    // Everything is stopped from Tue 6/10; one answer comes on Thu 8/10, the other on Fri 9/10.
    const dossier = dossierOf(
      procedureOf({ limit: '05 ngày làm việc', flow: [step('x')] }),
      accepted(october(5, '08:00')),
      { type: 'paused', at: october(6, '08:00'), reason: 'supplement' },
      { type: 'paused', at: october(7, '08:00'), reason: 'supplement' },
      resumed(october(8, '08:00'), 3),
      resumed(october(9, '08:00'), 2),
    );
    const { clocks } = lookAt(dossier, october(9, '09:00'));
    expect(clocks.earlierCycles.map(({ start, ended }) => [start, ended])).toEqual([
      [october(5, '08:00'), october(6, '08:00')],
      [october(8, '08:00'), october(8, '08:00')],
    ]);
    for (const { used } of clocks.earlierCycles) expect(used.amount).toBeGreaterThanOrEqual(0);
  });
});
