import { formatDateTime } from '../format-date.ts';
import { instantIn, type ReportFacts } from './report-facts.ts';
import type { ReportField } from './report-words.ts';

/** A line at the top of a report; without a text it is left out. */
export type Field = readonly [field: ReportField, texts: string | readonly string[] | undefined];

/** A value with remarks in brackets. */
export const remarked = (value: string, remarks: readonly (string | undefined)[]): string => {
  const said = remarks.filter((remark) => remark !== undefined);
  return said.length === 0 ? value : `${value} (${said.join('; ')})`;
};

/** A moment of the log in words, if there was one. */
export const momentOf = (facts: ReportFacts, epochMs: number | undefined): string | undefined =>
  epochMs === undefined ? undefined : formatDateTime(instantIn(facts, epochMs), facts.locale);
