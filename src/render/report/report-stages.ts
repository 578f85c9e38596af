import type { Clock } from '../../clock/clock.ts';
import { formatShort, formatShortDue } from '../format-date.ts';
import { nodeName, unitName } from '../node-names.ts';
import { limitWords, stateWords } from './clock-words.ts';
import type { ReportFacts } from './report-facts.ts';
import { innerWidth, section } from './report-layout.ts';
import { type TextColumn, textTable } from './text-table.ts';

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

const clockColumns = ({ report }: ReportFacts): readonly TextColumn[] => {
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
export const reportStages = (facts: ReportFacts): readonly string[] => {
  const { assessment, dossier, report, width } = facts;
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
  return section(report.sections.stages, textTable(columns, rows, innerWidth(width)));
};

/** The clocks of the dossier that were given up for a restart. */
export const reportCycles = (facts: ReportFacts): readonly string[] => {
  const { assessment, report, width } = facts;
  const { earlierCycles } = assessment.clocks;
  if (earlierCycles.length === 0) return [];
  const columns = [{ title: report.columns.cycle }, ...clockColumns(facts)];
  const rows = earlierCycles.map((clock) => [`${clock.cycle + 1}`, ...clockCells(clock, facts)]);
  return section(report.sections.cycles, textTable(columns, rows, innerWidth(width)));
};
