/**
 * Runs the built package with its dependencies in bare QuickJS, an engine that has the language and
 * nothing else, and compares each answer with that of Node.
 */
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { evaluateInQuickJs } from './hosts/quickjs.ts';

interface HostRun {
  readonly name: string;
  readonly calls: URL;
  /** What the host must bring along beside the language itself. */
  readonly shims: readonly string[];
}

/** xstate takes hold of `console.log` as it loads, and never calls it. */
const CONSOLE = 'globalThis.console = { log() {} };';

/** dagre copies the orders of the boxes of a diagram; they are numbers and names. */
const STRUCTURED_CLONE =
  'globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value));';

const RUNS: readonly HostRun[] = [
  {
    name: 'lienthong',
    calls: new URL('./hosts/engine-calls.ts', import.meta.url),
    shims: [CONSOLE],
  },
  {
    name: 'lienthong/render',
    calls: new URL('./hosts/render-calls.ts', import.meta.url),
    shims: [CONSOLE, STRUCTURED_CLONE],
  },
];

const BUILT = fileURLToPath(new URL('../dist', import.meta.url));

/** One script that answers all the calls of a file; its value is their JSON. */
const scriptOf = async (calls: URL): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(calls)],
    alias: { lienthong: `${BUILT}/index.js`, 'lienthong/render': `${BUILT}/render.js` },
    // Otherwise `paths` would lead to the sources.
    tsconfigRaw: {},
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'host',
    footer: { js: 'host.answers();' },
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module'],
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

type Answers = Readonly<Record<string, unknown>>;

const differingCalls = (expected: Answers, actual: Answers): readonly string[] =>
  Object.keys({ ...expected, ...actual }).filter(
    (name) => JSON.stringify(expected[name]) !== JSON.stringify(actual[name]),
  );

const check = async ({ name, calls, shims }: HostRun): Promise<void> => {
  const script = await scriptOf(calls);
  const inNode: Answers = JSON.parse(runInThisContext(script));
  const inQuickJs: Answers = JSON.parse(await evaluateInQuickJs([...shims, script].join('\n')));
  const differing = differingCalls(inNode, inQuickJs);
  if (differing.length > 0) throw new Error(`${name} differs in QuickJS: ${differing.join(', ')}`);
  console.log(`${name}: ${Object.keys(inNode).length} calls give the same in bare QuickJS`);
};

for (const run of RUNS) await check(run);
