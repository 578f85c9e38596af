import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { documentedCalls } from './documented-calls.ts';
import { run, SAMPLES } from './run-command.ts';

const CALLS = documentedCalls();

const linesOf = (file: string): readonly string[] =>
  readFileSync(join(SAMPLES, file), 'utf8').trimEnd().split('\n');

describe('docs/command-line.md', () => {
  it('shows every command', () => {
    const shown = CALLS.map(({ argv }) => argv[0]);
    expect(shown).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
  });

  it.each(CALLS)('shows what `lienthong $command` prints', async ({ argv, input, ...call }) => {
    const ran = await run(argv, input === undefined ? {} : { input: linesOf(input) });
    expect(call.output === undefined ? ran.all : ran.err).toBe(call.printed);
    if (call.output !== undefined) expect(ran.out).toMatch(/^<!doctype html>/);
    expect(ran.code).toBe(call.code ?? 0);
  });
});
