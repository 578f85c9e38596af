import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { visitIdOf } from '../dossier/visits.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { isInterlinked } from './agency-legs.ts';
import { handoverOf } from './handover.ts';
import { type ClockAt, legClockFinder } from './leg-clock.ts';
import { apologyWarningOf } from './obligation-lateness.ts';
import { openLegsOf } from './obligation-legs.ts';
import { fulfilmentsIn } from './obligation-record.ts';

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

/** Ends of the legs that go on, as far as their clocks are not those of a stage of several paths. */
const endsOfLegs = (context: ClockContext, clocks: AllClocks): readonly number[] => {
  if (!isInterlinked(context) || !asksForParts(context.rules)) return NONE;
  // Where each has just come to its agency, no leg is of several visits.
  if (context.open.every(({ previous }) => previous.length === 0)) return NONE;
  const clockAt: ClockAt = (visit) =>
    clocks.visits.get(visitIdOf(visit)) ?? clockOfVisit(context, visit);
  const clockOf = legClockFinder(context, clocks, clockAt);
  const ends: number[] = [];
  for (const leg of openLegsOf(context)) {
    // The clock of a leg of one visit turns by itself.
    if (leg.visits.length === 1) continue;
    const clock = clockOf(leg);
    if (clock !== undefined && clock.paths === undefined && isRunning(clock)) {
      ends.push(pastEndOf(clock));
    }
  }
  return ends;
};

/** The end of the time for handing the file on; a remark may have said that it was. */
const endOfHandover = (context: ClockContext): Turns => {
  // It is the first visit that the desk hands on; most dossiers are past it.
  const isPast = context.fold.visits[0]?.till !== undefined;
  const clock = isPast ? undefined : handoverOf(context)?.clock;
  if (clock === undefined || !isRunning(clock)) return { certain: NONE, possible: NONE };
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
  ];
  return {
    certain: [...endsOfLegs(context, clocks), ...turns.flatMap(({ certain }) => certain)],
    possible: turns.flatMap(({ possible }) => possible),
  };
};
