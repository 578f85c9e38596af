import { receiptPromiseOf } from '../clock/promise.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type ApologyRecord, currentCycleOf, type Fold } from '../dossier/fold.ts';
import type { Paper, PaperValue } from './paper.ts';
import {
  causeFor,
  factsFor,
  momentValue,
  nameOfUnit,
  type PaperFacts,
  type PaperOptions,
} from './paper-facts.ts';
import { applicantFields, paperFrom, receivedField } from './paper-parts.ts';
import { field, instantValue, textValue } from './paper-values.ts';

/** Whose letter it is. */
export interface ApologyOptions extends PaperOptions {
  /** The unit that apologises; by default that of the latest letter in the log. */
  readonly unit?: string;
}

const letterOf = ({ apologies }: Fold, unit: string | undefined): ApologyRecord | undefined =>
  apologies.filter((apology) => unit === undefined || apology.unit === unit).at(-1);

/** The date that the letter names, else the one that the applicant was last told. */
const newDateOf = (facts: PaperFacts, letter: ApologyRecord | undefined): PaperValue => {
  const { fold, particulars } = facts;
  const told = fold.promises
    .filter(({ kind, step }) => kind === 'reappointed' && step === undefined)
    .at(-1);
  const newDate = letter?.promise ?? told?.promise;
  return newDate === undefined ? instantValue(particulars.newDate) : momentValue(facts, newDate);
};

/**
 * The letter of apology with a new date (phiếu xin lỗi và hẹn lại ngày trả; since 2025 văn bản xin
 * lỗi và đề nghị gia hạn). It says what an `apologised` event recorded; a draft for one that is not
 * recorded yet takes reason and date from the particulars. Of several late agencies each writes its
 * own, chosen by `unit`.
 *
 * @throws LienthongError `paper.withoutCause` before the dossier is accepted; `instant.*`
 * @example
 * ```ts
 * const sorry = record(dossier, {
 *   type: 'apologised', id: '3', at: '2026-11-27T09:00:00+07:00', unit: 'so',
 *   reason: 'Phải xác minh thêm', promise: '2026-12-01T17:00:00+07:00',
 * });
 * apology(sorry, { now, calendar }).fields.find(({ key }) => key === 'newlyPromised')?.value;
 * //=> { at: '2026-12-01T17:00:00+07:00' }
 * ```
 */
export const apology = (dossier: Dossier, options: ApologyOptions): Paper => {
  const facts = factsFor(dossier, options);
  const { fold, particulars, context } = facts;
  causeFor(facts, 'apology', fold.acceptedAt, ['accepted']);
  const letter = letterOf(fold, options.unit);
  const unit = options.unit ?? letter?.unit;
  return paperFrom(facts, {
    paper: 'apology',
    fields: [
      ...applicantFields(facts),
      field('field', textValue(fold.procedure.field)),
      receivedField(facts),
      field(
        'originallyPromised',
        momentValue(facts, receiptPromiseOf(context, currentCycleOf(context.fold))),
      ),
      field('lateUnit', textValue(unit === undefined ? undefined : nameOfUnit(facts, unit))),
      field('reason', textValue(letter?.reason ?? particulars.reason)),
      field('newlyPromised', newDateOf(facts, letter)),
      field('contact', textValue(particulars.contact)),
    ],
    signers: ['head'],
  });
};
