/** All that the command takes from the machine it runs on, so that tests can give it their own. */
export interface CommandIo {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Rejects when there is no such file, or it may not be read. */
  readonly readFile: (file: string) => Promise<Uint8Array>;
  /** The names of the files in a folder; rejects as `readFile`. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /** The lines of a file, read piece by piece; throws as `readFile` rejects. */
  readonly readLines: (file: string) => Iterable<string>;
  /** The lines of the standard input, as they come. */
  readonly inputLines: () => AsyncIterable<string>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The version of the package. */
  readonly version: () => string;
  /** Columns of the terminal. */
  readonly width: number;
}
