import type { Dossier } from '../../dossier/dossier.ts';
import { dossierContent } from './dossier-content.ts';
import { type DossierReportOptions, factsOf } from './report-facts.ts';
import { DEFAULT_WIDTH, reportText } from './report-layout.ts';

/** Narrower than this a table would be one word to a line. */
const LEAST_WIDTH = 40;

/**
 * A dossier at an instant as plain text for a terminal, for a reader who knows the procedure and
 * not this library: receipt and due date with how it was counted, alerts, who has the dossier,
 * every visit, stage, wait and pause with the time it took, every change of a date, what was
 * done against the rules, and whose lateness it is. Names are printed on one line each,
 * without control characters; nothing is cut.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * reportDossier(dossier, { now, calendar, locale: 'vi' }).split('\n')[0];
 * //=> 'TÌNH TRẠNG HỒ SƠ HS-0001'
 * ```
 */
export const reportDossier = (dossier: Dossier, options: DossierReportOptions): string => {
  const { width = DEFAULT_WIDTH, ...asked } = options;
  return reportText(dossierContent(factsOf(dossier, asked)), Math.max(LEAST_WIDTH, width));
};
