/**
 * `npm run mutate` mutates these folders, each mutant against the examples of them all.
 * `MUTATED=limit npm run mutate` mutates one folder against the examples for it, which is faster;
 * `-- --concurrency 2` uses two processes, and `-- --incremental` keeps what the last run found.
 */
process.env['MUTATED'] ??= 'accountability,calendar,clock,limit';

const sources = process.env['MUTATED'].split(',').map((folder) => `src/${folder}/**/*.ts`);

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // All examples are imported by one file, which cannot be told from the file that is mutated.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  // A wrong date in a table of decided days, new moons or names says nothing about the tests.
  mutate: [...sources, '!src/calendar/vietnam/{decided-days,lunar-dates,holiday-names}.ts'],
  coverageAnalysis: 'perTest',
  // What runs once at import, such as a table of words: a mutant that breaks the import leaves no
  // test to run, and Stryker would take it for one that survives.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 8000,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: null },
  ignorePatterns: ['api', 'coverage', 'dist', 'reports'],
};
