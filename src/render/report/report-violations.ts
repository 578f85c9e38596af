import type { Violation } from '../../assessment/violation.ts';
import { formatShort } from '../format-date.ts';
import { formatSource } from '../format-source.ts';
import { unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import type { ReportFacts } from './report-facts.ts';
import { innerWidth, section } from './report-layout.ts';
import { textTable } from './text-table.ts';
import { visitName } from './visit-cells.ts';

const rowOf = (violation: Violation, facts: ReportFacts): readonly string[] => {
  const { dateParts, dossier, locale, visitOf, words } = facts;
  const { code, at, unit, article } = violation;
  const visit = visitOf.get(violation.visit ?? '');
  return [
    formatShort(at, dateParts),
    words.violations[code],
    visit === undefined ? '' : visitName(visit, facts),
    unit === undefined ? '' : unitName(dossier.procedure, unit),
    article === undefined ? '' : formatSource(plainText(article), locale),
  ];
};

/** What was done against the rules, oldest first. */
export const reportViolations = (facts: ReportFacts): readonly string[] => {
  const { assessment, report, width } = facts;
  const { columns } = report;
  const { violations } = assessment;
  if (violations.length === 0) return [];
  const titles = [
    { title: columns.at, whole: true },
    { title: columns.change },
    { title: columns.step, optional: true },
    { title: columns.unit, optional: true },
    { title: columns.basis, optional: true },
  ];
  const rows = violations.map((violation) => rowOf(violation, facts));
  return section(report.sections.violations, textTable(titles, rows, innerWidth(width)));
};
