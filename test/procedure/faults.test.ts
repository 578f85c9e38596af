import { describe, expect, it } from 'vitest';
import { END, faultsOf, HEAD, issuesOf } from './small-procedure.ts';

const good = {
  ...HEAD,
  limit: '05 ngày làm việc',
  variants: ['normal', 'remote'],
  flow: [
    { step: 'nhan', unit: 'so', limit: '01', on: { supplement: 'cho' } },
    {
      parallel: 'song-song',
      branches: [
        { stage: 'mot', limit: '02', flow: [{ step: 'a', unit: 'phong' }, { step: 'a2' }] },
        { step: 'b', unit: 'so', limit: '02' },
      ],
    },
    END,
    { wait: 'cho', for: 'applicant', reason: 'supplement', on: { supplied: 'nhan' } },
  ],
};

/** The good definition with its first step changed. */
const step = (changes: object): unknown => ({
  ...good,
  flow: [{ ...good.flow[0], ...changes }, ...good.flow.slice(1)],
});

/** The good definition with its first step changed to a jump. */
const jumpTo = (target: string): unknown => step({ on: { supplement: 'cho', back: target } });

const head = (changes: object): unknown => ({ ...good, ...changes });

const flow = (...nodes: readonly unknown[]): unknown => ({ ...good, flow: nodes });

const branches = (...nodes: readonly unknown[]): unknown =>
  flow({ parallel: 'p', branches: nodes }, END);

type Case = readonly [name: string, input: unknown, ...faults: string[]];

const SHAPES: readonly Case[] = [
  ['no object', 'thủ tục', 'input.wrongType '],
  ['nothing', undefined, 'input.wrongType '],
  ['an unknown key in the head', head({ limmit: '1 ngày' }), 'input.unknownKey limmit'],
  ['no name', head({ name: undefined }), 'input.missing name'],
  ['an empty code', head({ code: '' }), 'input.invalid code'],
  ['no flow', head({ flow: undefined }), 'input.missing flow'],
  ['a flow that is none', head({ flow: {} }), 'input.wrongType flow'],
  ['no units', head({ units: null }), 'input.wrongType units'],
  [
    'an unknown key in a unit',
    head({ units: { ...HEAD.units, so: { name: 'Sở', haed: 'Giám đốc' } } }),
    'input.unknownKey units.so.haed',
  ],
  [
    'a unit without name',
    head({ units: { ...HEAD.units, so: {} } }),
    'input.missing units.so.name',
  ],
  [
    'a unit that is a text',
    head({ units: { ...HEAD.units, so: 'Sở' } }),
    'input.wrongType units.so',
  ],
  ['an unknown key in a node', step({ limt: '01' }), 'input.unknownKey flow.0.limt'],
  ['a target that is no text', step({ on: { back: 1 } }), 'input.wrongType flow.0.on.back'],
  ['an empty target', step({ on: { back: '' } }), 'input.invalid flow.0.on.back'],
  ['a node that is a text', flow('nhan'), 'procedure.nodeKindUnclear flow.0'],
  ['a node of no kind', flow({ name: 'x' }), 'procedure.nodeKindUnclear flow.0'],
  [
    'a node of two kinds',
    flow({ step: 'a', wait: 'b', for: 'applicant' }),
    'procedure.nodeKindUnclear flow.0',
  ],
  ['a wait for nobody', flow({ wait: 'w' }), 'input.missing flow.0.for'],
  ['a wait for an unknown party', flow({ wait: 'w', for: 'x' }), 'input.notOneOf flow.0.for'],
  [
    'an end without a result of the list',
    flow({ step: 'a' }, { end: 'e', result: 'lost' }),
    'input.notOneOf flow.1.result',
  ],
  ['no variants', head({ variants: [] }), 'input.invalid variants'],
  ['a date that is none', head({ inForce: { from: '2026-02-30' } }), 'date.invalid inForce.from'],
];

