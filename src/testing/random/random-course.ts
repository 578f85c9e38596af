import { projectedTableOf } from '../../calendar/build-calendar.ts';
import { defaultCalendarOf } from '../../calendar/calendar-set.ts';
import { expiredEvent } from '../../clock/due-events.ts';
import { expiriesOf } from '../../clock/expiries.ts';
import { type Look, lookAt } from '../../clock/look.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Fold, VisitRecord } from '../../dossier/fold.ts';
import { isStopped } from '../../dossier/pauses.ts';
import { foldOf, record } from '../../dossier/record.ts';
import { formatInstant } from '../../time/instant.ts';
import { MS_PER_HOUR } from '../../time/units.ts';
import type { RandomDossierOptions } from './random-options.ts';
import type { Fortune } from './visit-end.ts';
import { type PlannedEvent, planVisit } from './visit-plan.ts';
import { workingInstantAfter } from './working-instant.ts';

/** A flow may lead round for ever; a dossier need not. */
const MOST_EVENTS = 300;

/** What is still planned at a node, and for which of its visits it was. */
interface Plan {
  readonly visit: number;
  readonly events: readonly PlannedEvent[];
}

type Plans = Map<string, Plan>;

/**
 * A visit is planned when it is first seen; but one that begins where a pause has not ended, after a
 * restart or a jump, goes by the plan that the pause was part of, which also ends it.
 */
const planOf = (
  look: Look,
  plans: Plans,
  visit: VisitRecord,
  fortune: Fortune,
): readonly PlannedEvent[] => {
  const { node, index } = visit;
  const plan = plans.get(node);
  const goesOn = plan !== undefined && (plan.visit === index || isStopped(look.fold, node));
  return goesOn ? plan.events : planVisit(look, visit, fortune);
};

/** What comes next at a visit, and what is planned after it. */
interface NextPlanned {
  readonly visit: VisitRecord;
  readonly planned: PlannedEvent;
  readonly rest: readonly PlannedEvent[];
}

/** The next of what is planned at the open visits. */
const nextPlanned = (look: Look, plans: Plans, fortune: Fortune): NextPlanned | undefined =>
  look.open
    .flatMap((visit) => {
      const events = planOf(look, plans, visit, fortune);
      plans.set(visit.node, { visit: visit.index, events });
      const [planned, ...rest] = events;
      return planned === undefined ? [] : [{ visit, planned, rest }];
    })
    .sort((a, b) => a.planned.at - b.planned.at)[0];

/** An applicant out of patience takes the dossier back when a step would have ended. */
const orWithdrawn = (
  { at, event }: PlannedEvent,
  { zone, log }: Fold,
  { patience }: Fortune,
): PlannedEvent =>
  event.type === 'finished' && log.length >= patience
    ? { at, event: { type: 'withdrawn', id: 'withdrawn', at: formatInstant(at, zone) } }
    : { at, event };

/** Whatever happens first: something that is planned, or before it the passing of time. */
const nextEvent = (
  dossier: Dossier,
  plans: Plans,
  { calendar }: RandomDossierOptions,
  fortune: Fortune,
): PlannedEvent | undefined => {
  const look = lookAt(dossier, calendar, Number.NEGATIVE_INFINITY);
  const next = nextPlanned(look, plans, fortune);
  const [expiry] = expiriesOf(look);
  if (expiry !== undefined && expiry.at <= (next?.planned.at ?? Number.POSITIVE_INFINITY)) {
    return { at: expiry.at, event: expiredEvent(look.fold, expiry) };
  }
  if (next === undefined) return undefined;
  plans.set(next.visit.node, { visit: next.visit.index, events: next.rest });
  return orWithdrawn(next.planned, look.fold, fortune);
};

/** The result goes to the applicant within some hours. */
const deliveryOf = (
  dossier: Dossier,
  { calendar }: RandomDossierOptions,
  { random }: Fortune,
): PlannedEvent | undefined => {
  const { end, zone, deliveredAt } = foldOf(dossier);
  if (end?.result !== 'granted' || deliveredAt !== undefined) return undefined;
  const table = projectedTableOf(defaultCalendarOf(calendar));
  const at = workingInstantAfter(table, end.at, random.between([0, 8 * MS_PER_HOUR]));
  return { at, event: { type: 'delivered', id: 'delivered', at: formatInstant(at, zone) } };
};

/** Carries a dossier on by chance, up to its end or to an instant. */
export const carryOn = (
  received: Dossier,
  options: RandomDossierOptions,
  fortune: Fortune,
  until: number,
): Dossier => {
  const plans: Plans = new Map();
  let dossier = received;
  while (dossier.events.length < MOST_EVENTS) {
    const next =
      nextEvent(dossier, plans, options, fortune) ?? deliveryOf(dossier, options, fortune);
    if (next === undefined || next.at > until) break;
    dossier = record(dossier, next.event);
  }
  return dossier;
};
