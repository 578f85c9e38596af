import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/clock/look.ts';
import { openStageClocks } from '../../src/clock/stage-clocks.ts';
import { stageStaysOf } from '../../src/clock/stage-stays.ts';
import type { VisitRecord } from '../../src/dossier/fold.ts';
import { visitIdOf } from '../../src/dossier/visits.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from './example-dossier.ts';

const step = (id: string, more: object = {}) => ({ step: id, unit: 'a', ...more });

const ids = (visits: readonly VisitRecord[] = []): string => visits.map(visitIdOf).join(' ');

const staysIn = (...log: Parameters<typeof dossierOf>[1][]) => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      {
        stage: 'ngoai',
        limit: '10 ngày làm việc',
        flow: [
          { stage: 'trong', limit: '02 ngày làm việc', flow: [step('a'), step('b')] },
          { stage: 'khong-han', flow: [step('c', { on: { lai: 'a' } })] },
        ],
      },
      {
        parallel: 'cung-luc',
        branches: [
          { stage: 'nhanh', limit: '03 ngày làm việc', flow: [step('d'), step('e')] },
          step('g'),
        ],
      },
    ],
  });
  const dossier = dossierOf(procedure, accepted(october(5, '09:00')), ...log);
  const look = lookAt(dossier, CALENDAR, Date.parse(october(20, '09:00')));
  return stageStaysOf(look).map(({ node, visits, entries }) => [
    node.stage,
    ids(visits),
    ids(entries),
  ]);
};

describe('the stages that a dossier came to', () => {
  const first = [
    finished('a', october(6, '09:00')),
    finished('b', october(6, '10:00')),
    finished('c', october(6, '11:00'), 'lai'),
  ];

  it('are those with a limit, the outer one first, with what was entered from each', () => {
    expect(staysIn()).toEqual([
      ['ngoai', 'a#1', ''],
      ['trong', 'a#1', ''],
    ]);
    expect(staysIn(...first.slice(0, 2))).toEqual([
      ['ngoai', 'a#1 b#1 c#1', ''],
      ['trong', 'a#1 b#1', 'c#1'],
    ]);
  });

  it('are one each, however often they are entered', () => {
    expect(staysIn(...first)).toEqual([
      ['ngoai', 'a#1 b#1 c#1 a#2', ''],
      ['trong', 'a#1 b#1 a#2', 'c#1'],
    ]);
  });

  it('are none for the branches themselves, nor for a step that is one', () => {
    const through = [
      finished('a', october(7, '09:00')),
      finished('b', october(7, '10:00')),
      finished('c', october(7, '11:00')),
    ];
    expect(staysIn(...first, ...through)).toEqual([
      ['ngoai', 'a#1 b#1 c#1 a#2 b#2 c#2', 'd#1 g#1'],
      ['trong', 'a#1 b#1 a#2 b#2', 'c#1 c#2'],
      ['nhanh', 'd#1', ''],
    ]);
  });
});

describe('the clocks that time can change', () => {
  it('are those of the stages in which the dossier still is', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        { stage: 'mot', limit: '02 ngày làm việc', flow: [step('a'), step('b')] },
        { stage: 'hai', limit: '02 ngày làm việc', flow: [step('c'), step('d')] },
      ],
    });
    const log = [accepted(october(5, '09:00')), finished('a', october(6, '09:00'))];
    const openAfter = (...more: Parameters<typeof dossierOf>[1][]) => {
      const dossier = dossierOf(procedure, ...log, ...more);
      return openStageClocks(lookAt(dossier, CALENDAR, 0)).map(({ id }) => id);
    };
    expect(openAfter()).toEqual(['mot']);
    expect(openAfter(finished('b', october(6, '10:00')))).toEqual(['hai']);
    expect(openAfter({ type: 'withdrawn', at: october(6, '10:00') })).toEqual([]);
  });
});
