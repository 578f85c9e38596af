import { writeSync } from 'node:fs';
import { codeOf, whenReady } from './busy-pipe.ts';

/** Who reads a pipe has gone; on Windows the end of the file says so. */
const CLOSED: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF']);

/**
 * Writes a text out before it returns. The streams of Node take what nobody has read yet into
 * memory, and tell only later that nobody will.
 *
 * @param stream the number of an open file: 1 the standard output, 2 the standard error
 * @returns false when nobody reads it any more
 */
export const writeNow = (stream: number, text: string): boolean => {
  let rest: Uint8Array = new TextEncoder().encode(text);
  const write = (): number => writeSync(stream, rest);
  try {
    while (rest.length > 0) rest = rest.subarray(whenReady(write));
    return true;
  } catch (error) {
    if (CLOSED.has(codeOf(error))) return false;
    throw error;
  }
};
