import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { PROCESS_TIME_ZONES } from './test/process-time-zones.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const RUNTIME_TESTS = ['test/**/*.test.ts', 'examples/**/*.test.ts'];

/** Tests in which no date occurs; they run under UTC. */
const TESTS_WITHOUT_DATES = [
  'test/architecture.test.ts',
  'test/documented-exports.test.ts',
  'test/function-index.test.ts',
  'test/hostile.test.ts',
  'test/lockfile.test.ts',
  'test/packed-links.test.ts',
  'test/public-api.test.ts',
  'test/base/**',
  'test/cli/**',
  'test/document/paper-forms*',
  'test/dossier/long-logs*',
  'test/files/**',
  'test/machine/**',
  'test/procedure/**',
  'test/render/format-finding*',
  'test/render/format-issue*',
  'test/render/format-source*',
  'test/render/nearest-name*',
  'test/render/svg/bars*',
  'test/render/svg/parallel-rows*',
  'test/render/svg/process-layout*',
  'test/render/svg/process-table*',
  'test/render/svg/text-lines*',
  'test/render/svg/to-svg*',
  'test/render/text-table*',
  'test/render/to-csv*',
  'test/render/to-mermaid*',
  'test/render/variant-words*',
  'test/report/histogram*',
  'test/testing/coverage*',
];

/**
 * Searches for counterexamples among instants, which are numbers: these folders never mention a
 * `Date` (`fence-date` in test/architecture/fences.ts). They run under UTC.
 */
const SEARCHES_AMONG_INSTANTS = [
  'test/accountability/*.prop.test.ts',
  'test/assessment/*.prop.test.ts',
  'test/clock/*.prop.test.ts',
  'test/dossier/*.prop.test.ts',
  'test/render/svg/*.prop.test.ts',
];

/**
 * Examples of those folders, searches among dates, each rule against many dossiers, a month of them,
 * a database, all examples of the documentation; they run under UTC and where midnight is skipped.
 * All that is left, from time itself to golden dossiers and what is printed, runs everywhere.
 */
const UNDER_TWO_ZONES = [
  'test/accountability/**',
  'test/assessment/**',
  'test/clock/**',
  'test/dossier/**',
  'test/documentation.test.ts',
  'test/calendar/*.prop.test.ts',
  'test/deadline/*.prop.test.ts',
  'test/limit/*.prop.test.ts',
  'test/report/*.prop.test.ts',
  'test/testing/*.prop.test.ts',
  'test/testing/calendar-conformance.test.ts',
  'test/portal/*.prop.test.ts',
  'test/rules/switchable-rules.test.ts',
  'test/render/papers.prop.test.ts',
  'test/examples/month.test.ts',
  // A database engine is compiled for each process.
  'test/examples/host.test.ts',
];

const excludedUnder = (zone: string): string[] => {
  if (zone === 'UTC') return [];
  const underUtc = [...TESTS_WITHOUT_DATES, ...SEARCHES_AMONG_INSTANTS];
  return zone === 'America/Santiago' ? underUtc : [...underUtc, ...UNDER_TWO_ZONES];
};

const runtimeProject = (zone: string): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name: zone,
    include: RUNTIME_TESTS,
    exclude: excludedUnder(zone),
    env: { TZ: zone },
    setupFiles: ['test/setup.ts'],
    globalSetup: zone === 'UTC' ? ['test/print-seed.ts'] : [],
  },
});

export default defineConfig({
  resolve: {
    // As `paths` in tsconfig.json.
    alias: [
      { find: /^lienthong$/, replacement: fromRoot('src/index.ts') },
      { find: /^lienthong\/files$/, replacement: fromRoot('src/files/index.ts') },
      { find: /^lienthong\/portal$/, replacement: fromRoot('src/portal/index.ts') },
      { find: /^lienthong\/render$/, replacement: fromRoot('src/render/index.ts') },
      { find: /^lienthong\/testing$/, replacement: fromRoot('src/testing/index.ts') },
      { find: /^lienthong\/zones$/, replacement: fromRoot('src/time/iana.ts') },
    ],
  },
  test: {
    pool: 'forks',
    // Module state is only ever a cache, so files may share a worker; that saves most of the time.
    isolate: false,
    // Also on machines of two cores, where one would be left idle.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // What is compiled for one time zone is not compiled again for the next.
    experimental: { fsModuleCache: true },
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
    projects: [
      ...Object.keys(PROCESS_TIME_ZONES).map(runtimeProject),
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/**/*.test-d.ts'],
            tsconfig: 'tsconfig.types.json',
          },
        },
      },
    ],
  },
});
