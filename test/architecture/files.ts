import ts from 'typescript';
import { importsOf, isRelative, parse, resolveFrom } from './imports.ts';
import { nameOf, type SourceTree, type Violation } from './source-tree.ts';

const MOST_LINES = 300;

/** Tables of data and of messages grow with the law, the list of public names with what there is. */
const TABLES = [
  /^index\.ts$/,
  /^render\/messages\//,
  /-days\.ts$/,
  /\/lunar-dates\.ts$/,
  /^base\/issue\.ts$/,
];

/** `src/index.ts` and the subpaths of the package; nothing else may be called index. */
const ENTRIES = /^((render|portal|testing|files)\/)?index\.ts$/;

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that say nothing, so that everything would end up in them. */
const EMPTY_NAMES = /^(utils?|helpers?|common|types?)$/;

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

const partsOf = (file: string): readonly string[] => file.replace(/\.ts$/, '').split('/');

const findNameViolations = (file: string): readonly Violation[] => {
  const found: Violation[] = [];
  if (!file.endsWith('.ts') || !partsOf(file).every((part) => KEBAB_CASE.test(part))) {
    found.push({ rule: 'file-kebab-case', file, detail: 'is not a kebab-case .ts file' });
  }
  if (partsOf(file).some((part) => EMPTY_NAMES.test(part))) {
    found.push({ rule: 'file-name-empty', file, detail: 'is named after nothing' });
  }
  return found;
};

const findLengthViolations = (file: string, text: string): readonly Violation[] => {
  const lines = linesOf(text);
  return lines <= MOST_LINES || TABLES.some((table) => table.test(file))
    ? []
    : [{ rule: 'file-length', file, detail: `has ${lines} lines` }];
};

/** A file that only passes on what others export hides who depends on whom. */
const isBarrel = (text: string): boolean => {
  const { statements } = parse(text);
  return (
    statements.length > 0 &&
    statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
  );
};

const findBarrels = (file: string, text: string): readonly Violation[] =>
  !ENTRIES.test(file) && (nameOf(file) === 'index.ts' || isBarrel(text))
    ? [{ rule: 'barrel', file, detail: 'is a barrel and no entry of the package' }]
    : [];

const findSpecifierViolations = (
  file: string,
  text: string,
  tree: SourceTree,
): readonly Violation[] =>
  importsOf(text)
    .map(({ specifier }) => specifier)
    .filter(isRelative)
    .flatMap((specifier): readonly Violation[] => {
      const detail = `imports ${specifier}`;
      if (!specifier.endsWith('.ts')) return [{ rule: 'import-extension', file, detail }];
      const target = resolveFrom(file, specifier);
      if (nameOf(target) === 'index.ts') return [{ rule: 'import-barrel', file, detail }];
      return tree.has(target) ? [] : [{ rule: 'import-unresolved', file, detail }];
    });

export const findFileViolations = (tree: SourceTree): readonly Violation[] =>
  [...tree].flatMap(([file, text]) => [
    ...findNameViolations(file),
    ...findLengthViolations(file, text),
    ...findBarrels(file, text),
    ...findSpecifierViolations(file, text, tree),
  ]);
