import type { Clock } from '../../clock/clock.ts';
import { ordinalOfVisit, type Visit } from '../../dossier/visits.ts';
import { formatShort, formatShortDue } from '../format-date.ts';
import { nodeName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { stateWords } from './clock-words.ts';
import type { ReportFacts } from './report-facts.ts';

/** A visit as people know it: the step, the how-manieth stay, the cycle where there are several. */
export const visitName = (visit: Visit, { dossier, fold, report }: ReportFacts): string => {
  const name = nodeName(dossier.procedure, visit.step);
  const ordinal = ordinalOfVisit(visit.id);
  return [
    visit.kind === 'wait' ? report.wait(name) : name,
    ...(ordinal === '1' ? [] : [report.stay(plainText(ordinal))]),
    ...(fold.cycles.length > 1 ? [report.cycle(visit.cycle + 1)] : []),
  ].join(' ');
};

/** How a visit stands: by its clock while it is open or graded, else by what ended it. */
export const standOf = (visit: Visit, clock: Clock | undefined, facts: ReportFacts): string => {
  const { words, report } = facts;
  const { end, kind } = visit;
  if (clock !== undefined && (clock.grade !== undefined || end === undefined)) {
    return stateWords(clock, facts);
  }
  if (end !== undefined) return words.visitEnds[end];
  return kind === 'wait' ? report.waiting : report.open;
};

/** When a visit was received, is due and was done, as cells of a table. */
export const momentCells = (
  visit: Visit,
  clock: Clock | undefined,
  { dateParts, report }: ReportFacts,
): readonly [received: string, due: string, done: string] => [
  formatShort(visit.from, dateParts),
  clock === undefined ? report.nothing : formatShortDue(clock, dateParts),
  visit.till === undefined ? report.nothing : formatShort(visit.till, dateParts),
];
