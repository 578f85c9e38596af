import { ordinalOfVisit, type Visit } from '../../dossier/visits.ts';
import { formatShort, formatShortDue } from '../format-date.ts';
import { nodeName, unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { stateWords } from './clock-words.ts';
import type { ReportFacts } from './report-facts.ts';
import { awaitsCollection, type VisitTurn } from './visit-turns.ts';

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

const standOfClock = ({ visit, clock }: VisitTurn, facts: ReportFacts): string => {
  const { words, report } = facts;
  const { end, kind } = visit;
  if (clock !== undefined && (clock.grade !== undefined || end === undefined)) {
    return stateWords(clock, facts);
  }
  if (end !== undefined) return words.visitEnds[end];
  return kind === 'wait' ? report.waiting : report.open;
};

/**
 * How a visit stands: by its clock while it is open or graded, else by what ended it; whom the file
 * was handed to, and whether only its collection is left.
 */
export const standOf = (turn: VisitTurn, facts: ReportFacts): string => {
  const { dossier, report } = facts;
  const { clock, passedTo } = turn;
  const passed =
    passedTo === undefined ? [] : [report.passedTo(unitName(dossier.procedure, passedTo))];
  const collection = awaitsCollection(turn) ? [report.toBeCollected] : [];
  const isGraded = clock?.grade !== undefined;
  // What happened to the file says already that nobody works on it any more.
  const isTold = passed.length + collection.length > 0;
  return [
    ...(isTold && !isGraded ? [] : [standOfClock(turn, facts)]),
    ...passed,
    ...collection,
  ].join(', ');
};

/** When a visit was received, is due and was done, as cells of a table. */
export const momentCells = (
  { visit, clock }: VisitTurn,
  { dateParts, report }: ReportFacts,
): readonly [received: string, due: string, done: string] => [
  formatShort(visit.from, dateParts),
  clock === undefined ? report.nothing : formatShortDue(clock, dateParts),
  visit.till === undefined ? report.nothing : formatShort(visit.till, dateParts),
];
