import { dueTimesOf } from '../deadline/count-limit.ts';
import type { DueTimes } from '../deadline/due-times.ts';
import { lastOnBranches, lastOnVisit } from '../dossier/event-checks.ts';
import type { Fold, VisitRecord } from '../dossier/fold.ts';
import { isAt, openVisitsIn } from '../dossier/place.ts';
import type { Limit } from '../limit/limit.ts';
import { silenceOf } from '../procedure/branch-silence.ts';
import { EXPIRED, outcomesOf, type ProcedureGraph } from '../procedure/graph.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import type { ClockContext } from './clock-context.ts';
import { boundOf, interruptionsAt, pausesAt } from './interruptions.ts';
import { changesWithin, limitChangesOf, variantAt } from './limit-changes.ts';
import { spanOf } from './limit-span.ts';
import { endedInSilence, interruptionsAlong } from './paths.ts';
import { isOverAt, type LimitCourse, settleLimit } from './settle-limit.ts';

/** Something that time alone will end, if nothing happens before: a wait, or a silent branch. */
export interface Expiry {
  /** The wait or the branch. */
  readonly step: string;
  /** Which stay there it is, from 1. */
  readonly ordinal: number;
  readonly at: number;
}

const NEVER = Number.POSITIVE_INFINITY;

/** Branches of which the procedure says what their silence means; only a cache. */
const branchesByGraph = new WeakMap<ProcedureGraph, readonly string[]>();

const branchesThatMayBeSilent = (graph: ProcedureGraph): readonly string[] => {
  const branches =
    branchesByGraph.get(graph) ??
    [...graph.nodes.values()].flatMap(({ id, node }) => ('onSilence' in node ? id : []));
  branchesByGraph.set(graph, branches);
  return branches;
};

/** The visits of a branch that led to one that is open, in its cycle, the latest first. */
const stayInBranch = (fold: Fold, branch: string, open: VisitRecord): readonly VisitRecord[] => {
  const stay: VisitRecord[] = [];
  let visit: VisitRecord | undefined = open;
  while (
    visit !== undefined &&
    visit.cycle === open.cycle &&
    isAt(fold.graph, visit.node, branch)
  ) {
    stay.push(visit);
    visit = fold.visits[visit.previous[0] ?? -1];
  }
  return stay;
};

/** The time that a branch had to answer. */
interface AnswerTime {
  /** The visit by which the dossier entered the branch. */
  readonly entry: VisitRecord;
  /** When it is over; never while an interruption holds it back. */
  readonly endsAt: number;
}

/**
 * The time for a branch to answer, up to one of its visits. Waits inside it hold that back; a branch
 * that is itself a wait is what is waited for.
 */
const answerTimeOf = (
  context: ClockContext,
  branch: string,
  last: VisitRecord,
): AnswerTime | undefined => {
  const { fold, graph, rules } = context;
  const after = silenceOf(graph, branch, rules)?.after;
  const stay = stayInBranch(fold, branch, last);
  const entry = stay.at(-1) ?? last;
  const stopped = interruptionsAlong(stay, (visit) =>
    visit.node === branch ? pausesAt(context, visit) : interruptionsAt(context, visit),
  );
  const timesOf = (limit: Limit): DueTimes => {
    const span = spanOf(context, 'other', undefined, limit, entry.from, stopped.over);
    return dueTimesOf({ ...span, dayEnds: 'midnight' });
  };
  const course: LimitCourse = {
    limitIn: (variant) => limitFor(after, variant),
    variant: variantAt(fold, entry.from),
    changes: changesWithin(limitChangesOf(fold), [], entry.from, last.till),
    ended: last.till,
  };
  const { limit } = settleLimit(course, (earlier, instant) =>
    isOverAt(stopped, timesOf(earlier), instant),
  );
  if (limit === undefined) return undefined;
  const { endsAt } = timesOf(limit);
  return { entry, endsAt: (stopped.since ?? NEVER) <= endsAt ? NEVER : endsAt };
};

const silenceExpiry = (context: ClockContext, branch: string): Expiry | undefined => {
  const { fold, graph, rules } = context;
  if (silenceOf(graph, branch, rules)?.effect === 'escalate') return undefined;
  const [open] = openVisitsIn(fold, branch);
  const time = open === undefined ? undefined : answerTimeOf(context, branch, open);
  if (time === undefined || time.endsAt === NEVER) return undefined;
  const at = Math.max(time.endsAt, lastOnBranches(fold, branch));
  return { step: branch, ordinal: time.entry.ordinal, at };
};

/** When the time that ended a visit by running out was in truth over. */
export const trueExpiryOf = (context: ClockContext, visit: VisitRecord): number => {
  const { graph, rules } = context;
  const around = [...(graph.nodes.get(visit.node)?.containers ?? []), visit.node];
  const branch = around.filter((id) => silenceOf(graph, id, rules) !== undefined).at(-1);
  if (branch === undefined || !endedInSilence(visit)) return boundOf(context, visit);
  return answerTimeOf(context, branch, visit)?.endsAt ?? NEVER;
};

const canExpire = (graph: ProcedureGraph, { node }: VisitRecord): boolean =>
  outcomesOf(graph, node).has(EXPIRED);

const waitExpiry = (context: ClockContext, visit: VisitRecord): Expiry | undefined => {
  const bound = boundOf(context, visit);
  if (bound === NEVER) return undefined;
  // What was recorded after the bound had passed cannot be overtaken by it.
  const at = Math.max(bound, lastOnVisit(context.fold, visit));
  return { step: visit.node, ordinal: visit.ordinal, at };
};

/** What time will end next on every branch unless something happens before, the earliest first. */
export const expiriesOf = (context: ClockContext): readonly Expiry[] => {
  const { open, graph, rules } = context;
  const expiries: Expiry[] = [];
  for (const visit of open) {
    // Where silence is an answer, that is what an expiry of the node says.
    if (!canExpire(graph, visit) || silenceOf(graph, visit.node, rules) !== undefined) continue;
    const expiry = waitExpiry(context, visit);
    if (expiry !== undefined) expiries.push(expiry);
  }
  for (const branch of branchesThatMayBeSilent(graph)) {
    const expiry = silenceExpiry(context, branch);
    if (expiry !== undefined) expiries.push(expiry);
  }
  return expiries.sort((a, b) => a.at - b.at);
};
