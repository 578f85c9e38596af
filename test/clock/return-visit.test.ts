import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/clock/look.ts';
import { isReadyToHandOut, isReturnVisit, returnStepsIn } from '../../src/clock/return-visit.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from './example-dossier.ts';

const RECEIVED = accepted(october(5, '09:00'), { variant: 'mot' });
const NOW = Date.parse(october(9, '09:00'));

const procedure = procedureOf({
  variants: ['mot', 'hai'],
  limit: '05 ngày làm việc',
  flow: [
    { step: 'xu-ly', unit: 'a' },
    { step: 'tra', unit: 'b', limit: { mot: '0', hai: '01 ngày làm việc' } },
  ],
});
const worked = finished('xu-ly', october(6, '10:00'));
const reclassified = (day: number) =>
  ({ type: 'reclassified', at: october(day, '11:00'), variant: 'hai', reason: 'nhầm' }) as const;

const returningIn = (...log: Parameters<typeof dossierOf>[1][]): readonly string[] => {
  const look = lookAt(dossierOf(procedure, ...log), CALENDAR, NOW);
  return look.fold.visits.filter((visit) => isReturnVisit(look, visit)).map(({ node }) => node);
};

describe('a visit hands the result out', () => {
  it('by the column under which it was entered', () => {
    expect(returningIn(RECEIVED, worked)).toEqual(['tra']);
    expect(returningIn(RECEIVED, worked, reclassified(7))).toEqual(['tra']);
    expect(returningIn(RECEIVED, reclassified(5), worked)).toEqual([]);
  });

  it('which is found once for each column', () => {
    const { graph } = lookAt(dossierOf(procedure, RECEIVED), CALENDAR, NOW);
    expect([...returnStepsIn(graph, 'mot')]).toEqual(['tra']);
    expect(returnStepsIn(graph, 'mot')).toBe(returnStepsIn(graph, 'mot'));
    expect([...returnStepsIn(graph, 'hai')]).toEqual([]);
  });
});

describe('a dossier is ready to be handed out', () => {
  const branches = procedureOf({
    flow: [
      {
        parallel: 'song-song',
        branches: [
          {
            stage: 'mot',
            flow: [
              { step: 'lam', unit: 'a' },
              { step: 'tra-mot', returns: true },
            ],
          },
          { step: 'tra-hai', returns: true },
        ],
      },
    ],
  });
  const isReady = (...log: Parameters<typeof dossierOf>[1][]): boolean =>
    isReadyToHandOut(
      lookAt(dossierOf(branches, accepted(october(5, '09:00')), ...log), CALENDAR, NOW),
    );

  it('when nothing else is left on any branch', () => {
    expect(isReady()).toBe(false);
    expect(isReady(finished('lam', october(6, '09:00')))).toBe(true);
  });

  it('not once it has been', () => {
    const handedOut = ['tra-mot', 'tra-hai'].map((step) => finished(step, october(6, '10:00')));
    expect(isReady(finished('lam', october(6, '09:00')), ...handedOut)).toBe(false);
  });
});
