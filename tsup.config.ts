import { defineConfig, type Options } from 'tsup';

const library: Options = {
  entry: {
    index: 'src/index.ts',
    files: 'src/files/index.ts',
    portal: 'src/portal/index.ts',
    render: 'src/render/index.ts',
    testing: 'src/testing/index.ts',
    zones: 'src/time/iana.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // In both formats: without it each subpath gets its own copy of every module, and a value
  // compiled through one entry is unknown to the other.
  splitting: true,
  dts: true,
  sourcemap: true,
  clean: ['!cli/**'],
};

/** The command works right after the package is installed, so it brings the parsers of files along. */
const command: Options = {
  entry: { bin: 'src/cli/bin.ts' },
  outDir: 'dist/cli',
  format: ['esm'],
  target: 'node20',
  noExternal: ['citty', 'cli-table3', 'csv-parse', 'fflate', 'read-excel-file', 'yaml'],
  // Each parser is a file of its own, which is read when such a file is.
  splitting: true,
  // What is bundled from CommonJS asks for modules of Node by `require`; `createRequire` is a name
  // that a bundled package uses itself.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  esbuildOptions: (options) => {
    // For Node the package has CommonJS only, whose names a dynamic import does not see.
    options.alias = { yaml: './node_modules/yaml/browser/index.js' };
  },
  clean: true,
};

export default defineConfig([library, command]);
