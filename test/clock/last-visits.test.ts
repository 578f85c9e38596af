import { describe, expect, it } from 'vitest';
import { lastVisitsAmong } from '../../src/clock/last-visits.ts';
import { lookAt } from '../../src/clock/look.ts';
import { stageStaysOf } from '../../src/clock/stage-stays.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
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

/* Where the way of a dossier through a stage ends. */

const step = (id: string, more: object = {}) => ({ step: id, unit: 'a', ...more });
const wait = (id: string) => ({ wait: id, for: 'applicant', reason: 'supplement' });
const branch = (stage: string, ...flow: readonly unknown[]) => ({ stage, flow });

/** The stage `sa`, what comes before it and what comes after it. */
const procedureWith = (
  flow: readonly unknown[],
  after: readonly unknown[] = [step('sau')],
  before: readonly unknown[] = [],
) =>
  procedureOf({
    limit: '20 ngày làm việc',
    flow: [...before, { stage: 'sa', limit: '05 ngày làm việc', flow }, ...after],
  });

const parallel = (join: 'all' | 'any', ...branches: readonly unknown[]) => ({
  parallel: `cung-luc-${join}`,
  join,
  branches,
});

const RECEIVED = accepted(october(5, '09:00'));

const idsOf = (visits: readonly VisitRecord[]): readonly string[] => visits.map(visitIdOf);

/** The last visits of stage `sa` in a cycle, told what followed it or finding that out. */
const lastsOf = (dossier: Dossier, inCycle = 0): readonly string[] => {
  const look = lookAt(dossier, CALENDAR, 0);
  const stay = stageStaysOf(look).find(
    ({ node, cycle }) => node.stage === 'sa' && cycle === inCycle,
  );
  if (stay === undefined) throw new Error('the dossier was not in the stage');
  const told = lastVisitsAmong(look.fold, 'sa', stay.visits, stay.entries);
  expect(lastVisitsAmong(look.fold, 'sa', stay.visits)).toEqual(told);
  return idsOf(told.visits);
};

const entriesOf = (dossier: Dossier): readonly string[] =>
  stageStaysOf(lookAt(dossier, CALENDAR, 0))
    .filter(({ node, cycle }) => node.stage === 'sa' && cycle === 0)
    .flatMap(({ entries }) => idsOf(entries));

describe('a stage ends with the visit that let the flow leave it', () => {
  it('which need not be its last one: the others were cut off', () => {
    const procedure = procedureWith([parallel('any', step('a'), step('b'))]);
    const dossier = dossierOf(procedure, RECEIVED, finished('a', october(6, '09:00')));
    expect(lastsOf(dossier)).toEqual(['a#1']);
    expect(entriesOf(dossier)).toEqual(['sau#1']);
  });

  it('however far the dossier has gone since, and whatever was done beside it', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        parallel(
          'all',
          branch(
            'nhanh-a',
            {
              stage: 'sa',
              limit: '05 ngày làm việc',
              flow: [parallel('any', step('a'), branch('nhanh-c', step('c1'), step('c2')))],
            },
            step('sau-1'),
            step('sau-2'),
          ),
          branch('nhanh-o', step('o1'), step('o2')),
        ),
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('c1', october(5, '10:00')),
      finished('a', october(6, '09:00')),
      finished('sau-1', october(6, '10:00')),
      finished('o1', october(6, '11:00')),
    );
    expect(lastsOf(dossier)).toEqual(['a#1']);
    expect(entriesOf(dossier)).toEqual(['sau-1#1']);
  });

  it('the last time, when the dossier came back in between', () => {
    const procedure = procedureWith(
      [step('x'), parallel('any', step('a'), step('b'))],
      [step('sau', { on: { back: 'x' } })],
    );
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('x', october(5, '10:00')),
      finished('b', october(5, '11:00')),
      finished('sau', october(6, '09:00'), 'back'),
      finished('x', october(6, '10:00')),
      finished('a', october(6, '11:00')),
    );
    expect(lastsOf(dossier)).toEqual(['a#2']);
    expect(entriesOf(dossier)).toEqual(['sau#1', 'sau#2']);
  });

  it('the last time in a later cycle too', () => {
    const procedure = procedureWith(
      [step('x')],
      [step('y', { on: { back: 'x', done: 'z' } }), step('z')],
      [wait('cho')],
    );
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('cho', october(6, '09:00')),
      finished('x', october(7, '09:00')),
      finished('y', october(8, '09:00'), 'back'),
      finished('x', october(9, '09:00')),
    );
    expect(lastsOf(dossier, 1)).toEqual(['x#2']);
  });

  it('also when another branch ended with it', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        step('truoc'),
        parallel(
          'all',
          {
            stage: 'sa',
            limit: '05 ngày làm việc',
            flow: [parallel('any', step('a'), step('c'))],
          },
          step('b'),
        ),
        step('sau'),
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('truoc', october(5, '10:00')),
      finished('a', october(6, '09:00')),
      finished('b', october(6, '09:00')),
    );
    expect(lastsOf(dossier)).toEqual(['a#1']);
  });

  it('each of them, when its branches ended in one instant; and what follows began once', () => {
    const procedure = procedureWith([parallel('all', step('a'), step('b'))]);
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', october(6, '09:00')),
      finished('b', october(6, '09:00')),
    );
    expect(lastsOf(dossier)).toEqual(['a#1', 'b#1']);
    expect(entriesOf(dossier)).toEqual(['sau#1']);
  });

  it('or with the end of the dossier', () => {
    const procedure = procedureWith([parallel('any', step('a'), step('b'))], []);
    const dossier = dossierOf(procedure, RECEIVED, finished('a', october(6, '09:00')));
    expect(lastsOf(dossier)).toEqual(['a#1']);
  });

  it('and has not ended where work is going on', () => {
    const procedure = procedureWith([parallel('all', step('a'), step('b'))]);
    const dossier = dossierOf(procedure, RECEIVED, finished('a', october(6, '09:00')));
    expect(lastsOf(dossier)).toEqual(['b#1']);
  });
});

