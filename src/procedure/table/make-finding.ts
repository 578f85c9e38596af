import type { IssuePath } from '../../base/issue.ts';
import { type Finding, findingAt, type Severity } from '../finding.ts';
import type { TableFindingData } from './table-finding.ts';

type TableFindingCode = keyof TableFindingData;

/** How much each weighs: what stops, what was guessed or looks like a slip, what was read so. */
const SEVERITIES: { readonly [C in TableFindingCode]: Severity } = {
  'table.refused': 'error',
  'table.numberSpelling': 'info',
  'table.limitBlank': 'info',
  'table.limitWithoutAmount': 'warning',
  'table.returnUncounted': 'info',
  'table.unitDoubtful': 'warning',
  'table.noteNotRead': 'warning',
  'table.variantNotApplicable': 'info',
  'table.unitsSeveral': 'info',
  'table.unitNameSimilar': 'warning',
  'table.waitGuessed': 'info',
  'table.supplementInLine': 'warning',
  'table.supplementClockUnsaid': 'info',
  'table.supplementClockGuessed': 'warning',
  'table.waitUnclear': 'warning',
  'table.labelMissing': 'warning',
  'table.numberSkipped': 'warning',
  'table.kindGuessed': 'info',
  'table.columnIgnored': 'warning',
  'table.partIgnored': 'warning',
  'table.parallelInSequence': 'warning',
};

/** A finding about a place in a table. */
export const makeFinding = <C extends TableFindingCode>(
  path: IssuePath,
  code: C,
  data: TableFindingData[C],
): Finding => findingAt<TableFindingCode>(path, code, SEVERITIES[code], data);
