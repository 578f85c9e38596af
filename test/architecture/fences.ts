import ts from 'typescript';
import {
  descendantsOf,
  type Import,
  importGraphOf,
  importsOf,
  isRelative,
  parse,
  reachableFrom,
} from './imports.ts';
import { folderOf, nameOf, type Rule, type SourceTree, type Violation } from './source-tree.ts';

interface Fence {
  readonly rule: Rule;
  readonly packages: RegExp;
  readonly mayImport: (file: string) => boolean;
}

/** The folders that belong to a host and not to the library proper. */
const HOST_FOLDERS = ['cli', 'files', 'hosts'];

const isHostCode = (file: string): boolean => HOST_FOLDERS.includes(folderOf(file));

/** The first fence whose pattern fits a package is the one that counts. */
const PACKAGE_FENCES: readonly Fence[] = [
  {
    rule: 'fence-zod',
    packages: /^zod(\/|$)/,
    mayImport: (file) => file === 'base/parse.ts' || nameOf(file) === 'schema.ts',
  },
  {
    rule: 'fence-date-fns',
    packages: /^date-fns(\/|$)/,
    mayImport: (file) => folderOf(file) === 'time',
  },
  {
    rule: 'fence-date-fns-tz',
    packages: /^date-fns-tz(\/|$)/,
    mayImport: (file) => file === 'time/iana.ts',
  },
  {
    rule: 'fence-xstate',
    packages: /^xstate(\/|$)/,
    mayImport: (file) => ['machine', 'testing'].includes(folderOf(file)),
  },
  {
    rule: 'fence-dagre',
    packages: /^@dagrejs\//,
    mayImport: (file) => file === 'render/svg/process/process-layout.ts',
  },
  { rule: 'fence-node', packages: /^node:/, mayImport: isHostCode },
  { rule: 'fence-package', packages: /^/, mayImport: isHostCode },
];

const fencedImport = (file: string, { specifier }: Import): readonly Violation[] => {
  const fence = PACKAGE_FENCES.find(({ packages }) => packages.test(specifier));
  if (fence === undefined || fence.mayImport(file)) return [];
  return [{ rule: fence.rule, file, detail: `imports ${specifier}` }];
};

/** `import { z }` brings in every language of zod, four times the size. */
const importedNames = (file: string, { specifier, namespace }: Import): readonly Violation[] =>
  /^zod(\/|$)/.test(specifier) && !namespace
    ? [{ rule: 'zod-namespace', file, detail: `takes ${specifier} other than as a namespace` }]
    : [];

/** What a bare engine lacks, or what makes a result depend on when and where it is computed. */
const HOST_NAMES: { readonly [name: string]: Rule } = {
  process: 'fence-process',
  Buffer: 'fence-host-global',
  globalThis: 'fence-host-global',
  console: 'fence-console',
  performance: 'fence-clock',
  setTimeout: 'fence-timers',
  setInterval: 'fence-timers',
  setImmediate: 'fence-timers',
  clearTimeout: 'fence-timers',
  clearInterval: 'fence-timers',
  clearImmediate: 'fence-timers',
  queueMicrotask: 'fence-timers',
  requestAnimationFrame: 'fence-timers',
  Intl: 'fence-intl',
  crypto: 'fence-crypto',
};

const HOST_MEMBERS: { readonly [member: string]: Rule } = {
  'Date.now': 'fence-clock',
  'Math.random': 'fence-random',
};

/** Methods that go to `Intl`, or that read and set a `Date` in the zone of the process. */
const LOCAL_METHOD =
  /^(toLocale\w*String|toLocale(Upper|Lower)Case|localeCompare|getTimezoneOffset|to(Date|Time)String|(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

/** Whether an identifier stands for the thing and is not the name of a member or a label. */
const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) {
    return parent.name !== node;
  }
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !(ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isMethodDeclaration(parent));
};

const isBinding = (node: ts.Node): node is ts.VariableDeclaration | ts.ParameterDeclaration =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);

/** A parameter or a constant may be called `process`: from then on the file means that one. */
const namesBoundIn = (nodes: readonly ts.Node[]): ReadonlySet<string> =>
  new Set(nodes.filter(isBinding).map(({ name }) => name.getText()));

const ruleForIdentifier = (node: ts.Identifier): Rule | undefined =>
  Object.hasOwn(HOST_NAMES, node.text) && isReference(node) ? HOST_NAMES[node.text] : undefined;

const ruleForMember = (node: ts.PropertyAccessExpression): Rule | undefined => {
  const member = `${node.expression.getText()}.${node.name.text}`;
  if (Object.hasOwn(HOST_MEMBERS, member)) return HOST_MEMBERS[member];
  return LOCAL_METHOD.test(node.name.text) ? 'fence-local-time' : undefined;
};

/** `new Date()` is now, `new Date(2026, 0, 1)` a local date, and so is what `Date()` returns. */
const ruleForDate = (node: ts.NewExpression | ts.CallExpression): Rule | undefined => {
  if (node.expression.getText() !== 'Date') return undefined;
  if (ts.isCallExpression(node)) return 'fence-clock';
  const count = node.arguments?.length ?? 0;
  if (count === 0) return 'fence-clock';
  return count > 1 ? 'fence-local-time' : undefined;
};

const ruleBrokenBy = (node: ts.Node): Rule | undefined => {
  if (ts.isIdentifier(node)) return ruleForIdentifier(node);
  if (ts.isPropertyAccessExpression(node)) return ruleForMember(node);
  return ts.isNewExpression(node) || ts.isCallExpression(node) ? ruleForDate(node) : undefined;
};

/** Where dates come in from outside, and where they are told from other data. */
const DATE_FOLDERS = ['time', 'base', 'testing'];

/** Elsewhere an instant is a number, which no time zone of a process can touch. */
const isDateOutOfPlace = (file: string, node: ts.Node): boolean =>
  ts.isIdentifier(node) &&
  node.text === 'Date' &&
  isReference(node) &&
  !DATE_FOLDERS.includes(folderOf(file)) &&
  !isHostCode(file);

const hostUses = (file: string, text: string): readonly Violation[] => {
  const nodes = descendantsOf(parse(text));
  const bound = namesBoundIn(nodes);
  return nodes.flatMap((node) => {
    if (bound.has(node.getText())) return [];
    const rule = ruleBrokenBy(node) ?? (isDateOutOfPlace(file, node) ? 'fence-date' : undefined);
    return rule === undefined ? [] : [{ rule, file, detail: `uses ${node.getText()}` }];
  });
};

/** The main entry must not lead to what only a host has, not even for a type. */
const reachedFromEntry = (reached: ReadonlySet<string>): readonly Violation[] =>
  [...reached]
    .filter((file) => file === 'time/iana.ts' || isHostCode(file))
    .map((file) => ({ rule: 'entry-reach', file, detail: 'is reached from index.ts' }));

export const findFenceViolations = (tree: SourceTree): readonly Violation[] => {
  const reached = reachableFrom('index.ts', importGraphOf(tree));
  const packages = [...tree].flatMap(([file, text]) =>
    importsOf(text)
      .filter(({ specifier }) => !isRelative(specifier))
      .flatMap((found) => [...fencedImport(file, found), ...importedNames(file, found)]),
  );
  const uses = [...tree]
    .filter(([file]) => reached.has(file) || !isHostCode(file))
    .flatMap(([file, text]) => hostUses(file, text));
  return [...packages, ...uses, ...reachedFromEntry(reached)];
};
