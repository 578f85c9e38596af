import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/due-times.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import type { Limit } from '../limit/limit.ts';
import type { StepNode } from '../procedure/procedure.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import { changesInTime } from './changes-in-time.ts';
import type { ClockContext } from './clock-context.ts';
import { type ClockRecord, runClock } from './clock-record.ts';
import type { Interruptions } from './interruption-sum.ts';
import { interruptionsAt, pausesAt, waitSpan } from './interruptions.ts';
import { changesWithin, variantAt } from './limit-changes.ts';
import { spanOf } from './limit-span.ts';
import { endedInSilence, interruptionsAlong, isCutOff, pathTo } from './paths.ts';
import { isReturnVisit } from './return-visit.ts';
import { firstLimitOf, isOverAt, type LimitIn, settleLimit } from './settle-limit.ts';
import { searchUnder, setAsideUpTo, staysUpTo } from './stays.ts';

/** The time between stays: the dossier was elsewhere. */
const gapsBetween = (stays: readonly VisitRecord[]): readonly Interval[] =>
  stays.slice(1).map((stay, i) => ({ from: stays[i]?.till ?? stay.from, till: stay.from }));

/** Where a visit's limit starts, and what does not count in it. */
interface Course {
  readonly start: number;
  readonly stopped: Interruptions;
  /** Whether the stays before it were stopped by the same, as far as they went. */
  readonly isShared: boolean;
}

/** A limit that counts from an earlier event runs through all that lies between. */
const anchoredCourse = (context: ClockContext, visit: VisitRecord, anchor: string): Course => {
  const interruptions = (at: VisitRecord) => interruptionsAt(context, at);
  return {
    start: anchorOf(context, anchor, visit),
    stopped: interruptionsAlong(pathTo(context.fold, visit, interruptions), interruptions),
    isShared: false,
  };
};

const courseOf = (
  context: ClockContext,
  visit: VisitRecord,
  stays: readonly VisitRecord[],
  limit: Limit,
): Course => {
  const anchor = anchorNameOf(limit);
  if (anchor !== undefined) return anchoredCourse(context, visit, anchor);
  const [first = visit, another] = stays;
  if (another === undefined) {
    return { start: visit.from, stopped: pausesAt(context, visit), isShared: false };
  }
  if (visit.till !== undefined) {
    const stopped = { over: setAsideUpTo(context, visit) };
    return { start: first.from, stopped, isShared: true };
  }
  // Only what is open can stand still, and it may have begun to in an earlier stay.
  const stopped = interruptionsAlong(stays, (at) => pausesAt(context, at));
  const over = unionOf([...stopped.over, ...gapsBetween(stays)]);
  return { start: first.from, stopped: { ...stopped, over }, isShared: false };
};

const stepClock = (
  context: ClockContext,
  visit: VisitRecord,
  node: StepNode,
): ClockRecord | undefined => {
  const stays = staysUpTo(context, visit);
  // The result is ready when the dossier enters the step that hands it out; when the applicant
  // comes for it is not the desk's doing.
  const isReturn = isReturnVisit(context, visit);
  const ended = isReturn ? visit.from : visit.till;
  const inTime = changesInTime(context, visit.cycle);
  const variant = variantAt(context.fold, visit.from);
  const changes = changesWithin(inTime, stays, visit.from, ended);
  const limitIn: LimitIn = (column) => limitFor(node.limit, column);
  const known = firstLimitOf({ limitIn, variant, changes });
  if (known === undefined) return undefined;
  const { start, stopped, isShared } = courseOf(context, visit, stays, known);
  const spanFor = (limit: Limit): CountedSpan => {
    const span = spanOf(context, 'step', node.unit, limit, start, stopped.over);
    return isShared ? { ...span, search: searchUnder(context, visit, limit) } : span;
  };
  const limit =
    changes.length === 0
      ? known
      : settleLimit({ limitIn, variant, changes, ended }, (earlier, instant) =>
          isOverAt(stopped, dueTimesOf(spanFor(earlier)), instant),
        ).limit;
  if (limit === undefined) return undefined;
  return runClock(
    {
      scope: 'step',
      id: visit.node,
      visit: visitIdOf(visit),
      unit: node.unit,
      cycle: visit.cycle,
      span: spanFor(limit),
      since: stopped.since,
      ended,
      isVoid: isCutOff(visit) && !isReturn,
      isSilent: endedInSilence(visit),
    },
    context,
  );
};

/** A wait's own clock runs through the pause that it makes for others; only `paused` stops it. */
const waitClock = (context: ClockContext, visit: VisitRecord): ClockRecord | undefined => {
  const span = waitSpan(context, visit);
  if (span === undefined) return undefined;
  const { since } = pausesAt(context, visit);
  return runClock(
    {
      scope: 'wait',
      id: visit.node,
      visit: visitIdOf(visit),
      unit: unitOfVisit(context.fold, visit),
      cycle: visit.cycle,
      span,
      since,
      ended: visit.till,
      isVoid: isCutOff(visit),
      isSilent: endedInSilence(visit),
    },
    context,
  );
};

/** The clock of a visit, if its node has a limit. */
export const clockOfVisit = (
  context: ClockContext,
  visit: VisitRecord,
): ClockRecord | undefined => {
  const node = context.graph.nodes.get(visit.node)?.node;
  if (node === undefined) return undefined;
  return 'step' in node ? stepClock(context, visit, node) : waitClock(context, visit);
};
