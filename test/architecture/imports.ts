import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceTree } from './source-tree.ts';

/** One mention of another module: `import`, `export … from`, `import()`, `require()`, a type. */
export interface Import {
  readonly specifier: string;
  /** The names are taken as one namespace: `import * as z`. */
  readonly namespace: boolean;
}

/** What is made of a text, made once: every rule asks for it again. */
const oncePerText = <T>(make: (text: string) => T): ((text: string) => T) => {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
};

export const parse = oncePerText(
  (text): ts.SourceFile =>
    ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS),
);

const isNamespace = (node: ts.ImportDeclaration): boolean => {
  const clause = node.importClause;
  return (
    clause?.name === undefined &&
    clause?.namedBindings !== undefined &&
    ts.isNamespaceImport(clause.namedBindings)
  );
};

/** `import('x')` and `require('x')`. */
const isImportingCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require'));

/** The expression that names the other module, if this node mentions one. */
const moduleNamedBy = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return node.argument.literal;
  }
  return isImportingCall(node) ? node.arguments[0] : undefined;
};

const importIn = (node: ts.Node): readonly Import[] => {
  const named = moduleNamedBy(node);
  if (named === undefined) return [];
  // What is put together at run time cannot be judged; it is reported as a package of that name.
  const specifier = ts.isStringLiteralLike(named) ? named.text : named.getText();
  return [{ specifier, namespace: ts.isImportDeclaration(node) && isNamespace(node) }];
};

/** Every node below, in the order of the text. */
export const descendantsOf = (node: ts.Node): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    found.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
};

export const importsOf = oncePerText((text): readonly Import[] =>
  descendantsOf(parse(text)).flatMap(importIn),
);

export const isRelative = (specifier: string): boolean => /^\.{1,2}(\/|$)/.test(specifier);

/** `time/zone.ts` + `../base/issue.ts` → `base/issue.ts` */
export const resolveFrom = (file: string, specifier: string): string =>
  posix.join(posix.dirname(file), specifier);

/** Which files of the tree each file of the tree imports, types included. */
export const importGraphOf = (tree: SourceTree): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...tree].map(([file, text]) => [
      file,
      importsOf(text)
        .filter(({ specifier }) => isRelative(specifier))
        .map(({ specifier }) => resolveFrom(file, specifier))
        .filter((target) => tree.has(target)),
    ]),
  );

/** The file itself and all that it needs, however indirectly. */
export const reachableFrom = (
  start: string,
  graph: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => {
  const reached = new Set(graph.has(start) ? [start] : []);
  // A set that grows is walked to its new end.
  for (const file of reached) for (const target of graph.get(file) ?? []) reached.add(target);
  return reached;
};
