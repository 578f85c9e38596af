import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { PROCESS_TIME_ZONES } from './test/process-time-zones.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const RUNTIME_TESTS = 'test/**/*.test.ts';

/** Tests in which no date occurs; all others run again under every process time zone. */
const TESTS_WITHOUT_DATES = [
  'test/architecture.test.ts',
  'test/lockfile.test.ts',
  'test/public-api.test.ts',
  'test/base/**',
];

const runtimeProject = (zone: string): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name: zone,
    include: [RUNTIME_TESTS],
    exclude: zone === 'UTC' ? [] : TESTS_WITHOUT_DATES,
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
      { find: /^lienthong\/render$/, replacement: fromRoot('src/render/index.ts') },
      { find: /^lienthong\/zones$/, replacement: fromRoot('src/time/iana.ts') },
    ],
  },
  test: {
    pool: 'forks',
    // Module state is only ever a cache, so files may share a worker; that saves most of the time.
    isolate: false,
    testTimeout: 30_000,
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
            tsconfig: 'tsconfig.test.json',
          },
        },
      },
    ],
  },
});
