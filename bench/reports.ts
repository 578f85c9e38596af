/** Reports over many ledger rows in one pass, and whether their memory grows with the rows. */
import { ledgerRow } from '../src/assessment/ledger-row.ts';
import type { LedgerRow } from '../src/assessment/ledger-shape.ts';
import { vietnamCalendar } from '../src/calendar/vietnam/vietnam-calendar.ts';
import { replay } from '../src/dossier/record.ts';
import { defineProcedure } from '../src/procedure/define-procedure.ts';
import { lateRegister } from '../src/report/late-register.ts';
import { sixMonthReport } from '../src/report/six-month-report.ts';
import { summarise } from '../src/report/summarise.ts';
import { timelinessIndicators } from '../src/report/timeliness-indicators.ts';
import { logOf, rowOfSteps, twentySteps } from './fixtures.ts';
import { timeOnce } from './harness.ts';
import { seededRandom } from './random.ts';
import { atLeast, figures, notGrown, printNote, printTable } from './table.ts';

const CALENDAR = vietnamCalendar();
const NOW = '2026-12-31T17:00:00+07:00';
const PERIOD = { from: '2026-01-01', to: '2026-12-31', now: NOW, calendar: CALENDAR };
const ROWS = 1_000_000;
const DISTINCT = 2000;

const random = seededRandom(20_261_121);

const KINDS = {
  '5 visits a dossier': { procedure: defineProcedure(rowOfSteps(5)), moves: 5, goal: 100_000 },
  '20 visits a dossier': {
    procedure: twentySteps(),
    moves: Number.POSITIVE_INFINITY,
    goal: 100_000,
  },
} as const;

type Kind = (typeof KINDS)[keyof typeof KINDS];

/** The rows as a host reads them from a file, one text each. */
const textsOf = ({ procedure, moves }: Kind): readonly string[] =>
  Array.from({ length: DISTINCT }, (_, i) => {
    const log = logOf(i, random, { assigned: true, moves });
    return JSON.stringify(ledgerRow(replay(procedure, log), { now: NOW, calendar: CALENDAR }));
  });

/** Every row under an id of its own: a list of dossiers must not look shorter than it is. */
function* repeated(rows: readonly LedgerRow[], count: number): Generator<LedgerRow> {
  for (let i = 0; i < count; i += 1) {
    const row = rows[i % rows.length];
    if (row !== undefined) yield { ...row, dossier: `${row.dossier}-${i}` };
  }
}

const REPORTS = {
  'summarise by unit': (rows: Iterable<LedgerRow>) => summarise(rows, { ...PERIOD, by: 'unit' }),
  'summarise by person': (rows: Iterable<LedgerRow>) =>
    summarise(rows, { ...PERIOD, by: 'person' }),
  'summarise by procedure': (rows: Iterable<LedgerRow>) =>
    summarise(rows, { ...PERIOD, by: 'procedure' }),
  'timeliness indicators': (rows: Iterable<LedgerRow>) => timelinessIndicators(rows, PERIOD),
  'late register': (rows: Iterable<LedgerRow>) => lateRegister(rows, PERIOD),
  'six-month report': (rows: Iterable<LedgerRow>) =>
    sixMonthReport(rows, { year: 2026, half: 2, now: NOW, calendar: CALENDAR }),
} as const;

/** Those whose result names every late dossier: their memory grows with the late ones. */
const LISTING: ReadonlySet<string> = new Set(['late register', 'six-month report']);

/** How many rows a second, and megabytes of heap while the result is kept. */
const runOver = (
  run: (rows: Iterable<LedgerRow>) => unknown,
  rows: readonly LedgerRow[],
  count: number,
): { readonly perSecond: number; readonly megabytes: number } => {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('run Node with --expose-gc');
  const kept: unknown[] = [];
  const ms = timeOnce(() => kept.push(run(repeated(rows, count))));
  gc();
  const megabytes = process.memoryUsage().heapUsed / 1e6;
  return { perSecond: (count * 1000) / ms, megabytes: kept.length * megabytes };
};

for (const [kind, fixture] of Object.entries(KINDS)) {
  const texts = textsOf(fixture);
  const rows = texts.map((text): LedgerRow => JSON.parse(text));
  const lines = Object.entries(REPORTS).map(([name, run]) => {
    const few = runOver(run, rows, ROWS / 10);
    const many = runOver(run, rows, ROWS);
    return [
      name,
      figures(many.perSecond),
      atLeast(many.perSecond, fixture.goal, '/s'),
      `${figures(few.megabytes)} MB`,
      `${figures(many.megabytes)} MB`,
      LISTING.has(name) ? 'lists the late' : notGrown(many.megabytes / few.megabytes, 1.1),
    ];
  });
  const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  printTable(
    `Reports over 1,000,000 ledger rows, ${kind}, ${figures(bytes)} bytes of JSON each`,
    ['', 'rows a second', 'goal', 'heap after 100,000', 'after 1,000,000', 'goal'],
    lines,
  );
}
printNote('Rows are read from memory: what it takes to parse them is not in these figures.');
