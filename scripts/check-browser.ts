/** Runs the built package in Chromium, where there is one. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CHROMIUM_VARIABLE, chromiumPath } from './chromium.ts';
import { ROOT } from './empty-project.ts';

const WITHOUT_CHROMIUM = `
NOT RUN IN A BROWSER: this machine has no Chromium. scripts/install-chromium.sh installs that of
Debian or Ubuntu; any other is taken from the variable ${CHROMIUM_VARIABLE}, the path of its program.
`;

const runInBrowser = (): number => {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'vitest.browser.config.ts'],
    { cwd: ROOT, stdio: 'inherit' },
  );
  return status ?? 1;
};

if (chromiumPath() === undefined) console.warn(WITHOUT_CHROMIUM);
else process.exitCode = runInBrowser();
