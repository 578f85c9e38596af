import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/base/issue.ts';
import { defineProcedure, tryDefineProcedure } from '../../src/procedure/define-procedure.ts';

const good = {
  code: '1.000001',
  version: '1',
  name: 'Thủ tục',
  limit: '05 ngày làm việc',
  variants: ['normal', 'remote'],
  units: { so: { name: 'Sở' }, phong: { name: 'Phòng', parent: 'so' } },
  flow: [
    { step: 'nhan', unit: 'so', limit: '01', on: { supplement: 'cho' } },
    {
      parallel: 'song-song',
      branches: [
        { stage: 'mot', limit: '02', flow: [{ step: 'a', unit: 'phong', limit: '02' }] },
        { step: 'b', unit: 'so', limit: '02' },
      ],
    },
    { end: 'xong', result: 'granted' },
    { wait: 'cho', for: 'applicant', reason: 'supplement', on: { supplied: 'nhan' } },
  ],
};

type Definition = typeof good;

const issuesOf = (input: unknown): readonly Issue[] => {
  const defined = tryDefineProcedure(input);
  return defined.ok ? [] : defined.issues;
};

const found = (input: unknown): readonly string[] =>
  issuesOf(input).map(({ code, path }) => `${code} at ${path.join('.')}`);

/** The good definition with its first step changed. */
const withStep = (changes: object): unknown => ({
  ...good,
  flow: [{ ...good.flow[0], ...changes }, ...good.flow.slice(1)],
});

const withFlow = (...flow: readonly unknown[]): unknown => ({ ...good, flow });

describe('a definition that cannot run is refused, each fault with its path', () => {
  it.each<readonly [string, unknown, string]>([
    ['an unknown key', withStep({ limt: '01' }), 'input.unknownKey at flow.0.limt'],
    ['an undeclared unit', withStep({ unit: 'so2' }), 'procedure.unitUnknown at flow.0.unit'],
    [
      'a jump to a missing node',
      withStep({ on: { back: 'x' } }),
      'procedure.targetUnknown at flow.0.on.back',
    ],
    [
      'a jump into a branch',
      withStep({ on: { back: 'b' } }),
      'procedure.targetInsideBranch at flow.0.on.back',
    ],
    ['a limit that cannot be read', withStep({ limit: '3–5 ngày' }), 'limit.range at flow.0.limit'],
    [
      'an unknown variant',
      withStep({ limit: { xa: '01' } }),
      'procedure.variantUnknown at flow.0.limit.xa',
    ],
    ['an id twice', withFlow({ step: 'a' }, { step: 'a' }), 'procedure.idTwice at flow.1'],
    ['an id with a dot', withFlow({ step: 'a.b' }), 'procedure.idInvalid at flow.0'],
    ['a reserved id', withFlow({ step: 'xstate' }), 'procedure.idReserved at flow.0'],
    ['an empty flow', withFlow(), 'procedure.flowEmpty at flow'],
    [
      'an end at the beginning',
      withFlow({ end: 'xong', result: 'granted' }),
      'procedure.firstNodeEnds at flow.0',
    ],
    ['a node of no kind', withFlow({ name: 'x' }), 'procedure.nodeKindUnclear at flow.0'],
    [
      'a node of two kinds',
      withFlow({ step: 'a', wait: 'b', for: 'applicant' }),
      'procedure.nodeKindUnclear at flow.0',
    ],
    [
      'a join of more branches than there are',
      withFlow({ parallel: 'p', join: 3, branches: [{ step: 'a' }, { step: 'b' }] }),
      'procedure.joinImpossible at flow.0.join',
    ],
    [
      'an end for a branch',
      withFlow({ parallel: 'p', branches: [{ end: 'x', result: 'granted' }, { step: 'b' }] }),
      'procedure.branchKind at flow.0.branches.0',
    ],
    [
      'units above each other in a circle',
      {
        ...good,
        units: { so: { name: 'S', parent: 'phong' }, phong: { name: 'P', parent: 'so' } },
      },
      'procedure.unitCycle at units.so.parent',
    ],
    [
      'a variant named like a key of a limit',
      { ...good, variants: ['unit'] },
      'procedure.variantReserved at variants.0',
    ],
    ['an unknown rule pack', { ...good, rules: 'vn-1900' }, 'rules.unknownPack at rules'],
    [
      'a zone that needs data',
      { ...good, timeZone: 'Europe/Paris' },
      'calendar.zoneUnknown at timeZone',
    ],
    ['no name', { ...good, name: undefined }, 'input.missing at name'],
    ['no object', 'thủ tục', 'input.wrongType at '],
  ])('%s', (_, input, expected) => {
    expect(found(input)).toContain(expected);
  });

  it('all of them at once', () => {
    const input = {
      ...good,
      rules: 'vn-1900',
      flow: [{ step: 'a', unit: 'x', on: { back: 'y' } }],
    };
    expect(found(input)).toEqual([
      'procedure.unitUnknown at flow.0.unit',
      'procedure.targetUnknown at flow.0.on.back',
      'rules.unknownPack at rules',
    ]);
  });

  it('a key that reaches a prototype', () => {
    const text = JSON.stringify(good).replace('"units":{', '"units":{"__proto__":{"name":"x"},');
    expect(found(JSON.parse(text))).toEqual(['input.forbiddenKey at units']);
  });

  it('nesting without end', () => {
    let flow: unknown = [{ step: 'a' }];
    for (let i = 0; i < 20; i += 1) flow = [{ stage: `g${i}`, flow }];
    expect(found({ ...good, flow }).join()).toContain('procedure.tooDeep');
  });
});

describe('a definition that runs', () => {
  // The tests below only need what the literal infers; `result: string` is not narrowed there.
  const define = (input: Definition) => defineProcedure(JSON.parse(JSON.stringify(input)));

  it('gives bare numbers the unit of the total', () => {
    const [first] = define(good).flow;
    expect(first).toMatchObject({ limit: { amount: 1, unit: 'workingDay', published: '01' } });
  });

  it('is the same when it is defined again, also over JSON', () => {
    const once = define(good);
    expect(defineProcedure(once)).toEqual(once);
    expect(tryDefineProcedure(JSON.parse(JSON.stringify(once)))).toEqual({ ok: true, value: once });
  });

  it('has another digest when anything in it changes', () => {
    expect(define({ ...good, name: 'Khác' }).digest).not.toBe(define(good).digest);
  });

  it('of ten thousand steps is defined, too', () => {
    const flow = Array.from({ length: 10_000 }, (_, i) => ({
      step: `s${i}`,
      unit: 'so',
      limit: '01',
    }));
    expect(issuesOf({ ...good, flow })).toEqual([]);
  });
});
