import { describe, expect, it } from 'vitest';
import { branches, type Case, flow, good, head, step } from './faulty-definitions.ts';
import { END, faultsOf, HEAD, issuesOf } from './small-procedure.ts';

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

describe('a definition that cannot run is refused', () => {
  it('and this one, from which the others are made, can', () => {
    expect(issuesOf(good)).toEqual([]);
  });

  describe.each([
    ['for its shape', SHAPES],
    ['for a name', IDS],
    ['for its flow', FLOWS],
  ])('%s', (_, cases) => {
    it.each(cases)('%s', (...[, input, ...faults]) => {
      expect(faultsOf(input)).toEqual(faults);
    });
  });
});