describe('a stage that was cut off ends with what was cut off last', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      parallel(
        'any',
        {
          stage: 'sa',
          limit: '05 ngày làm việc',
          flow: [
            {
              parallel: 'trong',
              branches: [step('a'), branch('nhanh-c', step('c1'), step('c2'))],
            },
          ],
        },
        step('b'),
      ),
      step('sau', { on: { back: 'cung-luc-any' } }),
    ],
  });
  const cutOff = [
    RECEIVED,
    finished('c1', october(5, '10:00')),
    finished('c2', october(5, '11:00')),
    finished('b', october(6, '09:00')),
  ];

  it('though another of its visits began later', () => {
    expect(lastsOf(dossierOf(procedure, ...cutOff))).toEqual(['a#1']);
    expect(entriesOf(dossierOf(procedure, ...cutOff))).toEqual([]);
  });

  it('each of those that were cut off in one instant', () => {
    const [received = RECEIVED, first = RECEIVED] = cutOff;
    const dossier = dossierOf(procedure, received, first, finished('b', october(6, '09:00')));
    expect(lastsOf(dossier)).toEqual(['a#1', 'c2#1']);
  });

  it('also when it had been left in a round before', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', october(5, '09:30')),
      finished('c1', october(5, '10:00')),
      finished('c2', october(5, '11:00')),
      finished('sau', october(6, '09:00'), 'back'),
      finished('b', october(7, '09:00')),
    );
    expect(lastsOf(dossier)).toEqual(['a#2', 'c1#2']);
  });
});

describe('a stage in which a supplement gave its cycle up', () => {
  it('ends with the wait, and with nothing that the dossier had left it by before', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          stage: 'sa',
          limit: '05 ngày làm việc',
          flow: [step('x', { on: { check: 'ngoai' } }), wait('cho'), step('y')],
        },
        { end: 'xong', result: 'granted' },
        step('ngoai', { on: { checked: 'x' } }),
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('x', october(5, '10:00'), 'check'),
      finished('ngoai', october(5, '11:00'), 'checked'),
      finished('x', october(6, '10:00')),
      finished('cho', october(7, '10:00')),
    );
    expect(lastsOf(dossier)).toEqual(['cho#1']);
    expect(entriesOf(dossier)).toEqual(['ngoai#1', 'y#1']);
  });

  it.each([
    ['goes on', [step('y')]],
    ['ends', []],
  ])('ends in every branch, where that of the wait %s after it', (_, after) => {
    const procedure = procedureWith([
      step('truoc'),
      parallel('all', step('a'), branch('nhanh-x', step('x'), wait('cho'), ...after)),
    ]);
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('truoc', october(5, '10:00')),
      finished('x', october(6, '10:00')),
      finished('cho', october(7, '10:00')),
    );
    expect(lastsOf(dossier)).toEqual(['a#1', 'cho#1']);
  });
});
