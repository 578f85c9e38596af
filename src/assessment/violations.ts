import { oneStopDeskOf } from '../accountability/handover.ts';
import type { Obligation, ObligationKind, ObligationState } from '../accountability/obligation.ts';
import { supplementDueAt } from '../accountability/obligation-notices.ts';
import { unwrap } from '../base/error.ts';
import { changesTooLate } from '../clock/changes-in-time.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { trueExpiryOf } from '../clock/expiries.ts';
import { changesTooLateAt } from '../clock/step-clocks.ts';
import { type SupplementRequest, supplementRequestsOf } from '../clock/supplement-requests.ts';
import type { DossierEvent } from '../dossier/event.ts';
import type { Writable } from '../dossier/fold.ts';
import { lacksBasis } from '../dossier/pauses.ts';
import { isAt } from '../dossier/place.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { unitChain } from '../procedure/graph.ts';
import { formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, epochDayUntil, formatInstant, parseInstant } from '../time/instant.ts';
import type { Violation, ViolationCode } from './violation.ts';

/** A violation before it is written out; what is not known of it is undefined. */
interface Found {
  readonly code: ViolationCode;
  readonly at: number;
  readonly event?: string | undefined;
  readonly visit?: string | undefined;
  readonly step?: string | undefined;
  readonly unit?: string | undefined;
  readonly article?: string | undefined;
  /** Whether it is an obligation of which the time ended then. */
  readonly isUnmet?: boolean;
}

/** What is told at a place of the log: the event, and what it puts in the place of another one. */
const toldBy = (event: DossierEvent): readonly DossierEvent[] =>
  event.type === 'voided' && event.instead !== undefined ? [event, event.instead] : [event];

/** The unit that is said to have done an event, which may stand in the place of another one. */
const unitOfEvent = ({ fold }: ClockContext, id: string): string | undefined => {
  const event = fold.log[fold.eventIds.get(id) ?? -1];
  return event && toldBy(event).find((told) => told.id === id)?.by?.unit;
};

/**
 * Whether a unit asked the applicant by itself (NĐ 61/2018/NĐ-CP Art. 5(1)(e)): the flow foresees no
 * such request, and the unit is not of the desk.
 */
const isPastTheDesk = (
  context: ClockContext,
  { wait }: SupplementRequest,
  asker: string | undefined,
): boolean => {
  const desk = oneStopDeskOf(context);
  if (wait !== undefined || desk === undefined || asker === undefined) return false;
  return !unitChain(context.fold.procedure.units, asker).includes(desk);
};

const supplements = (context: ClockContext): readonly Found[] => {
  const { rules } = context;
  const { supplementRequestsAtMost: most, supplementNoticeWorkingDays: notice } = rules;
  return supplementRequestsOf(context).flatMap((asked, i) => {
    const { at, event, wait, unit } = asked;
    const visit = wait === undefined ? undefined : visitIdOf(wait);
    const asker = unit ?? (event === undefined ? undefined : unitOfEvent(context, event));
    const request = { at, event, visit, unit: asker };
    return [
      ...(i < most.value
        ? []
        : [{ ...request, code: 'supplement.tooMany' as const, article: most.source }]),
      ...(at > supplementDueAt(context, asked)
        ? [{ ...request, code: 'supplement.tooLate' as const, article: notice.source }]
        : []),
      ...(isPastTheDesk(context, asked, asker)
        ? [{ ...request, code: 'supplement.pastTheDesk' as const }]
        : []),
    ];
  });
};

/** The unit that has a component, or had it last by an instant. */
const unitOfComponent = ({ fold }: ClockContext, step: string, at: number): string | undefined => {
  const visit = fold.visits
    .filter(({ node, from }) => from <= at && isAt(fold.graph, node, step))
    .at(-1);
  return visit && unitOfVisit(fold, visit);
};

const reappointments = (context: ClockContext): readonly Found[] => {
  const { value, source } = context.rules.reappointmentsAtMost;
  // Each component names new dates for itself, and so does the dossier as a whole.
  const timesTold = new Map<string | undefined, number>();
  return context.fold.promises.flatMap(({ id, at, kind, step }): readonly Found[] => {
    if (kind !== 'reappointed') return [];
    const times = (timesTold.get(step) ?? 0) + 1;
    timesTold.set(step, times);
    if (times <= value) return [];
    const teller = unitOfEvent(context, id);
    const unit = teller ?? (step === undefined ? undefined : unitOfComponent(context, step, at));
    return [{ code: 'reappointment.tooMany', at, event: id, step, unit, article: source }];
  });
};

const pausesWithoutBasis = (context: ClockContext): readonly Found[] => {
  const { fold, rules } = context;
  return fold.pauses
    .filter((pause) => lacksBasis(rules, pause))
    .map(({ id, from }) => ({
      code: 'pause.withoutBasis',
      at: from,
      event: id,
      unit: unitOfEvent(context, id),
      article: rules.pausesNeedBasis.source,
    }));
};

