import type { Alias, Document, YAMLError } from 'yaml';
import { type Issue, issueAt } from '../base/issue.ts';
import { type FilePosition, type FileResult, failAt, placedAt, START } from './file-result.ts';
import { splitByComma } from './split-by-comma.ts';
import { syntaxIssue } from './syntax-fault.ts';
import { type RootFault, rootFaults } from './syntax-root.ts';
import { opensTooManyAt, tooDeepAt } from './yaml-depth.ts';

/** The part of the package `yaml` that is used here. */
type Yaml = typeof import('yaml');

/** JSON is read as the YAML that it is, by the schema that knows no other scalars. */
export type YamlSchema = 'core' | 'json';

/** A text as its nodes, and where each offset lies. */
export interface ParsedText {
  readonly document: Document;
  readonly positionAt: (offset: number) => FilePosition;
}

/** Definitions nest less deeply. */
const MOST_NESTED = 100;

/** Two faults have issues of their own. */
const issueOf = ({ code, place }: RootFault): Issue => {
  if (code === 'TAB_AS_INDENT') return issueAt([], 'file.tabIndent', place);
  if (code === 'DUPLICATE_KEY') return issueAt([], 'file.keyTwice', place);
  return syntaxIssue(code, place);
};

/** A few aliases of aliases are billions of values, and a definition needs none. */
const aliasesIn = ({ visit }: Yaml, document: Document): readonly Alias[] => {
  const aliases: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      aliases.push(alias);
    },
  });
  return aliases;
};

/** Nothing but blanks and comments. */
const isEmpty = ({ contents, errors }: Document): boolean =>
  contents === null && errors.length === 0;

/** Parses a text without resolving anything in it that could grow or run. */
export const parseYaml = (yaml: Yaml, text: string, schema: YamlSchema): FileResult<ParsedText> => {
  const lines = new yaml.LineCounter();
  const positionAt = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuseDepth = (offset: number): FileResult<never> => {
    // The lines up to there may not have been counted yet.
    const before = text.slice(0, offset).split('\n');
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return failAt(place, issueAt([], 'input.tooDeep', { most: MOST_NESTED }));
  };
  const opened = opensTooManyAt(new yaml.Lexer().lex(text), MOST_NESTED);
  if (opened !== undefined) return refuseDepth(opened);
  const tokens = [...new yaml.Parser(lines.addNewLine).parse(text)];
  const deep = tooDeepAt(tokens, MOST_NESTED);
  if (deep !== undefined) return refuseDepth(deep);
  // An unknown tag is only a warning to the parser; here no tag is known.
  const composer = new yaml.Composer({ schema, resolveKnownTags: false, stringKeys: true });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined || isEmpty(document)) {
    return failAt(START, issueAt([], 'file.unreadable', { fault: 'empty', ...START }));
  }
  if (second !== undefined) {
    const place = positionAt(second.range[0]);
    return failAt(place, syntaxIssue('MULTIPLE_DOCS', place));
  }
  const faults: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const syntax = rootFaults(faults, text, positionAt).map((fault) =>
    placedAt(fault.place, issueOf(fault)),
  );
  const aliases = aliasesIn(yaml, document).map(({ source, range }) => {
    const place = positionAt(range?.[0] ?? 0);
    return placedAt(place, issueAt([], 'file.alias', { alias: source, ...place }));
  });
  const issues = [...syntax, ...aliases, ...splitByComma(yaml, text, document, positionAt)];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { document, positionAt } };
};
