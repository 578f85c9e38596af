import { merged, type Stretch, without, workingTime } from '../clock/plain-calendar.ts';
import { isOpen, openStays, type Stay, stops } from '../clock/plain-flow.ts';
import { type Look, waysTo } from '../clock/plain-interruptions.ts';
import { type SimulatedClock, simulate } from '../clock/simulator.ts';

/*
 * Overruns reckoned on the fingers, for procedures whose steps all have limits: which stays decided
 * when a cycle ended, and how long each of them went on past its own due.
 */

interface PlainOverrun {
  readonly visit: string;
  readonly stay: Stay;
  readonly unit: string | undefined;
  /** Whether a unit answers for it. */
  readonly isHeld: boolean;
  /** Milliseconds of the dossier's working time in which the holder's office was open as well. */
  readonly overrun: number;
  /** The same of what lies between two instants. */
  readonly overrunBetween: (from: number, till: number) => number;
}

export interface PlainCycle {
  /** Working time from the due of the dossier to the end of its cycle, or now. */
  readonly lateBy: number;
  /** In the order in which the stays began; those that were in time are left out. */
  readonly overruns: readonly PlainOverrun[];
}

const unitOf = ({ reading }: Look, stay: Stay): string | undefined => {
  const node = reading.places.get(stay.node)?.node;
  return node !== undefined && 'unit' in node ? node.unit : undefined;
};

const overrunOf = (
  look: Look,
  stay: Stay,
  clock: SimulatedClock | undefined,
  { from, till }: Stretch,
): number => {
  const { reading, calendar, byUnit } = look;
  const node = reading.places.get(stay.node)?.node;
  const unit = unitOf(look, stay);
  const parent = reading.procedure.units[unit ?? '']?.parent;
  const isExcluded = [unit, parent].some((id) => reading.procedure.excludes?.includes(id ?? ''));
  const isApplicants = node !== undefined && 'wait' in node && node.for === 'applicant';
  if (clock === undefined || !clock.isLate || isExcluded || isApplicants) return 0;
  const stopped = reading.stops
    .filter((stop) => stops(stop, stay))
    .map((stop) => ({ from: stop.from, till: stop.till ?? Number.POSITIVE_INFINITY }));
  const own = byUnit[unit ?? ''] ?? byUnit[parent ?? ''] ?? calendar;
  const whole = {
    from: Math.max(clock.due, stay.from, from),
    till: Math.min(stay.till ?? look.now, till),
  };
  if (whole.from >= whole.till) return 0;
  return without(whole, merged(stopped))
    .flatMap((part) => without(part, closedTime(own, part.from, part.till)))
    .reduce((ms, part) => ms + workingTime(calendar, part), 0);
};

/** The time in which an office is not open. */
const closedTime = (calendar: Look['calendar'], from: number, till: number) => {
  const open = [...calendar.values()]
    .flat()
    .filter((shift) => shift.till > from && shift.from < till);
  return without({ from, till }, open);
};

/** Each late cycle with the overruns of the stays on its critical path. */
export const plainAttribution = (look: Look): readonly PlainCycle[] => {
  const clocks = simulate(look);
  const byKey = new Map(clocks.map((clock) => [clock.key, clock]));
  return look.reading.cycles.flatMap((cycle, i) => {
    const dossier = byKey.get(`dossier:${i}`);
    if (dossier === undefined || !dossier.isLate) return [];
    const open = openStays(look.reading).filter((stay) => stay.cycle === i && isOpen(stay));
    const lasts = cycle.lasts ?? open;
    const critical = new Set(lasts.flatMap(waysTo).flat());
    const until = dossier.ended ?? look.now;
    const overruns = look.reading.stays
      .filter((stay) => critical.has(stay) && stay.from < until)
      .map((stay) => {
        const visit = `${stay.node}#${stay.nth}`;
        const clock = byKey.get(`step:${visit}`) ?? byKey.get(`wait:${visit}`);
        const unit = unitOf(look, stay);
        const overrunBetween = (from: number, till: number): number =>
          overrunOf(look, stay, clock, { from, till: Math.min(till, until) });
        const overrun = overrunBetween(stay.from, until);
        return { visit, stay, unit, isHeld: unit !== undefined, overrun, overrunBetween };
      })
      .filter(({ overrun }) => overrun > 0);
    return [{ lateBy: dossier.lateBy, overruns }];
  });
};
