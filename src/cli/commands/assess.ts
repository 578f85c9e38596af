import { assess } from '../../assessment/assess.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { logAheadWarnings } from '../../render/report/log-ahead.ts';
import type { ContentField } from '../../render/report/report-content.ts';
import { assessmentRows } from '../assessment-rows.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { dossierPage } from '../dossier-page.ts';
import { readDossierFile } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { instantOf } from '../instant-option.ts';
import { printJson } from '../output.ts';
import { terminalTable } from '../terminal-table.ts';
import { textFormatOf } from '../text-format.ts';

/** What is said in short, under the labels of the language. */
const fieldsOf = (
  assessment: Assessment,
  dossier: Dossier,
  { locale, words }: Session,
): readonly ContentField[] =>
  assessmentRows(assessment, dossier, locale).map(([field, texts]) => ({
    label: words.assess[field],
    texts,
  }));

const asText = (fields: readonly ContentField[]): string =>
  terminalTable(
    [],
    fields.map(({ label, texts }) => [label, texts.join('\n')]),
  );

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options } = session;
  const format = textFormatOf(options);
  const calendar = await calendarOf(session);
  const now = instantOf(session, 'now');
  const dossier = await readDossierFile(session);
  const assessment = assess(dossier, { now, calendar });
  if (options.json) {
    const warnings = logAheadWarnings(dossier, { now, locale });
    printJson(io, { ...assessment, warnings });
    return EXIT.done;
  }
  const fields = fieldsOf(assessment, dossier, session);
  io.writeOut(
    format === 'html' ? dossierPage(dossier, fields, { now, calendar, locale }) : asText(fields),
  );
  return EXIT.done;
};

/** A dossier in short. */
export const assessCommand: Command = {
  operands: 'one',
  operandHint: 'FILE',
  options: ['now', 'as-recorded-by', 'procedures', 'format', ...CALENDAR_OPTIONS],
  run,
};
