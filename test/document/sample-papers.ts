import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { Paper, PaperColumn, PaperFieldKey, PaperValue } from '../../src/document/paper.ts';
import { accepted, dossierOf, finished, october, procedureOf } from '../clock/example-dossier.ts';

/*
 * A dossier received on Monday 5/10/2026 at 09:00 with 03 working days, so promised for Thursday
 * 8/10 at 17:00, and what can become of it.
 */

export const PROCEDURE = procedureOf({
  limit: '03 ngày làm việc',
  units: {
    xa: { name: 'UBND cấp xã' },
    motCua: { name: 'Bộ phận Một cửa', parent: 'xa' },
    so: { name: 'Sở chuyên ngành' },
  },
  flow: [
    { step: 'nhan', unit: 'motCua', limit: '0,5 ngày làm việc' },
    {
      step: 'xu-ly',
      unit: 'so',
      limit: '2,5 ngày làm việc',
      on: { missing: 'cho', refused: 'khong' },
    },
    { step: 'tra', unit: 'motCua', limit: '0 ngày làm việc' },
    { end: 'xong', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      reason: 'supplement',
      within: '05 ngày',
      on: { supplied: 'xu-ly', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
    { end: 'khong', result: 'refused' },
  ],
});

export const RECEIVED = accepted(october(5, '09:00'));
export const HANDED_ON = finished('nhan', october(5, '15:00'));
export const FILED = {
  type: 'submitted',
  at: october(5, '08:00'),
  dossier: 'HS-1',
} as const;

/** A dossier of the procedure from its log. */
export const sampleOf = (...log: readonly Parameters<typeof dossierOf>[1][]) =>
  dossierOf(PROCEDURE, ...log.filter((event) => event !== undefined));

export const OPTIONS = { now: october(12, '09:00'), calendar: vietnamCalendar() };

/** What a paper says on a line. */
export const lineOf = ({ fields }: Paper, key: PaperFieldKey): PaperValue | undefined =>
  fields.find((field) => field.key === key)?.value;

/** What a paper says in a column of its table, row by row. */
export const columnOf = ({ tables }: Paper, column: PaperColumn): readonly unknown[] =>
  tables.flatMap(({ columns, rows }) => rows.map((row) => row[columns.indexOf(column)]));
