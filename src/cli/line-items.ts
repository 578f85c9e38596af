import { issueAt } from '../base/issue.ts';
import { fail, type Result } from '../base/result.ts';
import type { Session } from './command.ts';
import { requireContent } from './failure.ts';
import { tryParseJson } from './json-text.ts';
import { issuesInText } from './output.ts';
import { unreadableFile } from './unreadable-file.ts';

/** How many lines were read so far, and how many of them are broken. */
export interface LineCount {
  read: number;
  broken: number;
}

const linesOf = ({ io }: Session, file: string): Iterable<string> => {
  try {
    return io.readLines(file);
  } catch (error) {
    throw unreadableFile(file, error);
  }
};

/** JSON over many lines begins with a bracket alone; each line would be told to be broken. */
const requireLines = (file: string, first: string): void => {
  if (/^\ufeff?\s*[[{]\s*$/.test(first)) {
    requireContent(file, fail(issueAt([], 'file.notLines', {})));
  }
};

/**
 * The items of a file that holds one on each line (NDJSON), as they are asked for. A broken line is
 * told at once, with its number, and the rest goes on.
 */
export function* itemsOf<T>(
  session: Session,
  file: string,
  read: (input: unknown) => Result<T>,
  count: LineCount,
): Generator<T> {
  const { io, locale } = session;
  let line = 0;
  for (const text of linesOf(session, file)) {
    line += 1;
    if (text.trim() === '') continue;
    count.read += 1;
    if (count.read === 1) requireLines(file, text);
    const parsed = tryParseJson(text, line);
    const item = parsed.ok ? read(parsed.value) : parsed;
    if (item.ok) {
      yield item.value;
      continue;
    }
    count.broken += 1;
    const issues = item.issues.map((issue) => ({ ...issue, position: { line } }));
    io.writeError(issuesInText(issues, locale, file));
  }
}
