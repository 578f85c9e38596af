import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

export const ROOT = fileURLToPath(new URL('../', import.meta.url));

const MOST_PRINTED_BYTES = 64 * 1024 * 1024;

/** Runs a command in a folder; the result is what it prints. */
export const run = (folder: string, command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: MOST_PRINTED_BYTES,
  });

const packInto = (folder: string): string => {
  // The name of the archive is the last line; before it may stand what a package script prints.
  const printed = run(ROOT, 'npm', 'pack', '--silent', '--pack-destination', folder);
  return join(folder, printed.trim().split('\n').at(-1) ?? '');
};

/** Lays out `node_modules` by hand, so that nothing has to be fetched. */
const installInto = (folder: string, archive: string): void => {
  const modules = join(folder, 'node_modules');
  const home = join(modules, manifest.name);
  mkdirSync(home, { recursive: true });
  run(folder, 'tar', '-xzf', archive, '-C', home, '--strip-components=1');
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link, 'dir');
  }
};

/**
 * Packs the package as it would be published and installs it into an empty folder, which is gone
 * again after its use.
 */
export const inEmptyProject = async <T>(
  use: (folder: string, archive: string) => T | Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), `${manifest.name}-project-`));
  try {
    const archive = packInto(folder);
    installInto(folder, archive);
    return await use(folder, archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
