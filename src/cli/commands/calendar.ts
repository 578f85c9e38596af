import { attempt } from '../../base/error.ts';
import { defaultCalendarOf } from '../../calendar/calendar-set.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { calendarPage } from '../../render/html/pages.ts';
import {
  isOutsideWeek,
  type Month,
  markedDaysTable,
  markOf,
  monthsOf,
} from '../../render/svg/calendar/marked-days.ts';
import { PICTURE_WORDS } from '../../render/words/picture-words-of.ts';
import { calendarGrid, workingDaysIn } from '../calendar-grid.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { requireArgument, usageError } from '../failure.ts';
import { printJson } from '../output.ts';
import { terminalTable } from '../terminal-table.ts';
import { textFormatOf } from '../text-format.ts';

const requireYear = (text: string): number => {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw usageError(({ faults }) => faults.yearInvalid(text));
};

const workingDaysOf = (months: readonly Month[]): number =>
  months.reduce((sum, month) => sum + workingDaysIn(month), 0);

const asData = (year: number, { id, version, digest }: WorkCalendar, months: readonly Month[]) => ({
  year,
  calendar: { id, version, digest },
  workingDays: workingDaysOf(months),
  months: months.map((month) => ({ month: month.index + 1, workingDays: workingDaysIn(month) })),
  days: months.flatMap(({ days }) => days).filter(isOutsideWeek),
});

const asText = (
  year: number,
  calendar: WorkCalendar,
  months: readonly Month[],
  { io, locale }: Session,
): string => {
  const words = PICTURE_WORDS[locale].calendar;
  const { columns, rows, caption } = markedDaysTable(months, calendar, locale);
  const marks: ReadonlySet<string | undefined> = new Set(
    months.flatMap(({ days }) => days.map(markOf)),
  );
  const legend = Object.entries(words.kinds)
    .filter(([kind]) => marks.has(kind))
    // The entries are those of the same table of kinds.
    .map(([kind, name]) => `${words.letters[kind as keyof typeof words.letters]} ${name}`);
  return [
    `${words.title(year)}: ${words.workingDays(workingDaysOf(months))}`,
    '',
    ...calendarGrid(months, locale, io.width),
    ...(legend.length === 0 ? [] : [legend.join(' · '), '']),
    ...(rows.length === 0 ? [words.noneMarked] : [caption, terminalTable(columns, rows).trimEnd()]),
    '',
  ].join('\n');
};

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options, operands } = session;
  const [text = ''] = operands;
  const year = requireYear(text);
  const format = textFormatOf(options);
  const calendar = defaultCalendarOf(await calendarOf(session));
  const months = requireArgument(attempt(() => monthsOf(year, calendar)));
  if (options.json) printJson(io, asData(year, calendar, months));
  else if (format === 'html') io.writeOut(calendarPage(year, calendar, { locale }));
  else io.writeOut(asText(year, calendar, months, session));
  return EXIT.done;
};

/** A year at a glance. */
export const calendarCommand: Command = {
  operands: 'one',
  operandHint: 'YEAR',
  options: ['format', ...CALENDAR_OPTIONS],
  run,
};
