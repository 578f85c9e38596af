import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { record } from '../../src/dossier/record.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  procedureOf,
  visitClock,
} from '../clock/example-dossier.ts';

const MINUTE = 60_000;

/** A step: its limit in quarters of a working day, a pause in it, and when within it it is done. */
const plannedStep = fc.record({
  quarters: fc.integer({ min: 1, max: 12 }),
  /** Share of the time from entry to due after which the work stops, and for how many minutes. */
  pause: fc.option(fc.tuple(fc.nat({ max: 100 }), fc.integer({ min: 1, max: 6_000 })), {
    nil: undefined,
  }),
  /** Share of the time that is left then after which the step is done; the whole is the due. */
  done: fc.oneof(fc.nat({ max: 100 }), fc.constant(100)),
});

type PlannedStep = typeof plannedStep extends fc.Arbitrary<infer T> ? T : never;

const plans = fc.array(plannedStep, { minLength: 1, maxLength: 6 });

/** Any minute of the eight weeks from 20/01/2026, Tết with its rest days and nights included. */
const receipts = fc
  .nat({ max: 56 * 24 * 60 })
  .map((minutes) => Date.parse('2026-01-20T00:00:00+07:00') + minutes * MINUTE);

const nameOf = (index: number): string => `buoc-${index + 1}`;

const daysOf = (plan: readonly PlannedStep[]): string =>
  `${plan.reduce((sum, { quarters }) => sum + quarters, 0) / 4} ngày làm việc`.replace('.', ',');

const shareOf = (from: number, till: number, percent: number): number =>
  from + Math.floor((Math.max(0, till - from) * percent) / 100);

const dueOf = (dossier: Dossier, step: string, now: number): number =>
  Date.parse(visitClock(assess(dossier, { now, calendar: CALENDAR }), `${step}#1`).due);

/** Does a step within its own time: stops it, goes on, and finishes it by its due at the latest. */
const workedThrough = (
  before: Dossier,
  { pause, done }: PlannedStep,
  index: number,
  entered: number,
): { readonly dossier: Dossier; readonly at: number } => {
  const step = nameOf(index);
  let dossier = before;
  let at = entered;
  if (pause !== undefined) {
    const [share, minutes] = pause;
    const from = shareOf(entered, dueOf(dossier, step, entered), share);
    at = from + minutes * MINUTE;
    dossier = record(dossier, { type: 'paused', id: `p${index}`, at: from, reason: 'incident' });
    dossier = record(dossier, { type: 'resumed', id: `r${index}`, at });
  }
  at = shareOf(at, dueOf(dossier, step, at), done);
  const finished = { type: 'finished', id: `f${index}`, at, step, outcome: 'done' } as const;
  return { dossier: record(dossier, finished), at };
};

describe('steps whose limits sum to the limit of the dossier', () => {
  it('when each is in time on one calendar, mean a dossier in time', () => {
    fc.assert(
      fc.property(receipts, plans, (received, plan) => {
        const procedure = procedureOf({
          limit: daysOf(plan),
          flow: plan.map((step, i) => ({ step: nameOf(i), unit: 'a', limit: daysOf([step]) })),
        });
        let course = {
          dossier: dossierOf(procedure, accepted(new Date(received).toISOString())),
          at: received,
        };
        plan.forEach((step, i) => {
          course = workedThrough(course.dossier, step, i, course.at);
        });
        const look = assess(course.dossier, { now: course.at, calendar: CALENDAR });
        const stepGrades = look.clocks.steps.map(({ grade }) => grade);
        expect(stepGrades).toHaveLength(plan.length);
        expect(stepGrades).not.toContain('late');
        expect(look.status).toBe('ended');
        expect(look.grade).not.toBe('late');
      }),
      { numRuns: 100 },
    );
  });
});
