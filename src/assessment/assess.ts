import { unwrap } from '../base/error.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { certaintyOn } from '../calendar/reach.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import {
  type AllClocks,
  allClocksOf,
  currentDossierClock,
  liveClocks,
} from '../clock/all-clocks.ts';
import { type Clock, clockFrom } from '../clock/clock.ts';
import { type ClockContext, lookAt } from '../clock/clock-context.ts';
import { type ClockRecord, isOverdue } from '../clock/clock-record.ts';
import { isEverythingStopped } from '../clock/interruptions.ts';
import { promisedAt } from '../clock/promise.ts';
import type { Grade } from '../deadline/grade.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Fold, openVisitsOf } from '../dossier/fold.ts';
import { visitIdOf, visitsOf } from '../dossier/visits.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import {
  epochDayOfInstant,
  formatInstant,
  type InstantInput,
  parseInstant,
} from '../time/instant.ts';
import type { Assessment, AssessmentFlags, ClockSet, DossierStatus } from './assessment.ts';
import { wakeUpAfter } from './next-wake-up.ts';
import { responsibleOf } from './responsible.ts';

const statusOf = ({ fold, graph }: ClockContext): DossierStatus => {
  if (fold.status !== 'running') return fold.status;
  const open = openVisitsOf(fold);
  return open.length > 0 && open.every(({ node }) => isReturnStep(graph, node, fold.variant))
    ? 'resolved'
    : 'running';
};

const clockSetOf = ({ fold }: ClockContext, clocks: AllClocks): ClockSet => {
  const written = (records: readonly ClockRecord[]): readonly Clock[] =>
    records.map((record) => clockFrom(record, fold.zone));
  const visits = [...clocks.visits.values()];
  const current = currentDossierClock(clocks);
  return {
    ...(current === undefined ? {} : { dossier: clockFrom(current, fold.zone) }),
    earlierCycles: written(clocks.dossier.slice(0, -1)),
    stages: written(clocks.stages),
    steps: written(visits.filter(({ scope }) => scope === 'step')),
    waits: written(visits.filter(({ scope }) => scope === 'wait')),
  };
};

const hasLateEntry = ({ zone }: Fold, events: Dossier['events']): boolean =>
  events.some(({ at, recordedAt }) => {
    if (recordedAt === undefined) return false;
    const [happened, entered] = [at, recordedAt].map((text) =>
      epochDayOfInstant(unwrap(parseInstant(text)), zone),
    );
    return entered !== undefined && happened !== undefined && entered > happened;
  });

const isSqueezed = (clock: ClockRecord, dossier: ClockRecord): boolean =>
  clock.scope === 'step' && clock.times.due > dossier.times.due;

const flagsOf = (
  context: ClockContext,
  clocks: AllClocks,
  events: Dossier['events'],
  promised: number | undefined,
): AssessmentFlags => {
  const dossier = currentDossierClock(clocks);
  const live = liveClocks(clocks);
  const parts = live.filter(({ scope }) => scope !== 'dossier');
  return {
    overdue: dossier !== undefined && isOverdue(dossier),
    dueSoon: dossier?.isDueSoon ?? false,
    partOverdue: parts.some(isOverdue),
    paused: isEverythingStopped(context),
    squeezed: dossier !== undefined && parts.some((clock) => isSqueezed(clock, dossier)),
    overCommitted:
      dossier !== undefined && promised !== undefined && promised > dossier.times.endsAt,
    lateEntry: hasLateEntry(context.fold, events),
  };
};

/** `late` if any cycle was; else the grade of the last one. */
const gradeOfAll = ({ dossier }: AllClocks): { readonly grade?: Grade } => {
  const grade = dossier.some((clock) => clock.grade === 'late') ? 'late' : dossier.at(-1)?.grade;
  return grade === undefined ? {} : { grade };
};

const certaintyOf = (clocks: AllClocks): Certainty =>
  [...clocks.dossier, ...clocks.stages, ...clocks.visits.values()].some(
    ({ span, times }) => certaintyOn(span.table, times.dueDay) === 'projected',
  )
    ? 'projected'
    : 'confirmed';

/**
 * The whole picture of a dossier at an instant: every clock, the due dates, the flags, who is
 * responsible, and when to look again. Nothing of it is stored anywhere; past the announced
 * holidays it goes on by projection and says so.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * assess(dossier, { now: '2026-11-27T09:00:00+07:00', calendar: vietnamCalendar() }).flags.overdue;
 * //=> true
 * ```
 */
export const assess = (
  dossier: Dossier,
  options: { readonly now: InstantInput; readonly calendar: CalendarSet },
): Assessment => {
  const now = unwrap(parseInstant(options.now, ['now']));
  const context = lookAt(dossier, options.calendar, now);
  const { fold } = context;
  const clocks = allClocksOf(context);
  const openIds = new Set(openVisitsOf(fold).map(visitIdOf));
  const legal = currentDossierClock(clocks)?.times.due;
  const promised = promisedAt(context);
  const wakeUp = wakeUpAfter(context, clocks);
  return {
    dossier: dossier.id,
    now: formatInstant(now, fold.zone),
    status: statusOf(context),
    ...(fold.end === undefined ? {} : { result: fold.end.result }),
    active: visitsOf(dossier).filter(({ id }) => openIds.has(id)),
    clocks: clockSetOf(context, clocks),
    due: {
      ...(legal === undefined ? {} : { legal: formatInstant(legal, fold.zone) }),
      ...(promised === undefined ? {} : { promised: formatInstant(promised, fold.zone) }),
    },
    ...gradeOfAll(clocks),
    flags: flagsOf(context, clocks, dossier.events, promised),
    responsible: responsibleOf(context, clocks),
    certainty: certaintyOf(clocks),
    ...(wakeUp === undefined ? {} : { nextWakeUp: formatInstant(wakeUp, fold.zone) }),
  };
};
