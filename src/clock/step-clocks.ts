import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import { type ClockRecord, runClock } from './clock-record.ts';
import type { Interruptions } from './interruption-sum.ts';
import { interruptionsAt, pausesAt, waitNodeOf, waitSpan } from './interruptions.ts';
import { interruptionsAlong, isCutOff, pathTo } from './paths.ts';

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

/** Where a visit's limit starts, and what does not count in it. */
const startAndPauses = (
  context: ClockContext,
  visit: VisitRecord,
  limit: Limit,
): Interruptions & { readonly start: number } => {
  const anchor = anchorNameOf(limit);
  if (anchor !== undefined) {
    const interruptions = (at: VisitRecord) => interruptionsAt(context, at);
    const path = interruptionsAlong(pathTo(context.fold, visit, interruptions), interruptions);
    return { ...path, start: anchorOf(context, anchor, visit) };
  }
  const stays = staysUpTo(context, visit);
  const { over, ...open } = interruptionsAlong(stays, (at) => pausesAt(context, at));
  return {
    start: stays[0]?.from ?? visit.from,
    over: unionOf([...over, ...gapsBetween(stays)]),
    ...open,
  };
};

const stepClock = (context: ClockContext, visit: VisitRecord): ClockRecord | undefined => {
  const node = context.graph.nodes.get(visit.node)?.node;
  if (node === undefined || !('step' in node)) return undefined;
  const limit = limitFor(node.limit, context.fold.variant);
  if (limit === undefined) return undefined;
  const { start, over, since } = startAndPauses(context, visit, limit);
  // The result is ready when the dossier enters the step that hands it out; when the applicant
  // comes for it is not the desk's doing.
  const isReturn = isReturnStep(context.graph, visit.node, context.fold.variant);
  const ended = isReturn ? visit.from : visit.till;
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
        pauses: over,
      },
      ...(since === undefined ? {} : { since }),
      ...(ended === undefined ? {} : { ended }),
      isVoid: isCutOff(visit) && !isReturn,
    },
    context,
  );
};

/** A wait's own clock runs through the pause that it makes for others; only `paused` stops it. */
const waitClock = (context: ClockContext, visit: VisitRecord): ClockRecord | undefined => {
  const span = waitSpan(context, visit);
  if (span === undefined) return undefined;
  const { since } = pausesAt(context, visit);
  const unit = unitOfVisit(context.fold, visit);
  return runClock(
    {
      scope: 'wait',
      id: visit.node,
      visit: visitIdOf(visit),
      ...(unit === undefined ? {} : { unit }),
      cycle: visit.cycle,
      span,
      ...(since === undefined ? {} : { since }),
      ...(visit.till === undefined ? {} : { ended: visit.till }),
      isVoid: isCutOff(visit),
    },
    context,
  );
};

/** The clock of a visit, if its node has a limit. */
export const clockOfVisit = (context: ClockContext, visit: VisitRecord): ClockRecord | undefined =>
  waitNodeOf(context, visit) === undefined ? stepClock(context, visit) : waitClock(context, visit);
