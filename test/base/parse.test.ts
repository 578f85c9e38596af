import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ownIssue, parsePart, parseWith } from '../../src/base/parse.ts';
import type { Result } from '../../src/base/result.ts';

const issuesOf = (result: Result<unknown>) => (result.ok ? [] : result.issues);

const personSchema = z.strictObject({
  name: z.string().min(1),
  age: z.number().optional(),
  kind: z.enum(['citizen', 'company']).optional(),
});

describe('the border of the library', () => {
  it('returns what fits the schema', () => {
    expect(parseWith(personSchema, { name: 'An' })).toEqual({ ok: true, value: { name: 'An' } });
  });

  it('returns every fault at once, each with its path', () => {
    const schema = z.strictObject({ people: z.array(personSchema) });
    const input = {
      people: [
        { name: '', age: 'ten' },
        { kind: 'robot', colour: 'red' },
      ],
    };
    const found = issuesOf(parseWith(schema, input));
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'input.invalid people.0.name',
      'input.wrongType people.0.age',
      'input.missing people.1.name',
      'input.notOneOf people.1.kind',
      'input.unknownKey people.1.colour',
    ]);
  });

  it('begins paths where the input stands in a larger one', () => {
    const found = issuesOf(parseWith(personSchema, { name: 3 }, ['flow', 2]));
    expect(found).toEqual([
      {
        code: 'input.wrongType',
        path: ['flow', 2, 'name'],
        expected: 'string',
        received: 'number',
      },
    ]);
  });

  it('leaves the input as it was', () => {
    const input = { name: 'An', age: 3 };
    parseWith(personSchema, input);
    expect(input).toEqual({ name: 'An', age: 3 });
    expect(Object.isFrozen(input)).toBe(false);
  });
});

describe('issues made from those of zod', () => {
  /** Schema, input, and the one issue that comes of it, its path beginning at `at`. */
  const CASES: readonly (readonly [string, z.ZodType, unknown, object])[] = [
    [
      'a value of another type',
      z.number(),
      'three',
      { code: 'input.wrongType', path: ['at'], expected: 'number', received: 'string' },
    ],
    [
      'null',
      z.string(),
      null,
      { code: 'input.wrongType', path: ['at'], expected: 'string', received: 'null' },
    ],
    [
      'an array for an object',
      z.strictObject({}),
      [],
      { code: 'input.wrongType', path: ['at'], expected: 'object', received: 'array' },
    ],
    [
      'not a number',
      z.number(),
      Number.NaN,
      { code: 'input.wrongType', path: ['at'], expected: 'number', received: 'NaN' },
    ],
    [
      'an infinite number',
      z.number(),
      Number.POSITIVE_INFINITY,
      { code: 'input.wrongType', path: ['at'], expected: 'number', received: 'Infinity' },
    ],
    [
      'a fraction for a whole number',
      z.int(),
      1.5,
      { code: 'input.wrongType', path: ['at'], expected: 'int', received: 'number' },
    ],
    [
      'a text of no list',
      z.enum(['all', 'any']),
      'most',
      { code: 'input.notOneOf', path: ['at'], allowed: ['all', 'any'], received: 'most' },
    ],
    [
      'another literal',
      z.literal('accepted'),
      'declined',
      { code: 'input.notOneOf', path: ['at'], allowed: ['accepted'], received: 'declined' },
    ],
    [
      'an object whose text cannot be asked for',
      z.enum(['all', 'any']),
      Object.create(null),
      { code: 'input.notOneOf', path: ['at'], allowed: ['all', 'any'], received: 'object' },
    ],
    [
      'an empty text',
      z.string().min(1),
      '',
      { code: 'input.invalid', path: ['at'], rule: 'length >= 1' },
    ],
    [
      'an array too long',
      z.array(z.string()).max(1),
      ['a', 'b'],
      { code: 'input.invalid', path: ['at'], rule: 'length <= 1' },
    ],
    [
      'a number out of range',
      z.number().positive(),
      0,
      { code: 'input.invalid', path: ['at'], rule: 'value > 0' },
    ],
    [
      'a number not below a bound',
      z.number().lt(5),
      5,
      { code: 'input.invalid', path: ['at'], rule: 'value < 5' },
    ],
    [
      'a text of another format',
      z.string().regex(/^\d+$/),
      'abc',
      { code: 'input.invalid', path: ['at'], rule: 'regex' },
    ],
    [
      'a broken rule without a name of ours',
      z.number().multipleOf(5),
      3,
      { code: 'input.invalid', path: ['at'], rule: 'not_multiple_of' },
    ],
    [
      'a refinement without an issue of ours',
      z.string().refine(() => false, 'is wrong'),
      'a',
      { code: 'input.invalid', path: ['at'], rule: 'is wrong' },
    ],
    [
      'a value that fits no form of a union',
      z.union([z.enum(['all', 'any']), z.int().positive()]),
      'most',
      { code: 'input.notOneOf', path: ['at'], allowed: ['all', 'any', 'number'], received: 'most' },
    ],
    [
      'a value that nearly fits one form of a union',
      z.union([z.enum(['all', 'any']), z.int().positive()]),
      0,
      { code: 'input.invalid', path: ['at'], rule: 'value > 0' },
    ],
    [
      'an object that is one form of a union but for a member',
      z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() })]),
      { vi: 'Tết' },
      { code: 'input.missing', path: ['at', 'en'], key: 'en' },
    ],
    [
      'an object that is one form of a union but for a key',
      z.union([z.string(), z.strictObject({ vi: z.string() })]),
      { vi: 'Tết', fr: 'Têt' },
      { code: 'input.unknownKey', path: ['at', 'fr'], key: 'fr', known: ['vi'] },
    ],
    [
      'an absent member that is one of several texts',
      z.strictObject({ status: z.enum(['off', 'work']) }),
      {},
      { code: 'input.missing', path: ['at', 'status'], key: 'status' },
    ],
    [
      'a member that is undefined',
      z.strictObject({ name: z.string() }),
      { name: undefined },
      { code: 'input.missing', path: ['at', 'name'], key: 'name' },
    ],
  ];

  it.each(CASES)('%s', (_, schema, input, issue) => {
    expect(issuesOf(parseWith(schema, input, ['at']))).toEqual([issue]);
  });

  it('one for each unknown key', () => {
    const schema = z.strictObject({ c: z.number(), d: z.number() });
    expect(issuesOf(parseWith(schema, { a: 1, b: 2, c: 3, d: 4 }))).toEqual([
      { code: 'input.unknownKey', path: ['a'], key: 'a', known: ['c', 'd'] },
      { code: 'input.unknownKey', path: ['b'], key: 'b', known: ['c', 'd'] },
    ]);
  });

  it('one for each of very many unknown keys', () => {
    const input = Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [`k${i}`, i]));
    expect(issuesOf(parseWith(z.strictObject({}), input))).toHaveLength(150_000);
  });

  it('says what was received when nothing was given at all', () => {
    expect(issuesOf(parseWith(personSchema, undefined))).toEqual([
      { code: 'input.wrongType', path: [], expected: 'object', received: 'undefined' },
    ]);
  });

  it('our own, from inside a refinement', () => {
    const schema = z.strictObject({
      date: z.string().superRefine((text, context) => {
        context.addIssue(ownIssue('date.invalid', { text }));
      }),
    });
    expect(issuesOf(parseWith(schema, { date: '30/02' }))).toEqual([
      { code: 'date.invalid', path: ['date'], text: '30/02' },
    ]);
  });
});

