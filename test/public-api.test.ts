import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What users may write after `import`; each change of the snapshot is a change of the contract. */
const ENTRIES = [
  { entry: 'lienthong', file: 'src/index.ts', load: () => import('lienthong') },
  { entry: 'lienthong/files', file: 'src/files/index.ts', load: () => import('lienthong/files') },
  {
    entry: 'lienthong/portal',
    file: 'src/portal/index.ts',
    load: () => import('lienthong/portal'),
  },
  {
    entry: 'lienthong/render',
    file: 'src/render/index.ts',
    load: () => import('lienthong/render'),
  },
  {
    entry: 'lienthong/testing',
    file: 'src/testing/index.ts',
    load: () => import('lienthong/testing'),
  },
  { entry: 'lienthong/zones', file: 'src/time/iana.ts', load: () => import('lienthong/zones') },
];

const parse = (file: string): ts.SourceFile => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
};

const isExportedType = (node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
  (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) &&
  (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const namesListedIn = (node: ts.ExportDeclaration): readonly ts.ExportSpecifier[] =>
  node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
    ? [...node.exportClause.elements]
    : [];

/** Types leave no trace at run time, so they are read from the text of the entry. */
const typesExportedBy = (file: string): readonly string[] =>
  parse(file).statements.flatMap((node) => {
    if (isExportedType(node)) return [node.name.text];
    if (!ts.isExportDeclaration(node)) return [];
    return namesListedIn(node)
      .filter(({ isTypeOnly }) => node.isTypeOnly || isTypeOnly)
      .map(({ name }) => name.text);
  });

describe.each(ENTRIES)('the exports of $entry', ({ file, load }) => {
  it('are these values', async () => {
    expect(Object.keys(await load()).sort()).toMatchSnapshot();
  });

  it('are these types', () => {
    expect([...typesExportedBy(file)].sort()).toMatchSnapshot();
  });

  it('are listed one by one', () => {
    // `export *` would publish whatever a file happens to share with its neighbours.
    expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).not.toMatch(/export \*/);
  });
});
