import { onceFor } from '../base/once-for.ts';
import type { Look } from '../clock/look.ts';
import { standingFactsOf } from '../dossier/corrections.ts';
import type { DossierEventType, DossierFact } from '../dossier/event.ts';
import type { Fold, Writable } from '../dossier/fold.ts';
import { agencyOf, unitChain } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Rule } from '../rules/rule-pack.ts';
import { epochMsOf, formatInstant } from '../time/instant.ts';
import type {
  Obligation,
  ObligationBearer,
  ObligationKind,
  ObligationState,
} from './obligation.ts';

/** A fact of the log with its instant read. */
export interface FactAt {
  readonly fact: DossierFact;
  readonly at: number;
}

/** A duty in epoch milliseconds. */
export interface ObligationRecord {
  readonly kind: ObligationKind;
  /** What gave rise to it: a cycle, a leg of an agency, a visit. */
  readonly subject: string;
  readonly unit: string | undefined;
  readonly rule: Pick<Rule<unknown>, 'source' | 'certainty'>;
  readonly arisenAt: number;
  /** The last instant that is in time. */
  readonly dueAt: number | undefined;
  /** Whether its time is over as far as time has run for it. */
  readonly isTimeOver: boolean;
  /** The event of its own kind that fulfils it. */
  readonly fulfilledBy: FactAt | undefined;
}

const factAt = (fact: DossierFact): FactAt => ({ fact, at: epochMsOf(fact.at) });

/** The facts as corrections leave them, in the order of the log. */
export const factsOf = ({ fold }: Look): readonly FactAt[] => standingFactsOf(fold).map(factAt);

/** What in a log may fulfil an obligation. */
export interface Fulfilments {
  readonly facts: readonly DossierFact[];
  /** The facts that are made for obligations or name one; most logs have none of them. */
  readonly answers: readonly FactAt[];
}

const ANSWERS: ReadonlySet<DossierEventType> = new Set<DossierEventType>([
  'apologised',
  'reappointed',
  'explained',
  'noted',
]);

const NO_ANSWERS: readonly FactAt[] = [];

/** Whether there is nothing in a log that the search for answers could find. */
const isUnanswered = ({ apologies, promises, explanations, remarks }: Fold): boolean =>
  remarks + apologies.length + promises.length + explanations.length === 0;

export const fulfilmentsIn = ({ fold }: Look): Fulfilments => {
  const facts = standingFactsOf(fold);
  if (isUnanswered(fold)) return { facts, answers: NO_ANSWERS };
  return { facts, answers: facts.filter(({ type }) => ANSWERS.has(type)).map(factAt) };
};

/** The first fact of some description, with its instant read. */
export const firstFact = (
  { facts }: Fulfilments,
  fits: (fact: DossierFact) => boolean,
): FactAt | undefined => {
  const found = facts.find(fits);
  return found === undefined ? undefined : factAt(found);
};

/** The first fact of some kind that happened at an instant. */
export const firstFactAt = (
  { facts }: Fulfilments,
  at: number,
  fits: (fact: DossierFact) => boolean,
): FactAt | undefined => {
  const fact = facts.find((each) => fits(each) && epochMsOf(each.at) === at);
  return fact === undefined ? undefined : { fact, at };
};

/** The unit in whose name a fact was done, if that is said. */
export const unitOfFact = ({ fact }: FactAt): string | undefined =>
  (fact.type === 'apologised' || fact.type === 'explained' ? fact.unit : undefined) ??
  fact.by?.unit;

/** The event that ended a step or wait at an instant. */
export const endingOf = (
  fulfilments: Fulfilments,
  step: string,
  till: number | undefined,
): FactAt | undefined =>
  till === undefined
    ? undefined
    : firstFactAt(
        fulfilments,
        till,
        (fact) => (fact.type === 'finished' || fact.type === 'expired') && fact.step === step,
      );

export const obligationIdOf = ({ kind, subject }: ObligationRecord): string => `${kind}:${subject}`;

/** The earliest of the event that is made for it and the remarks that name it. */
const fulfilmentOf = (
  { fulfilledBy }: ObligationRecord,
  id: string,
  { answers }: Fulfilments,
): FactAt | undefined => {
  let earliest = fulfilledBy;
  for (const answer of answers) {
    const isNamed = answer.fact.type === 'noted' && answer.fact.fulfils === id;
    if (isNamed && (earliest === undefined || answer.at < earliest.at)) earliest = answer;
  }
  return earliest;
};

const stateOf = (
  { dueAt = Number.POSITIVE_INFINITY, isTimeOver }: ObligationRecord,
  fulfilment: FactAt | undefined,
): ObligationState => {
  if (fulfilment !== undefined) return fulfilment.at > dueAt ? 'fulfilledLate' : 'fulfilled';
  return isTimeOver ? 'missed' : 'open';
};

const describeBearer = (units: Procedure['units'], unit: string): ObligationBearer => {
  const head = unitChain(units, unit)
    .map((id) => units[id]?.head)
    .find((title) => title !== undefined);
  const agency = agencyOf(units, unit);
  return Object.freeze(head === undefined ? { unit, agency } : { unit, agency, head });
};

/** Bearers by their units. */
const bearersIn = onceFor((_: Procedure['units']) => new Map<string, ObligationBearer>());

const bearerOf = (units: Procedure['units'], unit: string): ObligationBearer => {
  const bearers = bearersIn(units);
  const known = bearers.get(unit);
  if (known !== undefined) return known;
  const bearer = describeBearer(units, unit);
  bearers.set(unit, bearer);
  return bearer;
};

/** An obligation as users get it. */
export const obligationFrom = (
  { fold }: Look,
  fulfilments: Fulfilments,
  record: ObligationRecord,
): Obligation => {
  const { kind, unit, rule, arisenAt, dueAt } = record;
  const id = obligationIdOf(record);
  const fulfilment = fulfilmentOf(record, id, fulfilments);
  const obligation: Writable<Obligation> = {
    id,
    kind,
    article: rule.source,
    certainty: rule.certainty,
    arisenAt: formatInstant(arisenAt, fold.zone),
    state: stateOf(record, fulfilment),
  };
  if (unit !== undefined) obligation.bearer = bearerOf(fold.procedure.units, unit);
  if (dueAt !== undefined) obligation.due = formatInstant(dueAt, fold.zone);
  if (fulfilment !== undefined) obligation.fulfilledBy = fulfilment.fact.id;
  return obligation;
};
