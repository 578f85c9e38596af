import { type ClockRecord, runClock } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import type { Grade } from '../deadline/grade.ts';
import type { Interval } from '../time/interval.ts';
import { type AgencyStay, agencyStayFinder } from './agency-stays.ts';
import { latenessOfParts } from './lateness-of-parts.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** The clock of a visit as it stood when the file was handed on. */
const runUntil = (look: Look, clock: ClockRecord, till: number): ClockRecord =>
  runClock(
    { ...clock, ended: Math.min(clock.ended ?? till, till), isVoid: false, isSilent: false },
    look,
  );

/** Who passed on in time, or got what was late and had no time to work on it, is not late. */
const gradeOfPart = (
  { grade, ended, isVoid }: ClockRecord,
  lateness: number | undefined,
): Grade | undefined => {
  if (lateness !== undefined) return 'late';
  if (grade !== 'late') return grade;
  return ended === undefined || isVoid ? undefined : 'onTime';
};

/**
 * The clock of a visit for each of the parts into which it is cut from its beginning to its end. A
 * visit has one allowance: what those before used of it is used. Late is who had the file while it
 * ran past the due. None for who got it after the work was done.
 */
export const clocksOfParts = (
  look: Look,
  clock: ClockRecord,
  parts: readonly Interval[],
): readonly (ClockRecord | undefined)[] => {
  const lateness = latenessOfParts(clock, parts);
  return parts.map(({ from, till }, i) => {
    if ((clock.ended ?? NEVER) < from) return undefined;
    const own = i === parts.length - 1 ? clock : runUntil(look, clock, till);
    return { ...own, grade: gradeOfPart(own, lateness[i]), lateByMs: lateness[i] ?? 0 };
  });
};

const spanOfStay = ({ from, till = NEVER }: AgencyStay): Interval => ({ from, till });

/** The clock of a visit for what one agency had of it. */
export const clockOfStay = (
  look: Look,
  clock: ClockRecord | undefined,
  { visit, part, agency }: AgencyStay,
): ClockRecord | undefined => {
  if (clock === undefined) return undefined;
  if (part === undefined) return clock;
  const parts = agencyStayFinder(look)(visit).map(spanOfStay);
  const own = clocksOfParts(look, clock, parts)[part];
  return own === undefined ? undefined : { ...own, unit: agency };
};
