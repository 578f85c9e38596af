import { describe, expect, it } from 'vitest';
import {
  agencyOf,
  endFor,
  followingOf,
  graphOf,
  isInside,
  listNodes,
  outcomesOf,
  unitChain,
} from '../../src/procedure/graph.ts';
import { isReturnStep } from '../../src/procedure/return-step.ts';
import { isZeroLimit, limitFor, stageLimitFor } from '../../src/procedure/variant-limits.ts';
import { birthBundle } from './birth-bundle.ts';
import { defined, END, HEAD, withFlow } from './small-procedure.ts';

const procedure = withFlow(
  { step: 'a', on: { over: 'e', in: 'p' } },
  {
    parallel: 'p',
    branches: [
      { stage: 'g', flow: [{ step: 'b' }, { stage: 'h', flow: [{ step: 'c' }] }] },
      { wait: 'w', for: 'other', within: '1 ngày', on: { expired: 'e', supplied: 'w' } },
    ],
  },
  { step: 'd' },
  END,
  { end: 'e', result: 'refused' },
  { end: 'e2', result: 'refused' },
);
const graph = graphOf(procedure);

describe('the graph of a procedure', () => {
  it('lists every node with its place, in order of the definition', () => {
    expect(
      listNodes(procedure.flow).map(({ id, containers, next, path }) =>
        [id, containers.join('>'), next ?? '', path.join('.')].join(' | '),
      ),
    ).toEqual([
      'a |  | p | flow.0',
      'p |  | d | flow.1',
      'g | p |  | flow.1.branches.0',
      'b | p>g | h | flow.1.branches.0.flow.0',
      'h | p>g |  | flow.1.branches.0.flow.1',
      'c | p>g>h |  | flow.1.branches.0.flow.1.flow.0',
      'w | p |  | flow.1.branches.1',
      'd |  | xong | flow.2',
      'xong |  | e | flow.3',
      'e |  | e2 | flow.4',
      'e2 |  |  | flow.5',
    ]);
  });

  it('tells what lies in what, at whatever depth', () => {
    const inside = (id: string): readonly string[] =>
      [...graph.nodes.keys()].filter((node) => isInside(graph, node, id));
    expect(inside('p')).toEqual(['g', 'b', 'h', 'c', 'w']);
    expect(inside('h')).toEqual(['c']);
    expect(inside('a')).toEqual([]);
    expect(isInside(graph, 'khong-co', 'p')).toBe(false);
  });

  it('is made once for each procedure', () => {
    expect(graphOf(procedure)).toBe(graph);
  });

  it('says where the flow goes once a node is done', () => {
    expect(followingOf(graph, 'a')).toEqual({ to: 'node', id: 'p' });
    expect(followingOf(graph, 'b')).toEqual({ to: 'node', id: 'h' });
    expect(followingOf(graph, 'c')).toEqual({ to: 'branchEnd', parallel: 'p', branch: 'g' });
    expect(followingOf(graph, 'w')).toEqual({ to: 'branchEnd', parallel: 'p', branch: 'w' });
    expect(followingOf(graph, 'p')).toEqual({ to: 'node', id: 'd' });
    expect(followingOf(graph, 'd')).toEqual({ to: 'end', id: 'xong' });
  });

  it('ends as granted past the last node, at the first such end or an implied one', () => {
    const openEnded = withFlow({ step: 'a' }, { stage: 'g', flow: [{ step: 'b' }] });
    expect(followingOf(graphOf(openEnded), 'b')).toEqual({ to: 'end', id: 'end:granted' });
    const early = withFlow({ step: 'a', on: { skip: 'b' } }, END, { step: 'b' });
    expect(followingOf(graphOf(early), 'b')).toEqual({ to: 'end', id: 'xong' });
  });

  it('has an end for what is possible everywhere', () => {
    expect(endFor(graph, 'withdrawn')).toBe('end:withdrawn');
    expect(endFor(graphOf(birthBundle()), 'stopped')).toBe('dung');
  });

  it('names the outcomes of a step and of a wait', () => {
    expect([...outcomesOf(graph, 'a')]).toEqual([
      ['done', { to: 'node', id: 'p' }],
      ['over', { to: 'end', id: 'e' }],
      ['in', { to: 'node', id: 'p' }],
    ]);
    expect([...outcomesOf(graph, 'w').keys()]).toEqual(['expired', 'supplied']);
    expect(outcomesOf(graph, 'p').size).toBe(0);
    expect(outcomesOf(graph, 'nowhere').size).toBe(0);
  });

  it('lets `on` send `done` elsewhere', () => {
    const redirected = withFlow({ step: 'a', on: { done: 'c' } }, { step: 'b' }, { step: 'c' });
    expect([...outcomesOf(graphOf(redirected), 'a')]).toEqual([['done', { to: 'node', id: 'c' }]]);
  });
});

