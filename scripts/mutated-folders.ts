import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * The examples of the mutated folders as one file, for `npm run mutate`: a mutant then costs one
 * import of the library and not one for each test file. The searches for counterexamples are left
 * out, since they would run again for nearly every mutant.
 */

/** The examples for each folder: its own first, and those of a folder that shows its results. */
const FOLDERS: { readonly [mutated: string]: readonly string[] } = {
  accountability: ['accountability', 'assessment'],
  calendar: ['calendar'],
  clock: ['clock', 'assessment'],
  limit: ['limit'],
};

const isExample = (file: string): boolean =>
  file.endsWith('.test.ts') && !file.endsWith('.prop.test.ts');

const examplesOf = (folder: string): readonly string[] => {
  const path = fileURLToPath(new URL(`../test/${folder}/`, import.meta.url));
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files
    .filter(isExample)
    .sort()
    .map((file) => path + file);
};

const mutated = process.env['MUTATED']?.split(',') ?? [];
const folders = new Set(mutated.flatMap((folder) => FOLDERS[folder] ?? []));

for (const example of [...folders].flatMap(examplesOf)) await import(/* @vite-ignore */ example);
