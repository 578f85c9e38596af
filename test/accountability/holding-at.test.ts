import { describe, expect, it } from 'vitest';
import { unitHoldingAt, visitHoldingAt } from '../../src/accountability/holding-at.ts';
import { lookAt } from '../../src/clock/look.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { CALENDAR, dossierOf, finished, october, procedureOf } from '../clock/example-dossier.ts';
import { applicantsTime, closeOfDay, RECEIVED, step } from './example-attribution.ts';

/* Received on Mon 5/10/2026 at 17:00; `a1` is left at the close of Tue 6/10. */
const at = (time: string): number => Date.parse(time);

const contextOf = (dossier: Dossier) => lookAt(dossier, CALENDAR, at(october(30, '09:00')));

const holding = (dossier: Dossier, time: string, cycle = 0): string | undefined => {
  const visit = visitHoldingAt(contextOf(dossier), cycle, at(time));
  return visit === undefined ? undefined : `${visit.node}#${visit.ordinal}`;
};

describe('the visit with which a dossier is at work', () => {
  const straight = procedureOf({ limit: '05 ngày làm việc', flow: [step('a1', 1), step('b1', 2)] });
  const dossier = dossierOf(
    straight,
    RECEIVED,
    finished('a1', closeOfDay(1)),
    finished('b1', closeOfDay(3)),
  );

  it('is the one that is open then: from its entry on, and no more when it is left', () => {
    expect(holding(dossier, october(5, '17:00'))).toBe('a1#1');
    expect(holding(dossier, october(6, '16:59'))).toBe('a1#1');
    expect(holding(dossier, closeOfDay(1))).toBe('b1#1');
  });

  it('is the last one after the end, and none before the receipt', () => {
    expect(holding(dossier, october(20, '09:00'))).toBe('b1#1');
    expect(holding(dossier, october(5, '16:59'))).toBeUndefined();
  });

  it('is none of a cycle that has not begun', () => {
    expect(holding(dossier, october(6, '09:00'), 1)).toBeUndefined();
  });

  it('is the one before a wait, which is somebody else’s time', () => {
    const waiting = procedureOf({
      limit: '05 ngày làm việc',
      flow: [step('a1', 1), applicantsTime('cho', 2), step('b1', 1)],
    });
    const log = [RECEIVED, finished('a1', closeOfDay(1))];
    expect(holding(dossierOf(waiting, ...log), october(7, '09:00'))).toBe('a1#1');
    expect(holding(dossierOf(waiting, ...log, finished('cho', closeOfDay(2))), closeOfDay(2))).toBe(
      'b1#1',
    );
  });

  it('is the one that asked for what is waited for, whatever other branches have done', () => {
    const branched = procedureOf({
      limit: '05 ngày làm việc',
      flow: [
        {
          parallel: 'hai',
          branches: [
            { stage: 'mot', flow: [step('a1', 1), applicantsTime('cho', 2), step('a2', 1)] },
            step('b1', 2),
          ],
        },
      ],
    });
    const log = dossierOf(
      branched,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('b1', closeOfDay(2)),
    );
    expect(holding(log, closeOfDay(2))).toBe('a1#1');
  });

  it('of several branches is the one that began first, as long as it goes on', () => {
    const branched = procedureOf({
      limit: '05 ngày làm việc',
      flow: [{ parallel: 'hai', branches: [step('a1', 1), step('b1', 3)] }],
    });
    const log = dossierOf(branched, RECEIVED, finished('a1', closeOfDay(1)));
    expect(holding(log, october(6, '09:00'))).toBe('a1#1');
    expect(holding(log, october(7, '09:00'))).toBe('b1#1');
  });
});

describe('the unit whose a dossier is', () => {
  const oneStep = procedureOf({
    limit: '02 ngày làm việc',
    flow: [step('a1', 2, { alternates: ['b'] })],
  });
  const dossier = dossierOf(
    oneStep,
    RECEIVED,
    { type: 'handedOver', step: 'a1', at: october(7, '10:00'), to: { unit: 'b' } },
    finished('a1', closeOfDay(3)),
  );
  const unitAt = (time: string) => unitHoldingAt(contextOf(dossier), 0, at(time));

  it('is the one that had the file then, also after the end', () => {
    expect([october(6, '09:00'), october(7, '09:59'), october(7, '10:00')].map(unitAt)).toEqual([
      'a',
      'a',
      'b',
    ]);
    expect(unitAt(october(20, '09:00'))).toBe('b');
  });

  it('is the one that delegated, and not who acts for it', () => {
    const delegated = dossierOf(oneStep, RECEIVED, {
      type: 'delegated',
      at: october(6, '08:00'),
      from: { unit: 'a' },
      to: { unit: 'b', person: 'Chi' },
      window: { from: october(6, '08:00'), to: october(20, '00:00') },
    });
    expect(unitHoldingAt(contextOf(delegated), 0, at(october(7, '09:00')))).toBe('a');
  });

  it('is nobody’s before the receipt', () => {
    expect(unitAt(october(5, '09:00'))).toBeUndefined();
  });
});
