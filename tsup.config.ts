import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    files: 'src/files/index.ts',
    render: 'src/render/index.ts',
    zones: 'src/time/iana.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // In both formats: without it each subpath gets its own copy of every module, and a value
  // compiled through one entry is unknown to the other.
  splitting: true,
  dts: true,
  sourcemap: true,
  clean: true,
});
