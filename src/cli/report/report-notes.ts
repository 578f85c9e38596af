import { type Issue, type IssueCode, issueAt } from '../../base/issue.ts';
import type { ReportBy } from '../../report/dimensions.ts';
import type { ItemCount } from '../../report/read-rows.ts';
import type { LineCount } from '../line-items.ts';
import type { ReportKindName } from './report-kind-name.ts';

/** What only tells how far the figures go: there is nothing to put right. */
const NOTES: ReadonlySet<IssueCode> = new Set([
  'report.unassigned',
  'report.latenessUndated',
  'report.periodEmpty',
]);

/** Whether anyone has to do something about a problem of a report. */
export const isToMend = ({ code }: Issue): boolean => !NOTES.has(code);

/** What only figures by person suffer from. */
const ABOUT_PERSONS: ReadonlySet<IssueCode> = new Set([
  'report.unassigned',
  'report.delegationsOverlap',
]);

const NAMING_PERSONS: ReadonlySet<ReportKindName> = new Set(['late', 'six-months']);

/** The problems that the figures of a kind suffer from. */
export const problemsOfKind = (
  problems: readonly Issue[],
  kind: ReportKindName,
  by: ReportBy,
): readonly Issue[] =>
  NAMING_PERSONS.has(kind) || by === 'person'
    ? problems
    : problems.filter(({ code }) => !ABOUT_PERSONS.has(code));

/** What was read of a file: the lines of which no item could be made were never among the items. */
export const withBrokenLines = (
  { read, unreadable }: ItemCount,
  { broken }: LineCount,
): ItemCount => ({ read: read + broken, unreadable: unreadable + broken });

/** The broken lines of a file, as a problem of the report on it. */
export const brokenLineProblems = ({ read, broken, brokenLines }: LineCount): readonly Issue[] => {
  const lines = brokenLines.map(({ line }) => line);
  return broken === 0
    ? []
    : [issueAt([], 'report.linesUnreadable', { count: broken, of: read, lines })];
};
