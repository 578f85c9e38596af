import { unwrap } from '../base/error.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { workingMsBetween, workingMsIn } from '../calendar/coordinates.ts';
import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import { type ClockContext, lookAt } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';
import { clipTo } from '../time/interval.ts';
import { apportion, fractionsOf } from './apportion.ts';
import type { Attribution, LatenessShare, SqueezedVisit } from './attribution.ts';
import { criticalVisitsOf } from './critical-visits.ts';
import { isSetAside, type WeighedVisit, weighVisit } from './overrun.ts';
import { planExcess } from './plan-excess.ts';
import { poolUnderStages } from './stage-pools.ts';

type UnweightedShare = Omit<LatenessShare, 'fraction'>;

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

/** The share of a visit; none where no unit answers for it. */
const shareOf = (
  { visit, unit, overrun }: WeighedVisit,
  charge: number,
): UnweightedShare | undefined => {
  if (unit === undefined) return undefined;
  const { role, person } = visit.holdings.at(-1) ?? {};
  return {
    visit: visitIdOf(visit),
    step: visit.node,
    unit,
    ...(role === undefined ? {} : { role }),
    ...(person === undefined ? {} : { person }),
    overrun,
    charge,
  };
};

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

/** Takes as much as there is, and says what is left. */
const take = (left: number, wanted: number): readonly [taken: number, left: number] => {
  const taken = Math.min(left, wanted);
  return [taken, left - taken];
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

  const over = critical.filter(({ overrun }) => overrun > 0);
  const overruns = over.map(({ overrun }) => overrun);
  const overrun = overruns.reduce((a, b) => a + b, 0);
  const charged = Math.min(lateBy, overrun);
  const charges = apportion(charged, overruns);
  const charge = (each: WeighedVisit): number => charges[over.indexOf(each)] ?? 0;
  const shares = over.flatMap((each) => shareOf(each, charge(each)) ?? []);
  const unheld = over.filter(({ unit }) => unit === undefined);

  const closed = critical.reduce((ms, each) => ms + each.closed, 0);
  const [calendar, afterCalendar] = take(lateBy - charged, closed);
  const [plan, left] = take(afterCalendar, planExcess(context, dossier, stages, critical));
  const unassigned = unheld.reduce((ms, each) => ms + charge(each), left);
  const openAtDue = critical
    .filter(({ visit }) => isOpenAt(visit, dossier.times.endsAt) && !isSetAside(context, visit))
    .flatMap((each) => shareOf(each, 0) ?? [])
    .slice(0, 1);
  return {
    lateBy,
    shares,
    calendar,
    plan,
    unassigned,
    squeezed: squeezedAmong(context, dossier, critical),
    openAtDue: lateBy === 0 ? openAtDue : undefined,
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
      : [...open.map(() => 1), 0, 0, open.length === 0 ? 1 : 0];
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
export const attributeLateness = (
  dossier: Dossier,
  options: { readonly now: InstantInput; readonly calendar: CalendarSet },
): Attribution => {
  const context = lookAt(dossier, options.calendar, unwrap(parseInstant(options.now, ['now'])));
  return attributeFrom(context, allClocksOf(context));
};
