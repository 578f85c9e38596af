import { readFileSync } from 'node:fs';

/** A call in `docs/command-line.md` and what is printed below it. */
export interface DocumentedCall {
  readonly command: string;
  readonly argv: readonly string[];
  /** The file that goes to the standard input. */
  readonly input?: string;
  /** The file that the standard output goes to, of which the page shows nothing. */
  readonly output?: string;
  readonly printed: string;
  /** Printed by `echo $?`, where the page asks for it. */
  readonly code?: number;
}

/** What prints fences itself stands in a longer one. */
const FENCE = /^(`{3,})console\n\$ lienthong (.*)\n([\s\S]*?)^\1$/gm;

/** Words between spaces; what stands in quotation marks is one word. */
const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

export const documentedCalls = (): readonly DocumentedCall[] =>
  [...readFileSync('docs/command-line.md', 'utf8').matchAll(FENCE)].map(
    ([, , command = '', below = '']) => {
      const [read = '', output] = command.split(' > ');
      const [call = '', input] = read.split(' < ');
      const [printed = '', code] = below.split(/^\$ echo \$\?\n/m);
      return {
        command,
        argv: wordsOf(call),
        printed,
        ...(input === undefined ? {} : { input }),
        ...(output === undefined ? {} : { output }),
        ...(code === undefined ? {} : { code: Number(code) }),
      };
    },
  );
