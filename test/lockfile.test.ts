import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

interface Lockfile {
  readonly packages: {
    readonly [path: string]: {
      readonly optionalDependencies?: { readonly [name: string]: string };
    };
  };
}

/** Where a maintainer asks for donations is the only address that a lock file may hold. */
const withoutFunding = (key: string, value: unknown): unknown =>
  key === 'funding' ? undefined : value;

describe('the lock file', () => {
  const lockfile = JSON.stringify(JSON.parse(read('package-lock.json')), withoutFunding, 1);

  it('has the binaries of every platform, or `npm ci` refuses it (`npm run lockfile`)', () => {
    const { packages }: Lockfile = JSON.parse(lockfile);
    const paths = Object.keys(packages);
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it('says what each package must hash to', () => {
    expect(lockfile).toContain('"integrity"');
  });

  it('installs from whatever registry the machine is set up with', () => {
    expect(lockfile).not.toContain('"resolved"');
    expect(lockfile).not.toMatch(/\w+:\/\//);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
    expect(read('.npmrc')).not.toMatch(/registry *=|:\/\//);
  });
});
