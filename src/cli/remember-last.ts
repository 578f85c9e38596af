import type { Result } from '../base/result.ts';

/**
 * A reader that keeps its last result: files and streams repeat the same definition or calendar line
 * after line, and reading it once is enough.
 */
export const rememberLast = <T>(
  read: (input: unknown) => Result<T>,
): ((input: unknown) => Result<T>) => {
  let last: { readonly text: string; readonly result: Result<T> } | undefined;
  return (input) => {
    const text = JSON.stringify(input) ?? '';
    if (last?.text !== text) last = { text, result: read(input) };
    return last.result;
  };
};
