import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';
import { type ClockRecord, runClock } from './clock-record.ts';
import { interruptionsAt, pausesAt, waitNodeOf, waitSpan } from './interruptions.ts';
import { pathTo, pausesAlong } from './paths.ts';

/** The stays at the same node in the same cycle up to a visit, which share one allowance. */
const staysUpTo = ({ fold }: ClockContext, visit: VisitRecord): readonly VisitRecord[] =>
  visit.ordinal === 1
    ? [visit]
    : fold.visits.filter(
        ({ node, cycle, index }) =>
          node === visit.node && cycle === visit.cycle && index <= visit.index,
      );

/** The time between stays: the dossier was elsewhere. */
const gapsBetween = (stays: readonly VisitRecord[]): readonly Interval[] =>
  stays.slice(1).map((stay, i) => ({ from: stays[i]?.till ?? stay.from, till: stay.from }));

/** The event an anchored limit counts from; a node that never ended leaves the entry itself. */
const anchorOf = ({ fold }: ClockContext, anchor: string, visit: VisitRecord): number => {
  if (anchor === 'receipt') return fold.cycles[visit.cycle]?.from ?? visit.from;
  const ends = fold.visits.flatMap(({ node, till }) =>
    node === anchor && till !== undefined && till <= visit.from ? till : [],
  );
  return ends.length === 0 ? visit.from : Math.max(...ends);
};

/** Where a visit's limit starts, and what does not count in it. */
const startAndPauses = (
  context: ClockContext,
  visit: VisitRecord,
  limit: Limit,
): { readonly start: number; readonly pauses: readonly Interval[]; readonly since?: number } => {
  const anchor = isDateLimit(limit) ? undefined : limit.anchor;
  if (anchor !== undefined) {
    const path = pathTo(context.fold, visit);
    const { pauses, since } = pausesAlong(path.visits, (at) => interruptionsAt(context, at));
    const start = anchorOf(context, anchor, visit);
    return { start, pauses, ...(since === undefined ? {} : { since }) };
  }
  const stays = staysUpTo(context, visit);
  const { pauses, since } = pausesAlong(stays, (at) => pausesAt(context, at));
  return {
    start: stays[0]?.from ?? visit.from,
    pauses: unionOf([...pauses, ...gapsBetween(stays)]),
    ...(since === undefined ? {} : { since }),
  };
};

const isVoidEnd = ({ end }: VisitRecord): boolean =>
  end === 'void' || end === 'restarted' || end === 'closed';

const stepClock = (context: ClockContext, visit: VisitRecord): ClockRecord | undefined => {
  const node = context.graph.nodes.get(visit.node)?.node;
  if (node === undefined || !('step' in node)) return undefined;
  const limit = limitFor(node.limit, context.fold.variant);
  if (limit === undefined) return undefined;
  const { start, pauses, since } = startAndPauses(context, visit, limit);
  return runClock(
    {
      scope: 'step',
      id: visit.node,
      visit: visitIdOf(visit),
      ...(node.unit === undefined ? {} : { unit: node.unit }),
      cycle: visit.cycle,
      span: {
        start,
        limit,
        counting: isDateLimit(limit) ? 'date' : countingOf(limit, 'step'),
        table: context.tableOf(node.unit),
        dayEnds: context.rules.dayEnds.value,
        pauses,
      },
      ...(since === undefined ? {} : { since }),
      ...(visit.till === undefined ? {} : { ended: visit.till }),
      isVoid: isVoidEnd(visit),
    },
    context,
  );
};

/** A wait's own clock runs through the pauses that it makes for others. */
const waitClock = (context: ClockContext, visit: VisitRecord): ClockRecord | undefined => {
  const span = waitSpan(context, visit);
  if (span === undefined) return undefined;
  const unit = unitOfVisit(context.fold, visit);
  return runClock(
    {
      scope: 'wait',
      id: visit.node,
      visit: visitIdOf(visit),
      ...(unit === undefined ? {} : { unit }),
      cycle: visit.cycle,
      span,
      ...(visit.till === undefined ? {} : { ended: visit.till }),
      isVoid: isVoidEnd(visit),
    },
    context,
  );
};

/** The clock of a visit, if its node has a limit. */
export const clockOfVisit = (context: ClockContext, visit: VisitRecord): ClockRecord | undefined =>
  waitNodeOf(context, visit) === undefined ? stepClock(context, visit) : waitClock(context, visit);
