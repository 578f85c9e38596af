import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/counted-span.ts';
import { pausesOf } from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import type { Limit } from '../limit/limit.ts';
import type { StepNode } from '../procedure/procedure.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import { changesInTime } from './changes-in-time.ts';
import { type ClockInput, type ClockRecord, runClock } from './clock-record.ts';
import { waitBoundOf } from './interruptions.ts';
import { areLimitsUnchanged, changesWithin, type LimitChange, variantAt } from './limit-changes.ts';
import { spanOf } from './limit-span.ts';
import type { Look } from './look.ts';
import { endedInSilence, isCutOff } from './paths.ts';
import { isReturnVisit } from './return-visit.ts';
import {
  firstLimitOf,
  isOverAt,
  type LimitIn,
  type SettledLimit,
  settleLimit,
} from './settle-limit.ts';
import { searchedUnder, staysUpTo } from './stays.ts';
import { courseOf } from './step-course.ts';

/** What the limit of a step has come to, and how it is counted. */
interface SettledStep {
  readonly since: number | undefined;
  readonly spanFor: (limit: Limit) => CountedSpan;
  readonly settled: SettledLimit;
}

/**
 * When a step ended. The result is ready when the dossier enters the step that hands it out; when the
 * applicant comes for it is not the desk's doing.
 */
const endOf = (look: Look, visit: VisitRecord): number | undefined =>
  isReturnVisit(look, visit) ? visit.from : visit.till;

/** What changed the limit of a step; more time that an earlier stay got is its own as well. */
const stepChanges = (
  look: Look,
  visit: VisitRecord,
  ended: number | undefined,
): readonly LimitChange[] => {
  const changes = changesInTime(look, visit.cycle);
  if (changes.length === 0) return changes;
  return changesWithin(changes, staysUpTo(look, visit), visit.from, ended);
};

const settledStep = (look: Look, visit: VisitRecord, node: StepNode): SettledStep | undefined => {
  const ended = endOf(look, visit);
  const variant = variantAt(look.fold, visit.from);
  const changes = stepChanges(look, visit, ended);
  const limitIn: LimitIn = (column) => limitFor(node.limit, column);
  const known = firstLimitOf({ limitIn, variant, changes });
  if (known === undefined) return undefined;
  const { unit } = node;
  const course = courseOf(look, { visit, limit: known, unit });
  const { start, since, searches } = course;
  const spanFor = (limit: Limit): CountedSpan => {
    const pauses =
      searches === undefined ? course.pauses : searchedUnder(course.pauses, limit, searches);
    return spanOf(look, { scope: 'step', unit, limit, start, pauses });
  };
  const settled =
    changes.length === 0
      ? { limit: known, tooLate: changes }
      : settleLimit({ limitIn, variant, changes, ended }, (earlier, instant) =>
          isOverAt({ over: pausesOf(course.pauses), since }, dueTimesOf(spanFor(earlier)), instant),
        );
  return { since, spanFor, settled };
};

/** A limit that a step has come to, set to run. */
type StepSpan = Pick<ClockInput, 'span' | 'since'>;

const settledSpan = (look: Look, visit: VisitRecord, node: StepNode): StepSpan | undefined => {
  const course = settledStep(look, visit, node);
  const limit = course?.settled.limit;
  if (course === undefined || limit === undefined) return undefined;
  return { span: course.spanFor(limit), since: course.since };
};

/** The same for a step that was entered once, under limits that nothing has changed: most are. */
const plainSpan = (
  look: Look,
  visit: VisitRecord,
  { unit, limit: limits }: StepNode,
): StepSpan | undefined => {
  const limit = limitFor(limits, look.fold.variant);
  if (limit === undefined) return undefined;
  const { start, pauses, since } = courseOf(look, { visit, limit, unit });
  return { span: spanOf(look, { scope: 'step', unit, limit, start, pauses }), since };
};

const stepClock = (look: Look, visit: VisitRecord, node: StepNode): ClockRecord | undefined => {
  const isPlain = visit.ordinal === 1 && areLimitsUnchanged(look.fold);
  const counted = (isPlain ? plainSpan : settledSpan)(look, visit, node);
  if (counted === undefined) return undefined;
  return runClock(
    {
      scope: 'step',
      id: visit.node,
      visit: visitIdOf(visit),
      unit: unitOfVisit(look.fold, visit),
      cycle: visit.cycle,
      from: visit.from,
      span: counted.span,
      since: counted.since,
      ended: endOf(look, visit),
      isVoid: isCutOff(visit) && !isReturnVisit(look, visit),
      isSilent: endedInSilence(visit),
    },
    look,
  );
};

/**
 * Changes that came in time for the dossier and when the limit of a step was over: they leave that
 * one as it was, or a late step could be made punctual.
 */
export const changesTooLateAt = (look: Look, visit: VisitRecord): readonly LimitChange[] => {
  const node = look.graph.nodes.get(visit.node)?.node;
  if (node === undefined || !('step' in node)) return [];
  return settledStep(look, visit, node)?.settled.tooLate ?? [];
};

/** A wait's own clock runs through the pause that it makes for others; only `paused` stops it. */
const waitClock = (look: Look, visit: VisitRecord): ClockRecord | undefined => {
  const bound = waitBoundOf(look, visit);
  if (bound === undefined) return undefined;
  const { span, since } = bound;
  return runClock(
    {
      scope: 'wait',
      id: visit.node,
      visit: visitIdOf(visit),
      unit: unitOfVisit(look.fold, visit),
      cycle: visit.cycle,
      from: visit.from,
      span,
      since,
      ended: visit.till,
      isVoid: isCutOff(visit),
      isSilent: endedInSilence(visit),
    },
    look,
  );
};

/** The clock of a visit, if its node has a limit. */
export const clockOfVisit = (look: Look, visit: VisitRecord): ClockRecord | undefined => {
  const node = look.graph.nodes.get(visit.node)?.node;
  if (node === undefined) return undefined;
  return 'step' in node ? stepClock(look, visit, node) : waitClock(look, visit);
};
