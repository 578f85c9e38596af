import type { VisitRecord } from '../dossier/fold.ts';
import { isInside } from '../procedure/graph.ts';
import { stageLimitFor } from '../procedure/variant-limits.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import { changesInTime } from './changes-in-time.ts';
import type { ClockRecord } from './clock-record.ts';
import { interruptionsAt } from './interruptions.ts';
import { changesWithin, variantAt } from './limit-changes.ts';
import type { Look } from './look.ts';
import type { StageStay } from './look-notes.ts';
import { endedInSilence } from './paths.ts';
import { firstLimitOf, type LimitIn } from './settle-limit.ts';
import { clockOfSpan } from './span-clock.ts';
import { endingOfStay } from './stage-ending.ts';
import { stageStaysOf } from './stage-stays.ts';

const NO_GAPS: readonly Interval[] = [];

/** The time between the first and the last visit during which the dossier was elsewhere. */
const gapsBetween = (visits: readonly VisitRecord[], now: number): readonly Interval[] => {
  // One after the other without a break, as nearly always.
  if (visits.every(({ from }, i) => i === 0 || from === visits[i - 1]?.till)) return NO_GAPS;
  const gaps: Interval[] = [];
  let leftAt: number | undefined;
  for (const { from, till = now } of [...visits].sort((a, b) => a.from - b.from)) {
    if (leftAt !== undefined && leftAt < from) gaps.push({ from: leftAt, till: from });
    leftAt = Math.max(leftAt ?? till, till);
  }
  // A stay that took no time cuts no gap in two.
  return unionOf(gaps);
};

/**
 * The clock of a stage in one cycle. A stage that is entered again has one allowance: what it used
 * before stays used, and the time between does not count.
 */
const stageClock = (look: Look, stay: StageStay): ClockRecord | undefined => {
  const { fold, graph, now } = look;
  const { node, cycle, visits } = stay;
  const { stage, unit } = node;
  const [first] = visits;
  if (first === undefined) return undefined;
  const variant = variantAt(fold, first.from);
  const limitIn: LimitIn = (column) => stageLimitFor(node, column);
  const ending = endingOfStay(look, stay);
  const { ended } = ending;
  const changes = changesWithin(changesInTime(look, cycle), visits, first.from, ended);
  const limit = firstLimitOf({ limitIn, variant, changes });
  if (limit === undefined) return undefined;
  const anchor = anchorNameOf(limit);
  return clockOfSpan(look, {
    input: { scope: 'stage', id: stage, unit, cycle },
    limitIn,
    variant,
    changes,
    start: anchorOf(look, anchor, first),
    // A limit that counts from an earlier event runs through all that lies between.
    contains: (visit) => anchor !== undefined || isInside(graph, visit.node, stage),
    gaps: anchor === undefined ? gapsBetween(visits, now) : NO_GAPS,
    interruptionsAt: (visit) => interruptionsAt(look, visit),
    visits: () => visits,
    lasts: ending.lasts,
    ended,
    givenUpAt: ending.givenUpAt,
    isVoid: ending.isVoid,
    isSilent: !ending.isVoid && ended !== undefined && ending.lasts.some(endedInSilence),
    awaySince: ending.awaySince,
  });
};

const clocksOfStays = (look: Look, stays: readonly StageStay[]): readonly ClockRecord[] => {
  const clocks: ClockRecord[] = [];
  for (const stay of stays) {
    const clock = stageClock(look, stay);
    if (clock !== undefined) clocks.push(clock);
  }
  return clocks;
};

/** The clocks of the stages that a dossier has entered, cycle by cycle. */
export const stageClocks = (look: Look): readonly ClockRecord[] =>
  clocksOfStays(look, stageStaysOf(look));

const isOpen = ({ visits }: StageStay): boolean => visits.some(({ till }) => till === undefined);

/** The clocks of the stages in which the dossier is; time moves no other. */
export const openStageClocks = (look: Look): readonly ClockRecord[] =>
  look.open.length === 0 ? [] : clocksOfStays(look, stageStaysOf(look).filter(isOpen));
