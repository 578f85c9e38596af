import type { ClockRecord } from '../clock/clock-record.ts';
import type { FactAt } from './obligation-record.ts';

/** Something that is late or about to be: the dossier in a cycle, or an agency with its part. */
export interface LatePart {
  readonly scope: 'dossier' | 'agency';
  readonly subject: string;
  readonly unit: string | undefined;
  /** Facts before that instant concern something else. */
  readonly from: number;
  /** From when it has to be told. */
  readonly warnedAt: number;
  readonly apologyDueAt: number | undefined;
  /** When it became late, if it has. */
  readonly lateAt: number | undefined;
  /** Whether it was taken back or stopped after the apology had to be out: it cannot be in time. */
  readonly isClosedAfterApologyDue: boolean;
  /** Whether a fact is done for it, and not for another agency. */
  readonly concerns: (fact: FactAt) => boolean;
}

/** When a clock became late; silence is late before its time is over. */
export const lateAtOf = ({ grade, times, judgedAt }: ClockRecord): number | undefined =>
  grade === 'late' ? Math.min(times.endsAt, judgedAt) : undefined;
