import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Obligation } from './obligation.ts';
import { latenessDuties } from './obligation-duties.ts';
import { noticeDuties } from './obligation-notices.ts';
import { fulfilmentsIn, obligationFrom } from './obligation-record.ts';

/** `obligationsOf` on clocks that are computed already. */
export const obligationsFrom = (look: Look, clocks: AllClocks): readonly Obligation[] => {
  const fulfilments = fulfilmentsIn(look);
  const records = [
    ...noticeDuties(look, clocks, fulfilments),
    ...latenessDuties(look, clocks, fulfilments),
  ];
  return records
    .sort((a, b) => a.arisenAt - b.arisenAt)
    .map((record) => obligationFrom(look, fulfilments, record));
};

/**
 * What a dossier obliges to by now, in the order in which it arose: to hand it on, to ask for
 * supplements and to refuse in time, to apologise and name another date before it is late, to
 * explain. Only an event fulfils one: that which is made for it, or a remark (`noted`) whose
 * `fulfils` names its id. What turns out not to be owed (the work was done in time after all) is no
 * longer listed.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * const owed = obligationsOf(dossier, { now, calendar: vietnamCalendar() });
 * owed.filter(({ kind }) => kind === 'apology').map(({ id, due, state }) => [id, due, state]);
 * //=> [['apology:motCua:tiep-nhan#1', undefined, 'open'], ['apology:dossier#1', '2026-11-26T00:00:00+07:00', 'missed']]
 * ```
 */
export const obligationsOf = (dossier: Dossier, options: LookOptions): readonly Obligation[] => {
  const look = lookFrom(dossier, options);
  return obligationsFrom(look, allClocksOf(look));
};
