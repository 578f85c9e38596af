import { unwrap } from '../base/error.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { standingFacts, voidingsOf } from '../dossier/corrections.ts';
import type { DossierFact } from '../dossier/event.ts';
import { agencyOf, unitChain } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Rule } from '../rules/rule-pack.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';
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

/** The facts as corrections leave them, in the order of the log. */
export const factsOf = ({ fold: { log, superseded } }: ClockContext): readonly FactAt[] =>
  standingFacts(log, unwrap(voidingsOf(log)), superseded).map((fact) => ({
    fact,
    at: unwrap(parseInstant(fact.at)),
  }));

/** The unit in whose name a fact was done, if that is said. */
export const unitOfFact = ({ fact }: FactAt): string | undefined =>
  (fact.type === 'apologised' || fact.type === 'explained' ? fact.unit : undefined) ??
  fact.by?.unit;

/** The step that was finished at an instant, and by which event. */
export const finishingOf = (
  facts: readonly FactAt[],
  step: string,
  till: number | undefined,
): FactAt | undefined =>
  facts.find(({ fact, at }) => fact.type === 'finished' && fact.step === step && at === till);

export const obligationIdOf = ({ kind, subject }: ObligationRecord): string => `${kind}:${subject}`;

/** The earliest of the event that is made for it and the remarks that name it. */
const fulfilmentOf = (record: ObligationRecord, facts: readonly FactAt[]): FactAt | undefined => {
  const id = obligationIdOf(record);
  const named = facts.filter(({ fact }) => fact.type === 'noted' && fact.fulfils === id);
  return [...(record.fulfilledBy === undefined ? [] : [record.fulfilledBy]), ...named].sort(
    (a, b) => a.at - b.at,
  )[0];
};

const stateOf = (
  { dueAt = Number.POSITIVE_INFINITY, isTimeOver }: ObligationRecord,
  fulfilment: FactAt | undefined,
): ObligationState => {
  if (fulfilment !== undefined) return fulfilment.at > dueAt ? 'fulfilledLate' : 'fulfilled';
  return isTimeOver ? 'missed' : 'open';
};

const bearerOf = (units: Procedure['units'], unit: string): ObligationBearer => {
  const head = unitChain(units, unit)
    .map((id) => units[id]?.head)
    .find((title) => title !== undefined);
  return { unit, agency: agencyOf(units, unit), ...(head === undefined ? {} : { head }) };
};

/** An obligation as users get it. */
export const obligationFrom = (
  { fold }: ClockContext,
  facts: readonly FactAt[],
  record: ObligationRecord,
): Obligation => {
  const { kind, unit, rule, arisenAt, dueAt } = record;
  const fulfilment = fulfilmentOf(record, facts);
  return {
    id: obligationIdOf(record),
    kind,
    ...(unit === undefined ? {} : { bearer: bearerOf(fold.procedure.units, unit) }),
    article: rule.source,
    certainty: rule.certainty,
    arisenAt: formatInstant(arisenAt, fold.zone),
    ...(dueAt === undefined ? {} : { due: formatInstant(dueAt, fold.zone) }),
    state: stateOf(record, fulfilment),
    ...(fulfilment === undefined ? {} : { fulfilledBy: fulfilment.fact.id }),
  };
};
