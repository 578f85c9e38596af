import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.ts';

/**
 * The tests that Stryker runs against each mutant: those of the mutated folders and of what stands
 * on them. Stryker runs them in threads, where a time zone cannot be set, so `npm run mutate` sets it
 * for the whole process.
 */
export default defineConfig({
  resolve: everyday.resolve ?? {},
  test: {
    env: { TZ: 'UTC' },
    include: ['test/{accountability,assessment,calendar,clock,deadline,limit}/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
  },
});
