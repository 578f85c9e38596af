import { deepFreeze } from '../base/freeze.ts';
import { type IssuePath, issueAt } from '../base/issue.ts';
import { fail, failAll, type Result, succeed } from '../base/result.ts';
import { type AmountLimit, isDateLimit } from '../limit/limit.ts';
import { tryReadLimit } from '../limit/schema.ts';

/** What is added to a limit is counted as that limit is; it has no rules of its own. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(['amount', 'unit', 'published']);

/** Reads how much time an extension adds: an amount and its unit, as a value or as a text. */
export const readExtension = (input: unknown, path: IssuePath): Result<AmountLimit> => {
  const read = tryReadLimit(input, path);
  if (!read.ok) return read;
  const limit = read.value;
  if (isDateLimit(limit)) {
    return fail(issueAt(path, 'limit.withoutAmount', { text: limit.published ?? limit.by }));
  }
  const others = Object.keys(limit).filter((key) => !PLAIN_KEYS.has(key));
  return others.length === 0
    ? succeed(deepFreeze(limit))
    : failAll(others.map((key) => issueAt([...path, key], 'input.unknownKey', { key })));
};
