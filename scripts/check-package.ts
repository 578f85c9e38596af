/** Uses the packed package in an empty project from an ES module, from CommonJS and from TypeScript. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { stepTable } from '../test/cli/step-table.ts';
import { inEmptyProject, ROOT, run } from './empty-project.ts';

const SUBPATHS = Object.keys(manifest.exports).filter((path) => path !== './package.json');

/** `./render` → `lienthong/render` */
const specifierOf = (subpath: string): string => subpath.replace(/^\./, manifest.name);

/** A sound table of steps, as agencies keep them. */
const STEPS = [
  'Mã thủ tục,1.000002',
  'Phiên bản,1',
  'Tên thủ tục,Cấp lại giấy phép',
  'TT,Nội dung công việc,Đơn vị thực hiện,Thời gian (ngày làm việc)',
  '1,Tiếp nhận hồ sơ,Bộ phận Một cửa,"0,5"',
  '2,Thẩm định,Sở chuyên ngành,"2,5"',
  ',Tổng cộng,,03 ngày làm việc',
].join('\n');

/** What a user reads and runs; the examples are what the documents link to. */
const BELONGING =
  /^package\/((dist|docs|examples)\/.*|package\.json|(README(\.vi)?|ARCHITECTURE|CHANGELOG)\.md|LICENSE)$/;

const checkContents = (archive: string): void => {
  const stray = run(ROOT, 'tar', '-tzf', archive)
    .trim()
    .split('\n')
    .filter((path) => !BELONGING.test(path));
  if (stray.length > 0) throw new Error(`the package holds ${stray.join(', ')}`);
};

/** The same few lines for both module systems; they print what they found as JSON. */
const USE = `
const names = Object.fromEntries(modules.map(([name, module]) => [name, Object.keys(module).sort()]));
const { parseLimit } = modules[0][1];
const limit = typeof parseLimit === 'function' ? parseLimit('03 ngày làm việc') : undefined;
console.log(JSON.stringify({ names, limit }));
`;

const modulesLoadedBy = (load: string): string =>
  SUBPATHS.map(specifierOf)
    .map((specifier) => `['${specifier}', ${load}('${specifier}')]`)
    .join(', ');

const useFromEsm = (folder: string): string => {
  const loaded = modulesLoadedBy('await import');
  writeFileSync(join(folder, 'use.mjs'), `const modules = [${loaded}];${USE}`);
  return run(folder, process.execPath, 'use.mjs');
};

const useFromCommonJs = (folder: string): string => {
  const loaded = modulesLoadedBy('require');
  writeFileSync(join(folder, 'use.cjs'), `const modules = [${loaded}];${USE}`);
  return run(folder, process.execPath, 'use.cjs');
};

/** Compiles the declarations themselves too, for whoever does not skip that. */
const useFromTypeScript = (folder: string): void => {
  const lines = SUBPATHS.map(
    (subpath, index) => `export * as entry${index} from '${specifierOf(subpath)}';`,
  );
  writeFileSync(join(folder, 'use.mts'), lines.join('\n'));
  writeFileSync(join(folder, 'use.cts'), lines.join('\n'));
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  };
  const settings = { compilerOptions, files: ['use.mts', 'use.cts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', '.'], { cwd: folder, stdio: 'inherit' });
};

/** The command runs where nothing but the package and its own dependencies is installed. */
const useCommand = (folder: string): void => {
  const bin = join(folder, 'node_modules', manifest.name, manifest.bin.lienthong);
  writeFileSync(join(folder, 'steps.csv'), STEPS);
  const definition = run(folder, process.execPath, bin, 'table', 'steps.csv', '--format', 'yaml');
  writeFileSync(join(folder, 'steps.yaml'), definition);
  const checked: unknown = JSON.parse(
    run(folder, process.execPath, bin, 'check', 'steps.yaml', '--json'),
  );
  if (!Array.isArray(checked) || checked.length !== 1)
    throw new Error('the command checks nothing');
  // The readers of workbooks are in a file of their own, which nothing else loads.
  writeFileSync(join(folder, 'steps.xlsx'), stepTable());
  run(folder, process.execPath, bin, 'check', 'steps.xlsx');
  console.log(run(folder, process.execPath, bin, 'calendar', '2026').split('\n')[0]);
};

await inEmptyProject((folder, archive) => {
  checkContents(archive);
  const esm = useFromEsm(folder);
  const commonJs = useFromCommonJs(folder);
  if (esm !== commonJs) throw new Error(`ES module and CommonJS differ:\n${esm}${commonJs}`);
  useFromTypeScript(folder);
  useCommand(folder);
  console.log(
    `the package loads as ES module and as CommonJS, and its types compile: ${esm.trim()}`,
  );
});
