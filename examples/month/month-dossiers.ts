import { type Dossier, type LedgerRow, ledgerRow, vietnamCalendar } from 'lienthong';
import { randomDossiers } from 'lienthong/testing';
import { OFFICES } from './offices.ts';

const calendar = vietnamCalendar();

/** February 2026 as it stood when it was over; Tết closed the offices from 16/02 to 20/02. */
export const FEBRUARY = {
  from: '2026-02-01',
  to: '2026-02-28',
  now: '2026-03-01T00:00:00+07:00',
  calendar,
} as const;

/** The first day of receipt; the last is that of the period. */
export const FIRST_RECEIPT = '2026-01-15';

/** The dossiers one by one; the same each time, since their seeds are. */
export function* monthDossiers(): Generator<Dossier, void> {
  for (const { procedure, prefix, count, late, seed, forgottenFrom } of OFFICES) {
    yield* randomDossiers(procedure, {
      seed,
      calendar,
      from: FIRST_RECEIPT,
      to: FEBRUARY.to,
      until: forgottenFrom ?? FEBRUARY.now,
      id: prefix,
      count,
      habits: { late, unusual: 0.08, unanswered: 0.15 },
    });
  }
}

/** A row for each dossier, enough for all the reports. */
export const monthRows = (): readonly LedgerRow[] =>
  Array.from(monthDossiers(), (dossier) => ledgerRow(dossier, FEBRUARY));
