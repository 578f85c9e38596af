import { describe, expect, it } from 'vitest';
import { latenessOfParts } from '../../src/accountability/lateness-of-parts.ts';
import { lookAt } from '../../src/clock/look.ts';
import { clockOfVisit } from '../../src/clock/step-clocks.ts';
import {
  CALENDAR,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { closeOfDay, RECEIVED } from './example-attribution.ts';

type Log = Parameters<typeof dossierOf>[1][];

/** What of the lateness of a step, received on Mon 5/10/2026 at 17:00, lies between instants. */
const latenessBetween = (limit: string, log: Log, ...cuts: readonly string[]) => {
  const procedure = procedureOf({ flow: [{ step: 'a', unit: 'a', limit }] });
  const dossier = dossierOf(procedure, RECEIVED, ...log);
  const look = lookAt(dossier, CALENDAR, Date.parse(october(30, '09:00')));
  const [visit] = look.fold.visits;
  const clock = visit && clockOfVisit(look, visit);
  const ends = [october(5, '17:00'), ...cuts].map((time) => Date.parse(time));
  const parts = ends.slice(1).map((till, i) => ({ from: ends[i] ?? till, till }));
  return clock && latenessOfParts(clock, parts);
};

describe('the lateness of a step of one day that took three', () => {
  // Due on Tue 6/10 at 17:00.
  const log: Log = [finished('a', closeOfDay(3))];
  const end = closeOfDay(3);

  it('is with each part what ran in it past the due', () => {
    const noon = october(7, '11:30');
    expect(latenessBetween('01 ngày làm việc', log, noon, end)).toEqual([hours(4), hours(12)]);
    expect(latenessBetween('01 ngày làm việc', log, closeOfDay(1), end)).toEqual([
      undefined,
      hours(16),
    ]);
    expect(latenessBetween('01 ngày làm việc', log, october(6, '10:00'), noon, end)).toEqual([
      undefined,
      hours(4),
      hours(12),
    ]);
  });

  it('is with no part in which it stood still', () => {
    const stopped: Log = [
      paused(october(7, '07:30')),
      resumed(october(7, '17:00')),
      finished('a', end),
    ];
    expect(latenessBetween('01 ngày làm việc', stopped, closeOfDay(2), end)).toEqual([
      undefined,
      hours(8),
    ]);
  });

  it('is nobody’s where it was in time', () => {
    const done: Log = [finished('a', closeOfDay(1))];
    expect(latenessBetween('01 ngày làm việc', done, october(6, '10:00'), closeOfDay(1))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('late without a working minute', () => {
  // Received at close: within Tue 6/10, which is over at midnight. Done before the office opens.
  const log: Log = [finished('a', october(7, '06:00'))];
  const late = (...cuts: readonly string[]) => latenessBetween('ngay trong ngày', log, ...cuts);

  it('all of it is where the limit ended', () => {
    expect(late(october(7, '05:00'), october(7, '06:00'))).toEqual([0, undefined]);
    expect(late(october(7, '00:00:00.001'), october(7, '06:00'))).toEqual([0, undefined]);
    expect(late(october(7, '00:00'), october(7, '06:00'))).toEqual([undefined, 0]);
    expect(late(october(6, '18:00'), october(7, '06:00'))).toEqual([undefined, 0]);
  });

  it('it is with the last part where the limit ended after all of them', () => {
    expect(late(october(6, '18:00'), october(6, '23:00'))).toEqual([undefined, 0]);
  });
});
