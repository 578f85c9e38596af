import { writeSync } from 'node:fs';

/** Who reads a pipe has gone; on Windows the end of the file says so. */
const CLOSED: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF']);

/** A full pipe refuses for a moment, where another program has told it not to wait. */
const FULL = 'EAGAIN';
const PAUSE_MS = 5;

const neverWoken = new Int32Array(new SharedArrayBuffer(4));

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** How many of the bytes were taken. */
const offer = (stream: number, bytes: Uint8Array): number => {
  try {
    return writeSync(stream, bytes);
  } catch (error) {
    if (codeOf(error) !== FULL) throw error;
    Atomics.wait(neverWoken, 0, 0, PAUSE_MS);
    return 0;
  }
};

/**
 * Writes a text out before it returns. The streams of Node take what nobody has read yet into
 * memory, and tell only later that nobody will.
 *
 * @param stream the number of an open file: 1 the standard output, 2 the standard error
 * @returns false when nobody reads it any more
 */
export const writeNow = (stream: number, text: string): boolean => {
  let rest: Uint8Array = new TextEncoder().encode(text);
  try {
    while (rest.length > 0) rest = rest.subarray(offer(stream, rest));
    return true;
  } catch (error) {
    if (CLOSED.has(codeOf(error))) return false;
    throw error;
  }
};
