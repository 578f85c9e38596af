import type { LedgerHands, LedgerSpan, LedgerVisit } from '../assessment/ledger-shape.ts';
import { groupedBy } from '../base/grouped-by.ts';
import type { Grade } from '../deadline/grade.ts';
import type { Standing } from './outcome.ts';
import { standingIn } from './outcome.ts';
import type { Period } from './period.ts';
import type { ReadVisit } from './visit-members.ts';
import { isYetToCome } from './wall-days.ts';

/** Who had a visit: a unit, and in it an official as far as one was named. */
export type Party = Pick<LedgerHands, 'unit' | 'person'>;

/** What a visit is for one of those who had it. */
export interface PartySpan extends Standing {
  readonly grade?: Grade | undefined;
}

/** Takes what a visit is for one of those who had it, with the key of that one. */
type TakePart = (part: PartySpan, party: Party, key: string) => void;

/** Who had it past its limit is late, however often it came back to them. */
const gradeOf = (hands: readonly LedgerHands[]): Grade | undefined =>
  hands.some(({ grade }) => grade === 'late') ? 'late' : hands.at(-1)?.grade;

/** Those who have it still, or had it at its end, have what became of it; others handled their part. */
const spanOf = (visit: LedgerVisit, hands: readonly LedgerHands[], isLast: boolean): LedgerSpan => {
  const { state, lateAfter, overdue } = visit;
  const till = isLast ? visit.till : hands.at(-1)?.till;
  const grade = gradeOf(hands);
  return {
    from: hands[0]?.from ?? visit.from,
    ...(till === undefined ? {} : { till }),
    state: isLast ? state : 'done',
    ...(lateAfter === undefined ? {} : { lateAfter }),
    ...(grade === undefined ? {} : { grade }),
    ...(isLast && overdue === true ? { overdue } : {}),
  };
};

const judged = (span: LedgerSpan, period: Period): PartySpan => ({
  grade: span.grade,
  ...standingIn(span, period),
});

/** The hands of a visit by the end of a period, by what tells parties apart. */
const handsByParty = (
  all: readonly LedgerHands[],
  keyOf: (party: Party) => string,
  period: Period,
): ReadonlyMap<string, readonly LedgerHands[]> => {
  const had = all.filter(({ from }) => !isYetToCome(from, period));
  return groupedBy(had, keyOf);
};

/**
 * A visit once for each party that had it by the end of a period, by what tells parties apart. It is
 * in progress only with the one who had it then.
 */
export const eachPartyCase = (
  visit: ReadVisit,
  keyOf: (party: Party) => string,
  period: Period,
  take: TakePart,
): void => {
  if (visit.hands === undefined) {
    take(visit, visit, keyOf(visit));
    return;
  }
  const last = visit.hands.at(-1);
  for (const [key, hands] of handsByParty(visit.hands, keyOf, period)) {
    const party = hands.at(-1);
    if (party === undefined) continue;
    take(judged(spanOf(visit, hands, party === last), period), party, key);
  }
};
