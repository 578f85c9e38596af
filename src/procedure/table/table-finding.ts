import type { Issue } from '../../base/issue.ts';
import type { LimitUnit } from '../../limit/limit.ts';
import type { PauseReason, WaitParty } from '../procedure.ts';
import type { TableRowKind } from './procedure-table.ts';

/**
 * What reading a table has to say, with the facts. The path of such a finding leads into the table:
 * `['rows', 3, 'limits', 1]` is the second limit of the fourth row, and `['heading', 4]` the heading of
 * the fifth column of a text form.
 */
export interface TableFindingData {
  /** Something of which no procedure can be made: the issue, at its place in the table. */
  'table.refused': { readonly issue: Issue };
  /** A number was read that is not spelled as decisions spell numbers: "0.25", "0, 25". */
  'table.numberSpelling': { readonly text: string; readonly amount: number };
  /** The cell of a step is empty in a column that has limits; the step was given none there. */
  'table.limitBlank': { readonly variant: string };
  /** The words of a cell set no limit, "Theo giấy hẹn"; none was set. */
  'table.limitWithoutAmount': { readonly text: string };
  /** The time of handing out the result is not counted; the step was given the limit zero. */
  'table.returnUncounted': { readonly text: string };
  /**
   * A unit that is like that of the column but not it ("10 ngày", or "4h", where the column is in
   * working days): it was read as `unit`, and may mean `columnUnit`.
   */
  'table.unitDoubtful': {
    readonly text: string;
    readonly amount: number;
    readonly unit: LimitUnit;
    readonly columnUnit: LimitUnit;
  };
  /** A note was read by nobody: what it says is not in the procedure. */
  'table.noteNotRead': { readonly text: string };
  /** A total of zero: the variant does not apply. */
  'table.variantNotApplicable': { readonly variant: string };
  /** The cell names several units; it was taken as the name of one. */
  'table.unitsSeveral': { readonly unit: string; readonly name: string };
  /** The name is spelled almost as that of a unit before it; they were kept apart. */
  'table.unitNameSimilar': {
    readonly unit: string;
    readonly name: string;
    readonly other: string;
    readonly otherName: string;
  };
  /** Whose time a wait is, and why, was told from `words`. */
  'table.waitGuessed': {
    readonly words: string;
    readonly for: WaitParty;
    readonly reason: PauseReason;
  };
  /** A wait for what an application lacks stands between the steps: every dossier stops there. */
  'table.supplementInLine': object;
  /** A row says nothing of the clocks while a supplement is waited for: the rule pack decides. */
  'table.supplementClockUnsaid': object;
  /**
   * By `words` the time of a supplement is not counted: the clocks were taken to stand still, and may
   * be meant to begin anew.
   */
  'table.supplementClockGuessed': { readonly words: string };
  /** Nothing says whose time a wait is. */
  'table.waitUnclear': object;
  /** Rows around it bear a number and this one does not. */
  'table.labelMissing': object;
  /** A number is left out: `label` stands where `expected` should. */
  'table.numberSkipped': { readonly label: string; readonly expected: number };
  /** What a row is was told from `words`, since no column says so. */
  'table.kindGuessed': { readonly words: string; readonly kind: TableRowKind };
  /** A column under a heading that is not known; its cells were left out. */
  'table.columnIgnored': { readonly heading: string };
  /** A further table of steps, or rows cut off from the first; left out from `line` on. */
  'table.partIgnored': { readonly line: number; readonly words: string };
  /** By `words` the row runs in parallel with others; a table cannot say so, and it stands in line. */
  'table.parallelInSequence': { readonly words: string };
}
