import { reportAlerts } from './report-alerts.ts';
import { reportChanges } from './report-changes.ts';
import type { ContentSection, HeadedContent } from './report-content.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportHeader } from './report-header.ts';
import { reportLateness } from './report-lateness.ts';
import { reportPauses } from './report-pauses.ts';
import { reportResponsible } from './report-responsible.ts';
import { reportCycles, reportStages } from './report-stages.ts';
import { reportSteps } from './report-steps.ts';
import { reportViolations } from './report-violations.ts';

type Part = (facts: ReportFacts) => readonly ContentSection[];

/** What follows the header, in order. */
const partsAround = (steps: Part): readonly Part[] => [
  reportAlerts,
  reportResponsible,
  steps,
  reportStages,
  reportCycles,
  reportPauses,
  reportChanges,
  reportViolations,
  reportLateness,
];

/**
 * Everything that there is to say of a dossier, in words.
 *
 * @param steps how its visits are told
 */
export const dossierContent = (facts: ReportFacts, steps: Part = reportSteps): HeadedContent => {
  const header = reportHeader(facts);
  const parts = partsAround(steps).flatMap((part) => part(facts));
  return { ...header, sections: [...header.sections, ...parts] };
};
