import { describe, expect, it } from 'vitest';
import { branches, type Case, flow, head, jumpTo, step } from './faulty-definitions.ts';
import { faultsOf, HEAD, issuesOf } from './small-procedure.ts';

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
  describe.each([
    ['for what it refers to', REFERENCES],
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
