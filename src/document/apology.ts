import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { receiptPromiseOf } from '../clock/promise.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type ApologyRecord, currentCycleOf, type Fold } from '../dossier/fold.ts';
import { agencyOf } from '../procedure/graph.ts';
import { epochMsOf } from '../time/instant.ts';
import { chargedUnitsOf, unitLines } from './late-units.ts';
import type { Paper, PaperDelay, PaperField } from './paper.ts';
import {
  causeFor,
  factsFor,
  momentValue,
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

/** The last new date that the applicant was told for the whole. */
const toldDateOf = ({ promises }: Fold): number | undefined =>
  promises.filter(({ kind, step }) => kind === 'reappointed' && step === undefined).at(-1)?.promise;

/** What the letter is about, and when it goes out. */
interface Delay {
  readonly letter: ApologyRecord | undefined;
  readonly writtenAt: number;
  /** What the receipt said. */
  readonly promised: number | undefined;
  readonly newDate: number | undefined;
}

const delayOf = (facts: PaperFacts, unit: string | undefined): Delay => {
  const { look, fold, now, particulars } = facts;
  const letter = letterOf(fold, unit);
  const drafted = particulars.newDate === undefined ? undefined : epochMsOf(particulars.newDate);
  return {
    letter,
    writtenAt: letter?.at ?? epochMsOf(now),
    promised: receiptPromiseOf(look, currentCycleOf(fold)),
    // The date that the letter names, else the one that the applicant was last told.
    newDate: letter?.promise ?? toldDateOf(fold) ?? drafted,
  };
};

/** Whether the whole is late, or is announced to be. */
const isWholeDelayed = ({ assessment }: PaperFacts, { promised, newDate }: Delay): boolean =>
  assessment.flags.overdue ||
  assessment.grade === 'late' ||
  (newDate !== undefined && promised !== undefined && newDate > promised);

/** Who owes an apology: for the whole, by a last instant, or for a part of its own. */
const bearersOf = ({ assessment }: PaperFacts, scope: 'whole' | 'part'): readonly string[] =>
  assessment.obligations.flatMap(({ kind, bearer, due }) =>
    kind === 'apology' && (due === undefined) === (scope === 'part') ? (bearer?.unit ?? []) : [],
  );

/** Units that are late with the whole; of a delay that is only announced, those that have it. */
const lateWithWhole = (facts: PaperFacts, delay: Delay): readonly string[] => {
  const bearers = bearersOf(facts, 'whole');
  return bearers.length > 0 || !isWholeDelayed(facts, delay)
    ? bearers
    : facts.assessment.responsible.flatMap(({ unit }) => unit ?? []);
};

/** The unit that apologises, if it has anything to apologise for. */
const apologistOf = (
  facts: PaperFacts,
  delay: Delay,
  unit: string | undefined,
): string | undefined => {
  const { units } = facts.fold.procedure;
  const known = Object.keys(units);
  if (unit !== undefined && !known.includes(unit)) {
    throw errorOf([issueAt(['unit'], 'procedure.unitUnknown', { unit, known })]);
  }
  const late = [...lateWithWhole(facts, delay), ...bearersOf(facts, 'part')];
  if (delay.letter !== undefined) return unit ?? delay.letter.unit ?? late[0];
  const isLate = (asked: string): boolean =>
    [...late, ...chargedUnitsOf(facts)].some(
      (each) => agencyOf(units, each) === agencyOf(units, asked),
    );
  const isOwed = unit === undefined ? late.length > 0 : isLate(unit);
  if (isOwed || (unit === undefined && isWholeDelayed(facts, delay))) return unit ?? late[0];
  const data = { dossier: facts.fold.id, unit: unit ?? '' };
  throw errorOf([issueAt(unit === undefined ? [] : ['unit'], 'paper.nothingLate', data)]);
};

/** Whether the work is done by then, and was late. */
const isDoneLate = (
  { assessment: { resolved, grade } }: PaperFacts,
  { promised = Number.POSITIVE_INFINITY, writtenAt }: Delay,
): boolean => {
  if (resolved === undefined) return false;
  const doneAt = epochMsOf(resolved);
  return doneAt <= writtenAt && (grade === 'late' || doneAt > promised);
};

/** What is apologised for by a unit. */
const kindOf = (facts: PaperFacts, delay: Delay, unit: string | undefined): PaperDelay => {
  const isOfPart = unit !== undefined && bearersOf(facts, 'part').includes(unit);
  if (isOfPart && !isWholeDelayed(facts, delay) && bearersOf(facts, 'whole').length === 0) {
    return 'part';
  }
  if (isDoneLate(facts, delay)) return 'done';
  const { promised = Number.NEGATIVE_INFINITY, writtenAt } = delay;
  return writtenAt <= promised ? 'ahead' : 'passed';
};

/** When the result is there: once the work is done, only where the applicant was told a date. */
const resultLines = (
  facts: PaperFacts,
  delay: PaperDelay,
  newDate: number | undefined,
): readonly PaperField[] => {
  const isDone = delay === 'done';
  const promised = field('newlyPromised', momentValue(facts, newDate));
  return [
    ...(isDone ? [field('resolved', instantValue(facts.assessment.resolved))] : []),
    ...(isDone && newDate === undefined ? [] : [promised]),
  ];
};

/**
 * The letter of apology with a new date (phiếu xin lỗi và hẹn lại ngày trả; since 2025 văn bản xin
 * lỗi và đề nghị gia hạn). It says what an `apologised` event recorded; a draft for one that is not
 * recorded yet takes reason and date from the particulars. Of several late agencies each writes its
 * own, chosen by `unit`; `delay` tells what it is for. Late are those to whom `attributeLateness` puts
 * the delay down, none where that is nobody; in advance the letter names who has the dossier instead.
 *
 * @throws LienthongError as every paper (`PaperOptions`); `paper.withoutCause` before the dossier is
 *   accepted; `paper.nothingLate` when nothing is late, or nothing of the unit, and no later date is
 *   named; `procedure.unitUnknown`
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
  const { fold, particulars } = facts;
  causeFor(facts, 'apology', fold.acceptedAt, ['accepted']);
  const delay = delayOf(facts, options.unit);
  const { letter, promised, newDate, writtenAt } = delay;
  const writer = apologistOf(facts, delay, options.unit);
  const kind = kindOf(facts, delay, writer);
  const isWriterGiven = (options.unit ?? letter?.unit) !== undefined;
  return paperFrom(facts, {
    paper: 'apology',
    toldAt: letter?.at,
    writer,
    delay: kind,
    fields: [
      ...applicantFields(facts),
      field('field', textValue(fold.procedure.field)),
      receivedField(facts),
      field('originallyPromised', momentValue(facts, promised)),
      ...unitLines(facts, { delay: kind, writtenAt, writer, isWriterGiven }),
      field('reason', textValue(letter?.reason ?? particulars.reason)),
      ...resultLines(facts, kind, newDate),
      field('contact', textValue(particulars.contact)),
    ],
    signers: ['head'],
  });
};
