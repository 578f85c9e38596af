import type { Clock } from '../../clock/clock.ts';
import { formatShort, formatShortDue } from '../format-date.ts';
import { nodeName, unitName } from '../node-names.ts';
import { limitWords, stateWords } from './clock-words.ts';
import { type ContentColumn, type ContentSection, section } from './report-content.ts';
import type { ReportFacts } from './report-facts.ts';

/** What every clock over several visits has in its row, after its name. */
const clockCells = (clock: Clock, facts: ReportFacts): readonly string[] => {
  const { dateParts, report } = facts;
  return [
    limitWords(clock.limit, facts),
    formatShort(clock.start, dateParts),
    formatShortDue(clock, dateParts),
    clock.ended === undefined ? report.nothing : formatShort(clock.ended, dateParts),
    stateWords(clock, facts),
  ];
};

const clockColumns = ({ report }: ReportFacts): readonly ContentColumn[] => {
  const { columns } = report;
  return [
    { title: columns.limit },
    { title: columns.received, whole: true },
    { title: columns.due, whole: true },
    { title: columns.done, whole: true },
    { title: columns.state },
  ];
};

const stageName = (clock: Clock, { dossier, fold, report }: ReportFacts): string => {
  const name = nodeName(dossier.procedure, clock.id);
  return fold.cycles.length > 1 ? `${name} ${report.cycle(clock.cycle + 1)}` : name;
};

/** The clocks of the stages that the dossier has entered. */
export const reportStages = (facts: ReportFacts): readonly ContentSection[] => {
  const { assessment, dossier, report } = facts;
  const { stages } = assessment.clocks;
  if (stages.length === 0) return [];
  const columns = [
    { title: report.columns.stage },
    { title: report.columns.unit, optional: true },
    ...clockColumns(facts),
  ];
  const rows = stages.map((clock) => [
    stageName(clock, facts),
    clock.unit === undefined ? '' : unitName(dossier.procedure, clock.unit),
    ...clockCells(clock, facts),
  ]);
  return section({ text: report.sections.stages }, [{ columns, rows }]);
};

/** The clocks of the dossier that were given up for a restart. */
export const reportCycles = (facts: ReportFacts): readonly ContentSection[] => {
  const { assessment, report } = facts;
  const { earlierCycles } = assessment.clocks;
  if (earlierCycles.length === 0) return [];
  const columns = [{ title: report.columns.cycle }, ...clockColumns(facts)];
  const rows = earlierCycles.map((clock) => [`${clock.cycle + 1}`, ...clockCells(clock, facts)]);
  return section({ text: report.sections.cycles }, [{ columns, rows }]);
};
