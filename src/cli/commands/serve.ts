import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { dossierReaders } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { printJsonLine } from '../output.ts';
import { answerLine } from '../serve/answer-line.ts';
import { serveContext } from '../serve/serve-context.ts';

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale } = session;
  const context = serveContext({
    calendar: await calendarOf(session),
    ...(await dossierReaders(session)),
    locale,
  });
  let line = 0;
  for await (const text of io.inputLines()) {
    line += 1;
    if (text.trim() !== '') printJsonLine(io, answerLine(text, line, context));
  }
  return EXIT.done;
};

/** A filter for hosts that are not written in JavaScript. */
export const serveCommand: Command = {
  operands: 'none',
  operandHint: '',
  options: ['procedures', ...CALENDAR_OPTIONS],
  run,
};