const IDS: readonly Case[] = [
  ['an id twice', flow({ step: 'a' }, { step: 'a' }), 'procedure.idTwice flow.1'],
  [
    'an id twice, at different depths and of different kinds',
    flow({ stage: 'g', flow: [{ step: 'a' }] }, { wait: 'a', for: 'other' }, { step: 'g' }),
    'procedure.idTwice flow.1',
    'procedure.idTwice flow.2',
  ],
  ['an id with a dot', flow({ step: 'a.b' }), 'procedure.idInvalid flow.0'],
  ['an id with a colon', flow({ step: 'end:granted' }), 'procedure.idInvalid flow.0'],
  ['an id with a diacritic', flow({ step: 'nhận' }), 'procedure.idInvalid flow.0'],
  ['an id that begins with a digit', flow({ step: '1' }), 'procedure.idInvalid flow.0'],
  ['an id with a space', flow({ step: 'a b' }), 'procedure.idInvalid flow.0'],
  ['`__proto__` as an id', flow({ step: '__proto__' }), 'procedure.idInvalid flow.0'],
  ['the id of the state machine', flow({ step: 'xstate' }), 'procedure.idReserved flow.0'],
  ['the id of the receipt', flow({ step: 'receipt' }), 'procedure.idReserved flow.0'],
  [
    'a unit with a bad id',
    head({ units: { ...HEAD.units, sở: { name: 'Sở' } } }),
    'procedure.idInvalid units.sở',
  ],
  [
    'an outcome that means several',
    step({ on: { '*': 'cho' } }),
    'procedure.idInvalid flow.0.on.*',
  ],
  ['an outcome with a dot', step({ on: { 'a.b': 'cho' } }), 'procedure.idInvalid flow.0.on.a.b'],
  ['a variant twice', head({ variants: ['a', 'a'] }), 'procedure.idTwice variants.1'],
  ...['amount', 'unit', 'counting', 'published', 'anchor', 'cutOff', 'committed', 'by'].map(
    (key): Case => [
      `a variant named like \`${key}\` of a limit`,
      head({ variants: [key] }),
      'procedure.variantReserved variants.0',
    ],
  ),
  [
    'a variant that no record can have',
    head({ variants: ['__proto__'] }),
    'procedure.variantReserved variants.0',
  ],
];

const REFERENCES: readonly Case[] = [
  ['a misspelt unit', step({ unit: 'os' }), 'procedure.unitUnknown flow.0.unit'],
  ['an inherited unit', step({ unit: 'constructor' }), 'procedure.unitUnknown flow.0.unit'],
  [
    'an unknown supporting unit',
    step({ support: ['thue', 'x'] }),
    'procedure.unitUnknown flow.0.support.1',
  ],
  [
    'an unknown unit of a stage, and of a wait',
    flow({ stage: 'g', unit: 'x', flow: [{ wait: 'w', for: 'other', unit: 'y' }] }),
    'procedure.unitUnknown flow.0.unit',
    'procedure.unitUnknown flow.0.flow.0.unit',
  ],
  [
    'an unknown parent',
    head({ units: { ...HEAD.units, thue: { name: 'Thuế', parent: 'bo' } } }),
    'procedure.unitUnknown units.thue.parent',
  ],
  ['an unknown excluded unit', head({ excludes: ['x'] }), 'procedure.unitUnknown excludes.0'],
  [
    'units above each other in a circle, told once',
    head({ units: { so: { name: 'S', parent: 'phong' }, phong: { name: 'P', parent: 'so' } } }),
    'procedure.unitCycle units.so.parent',
  ],
  [
    'a unit above itself, reached from below',
    head({
      units: {
        phong: { name: 'P', parent: 'so' },
        so: { name: 'S', parent: 'bo' },
        bo: { name: 'B', parent: 'bo' },
      },
    }),
    'procedure.unitCycle units.bo.parent',
  ],
  ['a jump to a missing node', jumpTo('x'), 'procedure.targetUnknown flow.0.on.back'],
  ['a jump to an inherited name', jumpTo('toString'), 'procedure.targetUnknown flow.0.on.back'],
  ['a jump into a branch from outside', jumpTo('b'), 'procedure.targetInsideBranch flow.0.on.back'],
  [
    'a jump into a stage of a branch from outside',
    jumpTo('a2'),
    'procedure.targetInsideBranch flow.0.on.back',
  ],
  [
    'a jump into a sibling branch',
    branches({ step: 'a', on: { over: 'b' } }, { step: 'b' }),
    'procedure.targetInsideBranch flow.0.branches.0.on.over',
  ],
  [
    'a jump into an inner parallel of the own branch',
    branches(
      {
        stage: 'g',
        flow: [
          { step: 'a', on: { in: 'c' } },
          { parallel: 'q', branches: [{ step: 'c' }, { step: 'd' }] },
        ],
      },
      { step: 'b' },
    ),
    'procedure.targetInsideBranch flow.0.branches.0.flow.0.on.in',
  ],
  ['an unknown rule pack', head({ rules: 'vn-1900' }), 'rules.unknownPack rules'],
  ['an unknown zone', head({ timeZone: 'Asia/Saigon-Cholon' }), 'calendar.zoneUnknown timeZone'],
  [
    'a validity that ends before it begins',
    head({ inForce: { from: '2026-09-01', to: '2026-08-31' } }),
    'calendar.rangeReversed inForce',
  ],
];

