import { closingFactOf } from '../assessment/closing-fact.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { waitAt } from '../procedure/graph.ts';
import type { PauseReason } from '../procedure/procedure.ts';
import type { Paper, PaperValue } from './paper.ts';
import {
  causeFor,
  factsFor,
  momentValue,
  type PaperFacts,
  type PaperOptions,
  untilValue,
} from './paper-facts.ts';
import { applicantFields, paperFrom, receivedField } from './paper-parts.ts';
import { field, textValue } from './paper-values.ts';

/** A dossier that came to an end without an answer. */
interface Stopped {
  readonly result: 'withdrawn' | 'stopped';
  readonly at: number | undefined;
  readonly reason: string | undefined;
  readonly basis: string | undefined;
  /** What was waited for in vain. */
  readonly waitOver: PauseReason | undefined;
}

/** What the wait was for that ended the dossier, since its time had run out. */
const waitOverOf = ({ look, fold }: PaperFacts): PauseReason | undefined => {
  const visits = fold.end?.previous.flatMap((index) => fold.visits[index] ?? []) ?? [];
  const expired = visits.find(({ end }) => end === 'expired');
  if (expired === undefined) return undefined;
  return waitAt(look.graph, expired.node)?.reason ?? 'other';
};

const stoppedOf = (facts: PaperFacts): Stopped | undefined => {
  const { fold, assessment } = facts;
  const { result } = assessment;
  if (result !== 'withdrawn' && result !== 'stopped') return undefined;
  const fact = closingFactOf(fold);
  return {
    result,
    at: fold.end?.at ?? fold.declinedAt,
    reason: fact?.reason,
    basis: fact?.type === 'stopped' ? fact.basis : undefined,
    waitOver: waitOverOf(facts),
  };
};

/** A time that ran out is over at the end of a day, and anything else at a moment. */
const endedValue = (facts: PaperFacts, { at, waitOver }: Stopped): PaperValue =>
  waitOver === undefined ? momentValue(facts, at) : untilValue(facts, at);

const reasonValue = ({ particulars }: PaperFacts, { reason, waitOver }: Stopped): PaperValue => {
  const told = reason ?? particulars.reason;
  return told === undefined && waitOver !== undefined ? { waitOver } : textValue(told);
};

/**
 * The notice that work on a dossier has stopped (thông báo dừng giải quyết hồ sơ): by the agency, at
 * the applicant's request, or because nothing came in time. The forms of 2018 have none, so there it
 * has no number.
 *
 * @throws LienthongError as every paper (`PaperOptions`); `paper.withoutCause` unless the dossier was stopped or withdrawn
 * @example
 * ```ts
 * const stopped = record(dossier, {
 *   type: 'withdrawn', id: '3', at: '2026-11-27T09:00:00+07:00', reason: 'Theo đề nghị',
 * });
 * const { form, fields } = stopNotice(stopped, { now, calendar });
 * form.number; //=> '05'
 * fields.find(({ key }) => key === 'outcome')?.value; //=> { result: 'withdrawn' }
 * ```
 */
export const stopNotice = (dossier: Dossier, options: PaperOptions): Paper => {
  const facts = factsFor(dossier, options);
  const { particulars } = facts;
  const stopped = causeFor(facts, 'stopNotice', stoppedOf(facts), ['stopped', 'withdrawn']);
  return paperFrom(facts, {
    paper: 'stopNotice',
    toldAt: stopped.at,
    fields: [
      ...applicantFields(facts),
      receivedField(facts),
      field('ended', endedValue(facts, stopped)),
      field('outcome', { result: stopped.result }),
      field('reason', reasonValue(facts, stopped)),
      field('basis', textValue(stopped.basis)),
      field('contact', textValue(particulars.contact)),
    ],
    signers: ['head'],
  });
};
