import type { Issue } from '../../base/issue.ts';
import type { FindingCode, FindingOf } from '../../procedure/finding.ts';
import type { Told } from './message-parts.ts';

/** How a finding's ids are called: by their names where the procedure is known. */
export interface FindingNames {
  /** The name of a node, in quotation marks. */
  readonly node: (id: string) => string;
  /** The name of a unit, in quotation marks. */
  readonly unit: (id: string) => string;
  /** The words for a variant; nothing where a procedure has only one. */
  readonly inVariant: (variant: string) => string;
  /** What an issue says, apart from its place and the last full stop. */
  readonly issue: (issue: Issue) => string;
}

/** What is wrong and what to do, for every code of a finding. */
type FindingTable = {
  readonly [C in FindingCode]: (finding: FindingOf<C>, names: FindingNames) => Told;
};

/** The words of findings in one language. */
export interface FindingSentences {
  readonly at: (place: string) => string;
  /** A thing in a definition by its name. */
  readonly thing: (kind: string, name: string) => string;
  readonly unit: string;
  readonly procedure: string;
  /** A row or a column of limits in a table, counted from 1. */
  readonly row: (number: number) => string;
  readonly column: (number: number) => string;
  /** The heading of a column, all columns counted from 1. */
  readonly heading: (number: number) => string;
  readonly inVariant: (variant: string) => string;
  readonly findings: FindingTable;
}
