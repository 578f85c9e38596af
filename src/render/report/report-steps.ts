import type { Clock, ClockAmount } from '../../clock/clock.ts';
import { ordinalOfVisit, type Visit } from '../../dossier/visits.ts';
import { isDateLimit } from '../../limit/limit.ts';
import { waitAt } from '../../procedure/graph.ts';
import { unitName } from '../node-names.ts';
import { amountWords, limitWords } from './clock-words.ts';
import { outcomeWords } from './outcome-words.ts';
import { type ContentColumn, type ContentSection, section } from './report-content.ts';
import type { ReportFacts } from './report-facts.ts';
import { momentCells, standOf, visitName } from './visit-cells.ts';
import type { VisitTurn } from './visit-turns.ts';

const holderOf = (visit: Visit, facts: ReportFacts): string => {
  const { dossier, fold, words } = facts;
  if (visit.unit !== undefined) return unitName(dossier.procedure, visit.unit);
  const wait = waitAt(fold.graph, visit.step);
  return wait === undefined ? '' : words.parties[wait.for];
};

/** How a visit stands: by its clock, and what came of it where that is not simply `done`. */
const stateOf = (turn: VisitTurn, facts: ReportFacts): string => {
  const { words } = facts;
  const { visit, clock } = turn;
  const { end } = visit;
  const isCutOff = end === 'void' || end === 'restarted' || end === 'closed';
  const stand = standOf(turn, facts);
  const outcome = outcomeWords(visit, facts);
  return [
    // What came of a visit says already that it is over.
    ...(outcome !== undefined && stand === words.visitEnds.finished ? [] : [stand]),
    ...(isCutOff && clock?.grade !== undefined ? [words.visitEnds[end]] : []),
    ...(outcome === undefined ? [] : [outcome]),
  ].join(', ');
};

/** The stay at the same step just before, in the same cycle; both share one allowance. */
const stayBefore = (visit: Visit, { visitOf }: ReportFacts): Visit | undefined => {
  const before = visitOf.get(`${visit.step}#${Number(ordinalOfVisit(visit.id)) - 1}`);
  return before?.cycle === visit.cycle ? before : undefined;
};

const amountLeft = (allowed: ClockAmount, used: ClockAmount): ClockAmount => ({
  ...allowed,
  amount: allowed.amount - used.amount,
  minutes: allowed.minutes - used.minutes,
});

/** The limit of a visit, and what earlier stays at the same step have left of it. */
const allowanceOf = (visit: Visit, { limit, allowed }: Clock, facts: ReportFacts): string => {
  const words = limitWords(limit, facts);
  const before = facts.clockOf.get(stayBefore(visit, facts)?.id ?? '');
  const isShared = !isDateLimit(limit) && limit.anchor === undefined;
  if (before === undefined || !isShared) return words;
  const left = amountWords(amountLeft(allowed, before.used), limit, facts);
  return `${words} (${left === undefined ? facts.report.usedUp : facts.report.left(left)})`;
};

const cellsOf = (turn: VisitTurn, facts: ReportFacts): readonly string[] => {
  const { visit, clock } = turn;
  return [
    holderOf(visit, facts),
    clock === undefined ? facts.report.nothing : allowanceOf(visit, clock, facts),
    ...momentCells(turn, facts),
    stateOf(turn, facts),
  ];
};

const stepsSection = (
  facts: ReportFacts,
  nameOf: (turn: VisitTurn, index: number) => string,
): readonly ContentSection[] => {
  const { turns, report } = facts;
  if (turns.length === 0) return [];
  const { columns: titles } = report;
  const columns: readonly ContentColumn[] = [
    { title: titles.step },
    { title: titles.unit },
    { title: titles.limit },
    { title: titles.received, whole: true },
    { title: titles.due, whole: true },
    { title: titles.done, whole: true },
    { title: titles.state },
  ];
  const rows = turns.map((turn, i) => [nameOf(turn, i), ...cellsOf(turn, facts)]);
  return section({ text: report.sections.steps }, [{ columns, rows }]);
};

/** One line for every visit, in the order of the log; for each unit that had it, one of its own. */
export const reportSteps = (facts: ReportFacts): readonly ContentSection[] =>
  stepsSection(facts, ({ visit }) => visitName(visit, facts));

/** The same by the numbers that they have in the picture of the dossier. */
export const numberedSteps = (facts: ReportFacts): readonly ContentSection[] =>
  stepsSection(facts, ({ visit }, i) => `${i + 1}. ${visitName(visit, facts)}`);
