import { findImportCycles } from './cycles.ts';
import { findFenceViolations } from './fences.ts';
import { findFileViolations } from './files.ts';
import { findLayerViolations } from './layers.ts';
import type { SourceTree, Violation } from './source-tree.ts';

/** Everything in the tree that the architecture forbids. */
export const checkArchitecture = (tree: SourceTree): readonly Violation[] => [
  ...findFileViolations(tree),
  ...findLayerViolations(tree),
  ...findImportCycles(tree),
  ...findFenceViolations(tree),
];
