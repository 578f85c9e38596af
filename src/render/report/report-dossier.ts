import type { Dossier } from '../../dossier/dossier.ts';
import { reportAlerts } from './report-alerts.ts';
import { reportChanges } from './report-changes.ts';
import { factsOf, type ReportFacts, type ReportOptions } from './report-facts.ts';
import { reportHeader } from './report-header.ts';
import { reportLateness } from './report-lateness.ts';
import { reportPauses } from './report-pauses.ts';
import { reportResponsible } from './report-responsible.ts';
import { reportCycles, reportStages } from './report-stages.ts';
import { reportSteps } from './report-steps.ts';
import { reportViolations } from './report-violations.ts';

/** The parts of a report in order. A part with nothing to say has no lines. */
const PARTS: readonly ((facts: ReportFacts) => readonly string[])[] = [
  reportHeader,
  reportAlerts,
  reportResponsible,
  reportSteps,
  reportStages,
  reportCycles,
  reportPauses,
  reportChanges,
  reportViolations,
  reportLateness,
];

/**
 * A dossier at an instant as plain text for a terminal, for a reader who knows the procedure and
 * not this library: receipt and due date with how it was counted, alerts, who has the dossier,
 * every visit, stage, wait and pause with the time it took, every change of a date, what was
 * done against the rules, and whose lateness it is. Names are printed on one line each,
 * without control characters; nothing is cut.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * reportDossier(dossier, { now, calendar, locale: 'vi' }).split('\n')[0];
 * //=> 'TÌNH TRẠNG HỒ SƠ HS-0001'
 * ```
 */
export const reportDossier = (dossier: Dossier, options: ReportOptions): string => {
  const facts = factsOf(dossier, options);
  return `${PARTS.flatMap((part) => part(facts)).join('\n')}\n`;
};
