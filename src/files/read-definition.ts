import { type Issue, type IssueCode, type IssuePath, issueAt } from '../base/issue.ts';
import { tryDefineProcedure } from '../procedure/define-procedure.ts';
import { type FileReading, type FileResult, type PlacedIssue, placedAt } from './file-result.ts';
import { loadPackage } from './load-package.ts';
import { type FoundNode, findNode } from './node-position.ts';
import { type ParsedText, parseYaml, type YamlSchema } from './parse-yaml.ts';

/** The part of the package `yaml` that is used here. */
type Yaml = typeof import('yaml');

/** Issues about a key and not about what stands under it. */
const ABOUT_KEYS: ReadonlySet<IssueCode> = new Set(['input.unknownKey', 'input.forbiddenKey']);

/** The path of a forbidden key ends at what holds it. */
const pathOf = (issue: Issue): IssuePath =>
  issue.code === 'input.forbiddenKey' ? [...issue.path, issue.key] : issue.path;

const offsetOf = ({ node, key }: FoundNode): number => (node ?? key)?.range?.[0] ?? 0;

const offsetOfKey = ({ node, key }: FoundNode): number => (key ?? node)?.range?.[0] ?? 0;

/** "1.004227" and "no" without quotation marks, where a text was wanted. */
const unquotedText = (
  { isScalar }: Yaml,
  { node, whole }: FoundNode,
  issue: Issue,
): string | undefined =>
  issue.code === 'input.wrongType' &&
  issue.expected === 'string' &&
  whole &&
  isScalar(node) &&
  node.source !== undefined
    ? node.source
    : undefined;

const placeIssue = (
  yaml: Yaml,
  { document, positionAt }: ParsedText,
  issue: Issue,
): PlacedIssue => {
  const found = findNode(yaml, document, pathOf(issue));
  const position = positionAt((ABOUT_KEYS.has(issue.code) ? offsetOfKey : offsetOf)(found));
  const text = unquotedText(yaml, found, issue);
  return text === undefined
    ? placedAt(position, issue)
    : placedAt(position, issueAt(issue.path, 'file.notQuoted', { text, ...position }));
};

/** Reads a definition in YAML or JSON; every issue knows the line and column of what is meant. */
export const readDefinition = async (
  text: string,
  schema: YamlSchema,
): Promise<FileResult<FileReading>> => {
  const loaded = await loadPackage(['yaml'], () => import('yaml'));
  if (!loaded.ok) return loaded;
  const yaml = loaded.value;
  const parsed = parseYaml(yaml, text, schema);
  if (!parsed.ok) return parsed;
  const { document, positionAt } = parsed.value;
  const defined = tryDefineProcedure(document.toJS({ maxAliasCount: 0 }));
  if (!defined.ok) {
    const issues = defined.issues.map((issue) => placeIssue(yaml, parsed.value, issue));
    return { ok: false, issues };
  }
  return {
    ok: true,
    value: {
      procedure: defined.value,
      findings: [],
      positionOf: (path) => positionAt(offsetOf(findNode(yaml, document, path))),
    },
  };
};
