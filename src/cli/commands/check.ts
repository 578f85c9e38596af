import type { FilePosition, FileReading, FileResult } from 'lienthong/files';
import { issueAt } from '../../base/issue.ts';
import type { CalendarSet } from '../../calendar/calendar-set.ts';
import type { Finding, Severity } from '../../procedure/finding.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { verifyProcedure } from '../../procedure/verify/verify-procedure.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import { filesToCheck } from '../check-files.ts';
import type { Command, Session } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { nameOf } from '../known-procedures.ts';
import {
  findingsInText,
  findingsWithMessages,
  issuesInText,
  printJson,
  withMessages,
} from '../output.ts';
import { readDefinitionFile } from '../procedure-file.ts';

/** A finding, and where in its file it is, as far as the file has a place for it. */
type CheckedFinding = Finding & { readonly position?: FilePosition };

/** What checking a file has brought to light. */
interface Checked {
  readonly file: string;
  readonly issues: Extract<FileResult, { ok: false }>['issues'];
  readonly findings: readonly CheckedFinding[];
  readonly procedure?: Procedure;
  readonly positionOf?: FileReading['positionOf'];
}

const SERIOUS: ReadonlySet<Severity> = new Set(['error', 'warning']);

/** Whether anyone has to do something about these findings. */
export const areSerious = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => SERIOUS.has(severity));

/** What is too long as a sum is late on all dates; to say so too tells an author nothing more. */
const withoutConsequences = (findings: readonly Finding[]): readonly Finding[] => {
  const over = new Set(
    findings.flatMap((each) => (each.code === 'total.pathOverLimit' ? [each.variant] : [])),
  );
  return findings.filter((each) => each.code !== 'plan.missesDate' || !over.has(each.variant));
};

const checkFile = async (
  session: Session,
  file: string,
  calendar: CalendarSet,
): Promise<Checked> => {
  const read = await readDefinitionFile(session, file);
  if (!read.ok) return { file, issues: read.issues, findings: read.findings ?? [] };
  const { procedure, findings, positionOf } = read.value;
  const judged = withoutConsequences(verifyProcedure(procedure, { calendar })).map(
    (finding): CheckedFinding => {
      const position = positionOf(finding.path);
      return position === undefined ? finding : { ...finding, position };
    },
  );
  return { file, issues: [], findings: [...findings, ...judged], procedure, positionOf };
};

/** A file with what it is to those before it: the same version with other content. */
const withOthers = (checked: Checked, before: readonly Checked[]): Checked => {
  const { file, procedure, issues } = checked;
  if (procedure === undefined) return checked;
  const name = nameOf(procedure);
  const other = before.find(
    (each) =>
      each.procedure !== undefined &&
      nameOf(each.procedure) === name &&
      each.procedure.digest !== procedure.digest,
  );
  if (other === undefined) return checked;
  const data = { procedure: name, file, other: other.file };
  const position = checked.positionOf?.(['version']) ?? { line: 1, column: 1 };
  const issue = { ...issueAt(['version'], 'procedure.versionTwice', data), position };
  return { ...checked, issues: [...issues, issue] };
};

/** By what a dossier names a procedure. */
const stampIn = ({ code, version, digest }: Procedure): object => ({ code, version, digest });

const asData = ({ file, issues, findings, procedure }: Checked, { locale }: Session): object => ({
  file,
  ...(procedure === undefined ? {} : { procedure: stampIn(procedure) }),
  issues: withMessages(issues, locale),
  findings: findingsWithMessages(findings, locale, procedure),
});

const asText = (checked: Checked, session: Session): string => {
  const { locale, words } = session;
  const { file, issues, findings, procedure } = checked;
  if (issues.length === 0 && findings.length === 0) return `${words.check.sound(file)}\n`;
  return issuesInText(issues, locale, file) + findingsInText(findings, session, file, procedure);
};

const run = async (session: Session): Promise<ExitCode> => {
  const { io, options } = session;
  const calendar = await calendarOf(session);
  const all: Checked[] = [];
  for (const file of await filesToCheck(session)) {
    all.push(withOthers(await checkFile(session, file, calendar), all));
  }
  if (options.json)
    printJson(
      io,
      all.map((checked) => asData(checked, session)),
    );
  else for (const checked of all) io.writeOut(asText(checked, session));
  const isFaulty = all.some(({ issues, findings }) => issues.length > 0 || areSerious(findings));
  return isFaulty ? EXIT.found : EXIT.done;
};

/** What is wrong with procedures. */
export const checkCommand: Command = {
  operands: 'many',
  operandHint: 'FILE…',
  options: CALENDAR_OPTIONS,
  run,
};
