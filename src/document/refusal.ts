import { closingFactOf } from '../assessment/closing-fact.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Fold } from '../dossier/fold.ts';
import type { Paper } from './paper.ts';
import { causeFor, factsFor, momentValue, type PaperOptions } from './paper-facts.ts';
import { applicantFields, paperFrom, receivedField } from './paper-parts.ts';
import { field, textValue } from './paper-values.ts';

/** A refusal at the desk, or after appraisal (NĐ 61/2018/NĐ-CP Art. 17(1)(b), Art. 19(8)). */
interface Refused {
  readonly at: number | undefined;
  readonly reason: string | undefined;
}

const refusedOf = (fold: Fold): Refused | undefined => {
  const { end, declinedAt } = fold;
  const fact = closingFactOf(fold);
  if (fact?.type === 'declined') return { at: declinedAt, reason: fact.reason };
  return end?.result === 'refused' ? { at: end.at, reason: undefined } : undefined;
};

/**
 * The refusal to receive or to resolve a dossier (phiếu từ chối tiếp nhận giải quyết hồ sơ). A
 * refusal after appraisal needs its reason among the particulars: the log does not tell it.
 *
 * @throws LienthongError as every paper (`PaperOptions`); `paper.withoutCause` unless the dossier was declined or refused
 * @example
 * ```ts
 * const filed = openDossier(procedure, {
 *   type: 'submitted', id: '1', at: '2026-11-20T09:00:00+07:00', dossier: 'HS-0002',
 * });
 * const declined = record(filed, {
 *   type: 'declined', id: '2', at: '2026-11-20T10:00:00+07:00', reason: 'Không thuộc thẩm quyền',
 * });
 * refusal(declined, { now, calendar }).fields.find(({ key }) => key === 'reason')?.value;
 * //=> { text: 'Không thuộc thẩm quyền' }
 * ```
 */
export const refusal = (dossier: Dossier, options: PaperOptions): Paper => {
  const facts = factsFor(dossier, options);
  const { fold, particulars } = facts;
  const refused = causeFor(facts, 'refusal', refusedOf(fold), ['declined', 'finished']);
  return paperFrom(facts, {
    paper: 'refusal',
    toldAt: refused.at,
    fields: [
      ...applicantFields(facts),
      receivedField(facts),
      field('refused', momentValue(facts, refused.at)),
      field('reason', textValue(refused.reason ?? particulars.reason)),
      field('contact', textValue(particulars.contact)),
    ],
    signers: ['applicant', 'receiver'],
  });
};
