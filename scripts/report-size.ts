/** What each entry weighs in a browser bundle, and that none has grown past its ceiling. */
import { gzipSync } from 'node:zlib';
import { type BuildResult, build } from 'esbuild';

interface Entry {
  readonly name: string;
  readonly file: string;
  /** Most bytes of our own code, minified and compressed. Say here what each raise has bought. */
  readonly ceiling: number;
}

const ENTRIES: readonly Entry[] = [
  // 72 KB: the messages and explanations of both languages, the verifier and the decided holidays
  // of 2010-2026 weigh about half of it. 114 KB: reports, papers, tables, forecast and obligations;
  // who imports less gets less.
  { name: 'lienthong', file: 'src/index.ts', ceiling: 114 * 1024 },
  // 28 KB: tables need the parser of definitions; the parsers of files stay outside.
  { name: 'lienthong/files', file: 'src/files/index.ts', ceiling: 28 * 1024 },
  // 48 KB: a payload is a look at a dossier, so all of the engine but reports and prose is in it.
  { name: 'lienthong/portal', file: 'src/portal/index.ts', ceiling: 48 * 1024 },
  // 68 KB: the reports read the whole engine. 112 KB: the pictures, papers as text and HTML, and the
  // tables of the monthly reports.
  { name: 'lienthong/render', file: 'src/render/index.ts', ceiling: 112 * 1024 },
  // 106 KB: the messages tell the whole account of a dossier, so the reports, the verifier and the
  // words of both languages are in it; it is loaded by tests and not by pages.
  { name: 'lienthong/testing', file: 'src/testing/index.ts', ceiling: 106 * 1024 },
  // 2 KB: a calendar with clock changes needs the search for the end of a gap.
  { name: 'lienthong/zones', file: 'src/time/iana.ts', ceiling: 2 * 1024 },
];

/** What a careless import would bring in, whatever the sum: every language but the default one. */
const MUST_NOT_APPEAR = /zod\/.*\/locales\/(?!en\.|index\.)/;

type Bundle = BuildResult<{ metafile: true; write: false }>;

const bundle = (file: string, packages: 'external' | 'bundle'): Promise<Bundle> =>
  build({
    entryPoints: [file],
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

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);

const reportEntry = async ({ name, file, ceiling }: Entry): Promise<readonly string[]> => {
  const own = await bundle(file, 'external');
  const whole = await bundle(file, 'bundle');
  const bytes = compressedBytes(own);
  console.log(
    `${name.padEnd(18)}${kilobytes(bytes)} of ${kilobytes(ceiling)}${kilobytes(compressedBytes(whole))}`,
  );
  return [
    ...(bytes > ceiling ? [`${name} weighs ${bytes} bytes, more than ${ceiling}`] : []),
    ...unwantedInputs(whole).map((input) => `${name} brings in ${input}`),
  ];
};

console.log('gzip              own code of   ceiling  with dependencies');
const faults: string[] = [];
for (const entry of ENTRIES) faults.push(...(await reportEntry(entry)));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
