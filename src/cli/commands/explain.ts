import { attributeLateness } from '../../accountability/attribute-lateness.ts';
import { assess } from '../../assessment/assess.ts';
import { reportDossier } from '../../render/report/report-dossier.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { readDossierFile } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { instantOf } from '../instant-option.ts';
import { printJson } from '../output.ts';

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options } = session;
  const calendar = await calendarOf(session);
  const now = instantOf(session, 'now');
  const dossier = await readDossierFile(session);
  if (options.json) {
    const look = { now, calendar };
    printJson(io, {
      assessment: assess(dossier, look),
      attribution: attributeLateness(dossier, look),
    });
  } else {
    io.writeOut(reportDossier(dossier, { now, calendar, locale, width: io.width }));
  }
  return EXIT.done;
};

/** A dossier, told in full. */
export const explainCommand: Command = {
  operands: 'one',
  operandHint: 'FILE',
  options: ['now', 'procedures', ...CALENDAR_OPTIONS],
  run,
};
