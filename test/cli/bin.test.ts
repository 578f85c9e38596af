import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepTable } from './step-table.ts';

/** Where the packages that it loads are found. */
const PROGRAM = 'node_modules/.cache/lienthong-command/bin.mjs';

const PROCEDURES = ['--procedures', 'docs/command-line/procedures'];

const folder = mkdtempSync(join(tmpdir(), 'lienthong-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Bundled once, it starts many times as fast.
beforeAll(() => {
  buildSync({
    entryPoints: ['src/cli/bin.ts'],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
});

const call = (argv: readonly string[], input = '') =>
  spawnSync(process.execPath, [PROGRAM, ...argv], { encoding: 'utf8', input });

/** How a call came to its end. */
interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Starts the program, stops it as soon as it prints something, and tells how it ended. */
const stopAtFirstLine = (argv: readonly string[], stop: (child: ChildProcess) => void) =>
  new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...argv]);
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => stop(child));
    child.on('close', (code, signal) => resolve({ code, signal, err }));
  });

const LONG_FILE = join(folder, 'long.ndjson');

/** Very many dossiers, and a broken line at the end that whoever comes so far has to name. */
beforeAll(() => {
  const [line = ''] = readFileSync('docs/command-line/thang-11.ndjson', 'utf8').split('\n');
  writeFileSync(LONG_FILE, `${`${line}\n`.repeat(100_000)}{\n`);
});

describe('the program', () => {
  it('answers requests from its standard input', () => {
    const { status, stdout } = call(['serve'], '{"call":"limit","text":"1 ngày"}\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ line: 1, ok: true, value: { unit: 'day' } });
  });

  it('ends with its exit code, and draws no progress where there is no terminal', () => {
    const { status, stdout, stderr } = call([
      'scan',
      'docs/command-line/thang-11.ndjson',
      ...PROCEDURES,
    ]);
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(5);
    expect(stderr).toContain('thang-11.ndjson:4:');
    expect(stderr).not.toContain('\r');
  });

  it('reads many dossiers from its standard input as they come', async () => {
    const lines = readFileSync('docs/command-line/thang-11.ndjson', 'utf8').split('\n');
    const child = spawn(process.execPath, [PROGRAM, 'scan', '-', ...PROCEDURES]);
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stdin.write(`${lines[0]}\n`);
    setTimeout(() => child.stdin.end(`${lines[1]}\n`), 300);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(out).toMatch(/^HS-0001 .*\nHS-0002 .*\n2 hồ sơ/);
  });

  it('sets three months side by side where there is no terminal', () => {
    expect(call(['calendar', '2026']).stdout).toMatch(/Tháng 1: .* Tháng 2: .* Tháng 3: /);
  });

  it('reads a table from a workbook on the disk', () => {
    const file = join(folder, 'bang.xlsx');
    writeFileSync(file, stepTable());
    const { status, stdout } = call(['table', file, '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ code: '1.000050', flow: [{}, {}] });
  });

  it('stops without a word when nobody reads what it prints any more', async () => {
    const argv = ['scan', LONG_FILE, ...PROCEDURES];
    const ended = await stopAtFirstLine(argv, ({ stdout }) => stdout?.destroy());
    expect(ended).toEqual({ code: 0, signal: null, err: '' });
  });

  it('stops without a word when it is interrupted', async () => {
    const argv = ['scan', LONG_FILE, ...PROCEDURES];
    const ended = await stopAtFirstLine(argv, (child) => child.kill('SIGINT'));
    expect(ended).toEqual({ code: null, signal: 'SIGINT', err: '' });
  });
});
