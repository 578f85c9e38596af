import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of each source file by its path below `src/`, such as `time/zone.ts`. */
export type SourceTree = ReadonlyMap<string, string>;

export const RULES = [
  'layer-order',
  'leaf-imports-leaf',
  'folder-unknown',
  'import-cycle',
  'fence-zod',
  'zod-namespace',
  'fence-date-fns',
  'fence-date-fns-tz',
  'fence-xstate',
  'fence-dagre',
  'fence-node',
  'fence-package',
  'entry-reach',
  'fence-process',
  'fence-host-global',
  'fence-console',
  'fence-clock',
  'fence-timers',
  'fence-intl',
  'fence-local-time',
  'fence-date',
  'fence-crypto',
  'fence-random',
  'import-barrel',
  'import-extension',
  'import-unresolved',
  'barrel',
  'file-kebab-case',
  'file-name-empty',
  'file-length',
] as const;

export type Rule = (typeof RULES)[number];

/** Something the architecture forbids, and where. */
export interface Violation {
  readonly rule: Rule;
  readonly file: string;
  readonly detail: string;
}

export const readSourceTree = (root: string): SourceTree => {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(root.length).replaceAll('\\', '/'), readFileSync(path, 'utf8')]);
  return new Map(files.map(([path = '', text = '']) => [path, text] as const));
};

/** `render/messages/vi.ts` → `render`; a file of the root has no folder. */
export const folderOf = (file: string): string =>
  file.includes('/') ? file.slice(0, file.indexOf('/')) : '';

/** `render/messages/vi.ts` → `vi.ts` */
export const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
