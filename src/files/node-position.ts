import type { Document, Node, Pair } from 'yaml';
import type { IssuePath } from '../base/issue.ts';

/** The part of the package `yaml` that is used here. */
type Yaml = typeof import('yaml');

/** What a path in a definition leads to: a node, and the key it stands under. */
export interface FoundNode {
  readonly node: Node | undefined;
  readonly key?: Node;
  /** Whether the whole path is there; what is missing is told at the node around it. */
  readonly whole: boolean;
}

const asNode = ({ isNode }: Yaml, value: unknown): Node | undefined =>
  isNode(value) ? value : undefined;

const memberOf = (yaml: Yaml, node: Node, key: string | number): Pair | Node | undefined => {
  if (yaml.isSeq(node)) return asNode(yaml, node.items[Number(key)]);
  if (!yaml.isMap(node)) return undefined;
  return node.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === String(key));
};

/** Follows a path as far as it goes. */
export const findNode = (yaml: Yaml, document: Document, path: IssuePath): FoundNode => {
  let found: FoundNode = { node: asNode(yaml, document.contents), whole: true };
  for (const key of path) {
    const member = found.node && memberOf(yaml, found.node, key);
    if (member === undefined) return { ...found, whole: false };
    if (!yaml.isPair(member)) {
      found = { node: member, whole: true };
      continue;
    }
    const at = asNode(yaml, member.key);
    found = { node: asNode(yaml, member.value), whole: true, ...(at && { key: at }) };
  }
  return found;
};
