import type { LedgerRow } from '../assessment/ledger-shape.ts';

/** What reports read of a ledger row; the rest of it is not carried along. */
export type ReportedRow = Omit<LedgerRow, 'result' | 'due' | 'promised' | 'nobody'>;
