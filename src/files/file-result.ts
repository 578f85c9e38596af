import type { Issue, IssuePath } from '../base/issue.ts';
import type { Finding } from '../procedure/finding.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** A place in a file, counted from 1; in a table the column is that of the cells. */
export interface FilePosition {
  readonly line: number;
  readonly column: number;
}

/** An issue with the place in the file at which it was found. */
export type PlacedIssue = Issue & { readonly position: FilePosition };

/** A finding about a table with the place in the file of what it is about. */
export type PlacedFinding = Finding & { readonly position: FilePosition };

/** A procedure read from a file, and what reading its table had to say. */
export interface FileReading {
  readonly procedure: Procedure;
  /** Empty for definitions in JSON and YAML, which leave nothing to guess. */
  readonly findings: readonly PlacedFinding[];
  /**
   * Where the file has what a path in the procedure leads to, or what stands around it: the place of
   * a finding of `verifyProcedure`. Nothing for a table, which has no such paths.
   */
  readonly positionOf: (path: IssuePath) => FilePosition | undefined;
}

/** What reading a file gives: a `Result` whose issues know their place. */
export type FileResult<T = FileReading> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly issues: readonly PlacedIssue[];
      /** What a table had to say besides, where there is anything. */
      readonly findings?: readonly PlacedFinding[];
    };

export const START: FilePosition = { line: 1, column: 1 };

export const placedAt = (position: FilePosition, issue: Issue): PlacedIssue => ({
  ...issue,
  position,
});

/** A failure of the file as a whole, or at one place in it. */
export const failAt = (position: FilePosition, issue: Issue): FileResult<never> => ({
  ok: false,
  issues: [placedAt(position, issue)],
});
