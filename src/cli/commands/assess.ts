import { assess } from '../../assessment/assess.ts';
import { assessmentRows } from '../assessment-rows.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { readDossierFile } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { instantOf } from '../instant-option.ts';
import { printJson } from '../output.ts';
import { terminalTable } from '../terminal-table.ts';

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options, words } = session;
  const calendar = await calendarOf(session);
  const now = instantOf(session, 'now');
  const dossier = await readDossierFile(session);
  const assessment = assess(dossier, { now, calendar });
  if (options.json) {
    printJson(io, assessment);
  } else {
    const rows = assessmentRows(assessment, dossier, locale);
    io.writeOut(
      terminalTable(
        [],
        rows.map(([field, text]) => [words.assess[field], text]),
      ),
    );
  }
  return EXIT.done;
};

/** A dossier in short. */
export const assessCommand: Command = {
  operands: 'one',
  operandHint: 'FILE',
  options: ['now', 'procedures', ...CALENDAR_OPTIONS],
  run,
};
