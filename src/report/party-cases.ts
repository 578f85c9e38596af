import type { LedgerHands, LedgerSpan, LedgerVisit } from '../assessment/ledger-shape.ts';
import { isYetToCome } from './outcome.ts';
import type { Period } from './report-options.ts';

/** Who had a visit: a unit, and in it an official as far as one was named. */
export type Party = Pick<LedgerHands, 'unit' | 'person'>;

/** What a visit is for one of those who had it. */
export interface PartyCase {
  readonly party: Party;
  readonly span: LedgerSpan;
}

/** Who had it past its limit is late, however often it came back to them. */
const lateOf = (hands: readonly LedgerHands[]): Pick<LedgerSpan, 'grade' | 'lateBy'> => {
  const late = hands.filter(({ grade }) => grade === 'late');
  const grade = late.length > 0 ? 'late' : hands.at(-1)?.grade;
  const lateBy = late.reduce((ms, each) => ms + (each.lateBy ?? 0), 0);
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(late.length === 0 ? {} : { lateBy }),
  };
};

/** Those who have it still, or had it at its end, have what became of it; others handled their part. */
const spanOf = (
  { grade: _, lateBy: _lateBy, ...visit }: LedgerVisit,
  hands: readonly LedgerHands[],
  isLast: boolean,
): LedgerSpan => {
  const from = hands[0]?.from ?? visit.from;
  if (isLast) return { ...visit, from, ...lateOf(hands) };
  const { lateAfter } = visit;
  const till = hands.at(-1)?.till;
  return {
    from,
    ...(till === undefined ? {} : { till }),
    state: 'done',
    ...(lateAfter === undefined ? {} : { lateAfter }),
    ...lateOf(hands),
  };
};

/**
 * A visit once for each party that had it by the end of a period, by what tells parties apart. It is
 * in progress only with the one who had it then.
 */
export const partyCasesOf = (
  visit: LedgerVisit,
  keyOf: (party: Party) => string,
  period: Period,
): readonly PartyCase[] => {
  if (visit.hands === undefined) return [{ party: visit, span: visit }];
  const byParty = new Map<string, LedgerHands[]>();
  for (const hands of visit.hands) {
    if (isYetToCome(hands.from, period)) break;
    const key = keyOf(hands);
    const known = byParty.get(key);
    if (known === undefined) byParty.set(key, [hands]);
    else known.push(hands);
  }
  const last = visit.hands.at(-1);
  return [...byParty.values()].flatMap((hands) => {
    const party = hands.at(-1);
    return party === undefined ? [] : [{ party, span: spanOf(visit, hands, party === last) }];
  });
};
