import { ledgerRow } from '../../assessment/ledger-row.ts';
import type { LedgerRow } from '../../assessment/ledger-shape.ts';
import { attempt } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import { fail, type Result, succeed } from '../../base/result.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { REPORT_BY } from '../../report/dimensions.ts';
import { type Report, summarise } from '../../report/summarise.ts';
import { isLedgerRow, misfitOfRow } from '../../report/well-formed-row.ts';
import type { Instant } from '../../time/instant.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import { choiceOf } from '../choice-option.ts';
import type { Command, Session } from '../command.ts';
import { type DossierReader, dossierReader } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { instantOf } from '../instant-option.ts';
import { itemsOf, type LineCount } from '../line-items.ts';
import { monthOf } from '../month-option.ts';
import { printJson, withMessages } from '../output.ts';
import { reportText } from '../report-text.ts';

const readRow = (input: object): Result<LedgerRow> =>
  isLedgerRow(input)
    ? succeed(input)
    : fail(issueAt(misfitOfRow(input) ?? [], 'input.invalid', { rule: 'LedgerRow' }));

/** Reads a ledger row, or makes one of a stored dossier. */
const rowReader =
  (
    readDossier: DossierReader,
    look: { readonly now: Instant; readonly calendar: WorkCalendar },
  ): ((input: unknown) => Result<LedgerRow>) =>
  (input) => {
    if (typeof input === 'object' && input !== null && 'ledger' in input) return readRow(input);
    const dossier = readDossier(input);
    return dossier.ok ? attempt(() => ledgerRow(dossier.value, look)) : dossier;
  };

const print = (report: Report, session: Session): void => {
  const { io, locale, options } = session;
  if (options.json) printJson(io, { ...report, problems: withMessages(report.problems, locale) });
  else io.writeOut(reportText(report, session));
};

const run = async (session: Session): Promise<ExitCode> => {
  const { io, options, operands, words } = session;
  const [file = ''] = operands;
  const by = choiceOf(options, 'by', ['unit', ...REPORT_BY]);
  const now = instantOf(session, 'now');
  const period = monthOf(session, now);
  const look = { now, calendar: await calendarOf(session) };
  const read = rowReader(await dossierReader(session), look);
  const count: LineCount = { read: 0, broken: 0 };
  const report = summarise(itemsOf(session, file, read, count), { ...period, ...look, by });
  print(report, session);
  if (count.broken > 0) io.writeError(`${words.lines(count)}\n`);
  return count.broken > 0 || report.problems.length > 0 ? EXIT.found : EXIT.done;
};

/** The figures of a month, over dossiers or ledger rows. */
export const reportCommand: Command = {
  operands: 'one',
  operandHint: 'FILE.ndjson',
  options: ['month', 'by', 'now', 'procedures', ...CALENDAR_OPTIONS],
  run,
};
