import { describe, expect, it } from 'vitest';
import { type AgencyLeg, legsOf } from '../../src/accountability/legs.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  CALENDAR,
  days,
  dossierOf,
  finished,
  hours,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';
import { closeOfDay, RECEIVED, step } from './example-attribution.ts';

const NOW = '2026-12-01T09:00:00+07:00';
const legs = (dossier: Dossier, now = NOW): readonly AgencyLeg[] =>
  legsOf(dossier, { now, calendar: CALENDAR });

const lines = (dossier: Dossier, now = NOW) =>
  legs(dossier, now).map(({ agency, visits, grade }) => [agency, visits, grade]);

describe('the legs of an agency', () => {
  const passedOn = procedureOf({
    limit: '10 ngày làm việc',
    flow: [step('a1', 1), step('a2', 1), step('b1', 1), step('a3', 1)],
  });

  it('are one row for what it did without interruption', () => {
    const dossier = dossierOf(
      passedOn,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('a2', closeOfDay(2)),
      finished('b1', october(8, '10:00')),
      finished('a3', october(13, '10:00')),
    );
    // a3 came Thu 8/10 10:00: due Fri 9/10 10:00, done Tue 13/10 10:00, two days late.
    expect(lines(dossier)).toEqual([
      ['a', ['a1#1', 'a2#1'], 'onTime'],
      ['b', ['b1#1'], 'onTime'],
      ['a', ['a3#1'], 'late'],
    ]);
    expect(legs(dossier)[2]).toMatchObject({
      from: october(8, '10:00'),
      till: october(13, '10:00'),
      state: 'done',
      lateBy: days(2),
    });
  });

  it('may make up within one leg what one of its steps took too long', () => {
    // 1.5 days instead of 1, then 0.5 days instead of 1.
    const dossier = dossierOf(
      passedOn,
      RECEIVED,
      finished('a1', october(7, '11:30')),
      finished('a2', october(7, '17:00')),
    );
    const [leg] = legs(dossier);
    expect(leg).toMatchObject({ grade: 'onTime', from: october(5, '17:00') });
    expect(leg?.clock).toMatchObject({
      limit: { amount: 2, unit: 'workingDay' },
      due: october(7, '17:00'),
      allowed: { amount: 2, unit: 'workingDay' },
      used: { amount: 2 },
    });
  });

  it('are early on a day before the due date, and late once use exceeds allowance', () => {
    const early = [RECEIVED, finished('a1', october(6, '10:00'))];
    expect(lines(dossierOf(passedOn, ...early, finished('a2', october(6, '17:00'))))[0]).toEqual([
      'a',
      ['a1#1', 'a2#1'],
      'early',
    ]);
    const [late] = legs(dossierOf(passedOn, ...early, finished('a2', october(8, '09:30'))));
    expect(late).toMatchObject({ grade: 'late', lateBy: hours(2) });
  });

  it('are judged while they run', () => {
    const running = dossierOf(passedOn, RECEIVED, finished('a1', october(6, '10:00')));
    expect(legs(running, october(7, '17:00'))[0]).toMatchObject({ state: 'running' });
    expect(legs(running, october(7, '17:00'))[0]?.grade).toBeUndefined();
    expect(legs(running, october(8, '07:31'))[0]).toMatchObject({ grade: 'late', lateBy: 60_000 });
  });

  it('belong to the root of the units', () => {
    const divisions = procedureOf({
      limit: '5 ngày làm việc',
      units: {
        a: { name: 'Sở' },
        b: { name: 'Phòng 1', parent: 'a' },
        c: { name: 'Phòng 2', parent: 'a' },
      },
      flow: [step('b1', 1), step('c1', 1)],
    });
    const dossier = dossierOf(divisions, RECEIVED, finished('b1', closeOfDay(1)));
    expect(legs(dossier).map(({ agency, visits }) => [agency, visits])).toEqual([
      ['a', ['b1#1', 'c1#1']],
    ]);
  });

  it('are none of an authority that is asked', () => {
    const asking = procedureOf({
      limit: '5 ngày làm việc',
      flow: [
        step('a1', 1),
        { wait: 'hoi', for: 'authority', unit: 'b', clock: 'run' },
        step('a2', 1),
      ],
    });
    const dossier = dossierOf(
      asking,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('hoi', closeOfDay(2)),
    );
    expect(legs(dossier).map(({ agency, visits }) => [agency, visits])).toEqual([
      ['a', ['a1#1']],
      ['a', ['a2#1']],
    ]);
  });

  it('end with a wait, which is somebody else’s time', () => {
    const asking = procedureOf({
      limit: '5 ngày làm việc',
      flow: [
        step('a1', 2, { on: { supplement: 'cho' } }),
        { end: 'xong', result: 'granted' },
        { wait: 'cho', for: 'applicant', clock: 'pause', on: { supplied: 'a1' } },
      ],
    });
    // One allowance of two days: half of it before the wait, and two and a half days after it.
    const dossier = dossierOf(
      asking,
      RECEIVED,
      finished('a1', october(6, '11:30'), 'supplement'),
      finished('cho', closeOfDay(4), 'supplied'),
      finished('a1', october(14, '11:30')),
    );
    expect(lines(dossier)).toEqual([
      ['a', ['a1#1'], 'early'],
      ['a', ['a1#2'], 'late'],
    ]);
    expect(legs(dossier)[1]?.lateBy).toBe(days(1));
  });
});