const changesAfterDue = (context: ClockContext): readonly Found[] =>
  context.fold.cycles.flatMap((_, cycle) =>
    changesTooLate(context, cycle).map(
      (change): Found => ({
        code: 'extension' in change ? 'extension.afterDue' : 'reclassification.afterDue',
        at: change.at,
        event: change.id,
        unit: unitOfEvent(context, change.id),
      }),
    ),
  );

/** An extension for a step whose own time was over; one for the whole owes a step nothing. */
const stepExtensionsAfterDue = (context: ClockContext): readonly Found[] =>
  context.fold.extensions.flatMap(({ id, at, step, visits }) => {
    if (step === undefined) return [];
    return visits.flatMap((index): readonly Found[] => {
      const visit = context.fold.visits[index];
      if (visit === undefined) return [];
      if (!changesTooLateAt(context, visit).some((change) => change.id === id)) return [];
      const unit = unitOfEvent(context, id);
      return [{ code: 'extension.afterDue', at, event: id, visit: visitIdOf(visit), unit }];
    });
  });

const earlyExpiries = (context: ClockContext): readonly Found[] => {
  const found: Found[] = [];
  for (const visit of context.fold.visits) {
    if (visit.end !== 'expired' || visit.till === undefined) continue;
    if (visit.till >= trueExpiryOf(context, visit)) continue;
    found.push({
      code: 'expiry.tooEarly',
      at: visit.till,
      visit: visitIdOf(visit),
      unit: unitOfVisit(context.fold, visit),
    });
  }
  return found;
};

const lateEntries = ({ fold }: ClockContext): readonly Found[] => {
  const found: Found[] = [];
  const { log, refolded } = fold;
  for (const { id, at, recordedAt, by } of refolded === 0 ? log : log.flatMap(toldBy)) {
    if (recordedAt === undefined) continue;
    const happened = unwrap(parseInstant(at));
    const entered = unwrap(parseInstant(recordedAt));
    if (epochDayOfInstant(entered, fold.zone) <= epochDayOfInstant(happened, fold.zone)) continue;
    found.push({ code: 'entry.late', at: happened, event: id, unit: by?.unit });
  }
  return found;
};

type Unmet = Extract<ObligationState, 'missed' | 'fulfilledLate'>;

/** What it is to meet an obligation late, or not at all; requests for supplements are judged above. */
const UNMET: { readonly [K in ObligationKind]?: { readonly [S in Unmet]: ViolationCode } } = {
  apology: { missed: 'apology.missing', fulfilledLate: 'apology.tooLate' },
  newDate: { missed: 'newDate.missing', fulfilledLate: 'newDate.tooLate' },
  refusalNotice: { missed: 'refusal.tooLate', fulfilledLate: 'refusal.tooLate' },
  transfer: { missed: 'transfer.tooLate', fulfilledLate: 'transfer.tooLate' },
};

/** Obligations that were not met in time, each at the end of its time. */
const unmet = (obligations: readonly Obligation[]): readonly Found[] =>
  obligations.flatMap(({ kind, state, due, bearer, article, fulfilledBy }) => {
    if (due === undefined || (state !== 'missed' && state !== 'fulfilledLate')) return [];
    const code = UNMET[kind]?.[state];
    if (code === undefined) return [];
    const at = unwrap(parseInstant(due));
    return [{ code, at, event: fulfilledBy, unit: bearer?.unit, article, isUnmet: true }];
  });

const SEARCHES: readonly ((context: ClockContext) => readonly Found[])[] = [
  supplements,
  reappointments,
  pausesWithoutBasis,
  changesAfterDue,
  stepExtensionsAfterDue,
  earlyExpiries,
  lateEntries,
];

const writtenOut = (
  { code, at, event, visit, step, unit, article, isUnmet = false }: Found,
  { fold: { zone } }: ClockContext,
): Violation => {
  const violation: Writable<Violation> = { code, at: formatInstant(at, zone) };
  if (isUnmet) violation.dueDate = formatCivilDate(epochDayUntil(at, zone));
  if (event !== undefined) violation.event = event;
  if (visit !== undefined) violation.visit = visit;
  if (step !== undefined) violation.step = step;
  if (unit !== undefined) violation.unit = unit;
  if (article !== undefined) violation.article = article;
  return violation;
};

/** What was done against the rules by now, in the order in which it happened. */
export const violationsOf = (
  context: ClockContext,
  obligations: readonly Obligation[],
): readonly Violation[] =>
  [...SEARCHES.flatMap((search) => search(context)), ...unmet(obligations)]
    .sort((a, b) => a.at - b.at)
    .map((found) => writtenOut(found, context));
