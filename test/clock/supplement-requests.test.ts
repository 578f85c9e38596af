import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/clock/look.ts';
import { supplementRequestsOf } from '../../src/clock/supplement-requests.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { visitIdOf } from '../../src/dossier/visits.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
  resumed,
} from './example-dossier.ts';

const wait = (id: string) => ({ wait: id, for: 'applicant', reason: 'supplement' });
const asked = (at: string) => ({ type: 'paused', at, reason: 'supplement' }) as const;

/** When each request went out, in which cycle, by which event or wait, and who asked. */
const requestsOf = (dossier: Dossier) =>
  supplementRequestsOf(lookAt(dossier, CALENDAR, 0)).map((request) => [
    request.at,
    request.cycle,
    request.event ?? (request.wait === undefined ? undefined : visitIdOf(request.wait)),
    request.unit,
  ]);

const instant = (day: number, time: string): number => Date.parse(october(day, time));

describe('requests for supplements', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      { step: 'nhan', unit: 'a', on: { ask: 'cho' } },
      { step: 'xu-ly', unit: 'b', on: { ask: 'cho' } },
      { end: 'xong', result: 'granted' },
      { ...wait('cho'), on: { supplied: 'xu-ly' } },
    ],
  });

  it('are waits and pauses, in the order in which they went out', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      // An outage is none.
      paused(october(5, '10:00')),
      resumed(october(5, '11:00')),
      asked(october(5, '14:00')),
      resumed(october(6, '09:00')),
      finished('nhan', october(6, '10:00'), 'ask'),
      finished('cho', october(7, '10:00'), 'supplied'),
      // In the very instant in which the new cycle began.
      asked(october(7, '10:00')),
      resumed(october(8, '10:00')),
      finished('xu-ly', october(9, '10:00'), 'ask'),
    );
    expect(requestsOf(dossier)).toEqual([
      [instant(5, '14:00'), 0, '4', undefined],
      [instant(6, '10:00'), 1, 'cho#1', 'a'],
      [instant(7, '10:00'), 2, '8', undefined],
      [instant(9, '10:00'), 3, 'cho#2', 'b'],
    ]);
  });

  it('come from nobody that the log tells where the flow begins with one', () => {
    const first = procedureOf({
      limit: '20 ngày làm việc',
      flow: [wait('cho'), { step: 'xu-ly', unit: 'b' }],
    });
    const dossier = dossierOf(
      first,
      accepted(october(5, '09:00')),
      finished('cho', october(6, '09:00')),
    );
    expect(requestsOf(dossier)).toEqual([[instant(5, '09:00'), 0, 'cho#1', undefined]]);
  });

  it('are not made again by a restart beside them', () => {
    const beside = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        { step: 'nhan', unit: 'a' },
        { parallel: 'cung-luc', branches: [wait('mot'), wait('hai')] },
        { step: 'xu-ly', unit: 'b' },
      ],
    });
    const dossier = dossierOf(
      beside,
      accepted(october(5, '09:00')),
      finished('nhan', october(5, '10:00')),
      finished('mot', october(6, '09:00')),
    );
    const at = instant(5, '10:00');
    expect(requestsOf(dossier)).toEqual([
      [at, 0, 'mot#1', 'a'],
      [at, 0, 'hai#1', 'a'],
    ]);
  });

  it('are new ones where one wait follows another, or the same comes again', () => {
    const twice = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        { ...wait('mot'), on: { more: 'mot', supplied: 'hai' } },
        { ...wait('hai'), on: { supplied: 'xu-ly' } },
        { step: 'xu-ly', unit: 'b' },
      ],
    });
    const dossier = dossierOf(
      twice,
      accepted(october(5, '09:00')),
      finished('mot', october(6, '09:00'), 'more'),
      finished('mot', october(7, '09:00'), 'supplied'),
    );
    expect(requestsOf(dossier).map(([, cycle, id]) => [cycle, id])).toEqual([
      [0, 'mot#1'],
      [1, 'mot#2'],
      [2, 'hai#1'],
    ]);
  });
});
