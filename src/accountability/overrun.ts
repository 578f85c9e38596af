import type { ClockRecord } from '../clock/clock-record.ts';
import { excludedTimeOf, isExcluded, pausesAt } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import { isLate } from '../deadline/due-times.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { type Hands, ownHandsOf } from '../dossier/hands.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import { isDateLimit } from '../limit/limit.ts';
import { waitAt } from '../procedure/graph.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import type { MeasuredLook } from './lateness-measure.ts';

/** A visit on the critical path, with what attribution weighs of it. */
export interface WeighedVisit {
  readonly visit: VisitRecord;
  /** The unit that had it last. */
  readonly unit: string | undefined;
  readonly clock: ClockRecord | undefined;
  /** Past its own limit: milliseconds in the measure of the look. */
  readonly overrun: number;
  /** When it ran over: from its due; without a limit of its own in proportion over all of it. */
  readonly ranOver: Interval;
  readonly pauses: readonly Interval[];
  /** Its own calendar was closed while the dossier's ran. */
  readonly closed: number;
  /** Time in it, pauses set aside. */
  readonly stayed: number;
  /** The same where it was work that can be charged: nothing for waits and excluded agencies. */
  readonly used: number;
}

/** Time of a window that passed for the dossier and in which a unit could have worked. */
const workableMs = (
  { ruler }: MeasuredLook,
  unit: string | undefined,
  window: Interval,
  pauses: readonly Interval[],
): number => ruler.msIn(window, pauses) - ruler.closedMsIn(unit, window, pauses);

/** Time in which a stretch of a visit could be worked on; what is delegated stays with its unit. */
export const workableMsIn = (
  look: MeasuredLook,
  { span, holder: { unit, onBehalfOf } }: Pick<Hands, 'span' | 'holder'>,
  pauses: readonly Interval[],
): number => workableMs(look, onBehalfOf?.unit ?? unit, span, pauses);

/** A stretch of a visit in which it was one unit's. */
interface UnitStretch {
  readonly unit: string | undefined;
  readonly span: Interval;
}

/** The stretches of a visit by the unit whose it was: one, unless the file was handed over. */
const stretchesOf = (
  { fold }: Look,
  visit: VisitRecord,
  window: Interval,
): readonly UnitStretch[] => {
  const [first] = visit.holdings;
  return visit.holdings.every(({ unit }) => unit === first?.unit)
    ? [{ unit: unitOfVisit(fold, visit), span: window }]
    : ownHandsOf(fold, visit, window).map(({ span, holder: { unit } }) => ({ unit, span }));
};

/** Time from an instant on in which those whose the visit was could have worked on it. */
const workedMsSince = (
  look: MeasuredLook,
  stretches: readonly UnitStretch[],
  since: number,
  pauses: readonly Interval[],
): number =>
  stretches.reduce((ms, { unit, span }) => {
    const window = { from: Math.max(since, span.from), till: span.till };
    return ms + workableMs(look, unit, window, pauses);
  }, 0);

/** Time of them in which their own calendars were closed while the dossier's limit ran. */
const closedMsOf = (
  { ruler }: MeasuredLook,
  stretches: readonly UnitStretch[],
  pauses: readonly Interval[],
): number => stretches.reduce((ms, { unit, span }) => ms + ruler.closedMsIn(unit, span, pauses), 0);

/** An anchored limit that had passed before the dossier came: the unit could not have kept it. */
const passedBeforeEntry = (clock: ClockRecord, visit: VisitRecord): boolean => {
  const { limit } = clock.span;
  return !isDateLimit(limit) && limit.anchor !== undefined && isLate(visit.from, clock.times);
};

/** Whether a visit went past a limit of its own that it could have kept. */
export const missedOwnLimit = (clock: ClockRecord, visit: VisitRecord): boolean =>
  clock.grade === 'late' && !passedBeforeEntry(clock, visit);

/** Whose lateness never counts against anybody: the applicant's, and that of excluded agencies. */
export const isSetAside = (look: Look, visit: VisitRecord): boolean =>
  waitAt(look.graph, visit.node)?.for === 'applicant' || isExcluded(look, visit);

/** Weighs one visit up to the instant at which the dossier's work was done, or now. */
export const weighVisit = (
  look: MeasuredLook,
  visit: VisitRecord,
  clock: ClockRecord | undefined,
  doneAt: number,
): WeighedVisit => {
  const { over, since } = pausesAt(look, visit);
  const isOutside = isExcluded(look, visit);
  // What an agency outside the limit had of a visit is no time of those who had the rest of it.
  const pauses = unionOf(isOutside ? over : [...over, ...excludedTimeOf(look, visit)]);
  const till = Math.min(visit.till ?? look.now, since ?? doneAt, doneAt);
  const stay = { from: visit.from, till };
  const ranOver =
    clock === undefined ? stay : { from: Math.max(clock.times.due, visit.from), till };
  const isWait = waitAt(look.graph, visit.node) !== undefined;
  const isAside = isSetAside(look, visit);
  const ranPast = clock !== undefined && !isAside && missedOwnLimit(clock, visit);
  const stretches = stretchesOf(look, visit, stay);
  const stayed = workedMsSince(look, stretches, visit.from, pauses);
  return {
    visit,
    unit: unitOfVisit(look.fold, visit),
    clock,
    overrun: ranPast ? workedMsSince(look, stretches, ranOver.from, pauses) : 0,
    ranOver,
    pauses,
    closed: isWait || isOutside ? 0 : closedMsOf(look, stretches, pauses),
    stayed,
    used: isWait || isAside ? 0 : stayed,
  };
};
