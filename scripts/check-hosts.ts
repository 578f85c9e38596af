/**
 * Runs the packed package on Node as ES module and as CommonJS, on Bun, and with its dependencies in
 * bare QuickJS, an engine that has the language and nothing else. The same calls have to give the
 * same answers everywhere, and those that were worked out by hand.
 */
import { fileURLToPath } from 'node:url';
import { inEmptyProject, run } from './empty-project.ts';
import { type Answers, differingCalls } from './hosts/answers.ts';
import { KNOWN_ANSWERS } from './hosts/known-answers.ts';
import {
  answersOn,
  type CallFile,
  type Host,
  onNode,
  wholeScriptOf,
  writeProgram,
} from './hosts/programs.ts';
import { printedInQuickJs } from './hosts/quickjs.ts';

/** dagre copies the orders of the boxes of a diagram; they are numbers and names. */
const STRUCTURED_CLONE =
  'globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value));';

/** What a bare engine must bring along beside the language itself and a console. */
const SHIMS: { readonly [F in CallFile]: readonly string[] } = {
  'engine-calls': [],
  'render-calls': [STRUCTURED_CLONE],
};

const onBun: Host = async (project, file) =>
  run(
    project,
    fileURLToPath(import.meta.resolve('bun/bin/bun.exe')),
    await writeProgram(project, file, 'esm'),
  );

const inQuickJs: Host = async (project, file) => {
  const script = await wholeScriptOf(await writeProgram(project, file, 'esm'));
  return printedInQuickJs([...SHIMS[file], script].join('\n'));
};

/** The hosts that have to answer as Node does. */
const HOSTS: { readonly [name: string]: Host } = {
  'Node with CommonJS': onNode('cjs'),
  Bun: onBun,
  'bare QuickJS': inQuickJs,
};

const demandSame = (who: string, expected: Answers, actual: Answers): void => {
  const differing = differingCalls(expected, actual);
  if (differing.length > 0) throw new Error(`${who} answers otherwise: ${differing.join(', ')}`);
  console.log(`${who}: ${Object.keys(expected).length} answers as expected`);
};

await inEmptyProject(async (project) => {
  const reference = await answersOn(onNode('esm'), project);
  demandSame('Node, worked out by hand', KNOWN_ANSWERS, reference);
  for (const [name, host] of Object.entries(HOSTS)) {
    demandSame(name, reference, await answersOn(host, project));
  }
});
