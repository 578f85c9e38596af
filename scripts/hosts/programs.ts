import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { ROOT, run } from '../empty-project.ts';
import type { Answers } from './answers.ts';

const COMMON: BuildOptions = {
  bundle: true,
  target: 'es2022',
  platform: 'neutral',
  // Otherwise `paths` would lead to the sources.
  tsconfigRaw: {},
};

/** The calls that every host answers: one file for each entry of the package that is pure. */
export const CALL_FILES = ['engine-calls', 'render-calls'] as const;

export type CallFile = (typeof CALL_FILES)[number];

type Format = 'esm' | 'cjs';

const EXTENSIONS: { readonly [F in Format]: string } = { esm: 'mjs', cjs: 'cjs' };

/**
 * Writes a program into a project that prints the answers to the calls of a file. It takes the
 * package by its name, as that project has it installed.
 */
export const writeProgram = async (
  project: string,
  file: CallFile,
  format: Format,
): Promise<string> => {
  const calls = fileURLToPath(new URL(`./${file}.ts`, import.meta.url));
  const program = join(project, `${file}.${EXTENSIONS[format]}`);
  const contents = `import { answers } from ${JSON.stringify(calls)};\nconsole.log(answers());`;
  await build({
    ...COMMON,
    stdin: { contents, resolveDir: ROOT },
    packages: 'external',
    format,
    outfile: program,
  });
  return program;
};

/** A program together with the package and all that the package stands on, as one script. */
export const wholeScriptOf = async (program: string): Promise<string> => {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [program],
    write: false,
    format: 'iife',
    mainFields: ['module', 'main'],
    conditions: ['module'],
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

/** Runs the program of a file of calls in a project; the result is what it prints. */
export type Host = (project: string, file: CallFile) => Promise<string>;

export const onNode =
  (format: Format): Host =>
  async (project, file) =>
    run(project, process.execPath, await writeProgram(project, file, format));

/** What a host answers to all calls. */
export const answersOn = async (host: Host, project: string): Promise<Answers> => {
  const answers: Answers[] = [];
  for (const file of CALL_FILES) answers.push(JSON.parse(await host(project, file)));
  return Object.assign({}, ...answers);
};
