import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf, record, replay } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { judge } from '../law.ts';
import { instant, runs } from './random-logs.ts';

/** What a dossier adds up to, without what belongs to this process. */
const sumOf = (dossier: Dossier): unknown => {
  const { graph: _graph, machine, zone: _zone, ...fold } = foldOf(dossier);
  return { ...fold, active: machine.active, end: fold.end };
};

const textOf = (dossier: Dossier): string =>
  JSON.stringify(sumOf(dossier), (_, value) => (value instanceof Map ? [...value] : value));

describe('the log of a dossier', () => {
  it('adds up to the same whether it is replayed or recorded event by event', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const whole = replay(procedure, events);
        const [first, ...others] = events;
        if (first === undefined) return;
        const stepwise = others.reduce(record, replay(procedure, [first]));
        expect(stepwise).toStrictEqual(whole);
        expect(sumOf(stepwise)).toStrictEqual(sumOf(whole));
      }),
    );
  });

  it('adds up to the same after it went through JSON', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const dossier = replay(procedure, events);
        const copy: Dossier = JSON.parse(JSON.stringify(dossier));
        expect(copy).toStrictEqual(dossier);
        expect(visitsOf(copy)).toStrictEqual(visitsOf(dossier));
        const note = { type: 'noted', id: 'x', at: instant(10_000), text: 'ghi chú' } as const;
        expect(record(copy, note)).toStrictEqual(record(dossier, note));
      }),
    );
  });

  it('leaves every earlier dossier as it was', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const [first, ...others] = events;
        if (first === undefined) return;
        const dossiers = [replay(procedure, [first])];
        const sums = dossiers.map(textOf);
        for (const event of others) {
          const next = record(dossiers.at(-1) ?? replay(procedure, [first]), event);
          dossiers.push(next);
          sums.push(textOf(next));
        }
        expect(dossiers.map(textOf)).toEqual(sums);
      }),
    );
  });

  it('may hold every event twice over', () => {
    fc.assert(
      fc.property(runs, ([procedure, events]) => {
        const twice = events.flatMap((event) => [event, event]);
        expect(replay(procedure, twice)).toStrictEqual(replay(procedure, events));
      }),
    );
  });
});

type Fold = ReturnType<typeof foldOf>;

/** Each in what one dossier adds up to, which takes most of the time. */
const LAWS: { readonly [title: string]: (fold: Fold, dossier: Dossier) => void } = {
  'visits are open just where the machine is': ({ visits, open, machine }) => {
    expect([...open.keys()].sort()).toEqual([...machine.active].sort());
    const stillOpen = visits.filter(({ till }) => till === undefined);
    expect(stillOpen.map(({ index }) => index).sort()).toEqual([...open.values()].sort());
    expect(stillOpen.every(({ end }) => end === undefined)).toBe(true);
  },

  'visits follow one on another without gap or overlap, but for the time of a restart': ({
    visits,
    acceptedAt,
  }) => {
    for (const visit of visits) {
      const before = visit.previous.map((index) => visits[index]);
      if (before.length === 0) expect(visit.from).toBe(acceptedAt);
      for (const previous of before) {
        if (previous?.end === 'restarted') {
          expect(visit.from).toBeGreaterThanOrEqual(previous.till ?? Number.NaN);
          expect(visit.cycle).toBe(previous.cycle + 1);
        } else {
          expect(visit.from).toBe(previous?.till);
        }
      }
      expect(visit.till ?? visit.from).toBeGreaterThanOrEqual(visit.from);
    }
  },

  'visits are numbered in the order of their stays and of their cycles': ({ visits, cycles }) => {
    const stays = new Map<string, number>();
    for (const { node, ordinal, cycle } of visits) {
      expect(ordinal).toBe((stays.get(node) ?? 0) + 1);
      stays.set(node, ordinal);
      expect(cycle).toBeLessThan(cycles.length);
    }
    const numbers = visits.map(({ cycle }) => cycle);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  },

  'visits are stopped by no pause outside themselves': (_, dossier) => {
    for (const { from, till, pauses } of visitsOf(dossier)) {
      for (const pause of pauses) {
        expect(Date.parse(pause.from)).toBeGreaterThanOrEqual(Date.parse(from));
        if (till === undefined) continue;
        expect(Date.parse(pause.till ?? '')).toBeLessThanOrEqual(Date.parse(till));
      }
    }
  },

  'a dossier that is over has no open visit, no open pause and no join that waits': (fold) => {
    if (fold.status !== 'ended') return;
    expect([fold.open.size, fold.openPauses.size, fold.stopped.size, fold.joins.size]).toEqual([
      0, 0, 0, 0,
    ]);
  },
};

it('what a dossier adds up to keeps every law', () => {
  fc.assert(
    fc.property(runs, ([procedure, events]) => {
      const dossier = replay(procedure, events);
      for (const [title, law] of Object.entries(LAWS)) {
        judge(title, () => law(foldOf(dossier), dossier));
      }
    }),
  );
});
