import { unwrap } from '../base/error.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { workingMsBetween } from '../calendar/coordinates.ts';
import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import { type ClockContext, lookAt } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';
import { apportion, fractionsOf } from './apportion.ts';
import type { Attribution, LatenessShare, SqueezedVisit } from './attribution.ts';
import { criticalVisitsOf } from './critical-visits.ts';
import { type WeighedVisit, weighVisit } from './overrun.ts';
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
  /** When no working time has passed since the due, the share that was open then. */
  readonly openAtDue?: UnweightedShare;
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
  const lateBy = dossier.lateByMs;

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
    .filter(
      ({ visit }) =>
        visit.from <= dossier.times.endsAt && (visit.till ?? doneAt) > dossier.times.endsAt,
    )
    .flatMap((each) => shareOf(each, 0) ?? [])
    .at(0);
  return {
    lateBy,
    shares,
    calendar,
    plan,
    unassigned,
    squeezed: squeezedAmong(context, dossier, critical),
    ...(lateBy === 0 && openAtDue !== undefined ? { openAtDue } : {}),
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
  const openAtDue =
    lateBy === 0 ? cycles.flatMap((cycle) => cycle.openAtDue ?? []).at(0) : undefined;
  const charged = openAtDue === undefined ? cycles.flatMap(({ shares }) => shares) : [openAtDue];
  const weights = [
    ...charged.map(({ charge }) => (openAtDue === undefined ? charge : 1)),
    calendar,
    plan,
    unassigned,
  ];
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
