import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { apportion, fractionsOf } from './apportion.ts';
import type { Attribution, FractionBasis, SqueezedVisit } from './attribution.ts';
import { splitWithoutTime, type UntimedSplit } from './late-without-time.ts';
import { type MeasuredLook, measuredLook, msPastLimit } from './lateness-measure.ts';
import { overrunPartsOf, shareFrom, type UnweightedShare } from './lateness-shares.ts';
import { missedOwnLimit, type WeighedVisit } from './overrun.ts';
import { planExcess } from './plan-excess.ts';
import { stagesOfCycle, weighCycle } from './weigh-cycle.ts';

/** The lateness of one cycle, put down to visits and to nobody; no fractions yet. */
interface CycleAttribution {
  readonly lateBy: number;
  readonly shares: readonly UnweightedShare[];
  readonly calendar: number;
  readonly plan: number;
  readonly unassigned: number;
  readonly squeezed: readonly SqueezedVisit[];
  /** Late without a millisecond: whose all of it is all the same. */
  readonly untimed: UntimedSplit | undefined;
}

/** Units that kept their own limit although part of it lay past the dossier's due. */
const squeezedAmong = (
  { ruler }: MeasuredLook,
  dossier: ClockRecord,
  critical: readonly WeighedVisit[],
): readonly SqueezedVisit[] =>
  critical.flatMap(({ visit, unit, clock }) => {
    if (unit === undefined || clock?.scope !== 'step' || missedOwnLimit(clock, visit)) return [];
    const window = { from: Math.max(dossier.times.due, visit.from), till: clock.times.due };
    const by = ruler.msIn(window, []);
    // A limit that had passed before the dossier came leaves no time at all.
    if (by === 0 && clock.grade !== 'late') return [];
    return [{ visit: visitIdOf(visit), step: visit.node, unit, by }];
  });

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
  look: MeasuredLook,
  clocks: AllClocks,
  dossier: ClockRecord,
): CycleAttribution => {
  const critical = weighCycle(look, clocks, dossier);
  const lateBy = msPastLimit(look, dossier);

  const parts = critical
    .filter((each) => each.overrun > 0)
    .flatMap((each) => overrunPartsOf(look, each));
  const overruns = parts.map(({ part }) => part.ms);
  const overrun = overruns.reduce((a, b) => a + b, 0);
  const charged = Math.min(lateBy, overrun);
  const charges = apportion(charged, overruns);
  const shares = parts.flatMap((each, i) => shareFrom(each, charges[i] ?? 0) ?? []);
  const unheld = charged - shares.reduce((ms, { charge }) => ms + charge, 0);

  const remainder = remainderOf(lateBy - charged, {
    closed: () => critical.reduce((ms, each) => ms + each.closed, 0),
    excess: () => planExcess(look, dossier, stagesOfCycle(clocks, dossier), critical),
  });
  return {
    lateBy,
    shares,
    calendar: remainder.calendar,
    plan: remainder.plan,
    unassigned: remainder.unassigned + unheld,
    squeezed: squeezedAmong(look, dossier, critical),
    untimed: lateBy === 0 ? splitWithoutTime(look, clocks, dossier, critical) : undefined,
  };
};

const sumOf = (
  cycles: readonly CycleAttribution[],
  key: 'lateBy' | 'calendar' | 'plan' | 'unassigned',
): number => cycles.reduce((sum, cycle) => sum + cycle[key], 0);

/** The shares of an attribution, and what each of them and each remainder weighs. */
interface Weighed extends Omit<UntimedSplit, 'fractionsBy'> {
  readonly fractionsBy: FractionBasis;
  readonly calendar: number;
  readonly plan: number;
}

const weighedByCharge = (cycles: readonly CycleAttribution[]): Weighed => {
  const shares = cycles.flatMap((cycle) => cycle.shares);
  return {
    fractionsBy: 'charge',
    shares,
    weights: shares.map(({ charge }) => charge),
    calendar: sumOf(cycles, 'calendar'),
    plan: sumOf(cycles, 'plan'),
    unassigned: sumOf(cycles, 'unassigned'),
  };
};

const addUp = (
  { measure }: MeasuredLook['ruler'],
  cycles: readonly CycleAttribution[],
): Attribution => {
  const lateBy = sumOf(cycles, 'lateBy');
  const untimed = lateBy > 0 ? undefined : cycles.find((cycle) => cycle.untimed)?.untimed;
  const weighed =
    untimed === undefined ? weighedByCharge(cycles) : { ...untimed, calendar: 0, plan: 0 };
  const { weights, calendar, plan, unassigned } = weighed;
  const fractions = fractionsOf([...weights, calendar, plan, unassigned]);
  const [ofCalendar = 0, ofPlan = 0, ofUnassigned = 0] = fractions.slice(weights.length);
  return {
    measure,
    fractionsBy: weighed.fractionsBy,
    lateBy,
    shares: weighed.shares.map((share, i) => ({ ...share, fraction: fractions[i] ?? 0 })),
    calendar: sumOf(cycles, 'calendar'),
    plan: sumOf(cycles, 'plan'),
    unassigned: sumOf(cycles, 'unassigned'),
    fractions: { calendar: ofCalendar, plan: ofPlan, unassigned: ofUnassigned },
    squeezed: cycles.flatMap((cycle) => cycle.squeezed),
  };
};

/** `attributeLateness` on clocks that are computed already. */
export const attributeFrom = (look: Look, clocks: AllClocks): Attribution => {
  const measured = measuredLook(look, clocks);
  const late = clocks.dossier.filter(({ grade }) => grade === 'late');
  return addUp(
    measured.ruler,
    late.map((clock) => attributeCycle(measured, clocks, clock)),
  );
};

/**
 * Who made a dossier late. Only a visit past its own limit is charged, in proportion to how far it
 * went, whoever holds the dossier at the end; a unit inside its limit is never charged, however
 * late the dossier reached it, and neither is the applicant's time.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * const { lateBy, shares } = attributeLateness(dossier, { now, calendar: vietnamCalendar() });
 * lateBy / 60_000; //=> 570
 * shares.map(({ unit, charge }) => [unit, charge / 60_000]); //=> [['motCua', 570]]
 * ```
 */
export const attributeLateness = (dossier: Dossier, options: LookOptions): Attribution => {
  const look = lookFrom(dossier, options);
  return attributeFrom(look, allClocksOf(look));
};
