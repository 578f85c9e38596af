import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './scripts/chromium.ts';

const built = (file: string): string =>
  fileURLToPath(new URL(`./dist/${file}.js`, import.meta.url));

/** Runs the built package in a browser: `npm run hosts`. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^lienthong$/, replacement: built('index') },
      { find: /^lienthong\/render$/, replacement: built('render') },
    ],
  },
  // Known from the start, so that no file is loaded anew in the middle of the run.
  optimizeDeps: { include: ['@dagrejs/dagre', 'date-fns/constants', 'xstate', 'zod'] },
  test: {
    include: ['test/hosts/*.answers.ts'],
    globalSetup: ['test/hosts/answers-of-node.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { host: '127.0.0.1' },
      provider: playwright({
        launchOptions: {
          executablePath: chromiumPath() ?? 'chromium',
          args: [
            // Without it Chromium does not start as root, as machines of continuous integration do.
            '--no-sandbox',
            '--disable-gpu',
            // Nothing is asked of the network.
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
