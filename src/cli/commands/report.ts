import { formatDateTime, formatDigits } from '../../render/format-date.ts';
import { reportText } from '../../render/report/report-layout.ts';
import { tableFactsOf } from '../../render/report-tables/table-facts.ts';
import { REPORT_BY } from '../../report/dimensions.ts';
import { dateOf } from '../../time/instant.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import { choiceOf } from '../choice-option.ts';
import type { Command, Session } from '../command.ts';
import { dossierReaders } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../failure.ts';
import { instantOf } from '../instant-option.ts';
import { brokenLineAsData, itemsOf, newLineCount } from '../line-items.ts';
import { monthOf } from '../month-option.ts';
import { printJson, withMessages } from '../output.ts';
import { REPORT_KIND_NAMES, type ReportKindName } from '../report/report-kind-name.ts';
import { REPORT_KINDS } from '../report/report-kinds.ts';
import { isToMend } from '../report/report-notes.ts';
import { reportPage } from '../report/report-page.ts';
import { rowReader } from '../report/row-reader.ts';
import { textFormatOf } from '../text-format.ts';

/** Every breakdown but the usual one. */
const OTHER_BY = REPORT_BY.filter((by) => by !== 'unit');

const kindOf = ({ options }: Session): ReportKindName => {
  const kind = choiceOf(options, 'kind', REPORT_KIND_NAMES);
  if (kind === 'progress' || options.by === undefined) return kind;
  throw usageError(({ faults }) => faults.optionUnfit('by', 'kind', kind));
};

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options, operands, words } = session;
  const [file = ''] = operands;
  const kind = kindOf(session);
  const by = choiceOf(options, 'by', ['unit', ...OTHER_BY]);
  const format = textFormatOf(options);
  const now = instantOf(session, 'now');
  const period = monthOf(session, now);
  if (period.from > dateOf(now)) {
    const dates = [formatDigits(period.from), formatDateTime(now, locale)] as const;
    io.writeError(`${words.notes.monthAhead(...dates)}\n`);
  }
  const look = { now, calendar: await calendarOf(session) };
  const { procedures, readDossier } = await dossierReaders(session);
  const read = rowReader(readDossier, look);
  const count = newLineCount();
  const rows = options.json
    ? itemsOf(session, file, read, count, () => undefined)
    : itemsOf(session, file, read, count);
  const made = REPORT_KINDS[kind](rows, { ...period, ...look, by, count }, kind);
  const { report } = made;
  const facts = tableFactsOf({ locale, procedures });
  if (options.json) {
    const brokenLines = count.brokenLines.map((broken) => brokenLineAsData(broken, locale));
    printJson(io, { ...report, problems: withMessages(report.problems, locale), brokenLines });
  } else if (format === 'html') io.writeOut(reportPage(made, kind, session, facts));
  else io.writeOut(reportText(made.content(facts), io.width));
  return report.problems.some(isToMend) ? EXIT.found : EXIT.done;
};

/** The figures of a month or of six, over dossiers or ledger rows. */
export const reportCommand: Command = {
  operands: 'one',
  operandHint: 'FILE.ndjson',
  options: ['kind', 'month', 'by', 'format', 'now', 'procedures', ...CALENDAR_OPTIONS],
  run,
};
