import { type Issue, issueAt } from '../base/issue.ts';
import { fail, type Result } from '../base/result.ts';
import type { Locale } from '../limit/locale.ts';
import type { Session } from './command.ts';
import { requireContent } from './failure.ts';
import { tryParseJson } from './json-text.ts';
import { issuesInText, withMessages } from './output.ts';
import { unreadableFile } from './unreadable-file.ts';

/** A line of which no item can be made. */
interface BrokenLine {
  readonly line: number;
  readonly issues: readonly Issue[];
}

/** How many broken lines are kept; a file may hold any number of them. */
const MOST_KEPT = 100;

/** What was read so far. */
export interface LineCount {
  read: number;
  broken: number;
  /** The first of those that are broken. */
  readonly brokenLines: BrokenLine[];
}

export const newLineCount = (): LineCount => ({ read: 0, broken: 0, brokenLines: [] });

/** A broken line as data for programs. */
export const brokenLineAsData = ({ line, issues }: BrokenLine, locale: Locale): object => ({
  line,
  issues: withMessages(issues, locale),
});

/** Names a broken line to people, on the standard error. */
const nameBrokenLine = ({ io, locale }: Session, file: string, broken: BrokenLine): void => {
  const position = { line: broken.line };
  const issues = broken.issues.map((issue) => ({ ...issue, position }));
  io.writeError(issuesInText(issues, locale, file));
};

const linesOf = ({ io }: Session, file: string): Iterable<string> => {
  try {
    return io.readLines(file);
  } catch (error) {
    throw unreadableFile(file, error);
  }
};

/**
 * JSON over many lines: its first line goes on, as `{` or `{ "procedure": "…",`. Each of its lines
 * would be told to be broken.
 */
const requireLines = (file: string, first: string): void => {
  if (/^\ufeff?\s*[[{](?:.*[[{:,])?\s*$/.test(first)) {
    requireContent(file, fail(issueAt([], 'file.notLines', {})));
  }
};

/**
 * The items of a file that holds one on each line (NDJSON), as they are asked for. A broken line is
 * told at once, with its number, and the rest goes on.
 *
 * @param tell tells of a broken line; on the standard error unless it is given
 */
export function* itemsOf<T>(
  session: Session,
  file: string,
  read: (input: unknown) => Result<T>,
  count: LineCount,
  tell: (broken: BrokenLine) => void = (broken) => nameBrokenLine(session, file, broken),
): Generator<T> {
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
    const broken = { line, issues: item.issues };
    count.broken += 1;
    if (count.brokenLines.length < MOST_KEPT) count.brokenLines.push(broken);
    tell(broken);
  }
}
