import { workingMsBetween, workingMsIn } from '../calendar/coordinates.ts';
import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { contextFor, type LookOptions } from '../clock/look-options.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { clipTo } from '../time/interval.ts';
import { apportion, fractionsOf } from './apportion.ts';
import type { Attribution, SqueezedVisit } from './attribution.ts';
import { criticalVisitsOf } from './critical-visits.ts';
import {
  overrunPartAt,
  overrunPartsOf,
  shareFrom,
  type UnweightedShare,
} from './lateness-shares.ts';
import { isSetAside, type WeighedVisit, weighVisit } from './overrun.ts';
import { planExcess } from './plan-excess.ts';
import { poolUnderStages } from './stage-pools.ts';

/** The lateness of one cycle, put down to visits and to nobody; no fractions yet. */
interface CycleAttribution {
  readonly lateBy: number;
  readonly shares: readonly UnweightedShare[];
  readonly calendar: number;
  readonly plan: number;
  readonly unassigned: number;
  readonly squeezed: readonly SqueezedVisit[];
  /** Late without a working minute: whose all of it is, nobody's when there is none. */
  readonly openAtDue: readonly UnweightedShare[] | undefined;
}

/** Units that kept their own limit although part of it lay past the dossier's due. */
const squeezedAmong = (
  { table }: ClockContext,
  dossier: ClockRecord,
  critical: readonly WeighedVisit[],
): readonly SqueezedVisit[] =>
  critical.flatMap(({ visit, unit, clock, overrun }) => {
    if (unit === undefined || clock === undefined || clock.scope !== 'step' || overrun > 0)
      return [];
    const from = Math.max(dossier.times.due, visit.from);
    const by = clock.times.due > from ? workingMsBetween(table, from, clock.times.due) : 0;
    // An anchored limit that had passed before the dossier came leaves no time at all.
    const cameTooLate = clock.times.endsAt < visit.from;
    if (by === 0 && !cameTooLate) return [];
    return [{ visit: visitIdOf(visit), step: visit.node, unit, by }];
  });

/** How late a cycle is in working time, whatever its limit is counted in. */
const lateWorkingMs = ({ table }: ClockContext, { times, judgedAt, span }: ClockRecord): number =>
  workingMsBetween(table, times.due, judgedAt) -
  workingMsIn(table, clipTo(span.pauses, { from: times.due, till: judgedAt }));

const isOpenAt = (
  { from, till = Number.POSITIVE_INFINITY }: VisitRecord,
  instant: number,
): boolean => from <= instant && instant < till;

/**
 * Of the visits that were open when the due passed the first for which a unit answers: the shares of
 * those who held it while it ran over itself, else of the one who held it then.
 */
const sharesAtDue = (
  context: ClockContext,
  { times: { endsAt } }: ClockRecord,
  critical: readonly WeighedVisit[],
): readonly UnweightedShare[] =>
  critical
    .filter(({ visit }) => isOpenAt(visit, endsAt) && !isSetAside(context, visit))
    .map((each) =>
      each.overrun > 0
        ? overrunPartsOf(context, each)
        : [overrunPartAt(context, each.visit, endsAt)],
    )
    .map((parts) => parts.flatMap((part) => shareFrom(part, 0) ?? []))
    .find((shares) => shares.length > 0) ?? [];

/** What no overrun explains: closed calendars, the plan, nobody, each as far as it reaches. */
const remainderOf = (
  left: number,
  { closed, excess }: { readonly closed: () => number; readonly excess: () => number },
): Pick<CycleAttribution, 'calendar' | 'plan' | 'unassigned'> => {
  const calendar = left === 0 ? 0 : Math.min(left, closed());
  const afterCalendar = left - calendar;
  const plan = afterCalendar === 0 ? 0 : Math.min(afterCalendar, excess());
  return { calendar, plan, unassigned: afterCalendar - plan };
};

/**
 * charge_i = O_i · min(1, L / ΣO), in whole milliseconds. What the overruns do not explain goes to
 * closed calendars, then to the plan, then to nobody, each as far as it reaches.
 */