describe('units above each other', () => {
  const { units } = birthBundle();

  it('are listed from the unit itself to the agency', () => {
    expect(unitChain(units, 'tuPhap')).toEqual(['tuPhap', 'ubndXa']);
    expect(agencyOf(units, 'tuPhap')).toBe('ubndXa');
    expect(agencyOf(units, 'bhxh')).toBe('bhxh');
  });

  it('are none of an unknown unit', () => {
    expect(unitChain(units, 'constructor')).toEqual([]);
    expect(agencyOf(units, 'constructor')).toBe('constructor');
  });
});

describe('limits by variant', () => {
  const one = { amount: 1, unit: 'day' } as const;
  const record = { normal: one, remote: { amount: 0, unit: 'day' } } as const;

  it('are one for all, or one for each that has one', () => {
    expect(limitFor(one, 'remote')).toBe(one);
    expect(limitFor(record, 'normal')).toBe(one);
    expect(limitFor(record, 'closed')).toBeUndefined();
    expect(limitFor(record, 'toString')).toBeUndefined();
    expect(limitFor(undefined, 'normal')).toBeUndefined();
  });

  it('are zero where a variant does not apply', () => {
    expect(isZeroLimit(record.remote)).toBe(true);
    expect(isZeroLimit({ by: '2026-12-01' })).toBe(false);
  });

  it('are none of a stage where they are zero', () => {
    const stage = { stage: 'g', flow: [], limit: record };
    expect(stageLimitFor(stage, 'normal')).toBe(one);
    expect(stageLimitFor(stage, 'remote')).toBeUndefined();
    expect(stageLimitFor(stage, 'closed')).toBeUndefined();
    expect(stageLimitFor({ stage: 'g', flow: [] }, 'normal')).toBeUndefined();
  });
});

describe('the step that hands out the result', () => {
  const { flow: _flow, ...head } = { ...HEAD, limit: '2 ngày làm việc', flow: [] };
  const returns = (flow: readonly unknown[], id: string): boolean =>
    isReturnStep(graphOf(defined({ ...head, flow })), id, 'normal');

  it('is a last step without time of its own', () => {
    const flow = [{ step: 'ky', limit: '2' }, { step: 'tra', limit: '0' }, END];
    expect(returns(flow, 'tra')).toBe(true);
    expect(returns(flow, 'ky')).toBe(false);
  });

  it('is not a step without time in the middle', () => {
    expect(returns([{ step: 'a', limit: '0' }, { step: 'b', limit: '2' }, END], 'a')).toBe(false);
  });

  it('is one that says so, and none that says otherwise', () => {
    expect(returns([{ step: 'a', returns: true }, { step: 'b' }], 'a')).toBe(true);
    expect(returns([{ step: 'a', limit: '0', returns: false }, END], 'a')).toBe(false);
  });

  it('is no wait and no stage', () => {
    const flow = [{ stage: 'g', limit: '0', flow: [{ wait: 'w', for: 'other' }] }];
    expect(returns(flow, 'g')).toBe(false);
    expect(returns(flow, 'w')).toBe(false);
  });
});
