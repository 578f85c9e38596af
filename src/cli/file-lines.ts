import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const PIECE_BYTES = 256 * 1024;

/** The text of an open file in pieces; no letter is cut in two. */
function* piecesOf(file: number, onProgress: (share: number) => void): Generator<string> {
  const { size } = fstatSync(file);
  const decoder = new StringDecoder('utf8');
  const buffer = new Uint8Array(PIECE_BYTES);
  let done = 0;
  for (;;) {
    const length = readSync(file, buffer);
    if (length === 0) break;
    done += length;
    onProgress(Math.min(1, done / Math.max(size, done)));
    yield decoder.write(buffer.subarray(0, length));
  }
  yield decoder.end();
}

const BYTE_ORDER_MARK = /^\ufeff/;

function* linesIn(file: number, onProgress: (share: number) => void): Generator<string> {
  let begun = '';
  let isFirst = true;
  try {
    for (const piece of piecesOf(file, onProgress)) {
      const text = begun + (isFirst ? piece.replace(BYTE_ORDER_MARK, '') : piece);
      isFirst = false;
      const lines = text.split('\n');
      begun = lines.pop() ?? '';
      yield* lines;
    }
    if (begun !== '') yield begun;
  } finally {
    closeSync(file);
  }
}

/**
 * The lines of a file one after the other, so that memory depends on the longest line and not on the
 * file. It is opened at once, and throws at once when it cannot be.
 */
export const readLinesOf = (
  file: string,
  onProgress: (share: number) => void = () => undefined,
): Iterable<string> => linesIn(openSync(file, 'r'), onProgress);
