import { onceFor } from '../base/once-for.ts';
import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { isHandedOver, unitHandsOf } from '../dossier/unit-hands.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import { agencyOf, graphOf } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** What one agency had of a visit: all of it, unless the file was handed over to another one. */
export interface AgencyStay {
  readonly visit: VisitRecord;
  /** None where no unit is named. */
  readonly agency: string | undefined;
  /** The how-manieth of the visit, from 0; undefined where it is all of it. */
  readonly part: number | undefined;
  readonly from: number;
  readonly till: number | undefined;
}

/** The agencies that take part in a procedure. */
interface Agencies {
  /** The agency at work at each step, as far as it names a unit; a wait is somebody else's time. */
  readonly atStep: ReadonlyMap<string, string | undefined>;
  readonly areSeveral: boolean;
}

const agenciesIn = onceFor((procedure: Procedure): Agencies => {
  const atStep = new Map<string, string | undefined>();
  for (const [id, { node }] of graphOf(procedure).nodes) {
    if (!('step' in node)) continue;
    const { unit } = node;
    atStep.set(id, unit === undefined ? undefined : agencyOf(procedure.units, unit));
  }
  const named = new Set([...atStep.values()].filter((agency) => agency !== undefined));
  return { atStep, areSeveral: named.size > 1 };
});

const whole = (visit: VisitRecord, agency: string | undefined): AgencyStay => ({
  visit,
  agency,
  part: undefined,
  from: visit.from,
  till: visit.till,
});

/** The agency that had a visit from beginning to end; most often it is the one at that step. */
const onlyAgencyOf = (
  { fold }: Look,
  visit: VisitRecord,
  atStep: string | undefined,
): string | undefined => {
  if (visit.holdings[0]?.unit === undefined) return atStep;
  const unit = unitOfVisit(fold, visit);
  return unit === undefined ? undefined : agencyOf(fold.procedure.units, unit);
};

/** Cuts a visit where the file was handed over to a unit of another agency. */
const partsOf = ({ fold }: Look, visit: VisitRecord): readonly AgencyStay[] => {
  const stays: AgencyStay[] = [];
  for (const { span, holder } of unitHandsOf(fold, visit)) {
    const { unit } = holder;
    const agency = unit === undefined ? undefined : agencyOf(fold.procedure.units, unit);
    const till = span.till === Number.POSITIVE_INFINITY ? undefined : span.till;
    const before = stays.at(-1);
    if (before === undefined || before.agency !== agency) {
      stays.push({ visit, agency, part: stays.length, from: span.from, till });
    } else {
      stays[stays.length - 1] = { ...before, till };
    }
  }
  return stays;
};

const NONE: readonly AgencyStay[] = [];

/** Finds the agencies that had a visit, one after the other; a wait is nobody's work and has none. */
export const agencyStayFinder = (look: Look): ((visit: VisitRecord) => readonly AgencyStay[]) => {
  const { atStep } = agenciesIn(look.fold.procedure);
  return (visit) => {
    const usual = atStep.get(visit.node);
    if (usual === undefined && !atStep.has(visit.node)) return NONE;
    if (!isHandedOver(visit)) return [whole(visit, onlyAgencyOf(look, visit, usual))];
    const parts = partsOf(look, visit);
    return parts.length === 1 ? parts.map(({ agency }) => whole(visit, agency)) : parts;
  };
};

/** Whether another agency than that of its step had a visit. */
const wasElsewhere = (look: Look, visit: VisitRecord): boolean => {
  if (visit.holdings.every(({ unit }) => unit === undefined)) return false;
  const usual = agenciesIn(look.fold.procedure).atStep.get(visit.node);
  return agencyStayFinder(look)(visit).some(({ agency = usual }) => agency !== usual);
};

/**
 * Whether several agencies take part (một cửa liên thông): by the procedure, or since a file was
 * handed over to another one.
 */
export const isInterlinked = (look: Look): boolean =>
  agenciesIn(look.fold.procedure).areSeveral ||
  look.fold.visits.some((visit) => wasElsewhere(look, visit));
