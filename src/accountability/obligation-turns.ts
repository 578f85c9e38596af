import { openInstantFrom } from '../calendar/day-shifts.ts';
import { type AllClocks, currentDossierClock } from '../clock/all-clocks.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { isHandedOver } from '../dossier/unit-hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { agencyLegsOf, type LegStays, openAmong } from './agency-legs.ts';
import { isInterlinked } from './agency-stays.ts';
import { deskTransferOf } from './desk-transfer.ts';
import { type ClockAt, legClockFinder } from './leg-clock.ts';
import { apologyWarningOf } from './obligation-lateness.ts';
import { fulfilmentsIn } from './obligation-record.ts';
import { clockOfStay } from './stay-clock.ts';

/** Instants at which something changes by time alone: certainly at the first, or perhaps at each. */
export interface Turns {
  readonly certain: number[];
  readonly possible: number[];
}

const isRunning = ({ state }: ClockRecord): boolean => state === 'running';
const pastEndOf = ({ times }: ClockRecord): number => times.endsAt + 1;

/** What is owed for the only path is known once it has warned. */
const addWarningOfPath = ({ certain }: Turns, look: Look, path: ClockRecord): void => {
  if (!isRunning(path) || path.grade === 'late') return;
  const warnedAt = apologyWarningOf(path, look);
  if (path.judgedAt < warnedAt) certain.push(warnedAt);
};

/** Of several paths the one that is late, or warned first, tells what is owed; the first to warn does. */
const addWarningsOfPaths = (
  { certain, possible }: Turns,
  look: Look,
  clocks: readonly ClockRecord[],
): void => {
  const paths = clocks.map((path) => ({ path, warnedAt: apologyWarningOf(path, look) }));
  const isQuiet = paths.every(
    ({ path, warnedAt }) => path.grade !== 'late' && path.judgedAt < warnedAt,
  );
  const warnings = isQuiet ? certain : possible;
  for (const { path, warnedAt } of paths) if (isRunning(path)) warnings.push(warnedAt);
};

const addWarnings = (turns: Turns, look: Look, clocks: AllClocks): void => {
  const current = currentDossierClock(clocks);
  if (current === undefined) return;
  if (current.paths === undefined) addWarningOfPath(turns, look, current);
  else addWarningsOfPaths(turns, look, current.paths);
};

const asksForParts = ({ componentApology, explanation, monthlyList }: RulePack): boolean =>
  componentApology.value || explanation.value || monthlyList.value;

/** Where each has just come to its unit, no leg is of several visits or of a part of one. */
const areAllFresh = ({ open }: Look): boolean =>
  open.every((visit) => visit.previous.length === 0 && !isHandedOver(visit));

/** Whether a leg goes on by a clock of its own, and not by that of a stage of several paths. */
const goesOn = (clock: ClockRecord | undefined): clock is ClockRecord =>
  clock !== undefined && clock.paths === undefined && isRunning(clock);

/** When whoever got a file of which the time was over has had time to work on it. */
const startsOfLateWork = (look: Look, clockAt: ClockAt, { stays }: LegStays): readonly number[] =>
  stays.flatMap((stay) => {
    const visitClock = stay.part === undefined ? undefined : clockAt(stay.visit);
    const clock = clockOfStay(look, visitClock, stay);
    if (visitClock?.grade !== 'late' || clock === undefined) return [];
    if (!isRunning(clock) || clock.grade === 'late') return [];
    const { counting, table } = clock.span;
    const begins = counting === 'clock' ? look.now : openInstantFrom(table, look.now);
    return [begins + 1];
  });

const addTurnsOfLegs = ({ certain, possible }: Turns, look: Look, clocks: AllClocks): void => {
  if (!asksForParts(look.rules) || areAllFresh(look) || !isInterlinked(look)) return;
  const clockAt: ClockAt = (visit) =>
    clocks.visits.get(visitIdOf(visit)) ?? clockOfVisit(look, visit);
  const clockOf = legClockFinder(look, clocks, clockAt);
  const mayBeLateWork = look.open.some(isHandedOver);
  for (const leg of openAmong(agencyLegsOf(look))) {
    // The clock of a leg of one visit turns by itself.
    const clock = leg.stays.length === 1 ? undefined : clockOf(leg);
    if (goesOn(clock)) certain.push(pastEndOf(clock));
    if (mayBeLateWork) possible.push(...startsOfLateWork(look, clockAt, leg));
  }
};

/** The end of the time for handing the file on; a remark may have said that it was. */
const addEndOfHandover = ({ certain, possible }: Turns, look: Look): void => {
  // It is the first visit that the desk hands on; most dossiers are past it.
  const isPast = look.fold.visits[0]?.till !== undefined;
  const clock = isPast ? undefined : deskTransferOf(look)?.clock;
  if (clock === undefined || !isRunning(clock)) return;
  const isUnanswered = fulfilmentsIn(look).answers.length === 0;
  (isUnanswered ? certain : possible).push(pastEndOf(clock));
};

/**
 * Instants at which obligations come up or are missed by time alone, beside those at which the
 * clocks of a dossier, its stages and its visits are over. The lists are the caller's to add to.
 */
export const obligationTurnsOf = (look: Look, clocks: AllClocks): Turns => {
  const turns: Turns = { certain: [], possible: [] };
  addWarnings(turns, look, clocks);
  addEndOfHandover(turns, look);
  addTurnsOfLegs(turns, look, clocks);
  return turns;
};