const FLOWS: readonly Case[] = [
  ['an empty flow', flow(), 'procedure.flowEmpty flow'],
  ['an empty stage', flow({ stage: 'g', flow: [] }), 'procedure.flowEmpty flow.0.flow'],
  ['a parallel without branches', branches(), 'procedure.flowEmpty flow.0.branches'],
  ['an end at the beginning', flow(END, { step: 'a' }), 'procedure.firstNodeEnds flow.0'],
  [
    'an end at the beginning of a stage',
    flow({ stage: 'g', flow: [END] }),
    'procedure.firstNodeEnds flow.0.flow.0',
  ],
  [
    'a join of more branches than there are',
    flow({ parallel: 'p', join: 3, branches: [{ step: 'a' }, { step: 'b' }] }),
    'procedure.joinImpossible flow.0.join',
  ],
  [
    'a join of no branch',
    flow({ parallel: 'p', join: 0, branches: [{ step: 'a' }] }),
    'input.invalid flow.0.join',
  ],
  [
    'a join that is no number',
    flow({ parallel: 'p', join: 'most', branches: [{ step: 'a' }] }),
    'input.notOneOf flow.0.join',
  ],
  [
    'an end, and a parallel, for a branch',
    branches({ end: 'x', result: 'granted' }, { parallel: 'q', branches: [{ step: 'b' }] }),
    'procedure.branchKind flow.0.branches.0',
    'procedure.branchKind flow.0.branches.1',
  ],
];

const LIMITS: readonly Case[] = [
  ['a limit that cannot be read', step({ limit: '3–5 ngày' }), 'limit.range flow.0.limit'],
  [
    'a limit that is a project plan',
    step({ limit: 'Theo dự án' }),
    'limit.withoutAmount flow.0.limit',
  ],
  ['a limit that is true', step({ limit: true }), 'input.wrongType flow.0.limit'],
  [
    'a misspelt key of a limit',
    step({ limit: { amount: 1, unti: 'day' } }),
    'input.missing flow.0.limit.unit',
    'input.unknownKey flow.0.limit.unti',
  ],
  [
    'half a day by the calendar',
    step({ limit: '0,5 ngày' }),
    'limit.fractionOfCalendarUnit flow.0.limit',
  ],
  ['an unknown variant', step({ limit: { xa: '01' } }), 'procedure.variantUnknown flow.0.limit.xa'],
  [
    'an unknown variant of the total, of a stage and of a wait',
    {
      ...HEAD,
      limit: { x: '1 ngày' },
      flow: [
        {
          stage: 'g',
          limit: { y: '1 ngày' },
          flow: [{ wait: 'w', for: 'other', within: { z: '1 ngày' } }],
        },
      ],
    },
    'procedure.variantUnknown limit.x',
    'procedure.variantUnknown flow.0.limit.y',
    'procedure.variantUnknown flow.0.flow.0.within.z',
  ],
  [
    'a bare number without anything to inherit from',
    { ...HEAD, flow: [{ step: 'a', limit: '3' }] },
    'limit.withoutUnit flow.0.limit',
  ],
  [
    'a bare number for columns of different units',
    {
      ...HEAD,
      variants: ['a', 'b'],
      limit: { a: '3 ngày làm việc', b: '24 giờ' },
      flow: [{ step: 's', limit: 1 }],
    },
    'limit.withoutUnit flow.0.limit',
  ],
  [
    'a limit that counts from the end of a missing node',
    step({ limit: { amount: 1, unit: 'day', anchor: 'x' } }),
    'procedure.targetUnknown flow.0.limit.anchor',
  ],
  [
    'a bound of a wait that counts from the end of a missing node, in one column',
    {
      ...HEAD,
      flow: [
        { wait: 'w', for: 'other', within: { normal: { amount: 1, unit: 'day', anchor: 'x' } } },
      ],
    },
    'procedure.targetUnknown flow.0.within.normal.anchor',
  ],
];

