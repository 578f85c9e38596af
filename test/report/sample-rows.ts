import type { LedgerRow, LedgerVisit } from '../../src/assessment/ledger-shape.ts';
import type { ReportOptions } from '../../src/report/report-options.ts';
import { CALENDAR } from '../clock/example-dossier.ts';

/*
 * Rows written by hand, as a host would have stored them. The period is October 2026 unless a test
 * says otherwise.
 */

export const at = (date: string, time = '09:00:00'): string => `${date}T${time}+07:00`;

export const OCTOBER: ReportOptions = {
  from: '2026-10-01',
  to: '2026-10-31',
  now: at('2026-11-15'),
  calendar: CALENDAR,
};

export const HOUR = 3_600_000;

/** A visit at unit `a`, in time, of which only what a test is about is written. */
export const visit = (fields: Partial<LedgerVisit> = {}): LedgerVisit => ({
  step: 'xu-ly',
  name: 'Xử lý',
  unit: 'a',
  person: 'An',
  from: at('2026-10-05'),
  till: at('2026-10-06'),
  state: 'done',
  lateAfter: at('2026-10-07'),
  grade: 'onTime',
  used: 4 * HOUR,
  allowed: 8 * HOUR,
  ...fields,
});

/** A dossier of October that was done in time. */
export const row = (fields: Partial<LedgerRow> = {}): LedgerRow => ({
  ledger: 1,
  dossier: 'HS-1',
  procedure: '1.000001',
  name: 'Cấp giấy phép',
  variant: 'normal',
  now: at('2026-11-01'),
  result: 'granted',
  from: at('2026-10-05'),
  till: at('2026-10-08'),
  state: 'done',
  due: at('2026-10-09', '17:00:00'),
  lateAfter: at('2026-10-10', '00:00:00'),
  grade: 'early',
  visits: [visit()],
  legs: [
    {
      agency: 'a',
      from: at('2026-10-05'),
      till: at('2026-10-06'),
      state: 'done',
      grade: 'onTime',
    },
  ],
  units: { a: { name: 'Đơn vị A', head: 'Trưởng đơn vị' } },
  bounces: 0,
  supplements: 0,
  ...fields,
});

const WITHOUT_END = ['till', 'grade', 'result'] as const;

/** The same row before it was done. */
export const openRow = (fields: Partial<LedgerRow> = {}): LedgerRow => {
  const ended = new Set<string>(WITHOUT_END);
  const entries = Object.entries(row({ state: 'running' })).filter(([key]) => !ended.has(key));
  // Only members that may be absent were left out.
  return { ...(Object.fromEntries(entries) as unknown as LedgerRow), ...fields };
};

/** A visit that still goes on. */
export const openVisit = (fields: Partial<LedgerVisit> = {}): LedgerVisit => {
  const { till: _till, grade: _grade, ...rest } = visit({ state: 'running' });
  return { ...rest, ...fields };
};
