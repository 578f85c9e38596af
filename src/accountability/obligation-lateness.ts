import { rankThrough, workingDayOfRank } from '../calendar/day-shifts.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { dueSoonFrom } from '../deadline/due-soon.ts';
import type { DossierFact } from '../dossier/event.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfNode, unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { agencyOf } from '../procedure/graph.ts';
import { startOfDay } from '../time/instant.ts';
import { isInterlinked } from './agency-legs.ts';
import { type LegRecord, legsFrom } from './control-slip.ts';
import { visitHoldingAt } from './handover-holder.ts';
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

/** Of the paths that are late, else of those that warn, the one that is due first. */
const decisivePath = (clock: ClockRecord, context: ClockContext): ClockRecord | undefined => {
  const paths = clock.paths ?? [clock];
  const late = paths.filter(({ grade }) => grade === 'late');
  const warning = paths.filter(
    (path) => isLive(path) && path.judgedAt >= apologyWarningOf(path, context),
  );
  return [...(late.length > 0 ? late : warning)].sort((a, b) => a.times.due - b.times.due)[0];
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
  holder: VisitRecord | undefined,
  fact: DossierFact,
): boolean => {
  if ('step' in fact) return false;
  const named = fact.type === 'apologised' ? fact.unit : undefined;
  const unit = holder === undefined ? undefined : unitOfVisit(fold, holder);
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
    const holder = visitHoldingAt(context, cycle, Math.min(times.endsAt, judgedAt));
    return [
      {
        scope: 'dossier' as const,
        subject: `dossier#${cycle + 1}`,
        unit: holder === undefined ? undefined : unitOfVisit(context.fold, holder),
        from: path.span.start,
        warnedAt: Math.min(apologyWarningOf(path, context), lateAt ?? Number.POSITIVE_INFINITY),
        apologyDueAt: apologyDueOf(path, context),
        lateAt,
        concerns: ({ fact }) => concernsWhole(context, holder, fact),
      },
    ];
  });

/** The unit of the part of a dossier that a new date was given for. */
const unitOfPart = ({ fold, graph }: ClockContext, fact: DossierFact): string | undefined =>
  fact.type === 'reappointed' && fact.step !== undefined && graph.nodes.has(fact.step)
    ? unitOfNode(fold, fact.step)
    : undefined;

/** When the agency of a leg became late: by the clock of the leg, else by the first of its parts. */
const legLateAt = (leg: LegRecord, { visits }: AllClocks): number | undefined => {
  if (leg.grade !== 'late') return undefined;
  const parts =
    leg.clock === undefined ? leg.visits.map((v) => visits.get(visitIdOf(v))) : [leg.clock];
  const instants = parts
    .flatMap((part) => part?.paths ?? part ?? [])
    .flatMap((part) => lateAtOf(part) ?? []);
  return instants.length === 0 ? undefined : Math.min(...instants);
};

const lateLegs = (context: ClockContext, given: AllClocks): readonly LatePart[] => {
  const { units } = context.fold.procedure;
  const clocks = withClocksOfLegs(context, given);
  return legsFrom(context, clocks).flatMap((leg) => {
    const lateAt = legLateAt(leg, clocks);
    const [first] = leg.visits;
    if (lateAt === undefined || first === undefined) return [];
    return [
      {
        scope: 'agency' as const,
        subject: `${leg.agency}:${visitIdOf(first)}`,
        unit: leg.agency,
        from: leg.from,
        warnedAt: lateAt,
        apologyDueAt: undefined,
        lateAt,
        concerns: (fact: FactAt) => {
          const unit = unitOfFact(fact) ?? unitOfPart(context, fact.fact);
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
