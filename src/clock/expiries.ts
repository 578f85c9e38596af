import { onceFor } from '../base/once-for.ts';
import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/counted-span.ts';
import type { DueTimes } from '../deadline/due-times.ts';
import { lastOnBranches, lastOnVisit } from '../dossier/event-checks.ts';
import type { Fold, VisitRecord } from '../dossier/fold.ts';
import { isAt, openVisitsIn, stayAt } from '../dossier/place.ts';
import { recordedSilenceOf } from '../dossier/recorded-silence.ts';
import type { Limit } from '../limit/limit.ts';
import { EXPIRED, outcomesOf, type ProcedureGraph } from '../procedure/graph.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import type { Interval } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import { boundOf, interruptionsAt, pausesAt, spanToMidnight } from './interruptions.ts';
import { changesWithin, limitChangesOf, variantAt } from './limit-changes.ts';
import type { Look } from './look.ts';
import { firstLimitOf, isOverAt, type LimitHistory, settleLimit } from './settle-limit.ts';
import { stoppedOnWayTo } from './stopped-way.ts';

/** Something that time alone will end, if nothing happens before: a wait, or a silent branch. */
export interface Expiry {
  /** The wait or the branch. */
  readonly step: string;
  /** Which stay there it is, from 1. */
  readonly ordinal: number;
  readonly at: number;
}

const NEVER = Number.POSITIVE_INFINITY;

/** Branches of which the procedure says what their silence means. */
const branchesThatMayBeSilent = onceFor(({ nodes }: ProcedureGraph): readonly string[] =>
  [...nodes.values()].flatMap(({ id, node }) => ('onSilence' in node ? id : [])),
);

/** The time that a branch had to answer. */
interface AnswerTime {
  /** The visit by which the dossier entered the branch. */
  readonly entry: VisitRecord;
  /** When it is over; never while an interruption holds it back. */
  readonly endsAt: number;
}

/** When the work of a stay was last sent back, if ever: whoever had answered is asked anew. */
const askedAnewAt = ({ graph, sentBack }: Fold, stay: readonly VisitRecord[]): number => {
  const from = stay.at(-1)?.from ?? NEVER;
  const till = stay[0]?.till ?? NEVER;
  const nodes = sentBack.length === 0 ? [] : [...new Set(stay.map(({ node }) => node))];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { step, at } of sentBack) {
    if (at <= latest || at < from || at > till) continue;
    if (nodes.some((node) => isAt(graph, node, step))) latest = at;
  }
  return latest;
};

/**
 * The time for a branch to answer, up to one of its visits. Waits inside it hold that back; a branch
 * that is itself a wait is what is waited for.
 */
const answerTimeOf = (
  look: Look,
  branch: string,
  last: VisitRecord,
  changedBefore: number | undefined,
): AnswerTime | undefined => {
  const { fold } = look;
  const after = recordedSilenceOf(fold, branch)?.after;
  const stay = stayAt(fold, branch, last);
  const entry = stay.at(-1) ?? last;
  const history: LimitHistory = {
    limitIn: (variant) => limitFor(after, variant),
    variant: variantAt(fold, entry.from),
    changes: changesWithin(limitChangesOf(fold), [], entry.from, changedBefore),
    ended: changedBefore,
  };
  const known = firstLimitOf(history);
  if (known === undefined) return undefined;
  const start = Math.max(anchorOf(look, anchorNameOf(known), entry), askedAnewAt(fold, stay));
  const spanUnder = (limit: Limit, over: readonly Interval[]): CountedSpan =>
    spanToMidnight(look, { unit: undefined, limit, start }, over);
  const stopped = stoppedOnWayTo(fold, last, {
    interruptionsAt: (at) => (at.node === branch ? pausesAt : interruptionsAt)(look, at),
    spanWith: (over) => spanUnder(known, over),
  });
  const timesOf = (limit: Limit): DueTimes => dueTimesOf(spanUnder(limit, stopped.over));
  const { limit } = settleLimit(history, (earlier, instant) =>
    isOverAt(stopped, timesOf(earlier), instant),
  );
  if (limit === undefined) return undefined;
  const { endsAt } = timesOf(limit);
  return { entry, endsAt: (stopped.since ?? NEVER) <= endsAt ? NEVER : endsAt };
};

/** Of several paths at once the one counts whose time is over first: so their order decides nothing. */
const firstAnswerTime = (
  look: Look,
  branch: string,
  lasts: readonly VisitRecord[],
  changedBefore?: number,
): AnswerTime | undefined => {
  let first: AnswerTime | undefined;
  for (const last of lasts) {
    const time = answerTimeOf(look, branch, last, changedBefore);
    if (time !== undefined && time.endsAt < (first?.endsAt ?? NEVER)) first = time;
  }
  return first;
};

const silenceExpiry = (look: Look, branch: string): Expiry | undefined => {
  const { fold } = look;
  if (recordedSilenceOf(fold, branch)?.effect === 'escalate') return undefined;
  const time = firstAnswerTime(look, branch, openVisitsIn(fold, branch));
  if (time === undefined) return undefined;
  const at = Math.max(time.endsAt, lastOnBranches(fold, branch));
  return { step: branch, ordinal: time.entry.ordinal, at };
};

/** When the time that ended a visit would have been over, by the limits of before an instant. */
const expiryBy = (look: Look, visit: VisitRecord, changedBefore: number): number => {
  const { silence } = visit;
  if (silence === undefined) return boundOf(look, visit, changedBefore);
  const lasts = silence.visits.flatMap((index) => look.fold.visits[index] ?? []);
  return firstAnswerTime(look, silence.branch, lasts, changedBefore)?.endsAt ?? NEVER;
};

/**
 * When the time that ended a visit by running out was in truth over. Another column that came at that
 * very instant may have been what ended it, or have come after it.
 */
export const trueExpiryOf = (look: Look, visit: VisitRecord): number => {
  const { till = NEVER } = visit;
  return Math.min(expiryBy(look, visit, till), expiryBy(look, visit, till + 1));
};

const canExpire = (graph: ProcedureGraph, { node }: VisitRecord): boolean =>
  outcomesOf(graph, node).has(EXPIRED);

const waitExpiry = (look: Look, visit: VisitRecord): Expiry | undefined => {
  const bound = boundOf(look, visit);
  if (bound === NEVER) return undefined;
  // What was recorded after the bound had passed cannot be overtaken by it.
  const at = Math.max(bound, lastOnVisit(look.fold, visit));
  return { step: visit.node, ordinal: visit.ordinal, at };
};

/** What time will end next on every branch unless something happens before, the earliest first. */
export const expiriesOf = (look: Look): readonly Expiry[] => {
  const { fold, open, graph } = look;
  const expiries: Expiry[] = [];
  for (const visit of open) {
    // Where silence is an answer, that is what an expiry of the node says.
    if (!canExpire(graph, visit) || recordedSilenceOf(fold, visit.node) !== undefined) continue;
    const expiry = waitExpiry(look, visit);
    if (expiry !== undefined) expiries.push(expiry);
  }
  for (const branch of branchesThatMayBeSilent(graph)) {
    const expiry = silenceExpiry(look, branch);
    if (expiry !== undefined) expiries.push(expiry);
  }
  return expiries.sort((a, b) => a.at - b.at);
};
