import { rankThrough, workingDayOfRank } from '../calendar/day-shifts.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { dueSoonFrom } from '../deadline/due-soon.ts';
import type { DossierFact } from '../dossier/event.ts';
import { ownUnitAt } from '../dossier/hands.ts';
import { unitOfNode, visitIdOf } from '../dossier/visits.ts';
import { agencyOf } from '../procedure/graph.ts';
import type { DossierResult } from '../procedure/procedure.ts';
import { startOfDay } from '../time/instant.ts';
import { type AgencyStay, isInterlinked } from './agency-stays.ts';
import { type LegRecord, legsFrom } from './control-slip.ts';
import { unitHoldingAt } from './handover-holder.ts';
import { withClocksOfLegs } from './obligation-legs.ts';
import { type FactAt, unitOfFact } from './obligation-record.ts';

/** Something that is late or about to be: the dossier in a cycle, or an agency with its part. */
export interface LatePart {
  readonly scope: 'dossier' | 'agency';
  readonly subject: string;
  readonly unit: string | undefined;
  /** Facts before that instant concern something else. */
  readonly from: number;
  /** From when it has to be told. */
  readonly warnedAt: number;
  readonly apologyDueAt: number | undefined;
  /** When it became late, if it has. */
  readonly lateAt: number | undefined;
  /** Whether it was taken back or stopped after the apology had to be out: it cannot be in time. */
  readonly isClosedAfterApologyDue: boolean;
  /** Whether a fact is done for it, and not for another agency. */
  readonly concerns: (fact: FactAt) => boolean;
}

/** From when an apology has to be thought of: always an opening of the office, for limits in days. */
export const apologyWarningOf = (
  { span, times }: ClockRecord,
  { rules }: Pick<ClockContext, 'rules'>,
): number =>
  dueSoonFrom(span, times, {
    ...rules.dueSoon.value,
    workingDays: rules.apologyDaysBeforeExpiry.value,
  });

/**
 * By when the apology has to be out: the end of the day so many days before the limit ends. Of a
 * limit that is not longer than that, its end.
 */
const apologyDueOf = ({ span, times }: ClockRecord, { rules }: ClockContext): number => {
  const { table, start } = span;
  const days = rules.apologyDaysBeforeExpiry.value;
  const rank = rankThrough(table, times.dueDay - 1) - days;
  if (rank < 0) return times.endsAt;
  const day =
    rules.apologyDaysCounted.value === 'day' ? times.dueDay - days : workingDayOfRank(table, rank);
  const due = startOfDay(day + 1, table.zone);
  return due <= start ? times.endsAt : due;
};

const isLive = ({ state }: ClockRecord): boolean => state === 'running' || state === 'paused';

/** Ends that show nothing of whether the work would have been done in time. */
const WITHOUT_ANSWER: ReadonlySet<DossierResult> = new Set(['withdrawn', 'stopped']);

/**
 * Whether a dossier ended without an answer after the apology had to be out. What was missed by then
 * stays missed; only work that is done in time shows that nothing was owed.
 */
const isClosedAfterApologyDue = (path: ClockRecord, context: ClockContext): boolean => {
  const { end } = context.fold;
  return (
    end !== undefined &&
    path.ended === end.at &&
    WITHOUT_ANSWER.has(end.result) &&
    path.judgedAt > apologyDueOf(path, context)
  );
};

const isWarning = (path: ClockRecord, context: ClockContext): boolean =>
  isLive(path) && path.judgedAt >= apologyWarningOf(path, context);

/** Of the paths that are late, else of those for which an apology is owed, the one due first. */
const decisivePath = (clock: ClockRecord, context: ClockContext): ClockRecord | undefined => {
  const paths = clock.paths ?? [clock];
  const late = paths.filter(({ grade }) => grade === 'late');
  const owing =
    late.length > 0
      ? late
      : paths.filter((path) => isWarning(path, context) || isClosedAfterApologyDue(path, context));
  return [...owing].sort((a, b) => a.times.due - b.times.due)[0];
};

/** When a clock became late; silence is late before its time is over. */
const lateAtOf = ({ grade, times, judgedAt }: ClockRecord): number | undefined =>
  grade === 'late' ? Math.min(times.endsAt, judgedAt) : undefined;

