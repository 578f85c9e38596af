import type { Obligation } from '../accountability/obligation.ts';
import { obligationsFrom } from '../accountability/obligations.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import {
  type AllClocks,
  allClocksOf,
  currentDossierClock,
  earlierDossierClocks,
  liveClocks,
} from '../clock/all-clocks.ts';
import { type Clock, clockFrom } from '../clock/clock.ts';
import { type ClockRecord, isOverdue } from '../clock/clock-record.ts';
import { isEverythingStopped } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import { promisedAt } from '../clock/promise.ts';
import { certaintyOf } from '../deadline/due-times.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Writable } from '../dossier/fold.ts';
import { viewAsRecordedBy } from '../dossier/views.ts';
import { type Visit, visitFrom } from '../dossier/visits.ts';
import { formatInstant, type InstantInput, requireInstant } from '../time/instant.ts';
import type { Assessment, AssessmentFlags, ClockSet } from './assessment.ts';
import { resultOf } from './closing-fact.ts';
import { componentsOf } from './components.ts';
import { deliveredAtOf, resolvedAtOf } from './delivery.ts';
import { endToEndOf } from './end-to-end.ts';
import { wakeUpAfter } from './next-wake-up.ts';
import { responsibleOf } from './responsible.ts';
import { gradeOfAll, statusOf } from './standing.ts';
import { stopsOf } from './stops.ts';
import type { Violation } from './violation.ts';
import { violationsOf } from './violations.ts';

const clockSetOf = ({ fold }: Look, clocks: AllClocks): ClockSet => {
  const { zone } = fold;
  const written = (records: readonly ClockRecord[]): readonly Clock[] =>
    records.map((record) => clockFrom(record, zone));
  const steps: Clock[] = [];
  const waits: Clock[] = [];
  for (const record of clocks.visits.values()) {
    (record.scope === 'wait' ? waits : steps).push(clockFrom(record, zone));
  }
  const earlierCycles = written(earlierDossierClocks(clocks));
  const set: Writable<ClockSet> = { earlierCycles, stages: written(clocks.stages), steps, waits };
  const current = currentDossierClock(clocks);
  if (current !== undefined) set.dossier = clockFrom(current, zone);
  return set;
};

/** The open visits, written out. */
const activeVisits = ({ fold, open, pausesOf }: Look): readonly Visit[] =>
  open.map((record) => visitFrom(fold, record, pausesOf(record)));

const isSqueezed = (clock: ClockRecord, dossier: ClockRecord): boolean =>
  clock.scope === 'step' && clock.times.due > dossier.times.due;

const flagsOf = (
  look: Look,
  clocks: AllClocks,
  promised: number | undefined,
  obligations: readonly Obligation[],
  violations: readonly Violation[],
): AssessmentFlags => {
  const dossier = currentDossierClock(clocks);
  const live = liveClocks(clocks);
  const parts = live.filter(({ scope }) => scope !== 'dossier');
  return {
    overdue: dossier !== undefined && isOverdue(dossier),
    dueSoon: dossier?.isDueSoon ?? false,
    partOverdue: parts.some(isOverdue),
    paused: isEverythingStopped(look),
    squeezed: dossier !== undefined && parts.some((clock) => isSqueezed(clock, dossier)),
    overCommitted:
      dossier !== undefined && promised !== undefined && promised > dossier.times.endsAt,
    apologyDue:
      look.fold.end === undefined &&
      obligations.some(({ kind, fulfilledBy }) => kind === 'apology' && fulfilledBy === undefined),
    lateEntry: violations.some(({ code }) => code === 'entry.late'),
  };
};

const isProjected = ({ span, times }: ClockRecord): boolean =>
  certaintyOf(span, times) === 'projected';

/** As sure as the least sure of the dates. */
const certaintyOfAll = ({ dossier, stages, visits }: AllClocks): Certainty => {
  if (dossier.some(isProjected) || stages.some(isProjected)) return 'projected';
  for (const clock of visits.values()) if (isProjected(clock)) return 'projected';
  return 'confirmed';
};

const dueOf = (
  { fold: { zone } }: Look,
  clocks: AllClocks,
  promised: number | undefined,
): Assessment['due'] => {
  const due: Writable<Assessment['due']> = {};
  const legal = currentDossierClock(clocks)?.times.due;
  if (legal !== undefined) due.legal = formatInstant(legal, zone);
  if (promised !== undefined) due.promised = formatInstant(promised, zone);
  return due;
};

/** Adds what not every dossier has, or not yet. */
const addWhatIsKnown = (assessment: Writable<Assessment>, look: Look, clocks: AllClocks): void => {
  const { zone } = look.fold;
  const result = resultOf(look.fold);
  const resolved = resolvedAtOf(look);
  const delivered = deliveredAtOf(look);
  const endToEnd = endToEndOf(look, clocks);
  const grade = gradeOfAll(clocks);
  const wakeUp = wakeUpAfter(look, clocks);
  if (result !== undefined) assessment.result = result;
  if (resolved !== undefined) assessment.resolved = formatInstant(resolved, zone);
  if (delivered !== undefined) assessment.delivered = formatInstant(delivered, zone);
  if (endToEnd !== undefined) assessment.endToEnd = endToEnd;
  if (grade !== undefined) assessment.grade = grade;
  if (wakeUp !== undefined) assessment.nextWakeUp = formatInstant(wakeUp, zone);
};

/** From where a dossier is looked at. */
export interface AssessOptions extends LookOptions {
  /** Leaves out what was entered after that instant: the dossier as it was known then. */
  readonly asRecordedBy?: InstantInput;
}

/**
 * The whole picture of a dossier at an instant: every clock, the due dates, the flags, who is
 * responsible, and when to look again. Nothing of it is stored anywhere; past the announced
 * holidays it goes on by projection and says so.
 *
 * @throws LienthongError as every look (`LookOptions`); `dossier.notYetRecorded` when nothing had been
 *   entered by `asRecordedBy`
 * @example
 * ```ts
 * assess(dossier, { now: '2026-11-27T09:00:00+07:00', calendar: vietnamCalendar() }).flags.overdue;
 * //=> true
 * ```
 */
export const assess = (dossier: Dossier, options: AssessOptions): Assessment => {
  const now = requireInstant(options.now, 'now');
  const { asRecordedBy } = options;
  const known = asRecordedBy === undefined ? dossier : viewAsRecordedBy(dossier, asRecordedBy);
  const look = lookFrom(known, options);
  const clocks = allClocksOf(look);
  const promised = promisedAt(look);
  const obligations = obligationsFrom(look, clocks);
  const violations = violationsOf(look, obligations);
  const assessment: Writable<Assessment> = {
    dossier: dossier.id,
    now: formatInstant(now, look.fold.zone),
    status: statusOf(look),
    active: activeVisits(look),
    visitCount: look.fold.visits.length,
    stops: stopsOf(look),
    clocks: clockSetOf(look, clocks),
    components: componentsOf(look, clocks),
    due: dueOf(look, clocks, promised),
    flags: flagsOf(look, clocks, promised, obligations, violations),
    violations,
    obligations,
    responsible: responsibleOf(look, clocks),
    certainty: certaintyOfAll(clocks),
  };
  addWhatIsKnown(assessment, look, clocks);
  return assessment;
};
