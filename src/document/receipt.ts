import { receiptPromiseOf } from '../clock/promise.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { currentCycleOf } from '../dossier/fold.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import type { Paper, PaperValue } from './paper.ts';
import {
  causeFor,
  factsFor,
  momentValue,
  type PaperFacts,
  type PaperOptions,
  receivedAt,
} from './paper-facts.ts';
import { applicantFields, componentTable, paperFrom, receivedField } from './paper-parts.ts';
import { countValue, field, textValue } from './paper-values.ts';

const limitValue = ({ fold: { procedure, variant } }: PaperFacts): PaperValue => {
  const limit = limitFor(procedure.limit, variant);
  return limit === undefined ? textValue(undefined) : { limit };
};

/**
 * The receipt with the date of the result (giấy tiếp nhận hồ sơ và hẹn trả kết quả). After a restart
 * it is that of the new limit; a date told later is not on it, since that goes out by letter.
 *
 * @throws LienthongError as every paper (`PaperOptions`); `paper.withoutCause` before the dossier is accepted
 * @example
 * ```ts
 * const paper = receipt(dossier, { now, calendar });
 * paper.form.number; //=> '01'
 * paper.fields.find(({ key }) => key === 'promised')?.value;
 * //=> { at: '2026-11-26T17:00:00+07:00' }
 * ```
 */
export const receipt = (dossier: Dossier, options: PaperOptions): Paper => {
  const facts = factsFor(dossier, options);
  const { fold, particulars, look } = facts;
  causeFor(facts, 'receipt', fold.acceptedAt, ['accepted']);
  return paperFrom(facts, {
    paper: 'receipt',
    toldAt: receivedAt(facts),
    fields: [
      ...applicantFields(facts),
      field('sets', countValue(particulars.sets)),
      field('limit', limitValue(facts)),
      receivedField(facts),
      field('promised', momentValue(facts, receiptPromiseOf(look, currentCycleOf(look.fold)))),
      field('delivery', textValue(particulars.delivery)),
      field('fees', textValue(particulars.fees ?? fold.procedure.fees)),
      field('contact', textValue(particulars.contact)),
    ],
    tables: [componentTable('components', particulars.components)],
    signers: ['applicant', 'receiver'],
  });
};
