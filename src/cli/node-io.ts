import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './exit-code.ts';
import { readLinesOf } from './file-lines.ts';
import { progressLine } from './progress-bar.ts';
import { writeNow } from './write-now.ts';

const OUTPUT = 1;
const ERRORS = 2;

/** Where nobody looks at a terminal, everything is as wide as the documents show it. */
const USUAL_WIDTH = 120;

/** As far from the built file as from this one. */
const MANIFEST = new URL('../../package.json', import.meta.url);

const versionOf = (manifest: string): string => {
  // The manifest is our own.
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return version;
};

/** The machine itself. Nothing asks for `process.stdout` of a pipe, which would make it not wait. */
export const nodeIo = (process: NodeJS.Process): CommandIo => {
  const progress = progressLine(
    isatty(ERRORS) ? (text) => writeNow(ERRORS, text) : () => undefined,
  );
  const writeTo =
    (stream: number) =>
    (text: string): void => {
      progress.hide();
      // Whoever reads it may have enough of it: `lienthong scan … | head`.
      if (!writeNow(stream, text)) process.exit(EXIT.done);
    };
  return {
    writeOut: writeTo(OUTPUT),
    writeError: writeTo(ERRORS),
    readFile: (file) => readFile(file),
    listFiles: (folder) => readdir(folder),
    readLines: (file) => readLinesOf(file, progress.show),
    inputLines: () =>
      createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    now: () => Date.now(),
    version: () => versionOf(readFileSync(MANIFEST, 'utf8')),
    width: isatty(OUTPUT) ? process.stdout.columns : USUAL_WIDTH,
  };
};
