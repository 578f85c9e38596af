import { clocksOfParts } from '../../accountability/stay-clock.ts';
import { type Clock, clockFrom } from '../../clock/clock.ts';
import type { Look } from '../../clock/look.ts';
import { isReturnVisit } from '../../clock/return-visit.ts';
import { clockOfVisit } from '../../clock/step-clocks.ts';
import type { VisitRecord } from '../../dossier/fold.ts';
import { holderFrom } from '../../dossier/hands.ts';
import { isHandedOver, unitHandsOf } from '../../dossier/unit-hands.ts';
import type { Visit } from '../../dossier/visits.ts';
import { formatInstant } from '../../time/instant.ts';

/** What one unit had of a visit: all of it, unless the file was handed to another unit. */
export interface VisitTurn {
  /** The visit as it was theirs: from when they got the file till they handed it on or were done. */
  readonly visit: Visit;
  readonly record: VisitRecord;
  /** The clock of the visit with their own part of its lateness. */
  readonly clock: Clock | undefined;
  /** Whom they handed the file to; absent for who had it last. */
  readonly passedTo: string | undefined;
  /** Whether the result is handed out in it: it waits for the applicant to collect it. */
  readonly isReturn: boolean;
}

/** The parts of a visit that was handed from unit to unit, each with its part of the clock. */
const partsOf = (look: Look, whole: VisitTurn): readonly VisitTurn[] => {
  const { fold } = look;
  const { visit, record } = whole;
  const { id, step, kind, cycle, pauses } = visit;
  const hands = unitHandsOf(fold, record);
  const clock = clockOfVisit(look, record);
  const spans = hands.map(({ span }) => span);
  const clocks = clock === undefined ? [] : clocksOfParts(look, clock, spans);
  return hands.map(({ span, holder }, i) => {
    const own = clocks[i];
    const next = hands[i + 1];
    const from = formatInstant(span.from, fold.zone);
    const till = next === undefined ? {} : { till: formatInstant(span.till, fold.zone) };
    const handedOn = { id, step, kind, cycle, pauses, from, ...holderFrom(holder), ...till };
    return {
      ...whole,
      visit: next === undefined ? { ...visit, from } : handedOn,
      clock: own === undefined ? undefined : clockFrom(own, fold.zone),
      passedTo: next?.holder.unit,
    };
  });
};

/** Every visit in the order of the log, one that was handed from unit to unit part by part. */
export const turnsOf = (
  look: Look,
  visits: readonly Visit[],
  clockOf: ReadonlyMap<string, Clock>,
): readonly VisitTurn[] =>
  look.fold.visits.flatMap((record, i) => {
    const visit = visits[i];
    if (visit === undefined) return [];
    const isReturn = isReturnVisit(look, record);
    const clock = clockOf.get(visit.id);
    const whole = { visit, record, clock, passedTo: undefined, isReturn };
    return visit.kind === 'step' && isHandedOver(record) ? partsOf(look, whole) : [whole];
  });

/** Whether a visit is open only until the applicant collects the result. */
export const awaitsCollection = ({ isReturn, visit }: VisitTurn): boolean =>
  isReturn && visit.till === undefined;
