import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What npm packs whatever `files` says. */
const ALWAYS_PACKED = ['package.json', 'README.md', 'LICENSE'];

const { files }: { readonly files: readonly string[] } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

const PACKED = [...ALWAYS_PACKED, ...files];

const isPacked = (path: string): boolean =>
  PACKED.some((packed) => path === packed || path.startsWith(`${packed}/`));

const pagesIn = (path: string): readonly string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return path.endsWith('.md') ? [path] : [];
  return readdirSync(path).flatMap((name) => pagesIn(join(path, name)));
};

const PAGES = PACKED.filter((path) => path !== 'dist').flatMap(pagesIn);

const withoutCode = (text: string): string =>
  text.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');

const LINK = /\]\(([^)\s]+)\)/g;

/** Files that a page links to, without the place in them. */
const linksOf = (page: string): readonly string[] =>
  [...withoutCode(readFileSync(page, 'utf8')).matchAll(LINK)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(page), target)).replace(/\/$/, ''));

describe('the pages of the package', () => {
  it('are many', () => {
    expect(PAGES.length).toBeGreaterThan(15);
    expect(PAGES.flatMap(linksOf).length).toBeGreaterThan(50);
  });

  it.each(PAGES)('%s links only to what is there and is packed', (page) => {
    const broken = linksOf(page).filter((target) => !existsSync(target) || !isPacked(target));
    expect(broken).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has each term once', () => {
    const terms = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| ([^|]+?) \|/gm)].map(
      ([, term = '']) => term.replace(/ \(.*\)$/, ''),
    );
    expect(terms.length).toBeGreaterThan(50);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });
});
