import { latenessOfParts } from '../accountability/lateness-of-parts.ts';
import { clocksOfParts } from '../accountability/stay-clock.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { type HolderRecord, handsOf, lastHolder } from '../dossier/hands.ts';
import { formatInstant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { LedgerHands } from './ledger-shape.ts';

/** A stretch of a visit with one unit and official. */
interface Stretch {
  readonly span: Interval;
  readonly holder: Pick<HolderRecord, 'unit' | 'person'>;
  readonly isLate: boolean;
}

/** Until an official of the unit is named the file waits for that one, unless it is late meanwhile. */
const goesOn = (before: Stretch, { holder }: Stretch): boolean =>
  before.holder.unit === holder.unit &&
  (before.holder.person === holder.person ||
    (before.holder.person === undefined && !before.isLate));

const joined = (before: Stretch, next: Stretch): Stretch => ({
  holder: next.holder,
  span: { from: before.span.from, till: next.span.till },
  isLate: before.isLate || next.isLate,
});

const stretchesOf = (
  { fold, now }: Look,
  visit: VisitRecord,
  clock: ClockRecord | undefined,
): readonly Stretch[] => {
  // Who will act for somebody from tomorrow on has had nothing yet.
  const hands = handsOf(fold, visit, { from: visit.from, till: visit.till ?? now + 1 });
  const spans = hands.map(({ span }) => span);
  const lateness = clock === undefined ? [] : latenessOfParts(clock, spans);
  const stretches: Stretch[] = [];
  for (const [i, { span, holder }] of hands.entries()) {
    const next = { span, holder, isLate: lateness[i] !== undefined };
    const before = stretches.at(-1);
    if (before === undefined || !goesOn(before, next)) stretches.push(next);
    else stretches[stretches.length - 1] = joined(before, next);
  }
  return stretches;
};

const isLastHolder = (
  { fold }: Look,
  visit: VisitRecord,
  { holder: { unit, person } }: Stretch,
): boolean => {
  const last = lastHolder(fold, visit);
  return last.unit === unit && last.person === person;
};

/**
 * The units and officials who had a visit one after the other, delegates included; nothing where all
 * of it was theirs whose it was last.
 */
export const ledgerHandsOf = (
  look: Look,
  visit: VisitRecord,
  clock: ClockRecord | undefined,
): readonly LedgerHands[] | undefined => {
  const { fold } = look;
  if (visit.holdings.length === 1 && fold.delegations.length === 0) return undefined;
  const stretches = stretchesOf(look, visit, clock);
  const [only, another] = stretches;
  if (only === undefined) return undefined;
  if (another === undefined && isLastHolder(look, visit, only)) return undefined;
  const last = stretches.length - 1;
  const spans = stretches.map(({ span }) => span);
  const clocks = clock === undefined ? [] : clocksOfParts(look, clock, spans);
  return stretches.map(({ span: { from, till }, holder: { unit, person } }, i) => {
    const { grade, lateByMs } = clocks[i] ?? {};
    return {
      ...(unit === undefined ? {} : { unit }),
      ...(person === undefined ? {} : { person }),
      from: formatInstant(from, fold.zone),
      ...(visit.till === undefined && i === last ? {} : { till: formatInstant(till, fold.zone) }),
      ...(grade === undefined ? {} : { grade }),
      ...(grade === 'late' && lateByMs !== undefined ? { lateBy: lateByMs } : {}),
    };
  });
};
