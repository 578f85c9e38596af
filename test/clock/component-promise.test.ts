import { describe, expect, it } from 'vitest';
import { componentPromiseOf } from '../../src/clock/component-promise.ts';
import { lookAt } from '../../src/clock/look.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { formatInstant } from '../../src/time/instant.ts';
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

/** What was promised for a component as of the visit with which it was entered. */
const promised = (dossier: Dossier, component: string, entry = 0): string | undefined => {
  const look = lookAt(dossier, CALENDAR, 0);
  const visit = look.fold.visits[entry];
  if (visit === undefined) throw new Error('there is no such visit');
  const promise = componentPromiseOf(look, component, visit);
  return promise === undefined ? undefined : formatInstant(promise, look.fold.zone);
};

const RECEIVED = accepted(october(5, '09:00'));

describe('what was promised for a component', () => {
  const procedure = procedureOf({
    variants: ['mot', 'hai'],
    limit: '20 ngày làm việc',
    flow: [
      { step: 'nhan', unit: 'a', limit: { mot: '01 ngày làm việc' } },
      {
        stage: 'chang',
        limit: {
          mot: { amount: 5, unit: 'workingDay', committed: { amount: 3, unit: 'workingDay' } },
          hai: '0 ngày làm việc',
        },
        flow: [{ step: 'xu-ly', unit: 'a' }],
      },
      {
        parallel: 'cung-luc',
        branches: [
          { step: 'ky', unit: 'a', limit: '0 ngày làm việc' },
          { step: 'in', unit: 'a' },
        ],
      },
    ],
  });
  const log = (variant: string) => [
    accepted(october(5, '09:00'), { variant }),
    finished('nhan', october(6, '09:00')),
    finished('xu-ly', october(7, '09:00')),
  ];

  it('is its committed limit, else its statutory one, from its entry', () => {
    const dossier = dossierOf(procedure, ...log('mot'));
    expect(promised(dossier, 'nhan')).toBe(october(6, '09:00'));
    // Tue 6/10 and three working days.
    expect(promised(dossier, 'chang', 1)).toBe(october(9, '17:00'));
  });

  it('is nothing where its column has no limit, of a stage also where it says zero', () => {
    const dossier = dossierOf(procedure, ...log('hai'));
    expect(promised(dossier, 'nhan')).toBeUndefined();
    expect(promised(dossier, 'chang', 1)).toBeUndefined();
    expect(promised(dossier, 'in', 3)).toBeUndefined();
    expect(promised(dossier, 'cung-luc', 3)).toBeUndefined();
  });

  it('is the same day for a step that is to be done at once', () => {
    expect(promised(dossierOf(procedure, ...log('hai')), 'ky', 2)).toBe(october(7, '17:00'));
  });

  it('is moved by no pause', () => {
    const still = [paused(october(6, '10:00')), resumed(october(6, '16:00'))];
    const dossier = dossierOf(procedure, ...log('mot').slice(0, 2), ...still);
    expect(promised(dossier, 'chang', 1)).toBe(october(9, '17:00'));
  });
});

describe('a date that was told for a component', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      {
        parallel: 'cung-luc',
        branches: [
          { step: 'bao-hiem', unit: 'a', limit: '02 ngày làm việc' },
          { step: 'ho-tich', unit: 'b', limit: '01 ngày làm việc' },
        ],
      },
    ],
  });
  const told = {
    type: 'reappointed',
    at: october(5, '10:00'),
    step: 'bao-hiem',
    promise: october(14, '17:00'),
    reason: 'chờ xác minh',
  } as const;

  it('is its promise, and that of no other', () => {
    const dossier = dossierOf(procedure, RECEIVED, told);
    expect(promised(dossier, 'bao-hiem', 0)).toBe(october(14, '17:00'));
    expect(promised(dossier, 'ho-tich', 1)).toBe(october(6, '09:00'));
  });

  it('holds for its cycle', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      told,
      { type: 'paused', at: october(5, '11:00'), reason: 'supplement' },
      resumed(october(6, '10:00')),
    );
    expect(promised(dossier, 'bao-hiem', 0)).toBe(october(14, '17:00'));
    // Tue 6/10 10:00 and two days.
    expect(promised(dossier, 'bao-hiem', 2)).toBe(october(8, '10:00'));
  });
});
