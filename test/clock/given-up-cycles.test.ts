import { describe, expect, it } from 'vitest';
import { hasRestarted, lastVisitsOfCycle } from '../../src/clock/paths.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { VisitRecord } from '../../src/dossier/fold.ts';
import { foldOf } from '../../src/dossier/record.ts';
import { visitIdOf } from '../../src/dossier/visits.ts';
import { accepted, dossierOf, finished, october, procedureOf, resumed } from './example-dossier.ts';

const step = (id: string) => ({ step: id, unit: 'a' });
const wait = (id: string) => ({ wait: id, for: 'applicant', reason: 'supplement' });
const branch = (stage: string, ...flow: readonly unknown[]) => ({ stage, flow });
const parallel = (...branches: readonly unknown[]) => ({ parallel: 'cung-luc', branches });

const RECEIVED = accepted(october(5, '09:00'));

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
  const lastsIn = (dossier: Dossier, cycle: number) =>
    idsOf(lastVisitsOfCycle(foldOf(dossier), cycle));

  it('and not with what ended or began before or after', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('x', october(6, '10:00')),
      finished('b1', october(7, '09:00')),
      finished('cho', october(8, '10:00')),
    );
    expect(lastsIn(dossier, 0)).toEqual(['b1#1', 'cho#1']);
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

describe('the wait that gave a cycle up', () => {
  it('is the one that was answered, and none beside it', () => {
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
    const fold = foldOf(dossier);
    const restarting = fold.visits.filter((visit) => hasRestarted(fold, visit));
    expect(idsOf(restarting)).toEqual(['hai#1']);
  });
});
