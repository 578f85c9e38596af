/**
 * Adds to package-lock.json the binaries of other platforms that npm leaves out when the registry
 * at hand does not carry them; without them `npm ci` refuses the lock file. Run it after `npm
 * install`. Their versions are exact in the package that wants them, only the hashes stay unknown.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: { readonly [name: string]: string };
}

type LockedPackages = { readonly [path: string]: LockedPackage };

const LOCKFILE = new URL('../package-lock.json', import.meta.url);

/** `@rollup/rollup-linux-x64-musl` → linux, x64, musl */
const PLATFORM =
  /-(?<os>android|darwin|freebsd|linux|openbsd|openharmony|win32)-(?<cpu>[a-z0-9]+)(-(?<abi>\w+))?$/;

const libcOf = (os: string, abi: string): Pick<LockedPackage, 'libc'> => {
  if (os !== 'linux' || abi === '') return {};
  return { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
};

const entryFor = (name: string, version: string, wantedBy: LockedPackage): LockedPackage => {
  const { os, cpu, abi = '' } = PLATFORM.exec(name)?.groups ?? {};
  if (os === undefined || cpu === undefined) throw new Error(`for which platform is ${name}?`);
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name} has no exact version: ${version}`);
  return {
    version,
    cpu: [cpu],
    ...(wantedBy.dev === true ? { dev: true } : {}),
    ...libcOf(os, abi),
    optional: true,
    os: [os],
  };
};

const isLocked = (packages: LockedPackages, path: string, name: string): boolean =>
  `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages;

const missingFrom = (packages: LockedPackages): readonly (readonly [string, LockedPackage])[] =>
  Object.entries(packages).flatMap(([path, wantedBy]) =>
    Object.entries(wantedBy.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(packages, path, name))
      .map(
        ([name, version]) => [`node_modules/${name}`, entryFor(name, version, wantedBy)] as const,
      ),
  );

const lockfile: { readonly packages: LockedPackages } = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
const missing = missingFrom(lockfile.packages);
// In the order in which npm writes them.
const packages = Object.fromEntries(
  [...Object.entries(lockfile.packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(LOCKFILE, `${JSON.stringify({ ...lockfile, packages }, undefined, 2)}\n`);
for (const [path] of missing) console.log(`added ${path}`);
