import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { procedureJsonSchema } from '../../src/procedure/json-schema.ts';
import { KEY_WORDS } from '../../src/procedure/json-schema-words.ts';
import { birthBundle } from './birth-bundle.ts';
import { branches, flow, good, head, step } from './faulty-definitions.ts';
import { procedures } from './random-procedures.ts';
import { isValid } from './schema-checker.ts';
import { END } from './small-procedure.ts';

const schema = procedureJsonSchema();

const LIMIT = { amount: 3, unit: 'workingDay' };

/** Every key that a `properties` anywhere in a schema names. */
const keysIn = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([keyword, value]) => [
    ...(keyword === 'properties' ? Object.keys(value) : []),
    ...keysIn(value),
  ]);
};

describe('the JSON Schema of procedures', () => {
  it('is plain data of draft 2020-12', () => {
    expect(schema).toMatchObject({
      $schema: expect.stringContaining('draft/2020-12'),
      type: 'object',
    });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each([
    ['the birth bundle, as defined', birthBundle()],
    ['a definition as it is written', good],
    ['a limit as a value', head({ limit: LIMIT })],
    [
      'a limit for each variant, one a bare number',
      head({ limit: { normal: '3 ngày', remote: 5 } }),
    ],
    ['a fixed date', head({ limit: { by: '2026-12-01' } })],
    [
      'a committed limit, a cut-off, an anchor',
      step({
        limit: {
          ...LIMIT,
          anchor: 'receipt',
          cutOff: { at: '15:00', effect: 'startNextWorkingDay' },
          committed: { amount: 2, unit: 'workingDay' },
        },
      }),
    ],
    ['an extension', head({ extension: { atMost: '3 ngày', times: 2 } })],
    [
      'a branch with a silence',
      branches({ step: 'a', onSilence: { after: '5 ngày' } }, { step: 'b' }),
    ],
    ['names of outcomes', head({ outcomes: { 'khong-dat': 'Không đạt' } })],
    ['a call', flow({ call: 'goi', procedure: good }, END)],
  ])('takes %s', (_, definition) => {
    expect(isValid(schema, definition)).toBe(true);
  });

  it.each([
    ['a misspelt key', head({ limt: '3 ngày' })],
    ['a code that is a number', head({ code: 1.004227 })],
    ['an empty name', head({ name: '' })],
    ['no units', head({ units: undefined })],
    ['a unit without a name', head({ units: { so: {} } })],
    ['an empty name of an outcome', head({ outcomes: { a: '' } })],
    ['an empty flow', flow()],
    ['a node of no kind', flow({ name: 'x' })],
    ['a misspelt key in a step', step({ limt: '3 ngày' })],
    ['an unknown party', flow({ wait: 'a', for: 'nobody' })],
    ['an unknown result', flow({ end: 'a', result: 'done' })],
    ['half a join', flow({ parallel: 'p', join: 1.5, branches: [{ step: 'a' }] })],
    ['a unit of time that is none', head({ limit: { amount: 3, unit: 'workday' } })],
    ['an amount below zero', head({ limit: { ...LIMIT, amount: -1 } })],
    ['a call of something else', flow({ call: 'goi', procedure: { code: '1' } })],
  ])('refuses %s', (_, definition) => {
    expect(isValid(schema, definition)).toBe(false);
  });

  it('takes every procedure that can be defined', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        expect(isValid(schema, JSON.parse(JSON.stringify(procedure)))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('describes keys in the language that is asked for, and only keys that there are', () => {
    const at = (locale: 'vi' | 'en') => JSON.stringify(procedureJsonSchema({ locale }));
    expect(at('vi')).toContain('"description":"Đơn vị thực hiện"');
    expect(at('en')).toContain('"description":"The unit that does it"');
    expect(schema).toEqual(procedureJsonSchema({ locale: 'vi' }));
    const keys = new Set(keysIn(schema));
    expect(Object.keys(KEY_WORDS).filter((key) => !keys.has(key))).toEqual([]);
  });
});
