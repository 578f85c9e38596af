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

/** The lateness of one cycle, put down to visits and to nobody; no fractions yet. */
interface CycleAttribution {
  readonly lateBy: number;
  readonly shares: readonly Omit<LatenessShare, 'fraction'>[];
  readonly calendar: number;
  readonly plan: number;
  readonly unassigned: number;
  readonly squeezed: readonly SqueezedVisit[];
  /** When no working time has passed since the due, the share that was open then. */
  readonly openAtDue?: Omit<LatenessShare, 'fraction'>;
}

const shareOf = (
  { visit, unit, overrun }: WeighedVisit,
  charge: number,
): Omit<LatenessShare, 'fraction'> => {
  const { role, person } = visit.holdings.at(-1) ?? {};
  return {
    visit: visitIdOf(visit),
    step: visit.node,
    unit: unit ?? '',
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
    if (unit === undefined || clock === undefined || clock.scope !== 'step' || overrun > 0) return [];
    const from = Math.max(dossier.times.due, visit.from);
    const by = clock.times.due > from ? workingMsBetween(table, from, clock.times.due) : 0;
    const came = clock.times.endsAt < visit.from ? clock.span.start : undefined;
    if (by === 0 && came === undefined) return [];
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

  const held = critical.filter(({ unit, overrun }) => unit !== undefined && overrun > 0);
  const overruns = held.map(({ overrun }) => overrun);
  const overrun = overruns.reduce((a, b) => a + b, 0);
  const charges = apportion(Math.min(lateBy, overrun), overruns);
  const shares = held.map((each, i) => shareOf(each, charges[i] ?? 0));

  const closed = critical.reduce((ms, each) => ms + each.closed, 0);
  const [calendar, afterCalendar] = take(Math.max(0, lateBy - overrun), closed);
  const [plan, unassigned] = take(
    afterCalendar,
    planExcess(context, dossier, stages, critical),
  );
  const openAtDue = critical.find(
    ({ visit, unit }) =>
      unit !== undefined &&
      visit.from <= dossier.times.endsAt &&
      (visit.till ?? doneAt) > dossier.times.endsAt,
  );
  return {
    lateBy,
    shares,
    calendar,
    plan,
    unassigned,
    squeezed: squeezedAmong(context, dossier, critical),
    ...(lateBy === 0 && openAtDue !== undefined ? { openAtDue: shareOf(openAtDue, 0) } : {}),
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
  // Late without a working minute (finished on a rest day): the visit open when the due passed.
  const onRestDay = lateBy === 0 ? cycles.flatMap(({ openAtDue }) => openAtDue ?? []) : [];
  const charged = [
    ...cycles.flatMap(({ shares }) => shares),
    ...onRestDay.filter(({ visit }) => !cycles.some(({ shares }) => shares.some((s) => s.visit === visit))),
  ];
  const weights = [
    ...charged.map(({ charge, visit }) => (lateBy === 0 ? Number(onRestDay[0]?.visit === visit) : charge)),
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
 * shares.reduce((sum, { charge }) => sum + charge, 0) <= lateBy; //=> true
 * ```
 */
export const attributeLateness = (
  dossier: Dossier,
  options: { readonly now: InstantInput; readonly calendar: CalendarSet },
): Attribution => {
  const context = lookAt(dossier, options.calendar, unwrap(parseInstant(options.now, ['now'])));
  return attributeFrom(context, allClocksOf(context));
};
