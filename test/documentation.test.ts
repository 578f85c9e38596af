import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as xstate from 'xstate';
import * as files from '../src/files/index.ts';
import * as lienthong from '../src/index.ts';
import * as portal from '../src/portal/index.ts';
import * as render from '../src/render/index.ts';
import * as testing from '../src/testing/index.ts';
import * as zones from '../src/time/iana.ts';
import { documentedExamples, runExample, withChecks } from './documentation/examples.ts';
import { EXAMPLE_SCOPE } from './documentation/scope.ts';

const MODULES = {
  lienthong,
  'lienthong/files': files,
  'lienthong/portal': portal,
  'lienthong/render': render,
  'lienthong/testing': testing,
  'lienthong/zones': zones,
  xstate,
};

/** The examples of a page without their comments, which are in the language of the page. */
const codeOn = (page: string): readonly string[] =>
  documentedExamples()
    .filter(({ place }) => place.startsWith(`${page}:`))
    .map(({ code }) => code.replaceAll(/\/\/ .*/g, ''));

/** The pages that a page leads to, except its own other language. */
const linksOn = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !target.startsWith('README'));

describe('documentation', () => {
  it.each(documentedExamples())('the example at $place holds', async ({ place, code }) => {
    // An example of a file may also use what only the library itself imports from it.
    const own = place.startsWith('src') ? await import(`../${place.split(':')[0]}`) : {};
    const checked = withChecks(code);
    let passed = 0;
    const check = (actual: unknown, expected: unknown): void => {
      expect(actual).toEqual(expected);
      passed += 1;
    };
    await runExample(checked.code, MODULES, { ...own, ...EXAMPLE_SCOPE, check });
    expect(passed).toBe(checked.checks);
  });

  it('shows the same in both languages of the README', () => {
    expect(codeOn('README.vi.md')).toEqual(codeOn('README.md'));
    expect(new Set(linksOn('README.vi.md'))).toEqual(new Set(linksOn('README.md')));
  });

  it('finds a wrong result', async () => {
    const { code } = withChecks('1 + 1; //=> 3');
    const check = (actual: unknown, expected: unknown): void => expect(actual).toEqual(expected);
    await expect(runExample(code, {}, { check })).rejects.toThrow();
  });
});
