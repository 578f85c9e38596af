import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Session } from './command.ts';
import { requireContent } from './failure.ts';
import { tryParseJson } from './json-text.ts';
import type { FileIssue, Place } from './output.ts';
import { formatOf } from './procedure-file.ts';
import { readText } from './read-file.ts';

/** What stands in a file of data, and where in it what is wrong stands. */
interface DataFile {
  readonly data: unknown;
  readonly placed: (issues: readonly Issue[]) => readonly FileIssue[];
}

/** A text as its nodes, with the places of its offsets. */
interface ParsedData {
  readonly document: Document;
  readonly placeAt: (offset: number) => Place;
}

/** JSON is YAML too. */
const parseData = (text: string): ParsedData => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter, schema: 'core' });
  return {
    document,
    placeAt: (offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col };
    },
  };
};

/** The place of what a path leads to, or of what stands around it. */
const placeOf = ({ document, placeAt }: ParsedData, path: IssuePath): Place => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeAt(node.range[0]);
  }
  return { line: 1, column: 1 };
};

const tryReadYaml = (text: string): Result<unknown> => {
  const { document, placeAt } = parseData(text);
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line, column = 1 } = placeAt(fault.pos[0]);
    return fail(issueAt([], 'file.unreadable', { fault: 'unexpected', line, column }));
  }
  try {
    // Aliases of aliases are billions of values, and a file of data needs none.
    return succeed(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return fail(issueAt([], 'file.unreadable', { fault: 'signReserved', line: 1, column: 1 }));
  }
};

/** Reads a file of data by what its name says it is: YAML, or else JSON. */
export const readDataFile = async (session: Session, file: string): Promise<DataFile> => {
  const text = await readText(session, file);
  const read = formatOf(file) === 'yaml' ? tryReadYaml(text) : tryParseJson(text);
  return {
    data: requireContent(file, read),
    placed: (issues) => {
      const parsed = parseData(text);
      return issues.map((issue) => ({ ...issue, position: placeOf(parsed, issue.path) }));
    },
  };
};