describe('what a leg is allowed', () => {
  it('is the limit of the stage that consists of it', () => {
    const staged = procedureOf({
      limit: '5 ngày làm việc',
      flow: [
        {
          stage: 'chang',
          unit: 'a',
          limit: '03 ngày làm việc',
          flow: [step('a1', 1), step('a2', 1)],
        },
        step('b1', 1),
      ],
    });
    const dossier = dossierOf(
      staged,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('a2', closeOfDay(3)),
    );
    expect(legs(dossier)[0]).toMatchObject({ grade: 'onTime', clock: { limit: { amount: 3 } } });
  });

  it('is not added up from different units: there each step is judged alone', () => {
    const mixed = procedureOf({
      limit: '5 ngày làm việc',
      flow: [step('a1', 1), { step: 'a2', unit: 'a', limit: '02 giờ làm việc' }, step('b1', 1)],
    });
    const log = [RECEIVED, finished('a1', closeOfDay(1))];
    const inTime = legs(dossierOf(mixed, ...log, finished('a2', october(7, '08:30'))))[0];
    expect(inTime).toMatchObject({ grade: 'early', state: 'done' });
    expect(inTime?.clock).toBeUndefined();
    const late = legs(dossierOf(mixed, ...log, finished('a2', october(7, '10:30'))))[0];
    expect(late).toMatchObject({ grade: 'late', lateBy: hours(1), lateVisits: ['a2#1'] });
    expect(inTime).not.toHaveProperty('lateVisits');
  });

  it('is nothing where no limit is given', () => {
    const free = procedureOf({ flow: [{ step: 'a1', unit: 'a' }] });
    const [leg] = legs(dossierOf(free, RECEIVED, finished('a1', closeOfDay(9))));
    expect(leg).toEqual({
      agency: 'a',
      cycle: 0,
      visits: ['a1#1'],
      from: october(5, '17:00'),
      till: closeOfDay(9),
      state: 'done',
    });
  });

  it('counts branches of one agency apart from each other', () => {
    const branched = procedureOf({
      limit: '5 ngày làm việc',
      flow: [{ parallel: 'hai', branches: [step('a1', 1), step('a2', 2)] }],
    });
    const dossier = dossierOf(
      branched,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('a2', closeOfDay(2)),
    );
    expect(lines(dossier)).toEqual([
      ['a', ['a1#1'], 'onTime'],
      ['a', ['a2#1'], 'onTime'],
    ]);
  });
});
