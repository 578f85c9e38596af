import type { Document, Pair, YAMLMap } from 'yaml';
import { issueAt } from '../base/issue.ts';
import { type FilePosition, type PlacedIssue, placedAt } from './file-result.ts';

/** The part of the package `yaml` that is used here. */
type Yaml = typeof import('yaml');

/** The beginning of a value that has no quotation marks. */
const plainStart = ({ isScalar }: Yaml, { value }: Pair): number | undefined =>
  isScalar(value) && value.type === 'PLAIN' ? value.range?.[0] : undefined;

/** The end of a key that has no colon behind it. */
const bareKeyEnd = ({ isScalar }: Yaml, { key, value }: Pair): number | undefined =>
  value === null && isScalar(key) ? key.range?.[1] : undefined;

/** Where the texts begin and end that were cut in two: a plain value, a comma, a key alone. */
const cutTexts = (
  yaml: Yaml,
  { items, flow }: YAMLMap,
): readonly (readonly [start: number, end: number])[] =>
  flow === true
    ? items.flatMap((pair, i) => {
        const before = items[i - 1];
        const start = before && plainStart(yaml, before);
        const end = bareKeyEnd(yaml, pair);
        return start === undefined || end === undefined ? [] : [[start, end] as const];
      })
    : [];

/**
 * Values in braces that a comma has cut in two: `{ limit: 0,5 }` is a limit of 0 and a key 5. A key
 * without a value is never meant.
 */
export const splitByComma = (
  yaml: Yaml,
  text: string,
  document: Document,
  positionAt: (offset: number) => FilePosition,
): readonly PlacedIssue[] => {
  const issues: PlacedIssue[] = [];
  yaml.visit(document, {
    Map: (_, map) => {
      for (const [start, end] of cutTexts(yaml, map)) {
        const place = positionAt(start);
        const data = { text: text.slice(start, end), ...place };
        issues.push(placedAt(place, issueAt([], 'file.commaNotQuoted', data)));
      }
    },
  });
  return issues;
};
