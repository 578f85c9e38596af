import { attributeLateness } from '../../accountability/attribute-lateness.ts';
import { assess } from '../../assessment/assess.ts';
import { reportDossierPage } from '../../render/html/report-pages.ts';
import { logAheadWarnings } from '../../render/report/log-ahead.ts';
import { reportDossier } from '../../render/report/report-dossier.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { readDossierFile } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { instantOf } from '../instant-option.ts';
import { printJson } from '../output.ts';
import { textFormatOf } from '../text-format.ts';

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options } = session;
  const format = textFormatOf(options);
  const calendar = await calendarOf(session);
  const now = instantOf(session, 'now');
  const dossier = await readDossierFile(session);
  const look = { now, calendar };
  if (options.json) {
    printJson(io, {
      assessment: assess(dossier, look),
      attribution: attributeLateness(dossier, look),
      warnings: logAheadWarnings(dossier, { now, locale }),
    });
  } else if (format === 'html') {
    io.writeOut(reportDossierPage(dossier, { ...look, locale }));
  } else {
    io.writeOut(reportDossier(dossier, { ...look, locale, width: io.width }));
  }
  return EXIT.done;
};

/** A dossier, told in full. */
export const explainCommand: Command = {
  operands: 'one',
  operandHint: 'FILE',
  options: ['now', 'as-recorded-by', 'procedures', 'format', ...CALENDAR_OPTIONS],
  run,
};
