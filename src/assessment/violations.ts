import type { Obligation, ObligationKind, ObligationState } from '../accountability/obligation.ts';
import { changesTooLate } from '../clock/changes-in-time.ts';
import { trueExpiryOf } from '../clock/expiries.ts';
import { areLimitsUnchanged } from '../clock/limit-changes.ts';
import type { Look } from '../clock/look.ts';
import { changesTooLateAt } from '../clock/step-clocks.ts';
import type { Writable } from '../dossier/fold.ts';
import { lacksBasis } from '../dossier/pauses.ts';
import { latestVisitIn } from '../dossier/place.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, epochDayUntil, epochMsOf, formatInstant } from '../time/instant.ts';
import { type Found, NOTHING, toldBy, unitOfEvent } from './found-violation.ts';
import { supplementViolations } from './supplement-violations.ts';
import type { Violation, ViolationCode } from './violation.ts';

/** The unit that has a component, or had it last by an instant. */
const unitOfComponent = ({ fold }: Look, step: string, at: number): string | undefined => {
  const visit = latestVisitIn(fold, step, at);
  return visit && unitOfVisit(fold, visit);
};

const reappointments = (look: Look): readonly Found[] => {
  if (look.fold.promises.every(({ kind }) => kind !== 'reappointed')) return NOTHING;
  const { value, source } = look.rules.reappointmentsAtMost;
  // Each component names new dates for itself, and so does the dossier as a whole.
  const timesTold = new Map<string | undefined, number>();
  return look.fold.promises.flatMap(({ id, at, kind, step }): readonly Found[] => {
    if (kind !== 'reappointed') return [];
    const times = (timesTold.get(step) ?? 0) + 1;
    timesTold.set(step, times);
    if (times <= value) return [];
    const teller = unitOfEvent(look, id);
    const unit = teller ?? (step === undefined ? undefined : unitOfComponent(look, step, at));
    return [{ code: 'reappointment.tooMany', at, event: id, step, unit, article: source }];
  });
};

const pausesWithoutBasis = (look: Look): readonly Found[] => {
  const { fold, rules } = look;
  return fold.pauses
    .filter((pause) => lacksBasis(rules, pause))
    .map(({ id, from }) => ({
      code: 'pause.withoutBasis',
      at: from,
      event: id,
      unit: unitOfEvent(look, id),
      article: rules.pausesNeedBasis.source,
    }));
};

const changesAfterDue = (look: Look): readonly Found[] => {
  if (areLimitsUnchanged(look.fold)) return NOTHING;
  return look.fold.cycles.flatMap((_, cycle) =>
    changesTooLate(look, cycle).map(
      (change): Found => ({
        code: 'extension' in change ? 'extension.afterDue' : 'reclassification.afterDue',
        at: change.at,
        event: change.id,
        unit: unitOfEvent(look, change.id),
      }),
    ),
  );
};

/** An extension for a step whose own time was over; one for the whole owes a step nothing. */
const stepExtensionsAfterDue = (look: Look): readonly Found[] =>
  look.fold.extensions.flatMap(({ id, at, step, visits }) => {
    if (step === undefined) return [];
    return visits.flatMap((index): readonly Found[] => {
      const visit = look.fold.visits[index];
      if (visit === undefined) return [];
      if (!changesTooLateAt(look, visit).some((change) => change.id === id)) return [];
      const unit = unitOfEvent(look, id);
      return [{ code: 'extension.afterDue', at, event: id, visit: visitIdOf(visit), unit }];
    });
  });

const earlyExpiries = (look: Look): readonly Found[] => {
  const found: Found[] = [];
  for (const visit of look.fold.visits) {
    if (visit.end !== 'expired' || visit.till === undefined) continue;
    if (visit.till >= trueExpiryOf(look, visit)) continue;
    found.push({
      code: 'expiry.tooEarly',
      at: visit.till,
      visit: visitIdOf(visit),
      unit: unitOfVisit(look.fold, visit),
    });
  }
  return found;
};

const lateEntries = ({ fold }: Look): readonly Found[] => {
  const found: Found[] = [];
  const { log, refolded, entries } = fold;
  if (refolded === 0 && entries === 0) return NOTHING;
  for (const event of refolded === 0 ? log : log.flatMap(toldBy)) {
    const { recordedAt } = event;
    if (recordedAt === undefined) continue;
    const { id, at, by } = event;
    const happened = epochMsOf(at);
    const entered = epochMsOf(recordedAt);
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
const unmet = (obligations: readonly Obligation[]): readonly Found[] => {
  const found: Found[] = [];
  for (const { kind, state, due, bearer, article, fulfilledBy } of obligations) {
    if (due === undefined || (state !== 'missed' && state !== 'fulfilledLate')) continue;
    const code = UNMET[kind]?.[state];
    if (code === undefined) continue;
    const at = epochMsOf(due);
    found.push({ code, at, event: fulfilledBy, unit: bearer?.unit, article, isUnmet: true });
  }
  return found;
};

const SEARCHES: readonly ((look: Look) => readonly Found[])[] = [
  supplementViolations,
  reappointments,
  pausesWithoutBasis,
  changesAfterDue,
  stepExtensionsAfterDue,
  earlyExpiries,
  lateEntries,
];

const writtenOut = (
  { code, at, event, visit, step, unit, article, isUnmet = false }: Found,
  { fold: { zone } }: Look,
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
  look: Look,
  obligations: readonly Obligation[],
): readonly Violation[] => {
  const found: Found[] = [];
  for (const search of SEARCHES) found.push(...search(look));
  found.push(...unmet(obligations));
  return found.sort((a, b) => a.at - b.at).map((each) => writtenOut(each, look));
};
