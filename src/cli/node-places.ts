import { isNode, LineCounter, parseDocument } from 'yaml';
import type { IssuePath } from '../base/issue.ts';
import type { Place } from './output.ts';

/**
 * Finds where in the text of a definition a path leads: to the node itself, or to the nearest one
 * around it that is written there. JSON is read as the YAML that it is.
 */
export const nodePlaces = (text: string): ((path: IssuePath) => Place) => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const offsetOf = (path: IssuePath): number => {
    const node = document.getIn(path, true);
    if (isNode(node)) return node.range?.[0] ?? 0;
    return path.length === 0 ? 0 : offsetOf(path.slice(0, -1));
  };
  return (path) => {
    const { line, col } = lines.linePos(offsetOf(path));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
};
