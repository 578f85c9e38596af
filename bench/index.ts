/**
 * Speed, as ratios measured in one run on the same inputs: `npm run bench`, or for some subjects
 * only `npm run bench -- replay assess`.
 *
 * What is measured is built like the package. Run from source, every inner arrow function would be
 * given its name at run time, which alone makes some calls four times slower.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SUBJECTS = ['working-days', 'replay', 'assess', 'define', 'reports'] as const;

/** The other date libraries count in the time zone of the process. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BUILT = fileURLToPath(new URL('../node_modules/.cache/lienthong-bench/', import.meta.url));

const buildSubjects = async (subjects: readonly string[]): Promise<void> => {
  mkdirSync(BUILT, { recursive: true });
  await build({
    entryPoints: subjects.map((subject) => `${HERE}${subject}.ts`),
    outdir: BUILT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
  });
};

/** All goals are for one core; threads that help to collect garbage would count for nothing else. */
const NODE_OPTIONS = ['--expose-gc', '--single-threaded-gc'];

/** Each subject has a process of its own: what one has warmed up does not touch the next. */
const runSubject = (subject: string): boolean => {
  const { status } = spawnSync(process.execPath, [...NODE_OPTIONS, `${BUILT}${subject}.mjs`], {
    stdio: 'inherit',
    env: { ...process.env, TZ: TIME_ZONE },
  });
  return status === 0;
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SUBJECTS.some((subject) => subject === name));
if (unknown.length > 0) throw new Error(`no subject ${unknown}; there are ${SUBJECTS.join(', ')}`);

const subjects = asked.length > 0 ? asked : SUBJECTS;
const [cpu] = cpus();
const [load = 0] = loadavg();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`);
console.log(`Load at the start ${load.toFixed(1)}. Times are processor time, medians of several`);
console.log('rounds; ± is half the spread of the middle half of them.');
await buildSubjects(subjects);
const failed = subjects.filter((subject) => !runSubject(subject));
if (failed.length > 0) process.exitCode = 1;