const attributeCycle = (
  context: ClockContext,
  clocks: AllClocks,
  dossier: ClockRecord,
): CycleAttribution => {
  const doneAt = dossier.judgedAt;
  const visits = criticalVisitsOf(context, dossier.cycle, doneAt);
  const own = visits.map((visit) =>
    weighVisit(context, visit, clocks.visits.get(visitIdOf(visit)), doneAt),
  );
  const stages = clocks.stages.filter(({ cycle }) => cycle === dossier.cycle);
  const critical = poolUnderStages(context, stages, own);
  const lateBy = lateWorkingMs(context, dossier);

  const parts = critical
    .filter((each) => each.overrun > 0)
    .flatMap((each) => overrunPartsOf(context, each));
  const overruns = parts.map(({ part }) => part.ms);
  const overrun = overruns.reduce((a, b) => a + b, 0);
  const charged = Math.min(lateBy, overrun);
  const charges = apportion(charged, overruns);
  const shares = parts.flatMap((each, i) => shareFrom(each, charges[i] ?? 0) ?? []);
  const unheld = charged - shares.reduce((ms, { charge }) => ms + charge, 0);

  const remainder = remainderOf(lateBy - charged, {
    closed: () => critical.reduce((ms, each) => ms + each.closed, 0),
    excess: () => planExcess(context, dossier, stages, critical),
  });
  return {
    lateBy,
    shares,
    calendar: remainder.calendar,
    plan: remainder.plan,
    unassigned: remainder.unassigned + unheld,
    squeezed: squeezedAmong(context, dossier, critical),
    openAtDue: lateBy === 0 ? sharesAtDue(context, dossier, critical) : undefined,
  };
};

const sumOf = (
  cycles: readonly CycleAttribution[],
  key: 'lateBy' | 'calendar' | 'plan' | 'unassigned',
): number => cycles.reduce((sum, cycle) => sum + cycle[key], 0);

const addUp = (cycles: readonly CycleAttribution[]): Attribution => {
  const lateBy = sumOf(cycles, 'lateBy');
  const calendar = sumOf(cycles, 'calendar');
  const plan = sumOf(cycles, 'plan');
  const unassigned = sumOf(cycles, 'unassigned');
  const squeezed = cycles.flatMap((cycle) => cycle.squeezed);
  // Late without a working minute (finished on a rest day): all of it is with the visit that was
  // open when the due passed.
  const open = lateBy > 0 ? undefined : cycles.find(({ openAtDue }) => openAtDue)?.openAtDue;
  const charged = open ?? cycles.flatMap(({ shares }) => shares);
  const weights =
    open === undefined
      ? [...charged.map(({ charge }) => charge), calendar, plan, unassigned]
      : [...open.map((share) => Math.max(1, share.overrun)), 0, 0, open.length === 0 ? 1 : 0];
  const fractions = fractionsOf(weights);
  const shares = charged.map((share, i) => ({ ...share, fraction: fractions[i] ?? 0 }));
  const [ofCalendar = 0, ofPlan = 0, ofUnassigned = 0] = fractions.slice(charged.length);
  return {
    lateBy,
    shares,
    calendar,
    plan,
    unassigned,
    fractions: { calendar: ofCalendar, plan: ofPlan, unassigned: ofUnassigned },
    squeezed,
  };
};

/** `attributeLateness` on clocks that are computed already. */
export const attributeFrom = (context: ClockContext, clocks: AllClocks): Attribution =>
  addUp(
    clocks.dossier
      .filter(({ grade }) => grade === 'late')
      .map((clock) => attributeCycle(context, clocks, clock)),
  );

/**
 * Who made a dossier late. Only a visit past its own limit is charged, in proportion to how far it
 * went, whoever holds the dossier at the end; a unit inside its limit is never charged, however
 * late the dossier reached it, and neither is the applicant's time.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * const { lateBy, shares } = attributeLateness(dossier, { now, calendar: vietnamCalendar() });
 * lateBy / 60_000; //=> 570
 * shares.map(({ unit, charge }) => [unit, charge / 60_000]); //=> [['motCua', 570]]
 * ```
 */
export const attributeLateness = (dossier: Dossier, options: LookOptions): Attribution => {
  const context = contextFor(dossier, options);
  return attributeFrom(context, allClocksOf(context));
};
