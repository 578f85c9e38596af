import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/procedure/graph.ts';
import { isReturnStep } from '../../src/procedure/return-step.ts';
import { defined, END, faultsOf, HEAD, issuesOf } from './small-procedure.ts';

/** A step inside so many stages. */
const nested = (stages: number): object => {
  let node: object = { step: 'core' };
  for (let i = 0; i < stages; i += 1) node = { stage: `g${i}`, flow: [node] };
  return node;
};

const withNode = (node: unknown): unknown => ({ ...HEAD, flow: [node] });

describe('nesting', () => {
  it('may be sixteen flows deep', () => {
    expect(faultsOf(withNode(nested(16)))).toEqual([]);
  });

  it('may not be seventeen deep, and nothing else is said of what is cut off', () => {
    const path = `flow.0${'.flow.0'.repeat(17)}`;
    expect(faultsOf(withNode(nested(17)))).toEqual([`procedure.tooDeep ${path}`]);
  });

  it('counts parallels as well as stages', () => {
    const inParallels = (count: number): object => {
      let node: object = { step: 'core' };
      for (let i = 0; i < count; i += 1) {
        node = { parallel: `p${i}`, branches: [{ stage: `g${i}`, flow: [node] }] };
      }
      return node;
    };
    expect(faultsOf(withNode(inParallels(8)))).toEqual([]);
    expect(faultsOf(withNode(inParallels(9)))).toEqual([
      expect.stringContaining('procedure.tooDeep'),
    ]);
  });

  it('without end is refused at once', () => {
    expect(faultsOf(withNode(nested(100_000)))).toEqual(['input.tooDeep ']);
    const around: { stage: string; flow: unknown[] } = { stage: 'g', flow: [] };
    around.flow.push(around, around);
    expect(faultsOf(withNode(around))).toEqual(['input.tooDeep ']);
  });
});

describe('size', () => {
  it('of ten thousand steps in a row can be defined, and of as many in stages', () => {
    const steps = Array.from({ length: 10_000 }, (_, i) => ({
      step: `s${i}`,
      unit: 'so',
      limit: '01',
      on: { back: `s${Math.max(0, i - 1)}`, cho: 'cho' },
    }));
    const wait = { wait: 'cho', for: 'applicant', on: { supplied: 's0' } };
    const inRow = { ...HEAD, limit: '5 ngày làm việc', flow: [...steps, END, wait] };
    expect(faultsOf(inRow)).toEqual([]);
    const stages = Array.from({ length: 100 }, (_, i) => ({
      stage: `g${i}`,
      flow: steps.slice(i * 100, (i + 1) * 100),
    }));
    expect(faultsOf({ ...inRow, flow: [...stages, END, wait] })).toEqual([]);
  });

  it('of ten thousand faulty steps is told in full, and a list of what is known is not copied', () => {
    const flow = Array.from({ length: 10_000 }, (_, i) => ({
      step: `s${i}`,
      unit: 'x',
      on: { a: 'x', b: 'y' },
    }));
    const issues = issuesOf({ ...HEAD, flow });
    expect(issues).toHaveLength(30_000);
    const lists = new Set(issues.map((issue) => ('known' in issue ? issue.known : undefined)));
    expect(lists.size).toBe(2);
  });

  it('of a chain of twenty thousand units ends', () => {
    const units = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`u${i}`, { name: 'U', parent: `u${i + 1}` }]),
    );
    const input = { ...HEAD, units, flow: [{ step: 'a', unit: 'u0' }] };
    expect(faultsOf(input)).toEqual(['procedure.unitUnknown units.u19999.parent']);
    const closed = { ...units, u19999: { name: 'U', parent: 'u0' } };
    expect(faultsOf({ ...input, units: closed })).toEqual(['procedure.unitCycle units.u0.parent']);
  });

  it('of more branches than a state machine can enter is refused', () => {
    const branches = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, i) => ({ step: `${prefix}${i}` }));
    const parallel = (count: number) => withNode({ parallel: 'p', branches: branches(count, 's') });
    expect(faultsOf(parallel(100))).toEqual([]);
    expect(issuesOf(parallel(101))).toEqual([
      { code: 'procedure.tooWide', path: ['flow', 0], most: 100, atOnce: 101 },
    ]);
    // Of a stage the widest node counts; branches inside branches add up.
    const twoDeep = withNode({
      parallel: 'p',
      branches: [
        ...branches(60, 'a'),
        {
          stage: 'g',
          flow: [
            { parallel: 'q', branches: branches(30, 'b') },
            { parallel: 'r', branches: branches(41, 'c') },
          ],
        },
      ],
    });
    expect(issuesOf(twoDeep)).toMatchObject([{ path: ['flow', 0], atOnce: 101 }]);
  });
});

describe('names that every object has', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

  it('are ids like any other', () => {
    const units = Object.fromEntries(NAMES.map((name) => [name, { name }]));
    const procedure = defined({
      ...HEAD,
      units,
      variants: NAMES,
      limit: { toString: '2 ngày' },
      flow: NAMES.map((name) => ({ step: name, unit: name, on: { valueOf: name } })),
    });
    expect(procedure.flow).toHaveLength(5);
    expect(isReturnStep(graphOf(procedure), 'valueOf', 'constructor')).toBe(false);
  });

  it('are unknown where they are not declared', () => {
    for (const name of NAMES) {
      const input = { ...HEAD, flow: [{ step: 'a', unit: name, limit: { [name]: '1 ngày' } }] };
      expect(faultsOf(input)).toEqual([
        `procedure.variantUnknown flow.0.limit.${name}`,
        'procedure.unitUnknown flow.0.unit',
      ]);
    }
  });

  it('are refused where they would reach a prototype', () => {
    const own = (json: string): unknown => JSON.parse(json);
    const text = JSON.stringify({ ...HEAD, flow: [{ step: 'a', on: { x: 'a' } }] });
    const atUnit = text.replace('"units":{', '"units":{"__proto__":{"name":"x"},');
    expect(faultsOf(own(atUnit))).toEqual(['input.forbiddenKey units']);
    const atOutcome = text.replace('"on":{', '"on":{"__proto__":"a",');
    expect(faultsOf(own(atOutcome))).toEqual(['input.forbiddenKey flow.0.on']);
    const atLimit = text.replace('"step":"a"', '"step":"a","limit":{"__proto__":"1 ngày"}');
    expect(faultsOf(own(atLimit))).toEqual(['input.forbiddenKey flow.0.limit']);
  });

  it('are no harm in objects without a prototype', () => {
    const bare = Object.assign(Object.create(null), { normal: Object.create(null) });
    const input = { ...HEAD, flow: [{ step: 'a', limit: bare, name: Object.create(null) }] };
    expect(faultsOf(input)).toEqual([
      'input.wrongType flow.0.name',
      'input.missing flow.0.limit.normal.amount',
      'input.missing flow.0.limit.normal.unit',
    ]);
  });
});
