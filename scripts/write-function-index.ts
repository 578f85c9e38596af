/** Writes `docs/functions.md` from the doc comments: `npx tsx scripts/write-function-index.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentedExport, documentedExports } from './documentation/exports.ts';

const DOCUMENT = 'docs/functions.md';

const INTRODUCTION = `# Every function and value

What \`lienthong\` and its subpaths export, by the layer that it belongs to. Types, parameters, errors
and an example of each are in its doc comment, which an editor shows; \`npm run docs\` makes pages of
them in the folder \`api\`.

Amounts of time have their unit in the name or the type: limits are data or text (\`'03 ngày làm việc'\`),
working time is in **minutes** for the functions of calendars and in **milliseconds** (\`lateBy\`,
\`charge\`) where lateness is measured, and instants are ISO 8601 text with an offset; wherever one goes in,
milliseconds since 1970 and a \`Date\` are taken too. A name that begins with \`try\` returns the issues that its twin throws.

This page is written by \`scripts/write-function-index.ts\`.
`;

/** The layers in the order of the architecture, and the subpaths. */
const TITLES: { readonly [folder: string]: string } = {
  base: 'Failures',
  time: 'Instants and dates',
  calendar: 'Calendars',
  'calendar/vietnam': 'The calendar of Viet Nam',
  limit: 'Limits',
  rules: 'The law as data',
  deadline: 'Deadlines',
  procedure: 'Procedures',
  'procedure/verify': 'The verifier',
  'procedure/table': 'Tables of steps',
  machine: 'State machines',
  dossier: 'Dossiers',
  clock: 'Clocks',
  accountability: 'Accountability',
  assessment: 'Looking at a dossier',
  report: 'Reports',
  document: 'Papers',
  render: 'Words and pictures',
};

const SUBPATHS: { readonly [entry: string]: string } = {
  'src/index.ts': 'lienthong',
  'src/render/index.ts': 'lienthong/render',
  'src/testing/index.ts': 'lienthong/testing',
  'src/portal/index.ts': 'lienthong/portal',
  'src/files/index.ts': 'lienthong/files',
  'src/time/iana.ts': 'lienthong/zones',
};

/** Up to the first full stop that ends no abbreviation, in one line. */
const firstSentence = (text: string): string =>
  (/^[\s\S]*?(?<!\b(?:Art|No|e\.g|i\.e))[.:](?=\s|$)/.exec(text)?.[0] ?? text)
    .replace(/:$/, '.')
    .replaceAll(/\s+/g, ' ');

const nameOf = ({ place }: DocumentedExport): string => place.split(': ')[1] ?? '';

const rowOf = (each: DocumentedExport): string => {
  const { signature, description } = each;
  const call =
    signature === undefined ? nameOf(each) : `${nameOf(each)}(${signature.parameters.join(', ')})`;
  const text = firstSentence(description).replaceAll(/\{@link (\w+)\}/g, '`$1`');
  return `| \`${call}\` | ${text.replaceAll('|', '\\|')} |`;
};

const folderOf = ({ place }: DocumentedExport): string =>
  /^src\/(.*)\/[^/]+\.ts: /.exec(place)?.[1] ?? '';

/** The title of the nearest folder that has one. */
const titleOf = (folder: string): string =>
  TITLES[folder] ?? (folder.includes('/') ? titleOf(folder.replace(/\/[^/]+$/, '')) : folder);

const table = (rows: readonly string[]): string => ['| | |', '|---|---|', ...rows].join('\n');

const ORDER = [...new Set(Object.values(TITLES))];

const layersOf = (found: readonly DocumentedExport[]): readonly string[] =>
  ORDER.flatMap((title) => {
    const members = found.filter((each) => titleOf(folderOf(each)) === title);
    return members.length === 0 ? [] : [`### ${title}`, '', table(members.map(rowOf)), ''];
  });

const subpathSection = ([entry, subpath]: readonly [string, string]): readonly string[] => {
  const found = documentedExports(entry)
    .filter(({ isType }) => !isType)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
  return [
    `## ${subpath}`,
    '',
    ...(subpath === 'lienthong' ? layersOf(found) : [table(found.map(rowOf)), '']),
  ];
};

/** The whole page. */
export const functionIndex = (): string =>
  [INTRODUCTION, ...Object.entries(SUBPATHS).flatMap(subpathSection)].join('\n').trimEnd();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(DOCUMENT, `${functionIndex()}\n`);
}
