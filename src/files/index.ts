/* The public names of `lienthong/files`. */

export type { TableHead } from '../procedure/table/grid-head.ts';
export type { FileContent } from './file-content.ts';
export type {
  FilePosition,
  FileReading,
  FileResult,
  PlacedFinding,
  PlacedIssue,
} from './file-result.ts';
export { tableFromCsv } from './read-csv.ts';
export { type FileFormat, type ReadOptions, readProcedure } from './read-procedure.ts';
