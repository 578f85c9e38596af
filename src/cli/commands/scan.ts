import { type ScanRow, scan } from '../../assessment/scan.ts';
import { attempt } from '../../base/error.ts';
import type { Result } from '../../base/result.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { formatShort } from '../../render/format-date.ts';
import { unitName } from '../../render/node-names.ts';
import { padTo, plainText } from '../../render/plain-text.ts';
import { wordsOf } from '../../render/words/words-of.ts';
import { CALENDAR_OPTIONS, calendarOf } from '../calendar-option.ts';
import type { Command, Session } from '../command.ts';
import { dossierReaders } from '../dossier-reader.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { instantOf } from '../instant-option.ts';
import { brokenLineAsData, itemsOf, newLineCount } from '../line-items.ts';
import { printJsonLine } from '../output.ts';

interface Scanned {
  readonly dossier: Dossier;
  readonly row: ScanRow;
}

/** Where a stream is printed, its width is not known: each column has room for what is usual. */
const WIDTHS = { dossier: 20, due: 16, standing: 14 } as const;

const standingOf = (row: ScanRow, { locale, words }: Session): string => {
  const { standings } = words.scan;
  if (row.overdue) return standings.overdue;
  if (row.grade !== undefined) return wordsOf(locale).grades[row.grade];
  if (row.dueSoon) return standings.dueSoon;
  return row.status === 'running' ? standings.inTime : wordsOf(locale).statuses[row.status];
};

const lineOf = ({ dossier, row }: Scanned, session: Session): string => {
  const due = row.due === undefined ? '' : formatShort(row.due, 'year');
  const units = row.units.map((unit) => unitName(dossier.procedure, unit)).join(', ');
  return [
    padTo(plainText(row.dossier), WIDTHS.dossier),
    padTo(due, WIDTHS.due),
    padTo(standingOf(row, session), WIDTHS.standing),
    units,
  ]
    .join('  ')
    .trimEnd();
};

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options, operands, words } = session;
  const [file = ''] = operands;
  const look = { now: instantOf(session, 'now'), calendar: await calendarOf(session) };
  const { readDossier } = await dossierReaders(session);
  const read = (input: unknown): Result<readonly Scanned[]> => {
    const dossier = readDossier(input);
    if (!dossier.ok) return dossier;
    const { value } = dossier;
    return attempt(() => [...scan([value], look)].map((row) => ({ dossier: value, row })));
  };
  const count = newLineCount();
  const sums = { dossiers: 0, overdue: 0, dueSoon: 0 };
  const scannedItems = options.json
    ? itemsOf(session, file, read, count, (broken) =>
        printJsonLine(io, brokenLineAsData(broken, locale)),
      )
    : itemsOf(session, file, read, count);
  for (const scanned of scannedItems) {
    for (const one of scanned) {
      sums.dossiers += 1;
      if (one.row.overdue) sums.overdue += 1;
      if (one.row.dueSoon) sums.dueSoon += 1;
      if (options.json) printJsonLine(io, one.row);
      else io.writeOut(`${lineOf(one, session)}\n`);
    }
  }
  if (!options.json) {
    io.writeOut(`${words.scan.summary(sums)}\n`);
    if (count.broken > 0) io.writeError(`${words.lines(count)}\n`);
  }
  return count.broken > 0 ? EXIT.found : EXIT.done;
};

/** Many dossiers, each in one line; as JSON one row a line. */
export const scanCommand: Command = {
  operands: 'one',
  operandHint: 'FILE.ndjson',
  options: ['now', 'procedures', ...CALENDAR_OPTIONS],
  run,
};
