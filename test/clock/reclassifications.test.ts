import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  visitClock,
} from './example-dossier.ts';

/*
 * Received Mon 5/10/2026 09:00. Normally 3 working days, till Thu 8/10; with verification 5, till
 * Mon 12/10. Step one has one day or two, step two two or three.
 */
const procedure = procedureOf({
  variants: ['normal', 'verification'],
  limit: { normal: '03 ngày làm việc', verification: '05 ngày làm việc' },
  flow: [
    {
      step: 'mot',
      unit: 'a',
      limit: { normal: '01 ngày làm việc', verification: '02 ngày làm việc' },
    },
    {
      step: 'hai',
      unit: 'b',
      limit: { normal: '02 ngày làm việc', verification: '03 ngày làm việc' },
    },
  ],
});

const RECEIVED = accepted(october(5, '09:00'));

const reclassified = (at: string, variant = 'verification') =>
  ({ type: 'reclassified', at, variant, reason: 'phải xác minh' }) as const;

describe('a reclassification', () => {
  it('keeps the start; what is going on takes the new amount', () => {
    const look = lookAt(
      dossierOf(procedure, RECEIVED, reclassified(october(5, '10:00'))),
      october(5, '11:00'),
    );
    expect(dossierClock(look)).toMatchObject({
      start: october(5, '09:00'),
      due: october(12, '17:00'),
    });
    expect(visitClock(look, 'mot#1')).toMatchObject({
      start: october(5, '09:00'),
      due: october(7, '09:00'),
    });
  });

  it('keeps visits that are over as they were', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      // An hour late under the limit of its time, in time under the new one.
      finished('mot', october(6, '10:00')),
      reclassified(october(6, '11:00')),
    );
    const look = lookAt(dossier, october(6, '14:00'));
    expect(visitClock(look, 'mot#1')).toMatchObject({ due: october(6, '09:00'), grade: 'late' });
    // Three days from Tue 6/10 10:00.
    expect(visitClock(look, 'hai#1').due).toBe(october(9, '10:00'));
    expect(dossierClock(look).due).toBe(october(12, '17:00'));
  });

  it('keeps the pauses there were, and one that is going on (pitfall 2)', () => {
    // One day stood still: Mon 12/10 + 1 = Tue 13/10.
    const before = dossierOf(
      procedure,
      RECEIVED,
      paused(october(6, '07:30')),
      resumed(october(7, '07:30')),
      reclassified(october(7, '08:00')),
    );
    expect(dossierClock(lookAt(before, october(7, '09:00'))).due).toBe(october(13, '17:00'));
    const during = dossierOf(
      procedure,
      RECEIVED,
      paused(october(6, '07:30')),
      reclassified(october(6, '14:00')),
      resumed(october(7, '07:30')),
    );
    expect(dossierClock(lookAt(during, october(7, '09:00'))).due).toBe(october(13, '17:00'));
  });

  it('after due moves nothing, neither the dossier nor its steps', () => {
    const dossier = dossierOf(procedure, RECEIVED, reclassified(october(9, '08:00')));
    const look = lookAt(dossier, october(9, '09:00'));
    expect(dossierClock(look)).toMatchObject({ due: october(8, '17:00'), grade: 'late' });
    expect(visitClock(look, 'mot#1').due).toBe(october(6, '09:00'));
  });

  it('to a shorter column it can end the limit at once', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00'), { variant: 'verification' }),
      reclassified(october(9, '08:00'), 'normal'),
    );
    expect(dossierClock(lookAt(dossier, october(9, '09:00')))).toMatchObject({
      due: october(8, '17:00'),
      grade: 'late',
    });
  });

  it('leaves the promise alone', () => {
    const dossier = dossierOf(procedure, RECEIVED, reclassified(october(5, '10:00')));
    expect(lookAt(dossier, october(5, '11:00')).due.promised).toBe(october(8, '17:00'));
  });

  it('there and back is as if nothing had been', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      reclassified(october(5, '10:00')),
      reclassified(october(5, '11:00'), 'normal'),
    );
    const look = lookAt(dossier, october(5, '14:00'));
    expect(dossierClock(look).due).toBe(october(8, '17:00'));
    expect(visitClock(look, 'mot#1').due).toBe(october(6, '09:00'));
  });
});

describe('a new date (hẹn lại)', () => {
  const reappointed = (at: string, promise: string) =>
    ({ type: 'reappointed', at, promise, reason: 'chờ xác minh' }) as const;

  it('takes the place of the promise, and leaves the law alone', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00'), { promise: october(7, '17:00') }),
      reappointed(october(7, '10:00'), october(14, '17:00')),
    );
    const look = lookAt(dossier, october(7, '11:00'));
    expect(look.due).toEqual({ legal: october(8, '17:00'), promised: october(14, '17:00') });
    expect(look.flags.overCommitted).toBe(true);
  });

  it('of two the last one holds', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      reappointed(october(7, '10:00'), october(14, '17:00')),
      reappointed(october(13, '10:00'), october(16, '17:00')),
    );
    expect(lookAt(dossier, october(13, '11:00')).due.promised).toBe(october(16, '17:00'));
  });
});
