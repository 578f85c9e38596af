import type { CalendarTable } from '../../calendar/calendar-table.ts';
import { workingMsBetween } from '../../calendar/coordinates.ts';
import type { Look } from '../../clock/look.ts';
import { isReturnVisit } from '../../clock/return-visit.ts';
import { clockOfVisit } from '../../clock/step-clocks.ts';
import type { VisitRecord } from '../../dossier/fold.ts';
import { unitOfVisit } from '../../dossier/visits.ts';
import { EXPIRED, outcomesOf } from '../../procedure/graph.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../../time/units.ts';
import type { RandomNumbers, Range } from './random-numbers.ts';
import type { Habits } from './random-options.ts';
import { toWholeMinute, workingInstantAfter } from './working-instant.ts';

/** What chance decides by. */
export interface Fortune {
  readonly random: RandomNumbers;
  readonly habits: Habits;
  /** How many events the applicant waits for before taking the dossier back, if ever. */
  readonly patience: number;
}

/** Work without a limit of its own, and work that had used its limit up, takes some hours. */
const FEW_HOURS: Range = [0.5 * MS_PER_HOUR, 6 * MS_PER_HOUR];

/** A result lies at the desk for some days of eight hours or so. */
const TILL_FETCHED: Range = [0.1 * MS_PER_HOUR, 24 * MS_PER_HOUR];

/** An applicant who need not hurry. */
const SOME_DAYS: Range = [1 * MS_PER_DAY, 10 * MS_PER_DAY];

/** Share of the limit that the work takes. */
const IN_TIME: Range = [0.2, 0.98];
const TOO_LONG: Range = [1.1, 1.9];

/** Share of a wait after which the answer comes. */
const ANSWERED: Range = [0.1, 0.9];

/** How a visit usually ends, and otherwise. */
export const outcomeOf = (
  { graph }: Look,
  { node, ordinal }: VisitRecord,
  { random, habits }: Fortune,
): string | undefined => {
  const outcomes = [...outcomesOf(graph, node).keys()].filter((outcome) => outcome !== EXPIRED);
  const usual = outcomes.includes('done') ? 'done' : outcomes[0];
  const others = outcomes.filter((outcome) => outcome !== usual);
  // What was sent back once is not sent back again, so that every dossier comes to an end.
  const isUnusual = random.chance(habits.unusual) && ordinal === 1 && others.length > 0;
  return isUnusual ? random.pick(others) : usual;
};

const stepEnd = (
  look: Look,
  visit: VisitRecord,
  table: CalendarTable,
  { random, habits }: Fortune,
): number => {
  if (isReturnVisit(look, visit)) {
    return workingInstantAfter(table, visit.from, random.between(TILL_FETCHED));
  }
  const clock = clockOfVisit(look, visit);
  const due = clock?.times.due ?? visit.from;
  const share = random.between(random.chance(habits.late) ? TOO_LONG : IN_TIME);
  if (clock?.span.counting === 'clock' && due > visit.from) {
    return visit.from + toWholeMinute(share * (due - visit.from));
  }
  const allowed = workingMsBetween(table, visit.from, due);
  const needed = allowed > 0 ? share * allowed : random.between(FEW_HOURS);
  return workingInstantAfter(table, visit.from, needed);
};

/**
 * When a wait is answered: without a bound after some days, within it by some share. Whoever does not
 * answer lets it run out; where nothing follows from that, the answer comes too late.
 */
const waitEnd = (
  look: Look,
  visit: VisitRecord,
  { random, habits }: Fortune,
): number | undefined => {
  const endsAt = clockOfVisit(look, visit)?.times.endsAt;
  if (endsAt === undefined) return visit.from + toWholeMinute(random.between(SOME_DAYS));
  const isUnanswered = random.chance(habits.unanswered);
  const mayExpire = outcomesOf(look.graph, visit.node).has(EXPIRED);
  if (isUnanswered && mayExpire) return undefined;
  const share = random.between(isUnanswered ? TOO_LONG : ANSWERED);
  return visit.from + toWholeMinute(share * (endsAt - visit.from));
};

/** When somebody ends a visit; undefined when nobody does. */
export const endOfVisit = (
  look: Look,
  visit: VisitRecord,
  fortune: Fortune,
): number | undefined => {
  const node = look.graph.nodes.get(visit.node)?.node;
  const table = look.tableOf(unitOfVisit(look.fold, visit));
  return node !== undefined && 'wait' in node
    ? waitEnd(look, visit, fortune)
    : stepEnd(look, visit, table, fortune);
};
