import type { Violation } from '../../assessment/violation.ts';
import { formatShort, formatShortDue } from '../format-date.ts';
import { formatSource } from '../format-source.ts';
import { nodeName, unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { type ContentSection, section } from './report-content.ts';
import type { ReportFacts } from './report-facts.ts';
import { visitName } from './visit-cells.ts';

const rowOf = (violation: Violation, facts: ReportFacts): readonly string[] => {
  const { dateParts, dossier, locale, visitOf, words } = facts;
  const { code, at, dueDate, step, unit, article } = violation;
  const visit = visitOf.get(violation.visit ?? '');
  const component = step === undefined ? '' : nodeName(dossier.procedure, step);
  return [
    dueDate === undefined
      ? formatShort(at, dateParts)
      : formatShortDue({ due: at, dueDate }, dateParts),
    words.violations[code],
    visit === undefined ? component : visitName(visit, facts),
    unit === undefined ? '' : unitName(dossier.procedure, unit),
    article === undefined ? '' : formatSource(plainText(article), locale),
  ];
};

/** What was done against the rules, oldest first. */
export const reportViolations = (facts: ReportFacts): readonly ContentSection[] => {
  const { assessment, report } = facts;
  const { columns: titles } = report;
  const { violations } = assessment;
  if (violations.length === 0) return [];
  const columns = [
    { title: titles.at, whole: true },
    { title: titles.change },
    { title: titles.step, optional: true },
    { title: titles.unit, optional: true },
    { title: titles.basis, optional: true },
  ];
  const rows = violations.map((violation) => rowOf(violation, facts));
  return section({ text: report.sections.violations }, [{ columns, rows }]);
};
