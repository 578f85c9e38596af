import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { ownUnitAt } from '../dossier/hands.ts';
import { latestVisitIn } from '../dossier/place.ts';
import { unitOfNode, visitIdOf } from '../dossier/visits.ts';
import { agencyOf } from '../procedure/graph.ts';
import { agencyLegsOf } from './agency-legs.ts';
import type { AgencyStay } from './agency-stays.ts';
import { type JudgedLeg, judgeLegs } from './judged-legs.ts';
import { type LatePart, lateAtOf } from './late-part.ts';
import { withClocksOfLegs } from './obligation-legs.ts';
import { type FactAt, unitOfFact } from './obligation-record.ts';

/**
 * The unit of the part of a dossier that a new date was given for: the one that a stage names, else
 * who had the dossier there then.
 */
const unitOfPart = ({ fold }: Look, { fact, at }: FactAt): string | undefined => {
  if (fact.type !== 'reappointed' || fact.step === undefined) return undefined;
  const { step } = fact;
  const visit = latestVisitIn(fold, step, at);
  if (visit === undefined) return undefined;
  const named = visit.node === step ? undefined : unitOfNode(fold, step);
  return named ?? ownUnitAt(fold, visit, at);
};

const NEVER = Number.POSITIVE_INFINITY;

/** When the first of some clocks became late. */
const earliestLateAt = (clocks: readonly ClockRecord[]): number => {
  let earliest = NEVER;
  for (const clock of clocks) earliest = Math.min(earliest, firstLateAt(clock));
  return earliest;
};

/** When the first path of a clock became late. */
const firstLateAt = (clock: ClockRecord): number =>
  clock.paths === undefined ? (lateAtOf(clock) ?? NEVER) : earliestLateAt(clock.paths);

/** When the agency of a leg became late: by what it is judged by, and not before it had the file. */
const legLateAt = ({ grade, clock: own, parts, from }: JudgedLeg): number | undefined => {
  if (grade !== 'late') return undefined;
  const earliest = own === undefined ? earliestLateAt(parts) : firstLateAt(own);
  return earliest === NEVER ? undefined : Math.max(from, earliest);
};

/** Tells the legs of one agency apart that have parts of one visit. */
const stayIdOf = ({ visit, part = 0 }: AgencyStay): string =>
  part === 0 ? visitIdOf(visit) : `${visitIdOf(visit)}/${part + 1}`;

const concernsAgency = (look: Look, agency: string, fact: FactAt): boolean => {
  const unit = unitOfFact(fact) ?? unitOfPart(look, fact);
  return unit !== undefined && agencyOf(look.fold.procedure.units, unit) === agency;
};

/** Adds the legs that are late. */
export const addLateLegs = (parts: LatePart[], look: Look, given: AllClocks): void => {
  const legs = agencyLegsOf(look);
  const clocks = withClocksOfLegs(look, given, legs);
  for (const leg of judgeLegs(look, clocks, legs)) {
    const { agency, from } = leg;
    const lateAt = legLateAt(leg);
    const [first] = leg.stays;
    if (lateAt === undefined || first === undefined) continue;
    parts.push({
      scope: 'agency',
      subject: `${agency}:${stayIdOf(first)}`,
      unit: agency,
      from,
      warnedAt: lateAt,
      apologyDueAt: undefined,
      lateAt,
      isClosedAfterApologyDue: false,
      concerns: (fact) => concernsAgency(look, agency, fact),
    });
  }
};
