import { describe, expect, it } from 'vitest';
import { criticalVisitsOf } from '../../src/accountability/critical-visits.ts';
import { lookAt } from '../../src/clock/look.ts';
import { CALENDAR, dossierOf, finished, paused, procedureOf } from '../clock/example-dossier.ts';
import {
  attribute,
  closeOfDay,
  expectedDays,
  inDays,
  RECEIVED,
  step,
  sumOfFractions,
} from './example-attribution.ts';

const joined = (join: 'all' | 'any' | number, ...branches: readonly unknown[]) =>
  procedureOf({
    limit: '03 ngày làm việc',
    flow: [step('a', 1), { parallel: 'song-song', join, branches }, step('d', 1)],
  });

describe('of a join the branch that fired it is charged', () => {
  it('the slower one, though the other was late as well', () => {
    // b: two days of one, c: three of one. d ends on Mon 12/10, two days late.
    const dossier = dossierOf(
      joined('all', step('b', 1), step('c', 1)),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
      finished('c', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'c#1': 2 } }));
  });

  it('the slower one, however they were recorded', () => {
    const dossier = dossierOf(
      joined('all', step('b', 1), step('c', 1)),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('c', closeOfDay(4)),
      finished('b', closeOfDay(3)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'c#1': 2 } }));
  });

  it('both when they ended at the same instant', () => {
    const dossier = dossierOf(
      joined('all', step('b', 1), step('c', 2)),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(4)),
      finished('c', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    // b is over by 2, c by 1; two days late: 4/3 and 2/3.
    const attribution = attribute(dossier);
    expect(attribution.shares.map(({ visit, charge }) => [visit, charge])).toEqual([
      ['b#1', 38_400_000],
      ['c#1', 19_200_000],
    ]);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('the one that was in time charges nobody, though another was late in the shadow of it', () => {
    // c may take three days and does; b took two of one in the meantime. The plan is 1 + 3 + 1.
    const dossier = dossierOf(
      joined('all', step('b', 1), step('c', 3)),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(3)),
      finished('c', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, plan: 2 }));
  });

  it('of `any` the first, and a branch that was cut off is not charged', () => {
    const dossier = dossierOf(
      joined('any', step('b', 1), step('c', 1)),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'b#1': 2 } }));
  });

  it('of two of three the second', () => {
    const dossier = dossierOf(
      joined(2, step('b', 1), step('c', 1), step('e', 1, { unit: 'a' })),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('b', closeOfDay(2)),
      finished('e', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'e#1': 2 } }));
  });

  it('of `any` that was recorded out of order the one from which the flow went on', () => {
    // Branch b answered on Thu 17:00; that c1 had been done on Fri was already known.
    const dossier = dossierOf(
      joined('any', step('b', 1), { stage: 'nhanh-c', flow: [step('c1', 1), step('c2', 1)] }),
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('c1', closeOfDay(6)),
      finished('b', closeOfDay(4)),
      finished('d', closeOfDay(5)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, charges: { 'b#1': 2 } }));
  });

  it('with all the steps that led to it', () => {
    const dossier = dossierOf(
      joined('all', step('b', 1), { stage: 'nhanh-c', flow: [step('c1', 1), step('c2', 1)] }),
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('b', closeOfDay(3)),
      finished('c1', closeOfDay(4)),
      finished('c2', closeOfDay(5)),
      finished('d', closeOfDay(6)),
    );
    // a over by 1, c1 by 1; the plan 1 + 2 + 1 is a day over the three; three days late.
    expect(inDays(attribute(dossier))).toEqual(
      expectedDays({ lateBy: 3, charges: { 'a#1': 1, 'c1#1': 1 }, plan: 1 }),
    );
  });
});

describe('while the dossier runs', () => {
  const running = (...log: readonly (typeof RECEIVED)[]) =>
    dossierOf(
      joined('all', step('b', 1), step('c', 1)),
      RECEIVED,
      finished('a', closeOfDay(1)),
      ...log,
    );

  it('all active branches are charged', () => {
    // Both are three days over their day on Mon 12/10; the dossier is two days late.
    const attribution = attribute(running(), closeOfDay(5));
    expect(inDays(attribution)).toEqual(
      expectedDays({ lateBy: 2, charges: { 'b#1': 1, 'c#1': 1 } }),
    );
    expect(attribution.shares.map(({ fraction }) => fraction)).toEqual([0.5, 0.5]);
  });

  it('but not one that waits at the join', () => {
    const attribution = attribute(running(finished('b', closeOfDay(4))), closeOfDay(5));
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 2, charges: { 'c#1': 2 } }));
  });

  it('a branch that is stopped is charged up to then, the other one on', () => {
    // b was stopped on Fri 9/10 17:00, two days over; c is three over; two days late.
    const attribution = attribute(running(paused(closeOfDay(4), 'b')), closeOfDay(5));
    expect(attribution.lateBy).toBe(57_600_000);
    expect(attribution.shares.map(({ visit, overrun }) => [visit, overrun])).toEqual([
      ['b#1', 57_600_000],
      ['c#1', 86_400_000],
    ]);
  });

  it('in time it is nobody’s', () => {
    expect(inDays(attribute(running(), closeOfDay(3)))).toEqual(expectedDays({ lateBy: 0 }));
  });

  it('the charges grow with the lateness', () => {
    const [first, second] = [
      attribute(running(), closeOfDay(4)),
      attribute(running(), closeOfDay(6)),
    ];
    expect(first.lateBy).toBe(28_800_000);
    expect(second.lateBy).toBe(86_400_000);
  });
});

describe('what begins when the work is done', () => {
  it('decides nothing any more', () => {
    const handedOut = procedureOf({
      limit: '03 ngày làm việc',
      flow: [step('a', 1), step('b', 1, { returns: true })],
    });
    const log = [RECEIVED, finished('a', closeOfDay(1)), finished('b', closeOfDay(4))];
    const look = lookAt(dossierOf(handedOut, ...log), CALENDAR, Date.parse(closeOfDay(5)));
    const nodesBefore = (done: string): readonly string[] =>
      criticalVisitsOf(look, 0, Date.parse(done)).map(({ node }) => node);
    expect(nodesBefore(closeOfDay(1))).toEqual(['a']);
    expect(nodesBefore(closeOfDay(4))).toEqual(['a', 'b']);
  });
});
