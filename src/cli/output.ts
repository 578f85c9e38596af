import type { Issue } from '../base/issue.ts';
import type { Locale } from '../limit/locale.ts';
import type { Finding } from '../procedure/finding.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { formatFinding } from '../render/format-finding.ts';
import { formatIssue } from '../render/format-issue.ts';
import type { Session } from './command.ts';
import type { CommandIo } from './command-io.ts';

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/** An issue of which the place in its file may be known. */
export type FileIssue = Issue & { readonly position?: Place };

/** A fault of syntax has its place in its data. */
const placeOf = (issue: FileIssue): Place | undefined =>
  issue.position ?? ('line' in issue ? issue : undefined);

/** `FILE`, `FILE:3` or `FILE:3:5`, as editors and terminals make links of it. */
export const fileAndPlace = (file: string, place?: Place): string =>
  [file, place?.line, place?.column].filter((part) => part !== undefined).join(':');

const issueInText = (issue: FileIssue, locale: Locale, file: string | undefined): string => {
  const message = formatIssue(issue, locale);
  return file === undefined ? message : `${fileAndPlace(file, placeOf(issue))}: ${message}`;
};

/** Issues as lines for people, each after its place in the file it comes from. */
export const issuesInText = (issues: readonly FileIssue[], locale: Locale, file?: string): string =>
  issues.map((issue) => `${issueInText(issue, locale, file)}\n`).join('');

/** A finding of which the place in its file may be known. */
type FileFinding = Finding & { readonly position?: Place };

/** Findings as lines for people, each after its place in its file and how much it weighs. */
export const findingsInText = (
  findings: readonly FileFinding[],
  { locale, words }: Pick<Session, 'locale' | 'words'>,
  file: string,
  procedure?: Procedure,
): string =>
  findings
    .map((finding) => {
      const message = formatFinding(finding, { locale, ...(procedure && { procedure }) });
      const severity = words.check.severities[finding.severity];
      return `${fileAndPlace(file, finding.position)}: ${severity}: ${message}\n`;
    })
    .join('');

/** Issues as data for programs, each with its sentence. */
export const withMessages = (issues: readonly Issue[], locale: Locale): readonly object[] =>
  issues.map((issue) => ({ ...issue, message: formatIssue(issue, locale) }));

/** Findings as data for programs, each with its sentence. */
export const findingsWithMessages = (
  findings: readonly Finding[],
  locale: Locale,
  procedure?: Procedure,
): readonly object[] =>
  findings.map((finding) => ({
    ...finding,
    message: formatFinding(finding, { locale, ...(procedure && { procedure }) }),
  }));

export const printJson = ({ writeOut }: CommandIo, value: unknown): void =>
  writeOut(`${JSON.stringify(value, null, 2)}\n`);

export const printJsonLine = ({ writeOut }: CommandIo, value: unknown): void =>
  writeOut(`${JSON.stringify(value)}\n`);