describe('a definition that cannot run is refused', () => {
  it('and this one, from which the others are made, can', () => {
    expect(issuesOf(good)).toEqual([]);
  });

  describe.each([
    ['for its shape', SHAPES],
    ['for a name', IDS],
    ['for what it refers to', REFERENCES],
    ['for its flow', FLOWS],
    ['for a limit', LIMITS],
  ])('%s', (_, cases) => {
    it.each(cases)('%s', (...[, input, ...faults]) => {
      expect(faultsOf(input)).toEqual(faults);
    });
  });

  it('with what would have been right', () => {
    expect(issuesOf(step({ unit: 'os', on: { back: 'b', on: 'x' } }))).toEqual([
      {
        code: 'procedure.unitUnknown',
        path: ['flow', 0, 'unit'],
        unit: 'os',
        known: ['so', 'phong', 'thue'],
      },
      {
        code: 'procedure.targetInsideBranch',
        path: ['flow', 0, 'on', 'back'],
        target: 'b',
        parallel: 'song-song',
      },
      {
        code: 'procedure.targetUnknown',
        path: ['flow', 0, 'on', 'on'],
        target: 'x',
        known: ['nhan', 'song-song', 'mot', 'a', 'a2', 'b', 'xong', 'cho'],
      },
    ]);
  });
});

describe('every fault comes back at once', () => {
  it('whatever kinds of them there are', () => {
    const input = {
      ...HEAD,
      nmae: 'x',
      name: '',
      rules: 'vn-1900',
      excludes: ['nobody'],
      units: { ...HEAD.units, bộ: { name: 'Bộ' }, thue: { name: 'Thuế', parent: 'thue' } },
      limit: '3–5 ngày',
      flow: [
        { step: 'a', unti: 'so', limit: '0', on: { x: 'nowhere' } },
        { stage: 'g', limit: true, flow: [{ step: 'a', unit: 'nobody' }] },
        { parallel: 'p', join: 2, branches: [{ step: 'b.c', on: { y: 'a' } }] },
        { what: 'is this' },
        { wait: 'w', within: '2 ngày', clock: 'sleep' },
      ],
    };
    expect([...faultsOf(input)].sort()).toEqual([
      'input.invalid name',
      'input.missing flow.4.for',
      'input.notOneOf flow.4.clock',
      'input.unknownKey flow.0.unti',
      'input.unknownKey nmae',
      'input.wrongType flow.1.limit',
      'limit.range limit',
      'limit.withoutUnit flow.0.limit',
      'procedure.idInvalid flow.2.branches.0',
      'procedure.idInvalid units.bộ',
      'procedure.idTwice flow.1.flow.0',
      'procedure.joinImpossible flow.2.join',
      'procedure.nodeKindUnclear flow.3',
      'procedure.targetUnknown flow.0.on.x',
      'procedure.unitCycle units.thue.parent',
      'procedure.unitUnknown excludes.0',
      'procedure.unitUnknown flow.1.flow.0.unit',
      'rules.unknownPack rules',
    ]);
  });

  it('and a slip in one node is not also told of those that jump to it', () => {
    const input = flow({ step: 'a', on: { over: 'c' } }, { step: 'b' }, { step: 'c', nmae: 'x' });
    expect(faultsOf(input)).toEqual(['input.unknownKey flow.2.nmae']);
  });

  it('nor does a slip in a stage hide those inside it', () => {
    const input = flow({ stage: 'g', nmae: 'x', flow: [{ step: 'a', unit: 'nobody' }] });
    expect(faultsOf(input)).toEqual([
      'input.unknownKey flow.0.nmae',
      'procedure.unitUnknown flow.0.flow.0.unit',
    ]);
  });

  it('nor does a slip in a unit make it unknown', () => {
    const input = head({ units: { ...HEAD.units, so: { naem: 'Sở', parent: 'x' } } });
    expect(faultsOf(input)).toEqual([
      'input.missing units.so.name',
      'input.unknownKey units.so.naem',
      'procedure.unitUnknown units.so.parent',
    ]);
  });
});
