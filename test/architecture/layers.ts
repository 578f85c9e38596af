import { importGraphOf } from './imports.ts';
import { folderOf, type Rule, type SourceTree, type Violation } from './source-tree.ts';

/** A folder imports itself and what stands to its left. */
const ROW = [
  'base',
  'time',
  'calendar',
  'limit',
  'rules',
  'deadline',
  'procedure',
  'machine',
  'dossier',
  'clock',
  'accountability',
  'assessment',
  'report',
  'document',
  'render',
];

/** Each stands to the right of the whole row, and none knows another. */
const LEAVES = ['portal', 'testing', 'files', 'cli', 'hosts'];

/** What `index.ts` may put together: it promises to run in any host. */
const ENTRY = 'index.ts';

const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true;
  if (from === '') return ROW.includes(to);
  if (LEAVES.includes(from)) return ROW.includes(to);
  return ROW.includes(to) && ROW.indexOf(to) < ROW.indexOf(from);
};

const isPlaced = (file: string): boolean =>
  file === ENTRY || [...ROW, ...LEAVES].includes(folderOf(file));

const ruleFor = (from: string, to: string): Rule =>
  LEAVES.includes(from) && LEAVES.includes(to) ? 'leaf-imports-leaf' : 'layer-order';

export const findLayerViolations = (tree: SourceTree): readonly Violation[] => {
  const unplaced: readonly Violation[] = [...tree.keys()]
    .filter((file) => !isPlaced(file))
    .map((file) => ({ rule: 'folder-unknown', file, detail: 'stands in no layer' }));
  const misplaced: readonly Violation[] = [...importGraphOf(tree)].flatMap(([file, targets]) =>
    targets
      .filter((target) => isPlaced(file) && isPlaced(target))
      .filter((target) => !mayImport(folderOf(file), folderOf(target)))
      .map((target) => ({
        rule: ruleFor(folderOf(file), folderOf(target)),
        file,
        detail: `imports ${target}`,
      })),
  );
  return [...unplaced, ...misplaced];
};
