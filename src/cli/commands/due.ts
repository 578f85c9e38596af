import { attempt } from '../../base/error.ts';
import { defaultCalendarOf } from '../../calendar/calendar-set.ts';
import { type DeadlineInput, tryComputeDeadline } from '../../deadline/compute-deadline.ts';
import { traceDeadline } from '../../deadline/trace-deadline.ts';
import { explainDeadline } from '../../render/explain/explain-deadline.ts';
import { formatDateTime, formatDue } from '../../render/format-date.ts';
import { epochMsOf } from '../../time/instant.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { requireArgument } from '../failure.ts';
import { instantOf } from '../instant-option.ts';
import { printJson } from '../output.ts';

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options, operands, words } = session;
  const { rules } = options;
  const [limit = ''] = operands;
  const calendar = defaultCalendarOf(await calendarOf(session));
  const start = instantOf(session, 'from');
  const input: DeadlineInput = {
    start,
    limit,
    calendar,
    ...(rules === undefined ? {} : { rules }),
  };
  const deadline = requireArgument(tryComputeDeadline(input));
  const explanation = requireArgument(
    attempt(() => explainDeadline(deadline, { calendar, locale })),
  );
  const warnings =
    epochMsOf(deadline.due) < epochMsOf(deadline.start)
      ? [words.notes.dueBeforeStart(formatDateTime(deadline.start, locale))]
      : [];
  if (options.json) {
    printJson(io, { deadline, explanation, trace: traceDeadline(input), warnings });
  } else {
    io.writeOut(`${[formatDue(deadline, locale), '', explanation, ...warnings].join('\n')}\n`);
  }
  return EXIT.done;
};

/** When a limit ends, and why then. */
export const dueCommand: Command = {
  operands: 'one',
  operandHint: 'LIMIT',
  options: ['from', 'rules', ...CALENDAR_OPTIONS],
  run,
};
