import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandIo } from '../../src/cli/command-io.ts';
import type { ExitCode } from '../../src/cli/exit-code.ts';
import { readLinesOf } from '../../src/cli/file-lines.ts';
import { main } from '../../src/cli/main.ts';

/** Where the files of `docs/command-line.md` are. */
export const SAMPLES = 'docs/command-line';

/** What a call of the command has left behind. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Both as they came. */
  readonly all: string;
}

interface Given {
  /** Lines of the standard input. */
  readonly input?: readonly string[];
  /** Files that stand in no folder. */
  readonly files?: { readonly [name: string]: string | Uint8Array };
  /** Folders that are not among the samples; their files are above, with the folder in their names. */
  readonly folders?: { readonly [name: string]: readonly string[] };
}

/** Tuesday 01/12/2026, 09:00 in Việt Nam. */
const NOW = Date.UTC(2026, 11, 1, 2);

async function* sent(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** Runs the command in this process, in the folder of the samples. */
export const run = async (argv: readonly string[], given: Given = {}): Promise<Ran> => {
  const { input = [], files = {}, folders = {} } = given;
  let out = '';
  let err = '';
  let all = '';
  const io: CommandIo = {
    writeOut: (text) => {
      out += text;
      all += text;
    },
    writeError: (text) => {
      err += text;
      all += text;
    },
    readFile: async (file) => {
      const content = files[file] ?? readFileSync(join(SAMPLES, file));
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    listFiles: async (folder) => folders[folder] ?? readdirSync(join(SAMPLES, folder)),
    readLines: (file) => {
      if (file === '-') return input;
      const content = files[file];
      return typeof content === 'string' ? content.split('\n') : readLinesOf(join(SAMPLES, file));
    },
    inputLines: () => sent(input),
    now: () => NOW,
    version: () => '1.2.3',
    width: 120,
  };
  const code = await main(argv, io);
  return { code, out, err, all };
};
