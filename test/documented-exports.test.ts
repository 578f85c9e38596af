import { describe, expect, it } from 'vitest';
import { exports } from '../package.json' with { type: 'json' };
import { documentedExports } from '../scripts/documentation/exports.ts';
import { entryPoints } from '../typedoc.json' with { type: 'json' };

const placesOf = (found: readonly { readonly place: string }[]): readonly string[] =>
  found.map(({ place }) => place);

describe('the reference of the API', () => {
  it('covers every subpath of the package', () => {
    const subpaths = Object.keys(exports).filter((path) => path !== './package.json');
    expect(entryPoints).toHaveLength(subpaths.length);
  });

  describe.each(entryPoints)('of %s', (entry) => {
    const found = documentedExports(entry);

    it('finds what is exported', () => {
      expect(found.length).toBeGreaterThan(0);
    });

    it('describes every name', () => {
      expect(placesOf(found.filter(({ description }) => description === ''))).toEqual([]);
    });

    it('shows every function and value in an example', () => {
      const shown = found.filter(({ isType, hasExample }) => isType || hasExample);
      expect(placesOf(found.filter((name) => !shown.includes(name)))).toEqual([]);
    });
  });
});
