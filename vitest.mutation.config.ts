import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.ts';

/**
 * The tests that Stryker runs against each mutant. It runs them in threads, where a time zone cannot
 * be set, so `npm run mutate` sets it for the whole process.
 */
export default defineConfig({
  resolve: everyday.resolve ?? {},
  test: {
    env: { TZ: 'UTC' },
    include: ['scripts/mutated-folders.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
  },
});
