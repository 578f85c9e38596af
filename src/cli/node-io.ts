import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { CommandIo } from './command-io.ts';
import { readLinesOf } from './file-lines.ts';
import { PROGRESS_WIDTH, progressBar } from './progress-bar.ts';

/** Where nobody looks at a terminal, tables and reports are this wide. */
const USUAL_WIDTH = 100;

const CLEAR_LINE = `\r${' '.repeat(PROGRESS_WIDTH)}\r`;

/** Draws how much of a file is read, on a terminal only; once it is all read, the bar goes. */
const progressOn = ({ stderr }: NodeJS.Process): ((share: number) => void) | undefined => {
  if (!stderr.isTTY) return undefined;
  let drawn = '';
  return (share) => {
    const bar = share < 1 ? `\r${progressBar(share)}` : CLEAR_LINE;
    if (bar === drawn) return;
    drawn = bar;
    stderr.write(bar);
  };
};

/** As far from the built file as from this one. */
const MANIFEST = new URL('../../package.json', import.meta.url);

const versionOf = (manifest: string): string => {
  // The manifest is our own.
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return version;
};

/** The machine itself. */
export const nodeIo = (process: NodeJS.Process): CommandIo => ({
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readFile: (file) => readFile(file),
  listFiles: (folder) => readdir(folder),
  readLines: (file) => readLinesOf(file, progressOn(process)),
  inputLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  now: () => Date.now(),
  version: () => versionOf(readFileSync(MANIFEST, 'utf8')),
  width: process.stdout.columns ?? USUAL_WIDTH,
});
