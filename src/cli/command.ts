import type { Locale } from '../limit/locale.ts';
import type { CommandIo } from './command-io.ts';
import type { ExitCode } from './exit-code.ts';
import type { CommandWords } from './messages/command-words.ts';
import type { OptionName, Options } from './options.ts';

/** One call of a command. */
export interface Session {
  readonly io: CommandIo;
  readonly locale: Locale;
  readonly words: CommandWords;
  readonly options: Options;
  /** What was given beside the options. */
  readonly operands: readonly string[];
}

/** What a command needs beside its options. */
type Operands = 'none' | 'one' | 'many';

export interface Command {
  readonly operands: Operands;
  /** What stands for the operands in the help. */
  readonly operandHint: string;
  /** Beside those that every command takes. */
  readonly options: readonly OptionName[];
  readonly run: (session: Session) => Promise<ExitCode>;
}
