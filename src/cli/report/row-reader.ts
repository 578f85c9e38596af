import { ledgerRow } from '../../assessment/ledger-row.ts';
import type { LedgerRow } from '../../assessment/ledger-shape.ts';
import { attempt } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import { fail, type Result, succeed } from '../../base/result.ts';
import type { CalendarSet } from '../../calendar/calendar-set.ts';
import { isLedgerRow, misfitOfRow } from '../../report/well-formed-row.ts';
import type { Instant } from '../../time/instant.ts';
import type { DossierReader } from '../dossier-reader.ts';

const readRow = (input: object): Result<LedgerRow> =>
  isLedgerRow(input)
    ? succeed(input)
    : fail(issueAt(misfitOfRow(input) ?? [], 'input.invalid', { rule: 'LedgerRow' }));

/** Reads a ledger row, or makes one of a stored dossier. */
export const rowReader =
  (
    readDossier: DossierReader,
    look: { readonly now: Instant; readonly calendar: CalendarSet },
  ): ((input: unknown) => Result<LedgerRow>) =>
  (input) => {
    if (typeof input === 'object' && input !== null && 'ledger' in input) return readRow(input);
    const dossier = readDossier(input);
    return dossier.ok ? attempt(() => ledgerRow(dossier.value, look)) : dossier;
  };
