import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';

/** Programs on Windows set it before a text; lines may bring it along from files put together. */
const BYTE_ORDER_MARK = /^\ufeff/;

const END_MISSING = /end of JSON input/i;
const OFFSET = /at position (\d+)/;

/** Where the engine stopped reading: it does not always say so, and then it is the beginning. */
const faultyOffset = (text: string, message: string): number =>
  END_MISSING.test(message) ? text.length : Number(OFFSET.exec(message)?.[1] ?? 0);

/**
 * What a JSON text stands for, or where it is none.
 *
 * @param firstLine the line of its file on which the text begins
 */
export const tryParseJson = (text: string, firstLine = 1): Result<unknown> => {
  try {
    return succeed(JSON.parse(text.replace(BYTE_ORDER_MARK, '')));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const before = text.slice(0, faultyOffset(text, message)).split('\n');
    const line = firstLine + before.length - 1;
    const column = (before.at(-1) ?? '').length + 1;
    return fail(issueAt([], 'file.unreadable', { fault: 'notJson', line, column }));
  }
};
