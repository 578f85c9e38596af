import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A piece of code in the documentation, and where it stands. */
export interface DocumentedExample {
  readonly place: string;
  readonly code: string;
}

const filesUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const FENCE = /^```ts\n([\s\S]*?)^```$/gm;

/** The `ts` fences of a page. */
export const fencesIn = (text: string, file: string): readonly DocumentedExample[] =>
  [...text.matchAll(FENCE)].map((match) => ({
    place: `${file}:${lineOf(text, match.index)}`,
    code: match[1] ?? '',
  }));

const TSDOC = /\/\*\*[\s\S]*?\*\//g;

/** The fences of the doc comments of a source file, without the stars in front of the lines. */
const fencesInComments = (text: string, file: string): readonly DocumentedExample[] =>
  [...text.matchAll(TSDOC)].flatMap((comment) =>
    fencesIn(comment[0].replaceAll(/^\s*\* ?/gm, ''), `${file}:${lineOf(text, comment.index)}`),
  );

/** Every `ts` fence of the README in both languages, of `docs/` and of the doc comments in `src/`. */
export const documentedExamples = (): readonly DocumentedExample[] => [
  ...['README.md', 'README.vi.md', ...filesUnder('docs', '.md')].flatMap((file) =>
    fencesIn(readFileSync(file, 'utf8'), file),
  ),
  ...filesUnder('src', '.ts').flatMap((file) => fencesInComments(readFileSync(file, 'utf8'), file)),
];

const RESULT = /^\s*\/\/=> ?/;

/** The text of the `//=>` comment that follows a position, with the lines that carry it on. */
const resultAfter = (code: string, position: number): string | undefined => {
  const lines = code.slice(position).split('\n');
  const start = RESULT.test(lines[0] ?? '') ? 0 : 1;
  if (!RESULT.test(lines[start] ?? '')) return undefined;
  const first = (lines[start] ?? '').replace(RESULT, '');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !/^\s*\/\/ /.test(line));
  const more = rest.slice(0, end === -1 ? rest.length : end);
  // Comment lines after a complete value are remarks on what comes next.
  const isOpen = /[[{(]\s*$/.test(first);
  return [first, ...(isOpen ? more.map((line) => line.replace(/^\s*\/\//, '')) : [])].join('\n');
};

/** Turns each `expression; //=> value` into a call of `check`. */
export const withChecks = (code: string): { readonly code: string; readonly checks: number } => {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  let checked = '';
  let copied = 0;
  let checks = 0;
  file.forEachChild((statement) => {
    if (!ts.isExpressionStatement(statement)) return;
    const result = resultAfter(code, statement.end);
    if (result === undefined) return;
    const expression = statement.expression.getText(file);
    checked += `${code.slice(copied, statement.getStart(file))}check((${expression}), (${result}));`;
    copied = statement.end;
    checks += 1;
  });
  return { code: checked + code.slice(copied), checks };
};

const IMPORT = /^import (?:type )?\{([^}]*)\} from '([^']+)';$/gm;

// Examples may await; only the language itself can name the constructor of such functions.
const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;

/** Runs an example with the library's names and the given ones in scope. */
export const runExample = async (
  code: string,
  modules: Readonly<Record<string, object>>,
  scope: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const unknown = [...code.matchAll(IMPORT)].find(([, , name]) => !(`${name}` in modules));
  if (unknown !== undefined) throw new Error(`the example imports ${unknown[2]}`);
  for (const [, names = '', from = ''] of code.matchAll(IMPORT)) {
    for (const name of names.split(',').map((part) => part.trim().replace(/^type /, ''))) {
      const isType = /^[A-Z]/.test(name);
      if (name !== '' && !isType && !(name in (modules[from] ?? {}))) {
        throw new Error(`${from} does not export ${name}`);
      }
    }
  }
  const script = ts.transpile(code.replaceAll(IMPORT, ''), { target: ts.ScriptTarget.ES2022 });
  const declared = new Set(
    [...script.matchAll(/\b(?:const|let)\s+\{?([^=}]*)\}?\s*=/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim().split(':').at(-1)?.trim() ?? ''),
    ),
  );
  const names = Object.entries({
    ...Object.assign({}, ...Object.values(modules)),
    ...scope,
  }).filter(([name]) => !declared.has(name));
  // The examples are text of this repository; running them is the point of the test.
  const run = new AsyncFunction(...names.map(([name]) => name), script);
  await run(...names.map(([, value]) => value));
};