describe('hostile input', () => {
  const anything = z.unknown();

  it('with `__proto__` as a key of its own is refused, wherever it stands', () => {
    const input = JSON.parse('{ "units": [{ "a": { "__proto__": { "admin": true } } }] }');
    expect(issuesOf(parseWith(anything, input, ['procedure']))).toEqual([
      {
        code: 'input.forbiddenKey',
        path: ['procedure', 'units', 0, 'a'],
        key: '__proto__',
      },
    ]);
  });

  it('with `__proto__` as a value or `constructor` as a key is nothing special', () => {
    const input = { constructor: '__proto__', toString: ['prototype'] };
    expect(parseWith(anything, input)).toEqual({ ok: true, value: input });
  });

  it('that nests too deeply is refused where it begins', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'core' : [nested(depth - 1)]);
    expect(parseWith(anything, nested(101)).ok).toBe(true);
    expect(issuesOf(parseWith(anything, nested(102), ['flow']))).toEqual([
      { code: 'input.tooDeep', path: ['flow'], most: 100 },
    ]);
  });

  it('that nests beyond what a stack holds is refused all the same', () => {
    let nested: unknown = 'core';
    for (let i = 0; i < 100_000; i += 1) nested = { inner: nested };
    expect(issuesOf(parseWith(anything, nested)).map(({ code }) => code)).toEqual([
      'input.tooDeep',
    ]);
  });

  it('that contains itself is refused', () => {
    const cycle: { self?: unknown; other: unknown[] } = { other: [] };
    cycle.self = cycle;
    cycle.other.push(cycle);
    expect(issuesOf(parseWith(anything, cycle)).map(({ code }) => code)).toEqual(['input.tooDeep']);
  });

  it('whose parts hold each other many times over is refused before it is walked through', () => {
    let doubled: unknown = 'core';
    for (let i = 0; i < 60; i += 1) doubled = { left: doubled, right: doubled };
    expect(issuesOf(parseWith(anything, doubled, ['flow']))).toEqual([
      { code: 'input.tooLarge', path: ['flow'], most: 5_000_000 },
    ]);
  });

  it('that shares a part between two places is as good as any', () => {
    const limit = { amount: 1 };
    expect(parseWith(anything, [limit, limit]).ok).toBe(true);
  });

  it('is looked for once: a part of what has passed is not walked through again', () => {
    const input = JSON.parse('{ "__proto__": 1 }');
    expect(parsePart(anything, input, []).ok).toBe(true);
  });
});
