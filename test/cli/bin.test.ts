import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const spawn = (argv: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/bin.ts', ...argv], {
    encoding: 'utf8',
    input,
  });

describe('the program', () => {
  it('answers requests from its standard input', () => {
    const { status, stdout } = spawn(['serve'], '{"call":"limit","text":"1 ngày"}\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ line: 1, ok: true, value: { unit: 'day' } });
  });

  it('ends with its exit code, and draws no progress where there is no terminal', () => {
    const file = 'docs/command-line/thang-11.ndjson';
    const argv = ['scan', file, '--procedures', 'docs/command-line/procedures'];
    const { status, stdout, stderr } = spawn(argv);
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(5);
    expect(stderr).toContain('thang-11.ndjson:4:');
    expect(stderr).not.toContain('\r');
  });
});
