import { rankThrough, workingDayOfRank } from '../calendar/day-shifts.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import { type ClockRecord, isGradedLate, isLive } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { dueSoonFrom } from '../deadline/due-soon.ts';
import type { DossierFact } from '../dossier/event.ts';
import { agencyOf } from '../procedure/graph.ts';
import type { DossierResult } from '../procedure/procedure.ts';
import { epochDayOfInstant, startOfDay } from '../time/instant.ts';
import { unitHoldingAt } from './holding-at.ts';
import { addLateLegs } from './late-legs.ts';
import { type LatePart, lateAtOf } from './late-part.ts';

/** From when an apology has to be thought of: always an opening of the office, for limits in days. */
export const apologyWarningOf = (
  { span, times }: ClockRecord,
  { rules }: Pick<Look, 'rules'>,
): number =>
  dueSoonFrom(span, times, {
    workingDays: rules.apologyDaysBeforeExpiry.value,
    lastShare: rules.dueSoon.value.lastShare,
  });

/** How many days a limit lasts, in the days in which it is counted; the day of the event is none. */
const lastingDaysOf = ({ span, times }: ClockRecord): number => {
  const { table, start, counting } = span;
  const startDay = epochDayOfInstant(start, table.zone);
  const { dueDay, lastDay } = times;
  return lastDay !== undefined || counting === 'clock'
    ? (lastDay ?? dueDay) - startDay
    : rankThrough(table, dueDay) - rankThrough(table, startDay);
};

/**
 * By when the apology has to be out: the end of the day so many days before the limit ends. Of a
 * limit that is not longer than that, its end.
 */
const apologyDueOf = (clock: ClockRecord, { rules }: Look): number => {
  const { times } = clock;
  const { table, start } = clock.span;
  const days = rules.apologyDaysBeforeExpiry.value;
  const rank = rankThrough(table, times.dueDay - 1) - days;
  if (lastingDaysOf(clock) <= days || rank < 0) return times.endsAt;
  const day =
    rules.apologyDaysCounted.value === 'day' ? times.dueDay - days : workingDayOfRank(table, rank);
  const due = startOfDay(day + 1, table.zone);
  return due <= start ? times.endsAt : due;
};

/** Ends that show nothing of whether the work would have been done in time. */
const WITHOUT_ANSWER: ReadonlySet<DossierResult> = new Set(['withdrawn', 'stopped']);

/**
 * Whether a dossier ended without an answer after the apology had to be out. What was missed by then
 * stays missed; only work that is done in time shows that nothing was owed.
 */
const isClosedAfterApologyDue = (path: ClockRecord, look: Look): boolean => {
  const { end } = look.fold;
  return (
    end !== undefined &&
    path.ended === end.at &&
    WITHOUT_ANSWER.has(end.result) &&
    path.judgedAt > apologyDueOf(path, look)
  );
};

const isWarning = (path: ClockRecord, look: Look): boolean =>
  isLive(path) && path.judgedAt >= apologyWarningOf(path, look);

const isOwing = (path: ClockRecord, look: Look): boolean =>
  isWarning(path, look) || isClosedAfterApologyDue(path, look);

/** Of the paths that are late, else of those for which an apology is owed, the one due first. */
const decisivePath = (clock: ClockRecord, look: Look): ClockRecord | undefined => {
  const { paths } = clock;
  if (paths === undefined) return isGradedLate(clock) || isOwing(clock, look) ? clock : undefined;
  const late = paths.filter(isGradedLate);
  const owing = late.length > 0 ? late : paths.filter((path) => isOwing(path, look));
  return [...owing].sort((a, b) => a.times.due - b.times.due)[0];
};

/**
 * Whether a fact is done for the dossier: whoever apologises for it, the applicant has been told. A
 * date of a part is none of the whole, and an agency that apologises in its own name does so for its
 * part, unless it had the whole when that had to be done or when the limit ended.
 */
const concernsWhole = (
  { fold }: Look,
  answering: readonly (string | undefined)[],
  fact: DossierFact,
): boolean => {
  if ('step' in fact) return false;
  const named = fact.type === 'apologised' ? fact.unit : undefined;
  if (named === undefined) return true;
  const { units } = fold.procedure;
  const agency = agencyOf(units, named);
  return answering.some((unit) => unit === undefined || agencyOf(units, unit) === agency);
};

const addLateDossiers = (parts: LatePart[], look: Look, clocks: AllClocks): void => {
  for (const clock of clocks.dossier) {
    const path = decisivePath(clock, look);
    if (path === undefined) continue;
    const { cycle, times, judgedAt } = path;
    const lateAt = lateAtOf(path);
    const apologyDueAt = apologyDueOf(path, look);
    // Who got the file when that was over could not have told the applicant in time.
    const unit = unitHoldingAt(look, cycle, Math.min(apologyDueAt, judgedAt));
    const lastUnit = unitHoldingAt(look, cycle, Math.min(times.endsAt, judgedAt));
    parts.push({
      scope: 'dossier',
      subject: `dossier#${cycle + 1}`,
      unit,
      from: path.span.start,
      warnedAt: Math.min(apologyWarningOf(path, look), lateAt ?? Number.POSITIVE_INFINITY),
      apologyDueAt,
      lateAt,
      isClosedAfterApologyDue: isClosedAfterApologyDue(path, look),
      concerns: ({ fact }) => concernsWhole(look, [unit, lastUnit], fact),
    });
  }
};

/** What is late or about to be: the dossier, and in an interlinked procedure each agency's part. */
export const latePartsOf = (
  look: Look,
  clocks: AllClocks,
  interlinked: boolean,
): readonly LatePart[] => {
  const parts: LatePart[] = [];
  addLateDossiers(parts, look, clocks);
  if (interlinked) addLateLegs(parts, look, clocks);
  return parts;
};
