import { existsSync } from 'node:fs';

/** Names the program of Chromium; then it has to be there. */
export const CHROMIUM_VARIABLE = 'CHROMIUM';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine, if it has one. */
export const chromiumPath = (): string | undefined =>
  process.env[CHROMIUM_VARIABLE] ?? USUAL_PLACES.find((path) => existsSync(path));
