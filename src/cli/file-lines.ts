import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { codeOf, whenReady } from './busy-pipe.ts';

/** In place of the name of a file, as other commands have it. */
export const STANDARD_INPUT = '-';
const INPUT = 0;

const PIECE_BYTES = 256 * 1024;

/** On Windows a pipe says by an error that it has ended. */
const readPiece = (file: number, buffer: Uint8Array): number => {
  try {
    return whenReady(() => readSync(file, buffer));
  } catch (error) {
    if (codeOf(error) === 'EOF') return 0;
    throw error;
  }
};

/** The text of an open file in pieces; no letter is cut in two. */
function* piecesOf(file: number, onProgress: (share: number) => void): Generator<string> {
  const { size } = fstatSync(file);
  const decoder = new StringDecoder('utf8');
  const buffer = new Uint8Array(PIECE_BYTES);
  let done = 0;
  for (;;) {
    const length = readPiece(file, buffer);
    if (length === 0) break;
    done += length;
    onProgress(Math.min(1, done / Math.max(size, done)));
    yield decoder.write(buffer.subarray(0, length));
  }
  yield decoder.end();
}

function* linesIn(file: number, onProgress: (share: number) => void): Generator<string> {
  let begun = '';
  try {
    for (const piece of piecesOf(file, onProgress)) {
      const lines = (begun + piece).split('\n');
      begun = lines.pop() ?? '';
      yield* lines;
    }
    if (begun !== '') yield begun;
  } finally {
    closeSync(file);
  }
}

/** A folder can be opened and only then turns out to have no bytes. */
const openFile = (file: string): number => {
  if (file === STANDARD_INPUT) return INPUT;
  const opened = openSync(file, 'r');
  if (!fstatSync(opened).isDirectory()) return opened;
  closeSync(opened);
  throw Object.assign(new Error('a folder has no lines'), { code: 'EISDIR' });
};

/**
 * The lines of a file one after the other, so that memory depends on the longest line and not on the
 * file; `-` is the standard input. It is opened at once, and throws at once when it cannot be.
 */
export const readLinesOf = (
  file: string,
  onProgress: (share: number) => void = () => undefined,
): Iterable<string> => linesIn(openFile(file), onProgress);
