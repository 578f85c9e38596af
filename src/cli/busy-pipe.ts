/** A pipe refuses for a moment, where another program has told it not to wait. */
const BUSY = 'EAGAIN';
const PAUSE_MS = 5;

const neverWoken = new Int32Array(new SharedArrayBuffer(4));

/** The code of an error of Node. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Does what moves bytes, as often as the pipe needs to be asked. */
export const whenReady = (move: () => number): number => {
  for (;;) {
    try {
      return move();
    } catch (error) {
      if (codeOf(error) !== BUSY) throw error;
      Atomics.wait(neverWoken, 0, 0, PAUSE_MS);
    }
  }
};
