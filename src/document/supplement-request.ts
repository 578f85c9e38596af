import { boundOf } from '../clock/interruptions.ts';
import type { SupplementRequest } from '../clock/look-notes.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Paper } from './paper.ts';
import {
  causeFor,
  factsFor,
  momentValue,
  type PaperFacts,
  type PaperOptions,
  untilValue,
} from './paper-facts.ts';
import { applicantFields, componentTable, paperFrom } from './paper-parts.ts';
import { field, textValue } from './paper-values.ts';

/** When the applicant was asked, and until when there is time, where the procedure sets a bound. */
interface Asked {
  readonly at: number;
  readonly until: number | undefined;
}

const askedBy = ({ look }: PaperFacts, { at, wait }: SupplementRequest): Asked => {
  const until = wait === undefined ? Number.POSITIVE_INFINITY : boundOf(look, wait);
  return { at, until: Number.isFinite(until) ? until : undefined };
};

/** Before the receipt the paper is itself the request (NĐ 61/2018/NĐ-CP Art. 17(1)(a)). */
const askedOf = (facts: PaperFacts): Asked | undefined => {
  const { look, fold } = facts;
  const request = supplementRequestsOf(look).at(-1);
  if (request !== undefined) return askedBy(facts, request);
  return fold.acceptedAt === undefined ? { at: look.now, until: undefined } : undefined;
};

/**
 * The request to supplement a dossier (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ): the latest that the
 * log tells of, or one handed over instead of a receipt. What is missing is among the particulars;
 * without it there is a line to fill in.
 *
 * @throws LienthongError as every paper (`PaperOptions`); `paper.withoutCause` for an accepted dossier
 *   without such a request
 * @example
 * ```ts
 * const asked = record(dossier, {
 *   type: 'paused', id: '3', at: '2026-11-27T09:00:00+07:00', reason: 'supplement',
 * });
 * const missing = [{ name: 'Bản vẽ mặt bằng', originals: 1 }];
 * const paper = supplementRequest(asked, { now, calendar, particulars: { missing } });
 * paper.tables[0]?.rows[0]?.[1]; //=> { text: 'Bản vẽ mặt bằng' }
 * ```
 */
export const supplementRequest = (dossier: Dossier, options: PaperOptions): Paper => {
  const facts = factsFor(dossier, options);
  const { particulars } = facts;
  const { missing = [] } = particulars;
  const asked = causeFor(facts, 'supplementRequest', askedOf(facts), ['finished', 'paused']);
  return paperFrom(facts, {
    paper: 'supplementRequest',
    toldAt: asked.at,
    fields: [
      ...applicantFields(facts),
      field('asked', momentValue(facts, asked.at)),
      field('supplyBy', untilValue(facts, asked.until)),
      ...(missing.length === 0 ? [field('missing', textValue(undefined))] : []),
      field('reason', textValue(particulars.reason)),
      field('contact', textValue(particulars.contact)),
    ],
    tables: missing.length === 0 ? [] : [componentTable('missing', missing)],
    signers: ['guide'],
  });
};