/**
 * Whether a fact is done for the dossier: whoever apologises for it, the applicant has been told. A
 * date of a part is none of the whole, and an agency that apologises in its own name does so for its
 * part, unless it is the one that has to answer for the whole.
 */
const concernsWhole = (
  { fold }: ClockContext,
  unit: string | undefined,
  fact: DossierFact,
): boolean => {
  if ('step' in fact) return false;
  const named = fact.type === 'apologised' ? fact.unit : undefined;
  const { units } = fold.procedure;
  return (
    named === undefined || unit === undefined || agencyOf(units, named) === agencyOf(units, unit)
  );
};

const lateDossiers = (context: ClockContext, clocks: AllClocks): readonly LatePart[] =>
  clocks.dossier.flatMap((clock) => {
    const path = decisivePath(clock, context);
    if (path === undefined) return [];
    const { cycle, times, judgedAt } = path;
    const lateAt = lateAtOf(path);
    const unit = unitHoldingAt(context, cycle, Math.min(times.endsAt, judgedAt));
    return [
      {
        scope: 'dossier' as const,
        subject: `dossier#${cycle + 1}`,
        unit,
        from: path.span.start,
        warnedAt: Math.min(apologyWarningOf(path, context), lateAt ?? Number.POSITIVE_INFINITY),
        apologyDueAt: apologyDueOf(path, context),
        lateAt,
        isClosedAfterApologyDue: isClosedAfterApologyDue(path, context),
        concerns: ({ fact }) => concernsWhole(context, unit, fact),
      },
    ];
  });

/** The unit of the part of a dossier that a new date was given for: of a step, who had it then. */
const unitOfPart = ({ fold, graph }: ClockContext, { fact, at }: FactAt): string | undefined => {
  if (fact.type !== 'reappointed' || fact.step === undefined) return undefined;
  const { step } = fact;
  if (!graph.nodes.has(step)) return undefined;
  const visit = fold.visits.filter(({ node, from }) => node === step && from <= at).at(-1);
  return visit === undefined ? unitOfNode(fold, step) : ownUnitAt(fold, visit, at);
};

/** When the agency of a leg became late: by what it is judged by, and not before it had the file. */
const legLateAt = ({ grade, clock: own, parts, from }: LegRecord): number | undefined => {
  if (grade !== 'late') return undefined;
  const instants = (own === undefined ? parts : [own])
    .flatMap((clock) => clock.paths ?? clock)
    .flatMap((clock) => lateAtOf(clock) ?? []);
  return instants.length === 0 ? undefined : Math.max(from, Math.min(...instants));
};

/** Tells the legs of one agency apart that have parts of one visit. */
const stayIdOf = ({ visit, part = 0 }: AgencyStay): string =>
  part === 0 ? visitIdOf(visit) : `${visitIdOf(visit)}/${part + 1}`;

const lateLegs = (context: ClockContext, given: AllClocks): readonly LatePart[] => {
  const { units } = context.fold.procedure;
  const clocks = withClocksOfLegs(context, given);
  return legsFrom(context, clocks).flatMap((leg) => {
    const lateAt = legLateAt(leg);
    const [first] = leg.stays;
    if (lateAt === undefined || first === undefined) return [];
    return [
      {
        scope: 'agency' as const,
        subject: `${leg.agency}:${stayIdOf(first)}`,
        unit: leg.agency,
        from: leg.from,
        warnedAt: lateAt,
        apologyDueAt: undefined,
        lateAt,
        isClosedAfterApologyDue: false,
        concerns: (fact: FactAt) => {
          const unit = unitOfFact(fact) ?? unitOfPart(context, fact);
          return unit !== undefined && agencyOf(units, unit) === leg.agency;
        },
      },
    ];
  });
};

/** What is late or about to be: the dossier, and in an interlinked procedure each agency's part. */
export const latePartsOf = (context: ClockContext, clocks: AllClocks): readonly LatePart[] => [
  ...lateDossiers(context, clocks),
  ...(isInterlinked(context) ? lateLegs(context, clocks) : []),
];
