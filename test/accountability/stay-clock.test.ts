import { describe, expect, it } from 'vitest';
import { legsOf } from '../../src/accountability/legs.ts';
import {
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { closeOfDay, RECEIVED, step } from './example-attribution.ts';

/* Received on Mon 5/10/2026 at 17:00, at close. A working day has eight hours. */
const NOW = october(30, '09:00');

type Log = Parameters<typeof dossierOf>[1][];

const clocksAt = (now: string, procedure: ReturnType<typeof procedureOf>, ...log: Log) =>
  legsOf(dossierOf(procedure, RECEIVED, ...log), { now, calendar: CALENDAR }).map(
    ({ clock }) => clock,
  );

const toB = (step: string, at: string) =>
  ({ type: 'handedOver', step, at, to: { unit: 'b' } }) as const;

describe('the clock of an agency for its part of a visit', () => {
  const oneStep = procedureOf({
    limit: '10 ngày làm việc',
    flow: [step('a1', 4, { alternates: ['b'] })],
  });

  it('is late for neither where the work was done in time', () => {
    const log = [toB('a1', closeOfDay(1)), finished('a1', closeOfDay(3))] as const;
    const clocks = clocksAt(NOW, oneStep, ...log);
    expect(clocks).toMatchObject([{ grade: 'early' }, { grade: 'early' }]);
    for (const clock of clocks) expect(clock).not.toHaveProperty('lateBy');
  });

  it('stands still with the file that is handed over during a pause', () => {
    // Stopped after one day, handed over at the close of the second.
    const log = [paused(closeOfDay(1)), toB('a1', closeOfDay(2))] as const;
    const stopped = { ended: closeOfDay(2), used: { amount: 1 }, grade: 'early' };
    expect(clocksAt(october(9, '09:00'), oneStep, ...log)[0]).toMatchObject(stopped);
    expect(clocksAt(NOW, oneStep, ...log, resumed(closeOfDay(3)))[0]).toMatchObject(stopped);
  });

  it('is not stopped by a pause that came after it was handed over', () => {
    const log = [toB('a1', closeOfDay(1)), paused(closeOfDay(2))] as const;
    const [first, second] = clocksAt(october(9, '09:00'), oneStep, ...log);
    expect(first).toMatchObject({ state: 'done', used: { amount: 1 } });
    expect(second).toMatchObject({ state: 'paused', used: { amount: 2 } });
  });

  it('is none where the step has no limit', () => {
    const free = procedureOf({ flow: [step('a1', undefined, { alternates: ['b'] })] });
    expect(clocksAt(NOW, free, toB('a1', closeOfDay(1)))).toEqual([undefined, undefined]);
  });

  it('is none for who only hands out the result, which was ready before', () => {
    const returning = procedureOf({
      limit: '10 ngày làm việc',
      flow: [step('b1', 1), step('a1', 1, { alternates: ['b'], returns: true })],
    });
    const log = [finished('b1', closeOfDay(1)), toB('a1', closeOfDay(2))] as const;
    const [, ready, handedOut] = clocksAt(NOW, returning, ...log, finished('a1', closeOfDay(3)));
    expect(ready).toMatchObject({ unit: 'a', ended: closeOfDay(1), used: { amount: 0 } });
    expect(handedOut).toBeUndefined();
  });
});

describe('the clock of an agency for all of a visit', () => {
  const divisions = procedureOf({
    limit: '10 ngày làm việc',
    units: {
      a: { name: 'Sở' },
      p: { name: 'Phòng', parent: 'a' },
      b: { name: 'Công an' },
    },
    flow: [step('p1', 2, { alternates: ['b'] })],
  });

  it('is that of its unit', () => {
    expect(clocksAt(NOW, divisions)).toMatchObject([{ unit: 'p' }]);
  });

  it('is its own where the file was with it when a restart began the visit', () => {
    const asked = { type: 'paused', at: closeOfDay(2), reason: 'supplement' } as const;
    const log = [toB('p1', closeOfDay(1)), asked, resumed(closeOfDay(3))] as const;
    expect(clocksAt(NOW, divisions, ...log)).toMatchObject([
      { unit: 'a', cycle: 0, ended: closeOfDay(1) },
      { unit: 'b', cycle: 0, ended: closeOfDay(2) },
      { unit: 'b', cycle: 1, start: closeOfDay(3), due: closeOfDay(5) },
    ]);
  });
});
