/**
 * What each entry weighs in a browser bundle, and what those carry who import a few functions; that
 * none has grown past its ceiling.
 */
import { gzipSync } from 'node:zlib';
import { type BuildResult, build } from 'esbuild';
import { ROOT } from './empty-project.ts';

interface Weighed {
  readonly name: string;
  /** A module that is weighed with all that it imports. */
  readonly code: string;
  /** Most bytes of our own code, minified and compressed. Say here what each raise has bought. */
  readonly ceiling: number;
}

const KILOBYTE = 1024;

const entry = (name: string, file: string, ceiling: number): Weighed => ({
  name,
  code: `export * from './src/${file}';`,
  ceiling: ceiling * KILOBYTE,
});

const imports = (names: string, ceiling: number): Weighed => ({
  name: names,
  code: `export { ${names} } from './src/index.ts';`,
  ceiling: ceiling * KILOBYTE,
});

const ENTRIES: readonly Weighed[] = [
  // 72 KB: the messages and explanations of both languages, the verifier and the decided holidays
  // of 2010-2026 weigh about half of it. 114 KB: reports, papers, tables, forecast and obligations;
  // who imports less gets less. 127 KB: delegations and parts of persons, the rest of the reports.
  // 146 KB: a third of it is the messages and sentences of the new findings and papers; registers that
  // stand as of the end of their month, notes of tables, and the file's hands everywhere are the rest.
  // 149 KB: a visit that was handed on is told part by part, tables keep what a wait does to the clock.
  // 151 KB: cycles that were given up path by path, silence of paths, who may act at a wait.
  entry('lienthong', 'index.ts', 151),
  // 28 KB: tables need the parser of definitions; the parsers of files stay outside.
  entry('lienthong/files', 'files/index.ts', 28),
  // 48 KB: a payload is a look at a dossier, so all of the engine but reports and prose is in it.
  // 54 KB: with the engine. 56 KB: an entry for each agency that had a visit. 58 KB: with the engine,
  // of which a restart leaves lateness as it is, and silence and bounds go by the earliest of paths.
  entry('lienthong/portal', 'portal/index.ts', 58),
  // 68 KB: the reports read the whole engine. 112 KB: the pictures, papers as text and HTML, and the
  // tables of the monthly reports. 121 KB: pages of reports.
  // 134 KB: flows in rows, sheets of paper, marks on the timeline, and with the reports. 138 KB: each
  // who had a visit has their own lane and row, and what follows the end of the work its own dress.
  entry('lienthong/render', 'render/index.ts', 138),
  // 106 KB: the messages tell the whole account of a dossier, so the reports, the verifier and the
  // words of both languages are in it; it is loaded by tests and not by pages. 117 and 124 KB: with
  // the engine. 128 KB: expiries at their bound, paths that the rules allow, errors in words.
  entry('lienthong/testing', 'testing/index.ts', 128),
  // 2 KB: a calendar with clock changes needs the search for the end of a gap.
  entry('lienthong/zones', 'time/iana.ts', 2),
];

const DEADLINES = 'vietnamCalendar, computeDeadline';
const DOSSIERS = 'defineProcedure, openDossier, record';
const ASSESSMENTS = `vietnamCalendar, ${DOSSIERS}, assess`;

/** What a page pays that imports these and nothing else. */
const USES: readonly Weighed[] = [
  imports(DEADLINES, 20),
  imports(`${DEADLINES}, parseLimit, formatLimit`, 20.5),
  imports(`${DEADLINES}, explainDeadline`, 30),
  // 28 KB: answers that lead past an expiry, and which branch it was that fell silent.
  imports(DOSSIERS, 28),
  // The whole engine, and none of its words; 40 KB is the goal. Limits read from Vietnamese text are
  // 4.7 KB of it, the tables of holidays and obligations 3.2 KB each. 54 KB: legs of a visit that went
  // from agency to agency, and short ways through the usual dossier, which halve the time of a look.
  // 57 KB: what became of each path of a cycle that was given up, and silence by the earliest path.
  imports(ASSESSMENTS, 57),
  imports(`${ASSESSMENTS}, attributeLateness, explainDeadline, explainAttribution`, 73),
];

/** What a careless import would bring in, whatever the sum: every language but the default one. */
const MUST_NOT_APPEAR = /zod\/.*\/locales\/(?!en\.|index\.)/;

type Bundle = BuildResult<{ metafile: true; write: false }>;

const bundle = (contents: string, packages: 'external' | 'bundle'): Promise<Bundle> =>
  build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // As bundlers for browsers ask; otherwise xstate comes as CommonJS.
    conditions: ['module'],
    packages,
  });

const compressedBytes = ({ outputFiles }: Bundle): number =>
  outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);

const unwantedInputs = ({ metafile }: Bundle): readonly string[] =>
  Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([input, { bytesInOutput }]) => bytesInOutput > 0 && MUST_NOT_APPEAR.test(input))
    .map(([input]) => input);

const kilobytes = (bytes: number): string => `${(bytes / KILOBYTE).toFixed(1)} KB`.padStart(10);

const weigh = async ({ name, code, ceiling }: Weighed): Promise<readonly string[]> => {
  const own = compressedBytes(await bundle(code, 'external'));
  const whole = await bundle(code, 'bundle');
  console.log(
    [kilobytes(own), kilobytes(ceiling), kilobytes(compressedBytes(whole)), `  ${name}`].join(''),
  );
  return [
    ...(own > ceiling ? [`${name} weighs ${own} bytes, more than ${ceiling}`] : []),
    ...unwantedInputs(whole).map((input) => `${name} brings in ${input}`),
  ];
};

console.log('  own code   ceiling  with all packages (gzip)');
const faults: string[] = [];
for (const weighed of [...ENTRIES, ...USES]) faults.push(...(await weigh(weighed)));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
