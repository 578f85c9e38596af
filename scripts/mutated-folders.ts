import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * The examples of the mutated folders as one file, for `npm run mutate`: a mutant then costs one
 * import of the library and not one for each test file. The searches for counterexamples are left
 * out, since they would run again for nearly every mutant.
 */

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

const folders = process.env['MUTATED']?.split(',') ?? [];

for (const example of folders.flatMap(examplesOf)) await import(/* @vite-ignore */ example);
