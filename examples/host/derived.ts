import {
  assess,
  type Dossier,
  escalationsOf,
  type LookOptions,
  ledgerRow,
  nextEscalation,
} from 'lienthong';
import type { Session } from './session.ts';

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && Date.parse(b) < Date.parse(a)) ? b : a;

/**
 * Writes anew what is worked out from a log: the columns that lists and searches need, when to look
 * again, and what is to be sent. What is in the outbox already is not sent a second time.
 */
export const refresh = async (
  session: Session,
  dossier: Dossier,
  look: LookOptions,
): Promise<void> => {
  const { status, due, flags, nextWakeUp } = assess(dossier, look);
  const wakeAt = earlier(nextWakeUp, nextEscalation(dossier, look));
  await session.query(
    `update dossier set status = $2, due_at = $3, promised_at = $4, overdue = $5, wake_at = $6,
       ledger_row = $7 where id = $1`,
    [
      dossier.id,
      status,
      due.legal ?? null,
      due.promised ?? null,
      flags.overdue,
      wakeAt ?? null,
      JSON.stringify(ledgerRow(dossier, look)),
    ],
  );
  for (const escalation of escalationsOf(dossier, look)) {
    await session.query('insert into outbox values ($1, $2, $3) on conflict do nothing', [
      dossier.id,
      escalation.id,
      JSON.stringify(escalation),
    ]);
  }
};
