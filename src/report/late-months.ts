import type { LedgerLateSpan, LedgerSpan, LedgerVisit } from '../assessment/ledger-shape.ts';
import type { Instant } from '../time/instant.ts';
import { holdersOf } from './lateness-at.ts';
import type { Period } from './period.ts';
import type { ReportedRow } from './reported-row.ts';
import { isYetToCome, monthAfter, monthOf } from './wall-days.ts';

/** The months of a period in whose lists something stands. */
export const monthsOf = ({ since, till }: ListedTime, { from }: Period): readonly string[] => {
  const last = monthOf(till);
  const first = since < from ? monthOf(from) : monthOf(since);
  const months = [last];
  for (let month = first; month < last; month = monthAfter(month)) months.push(month);
  return months;
};

/** Until when something was late, as far as a period knows. */
const endIn = ({ till }: Pick<LedgerSpan, 'till'>, period: Period): Instant =>
  till === undefined || isYetToCome(till, period) ? period.lastDay : till;

const laterOf = (one: Instant, other: Instant): Instant => (one < other ? other : one);

/**
 * Since when a visit or a dossier was late: its limit ended then, unless it was restarted and had been
 * late before that.
 */
const sinceWhen = (span: ReportedRow | LedgerVisit): Instant | undefined => {
  const { from, till, lateAfter, late = [] } = span;
  const [first] = late;
  const wasRestarted = first !== undefined && first.cycle !== late.at(-1)?.cycle;
  const since = (wasRestarted ? undefined : lateAfter) ?? first?.from;
  if (since === undefined) return undefined;
  // What nobody answered is late as soon as it ends, though its limit may run on to the next opening.
  return till !== undefined && till < since ? till : laterOf(since, from);
};

/** From when to when something stands in the lists. */
export interface ListedTime {
  readonly since: Instant;
  readonly till: Instant;
}

/** How long a visit was past its own limit. */
export const lateTimeOf = (visit: LedgerVisit, period: Period): ListedTime => {
  const till = endIn(visit, period);
  return { since: sinceWhen(visit) ?? till, till };
};

/** Whether some of a time lies in a period. */
export const isListedIn = ({ since, till }: ListedTime, period: Period): boolean =>
  !isYetToCome(since, period) && till >= period.from;

const firstWith = (
  spans: readonly LedgerLateSpan[],
  time: 'lateBy' | 'overrun',
): Instant | undefined => spans.find((span) => (span[time] ?? 0) > 0)?.from;

/** From when to when the dossier was late in one cycle, as far as a period lists it. */
const lateCycle = (row: ReportedRow, cycle: number, period: Period): ListedTime | undefined => {
  const spans = (row.late ?? []).filter((span) => (span.cycle ?? 0) === cycle);
  const isLasting = row.visits.every((each) => (each.cycle ?? 0) <= cycle);
  const since = firstWith(spans, 'lateBy') ?? (isLasting ? row.lateAfter : undefined);
  if (since === undefined) return undefined;
  const till = endIn(isLasting ? row : { till: spans.at(-1)?.till ?? since }, period);
  return isListedIn({ since, till }, period) ? { since, till } : undefined;
};

/** Since when a visit has time past its limit that may be charged. */
const overrunSince = (row: ReportedRow, visit: LedgerVisit): Instant | undefined => {
  for (const { late = [] } of holdersOf(visit)) {
    const since = firstWith(late, 'overrun');
    if (since !== undefined) return since;
  }
  return visit.lateAfter ?? row.lateAfter;
};

/**
 * How long lateness of its dossier is put down to a visit, where some of that lies in a period: from
 * when both have time past their limits until the dossier, or its cycle that was late, was done.
 */
export const chargedTimes = (
  row: ReportedRow,
  period: Period,
): ((visit: LedgerVisit) => ListedTime | undefined) => {
  const cycles = new Map<number, ListedTime | undefined>();
  const lateIn = (cycle: number): ListedTime | undefined => {
    if (!cycles.has(cycle)) cycles.set(cycle, lateCycle(row, cycle, period));
    return cycles.get(cycle);
  };
  return (visit) => {
    const late = lateIn(visit.cycle ?? 0);
    const sinceVisit = late === undefined ? undefined : overrunSince(row, visit);
    if (late === undefined || sinceVisit === undefined) return undefined;
    const charged = { since: laterOf(late.since, sinceVisit), till: late.till };
    return isListedIn(charged, period) ? charged : undefined;
  };
};

/** Whether something was late before a period began. */
export const wasLateBefore = (span: ReportedRow | LedgerVisit, { from }: Period): boolean =>
  (sinceWhen(span) ?? from) < from;
