import { unwrap } from '../base/error.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import { type ClockContext, lookAt } from '../clock/clock-context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';
import type { Obligation } from './obligation.ts';
import { latenessDuties } from './obligation-duties.ts';
import { noticeDuties } from './obligation-notices.ts';
import {
  type FactAt,
  factsOf,
  type ObligationRecord,
  obligationFrom,
} from './obligation-record.ts';

type Search = (
  context: ClockContext,
  clocks: AllClocks,
  facts: readonly FactAt[],
) => readonly ObligationRecord[];

const SEARCHES: readonly Search[] = [noticeDuties, latenessDuties];

/** From where a dossier is looked at. */
export interface ObligationOptions {
  readonly now: InstantInput;
  readonly calendar: CalendarSet;
  /**
   * Another reading of the law; by default the pack under which the dossier was received. What the
   * log was recorded by stays with that one: the effects of a supplement and of silence.
   */
  readonly rules?: RulePack;
}

/** The look that such options describe. */
export const contextFor = (dossier: Dossier, options: ObligationOptions): ClockContext => {
  const now = unwrap(parseInstant(options.now, ['now']));
  const context = lookAt(dossier, options.calendar, now);
  return options.rules === undefined ? context : { ...context, rules: options.rules };
};

/** `obligationsOf` on clocks that are computed already. */
export const obligationsFrom = (
  context: ClockContext,
  clocks: AllClocks,
): readonly Obligation[] => {
  const facts = factsOf(context);
  return SEARCHES.flatMap((search) => search(context, clocks, facts))
    .sort((a, b) => a.arisenAt - b.arisenAt)
    .map((record) => obligationFrom(context, facts, record));
};

/**
 * What a dossier obliges to by now, in the order in which it arose: to hand it on, to ask for
 * supplements and to refuse in time, to apologise and name another date before it is late, to
 * explain. Only an event fulfils one: that which is made for it, or a remark (`noted`) whose
 * `fulfils` names its id. What turns out not to be owed (the work was done in time after all) is no
 * longer listed.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * const owed = obligationsOf(dossier, { now, calendar: vietnamCalendar() });
 * owed.filter(({ kind }) => kind === 'apology').map(({ id, due, state }) => [id, due, state]);
 * //=> [['apology:motCua:tiep-nhan#1', undefined, 'open'], ['apology:dossier#1', '2026-11-26T00:00:00+07:00', 'missed']]
 * ```
 */
export const obligationsOf = (
  dossier: Dossier,
  options: ObligationOptions,
): readonly Obligation[] => {
  const context = contextFor(dossier, options);
  return obligationsFrom(context, allClocksOf(context));
};
