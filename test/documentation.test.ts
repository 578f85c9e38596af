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

  it('finds a wrong result', async () => {
    const { code } = withChecks('1 + 1; //=> 3');
    const check = (actual: unknown, expected: unknown): void => expect(actual).toEqual(expected);
    await expect(runExample(code, {}, { check })).rejects.toThrow();
  });
});
