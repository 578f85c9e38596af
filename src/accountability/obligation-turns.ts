import { openInstantFrom } from '../calendar/day-shifts.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { isHandedOver } from '../dossier/unit-hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { type AgencyLegRecord, openLegsOf } from './agency-legs.ts';
import { isInterlinked } from './agency-stays.ts';
import { handoverOf } from './handover.ts';
import { type ClockAt, legClockFinder } from './leg-clock.ts';
import { apologyWarningOf } from './obligation-lateness.ts';
import { fulfilmentsIn } from './obligation-record.ts';
import { clockOfStay } from './stay-clock.ts';

/** Instants at which something changes by time alone: certainly at the first, or perhaps at each. */
export interface Turns {
  readonly certain: readonly number[];
  readonly possible: readonly number[];
}

const NONE: readonly number[] = [];

const isRunning = ({ state }: ClockRecord): boolean => state === 'running';
const pastEndOf = ({ times }: ClockRecord): number => times.endsAt + 1;

/** Of several paths the one that is late, or warned first, tells what is owed; the first to warn does. */
const warningsOf = (context: ClockContext, clock: ClockRecord): Turns => {
  const paths = (clock.paths ?? [clock]).map((path) => ({
    path,
    warnedAt: apologyWarningOf(path, context),
  }));
  const warnings = paths.filter(({ path }) => isRunning(path)).map(({ warnedAt }) => warnedAt);
  const isQuiet = paths.every(
    ({ path, warnedAt }) => path.grade !== 'late' && path.judgedAt < warnedAt,
  );
  if (isQuiet) return { certain: warnings, possible: NONE };
  // What is owed for the only path is known by then.
  return { certain: NONE, possible: clock.paths === undefined ? NONE : warnings };
};

const asksForParts = ({ componentApology, explanation, monthlyList }: RulePack): boolean =>
  componentApology.value || explanation.value || monthlyList.value;

const QUIET: Turns = { certain: NONE, possible: NONE };

/** Where each has just come to its unit, no leg is of several visits or of a part of one. */
const areAllFresh = ({ open }: ClockContext): boolean =>
  open.every((visit) => visit.previous.length === 0 && !isHandedOver(visit));

/** The end of a leg that goes on, as far as its clock is not that of a stage of several paths. */
const endOfLeg = (clock: ClockRecord | undefined): readonly number[] =>
  clock !== undefined && clock.paths === undefined && isRunning(clock) ? [pastEndOf(clock)] : NONE;

/** When whoever got a file of which the time was over has had time to work on it. */
const startsOfLateWork = (
  context: ClockContext,
  clockAt: ClockAt,
  { stays }: AgencyLegRecord,
): readonly number[] =>
  stays.flatMap((stay) => {
    const visitClock = stay.part === undefined ? undefined : clockAt(stay.visit);
    const clock = clockOfStay(context, visitClock, stay);
    if (visitClock?.grade !== 'late' || clock === undefined) return [];
    if (!isRunning(clock) || clock.grade === 'late') return [];
    const { counting, table } = clock.span;
    const begins = counting === 'clock' ? context.now : openInstantFrom(table, context.now);
    return [begins + 1];
  });

const turnsOfLegs = (context: ClockContext, clocks: AllClocks): Turns => {
  if (!isInterlinked(context) || !asksForParts(context.rules) || areAllFresh(context)) return QUIET;
  const clockAt: ClockAt = (visit) =>
    clocks.visits.get(visitIdOf(visit)) ?? clockOfVisit(context, visit);
  const clockOf = legClockFinder(context, clocks, clockAt);
  const legs = openLegsOf(context);
  return {
    // The clock of a leg of one visit turns by itself.
    certain: legs.flatMap((leg) => (leg.stays.length === 1 ? NONE : endOfLeg(clockOf(leg)))),
    possible: context.open.some(isHandedOver)
      ? legs.flatMap((leg) => startsOfLateWork(context, clockAt, leg))
      : NONE,
  };
};

/** The end of the time for handing the file on; a remark may have said that it was. */
const endOfHandover = (context: ClockContext): Turns => {
  // It is the first visit that the desk hands on; most dossiers are past it.
  const isPast = context.fold.visits[0]?.till !== undefined;
  const clock = isPast ? undefined : handoverOf(context)?.clock;
  if (clock === undefined || !isRunning(clock)) return QUIET;
  const ends = [pastEndOf(clock)];
  return fulfilmentsIn(context).answers.length === 0
    ? { certain: ends, possible: NONE }
    : { certain: NONE, possible: ends };
};

/**
 * Instants at which obligations come up or are missed by time alone, beside those at which the
 * clocks of a dossier, its stages and its visits are over.
 */
export const obligationTurnsOf = (context: ClockContext, clocks: AllClocks): Turns => {
  const current = clocks.dossier.at(-1);
  const turns = [
    ...(current === undefined ? [] : [warningsOf(context, current)]),
    endOfHandover(context),
    turnsOfLegs(context, clocks),
  ];
  return {
    certain: turns.flatMap(({ certain }) => certain),
    possible: turns.flatMap(({ possible }) => possible),
  };
};
