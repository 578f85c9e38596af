import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { type AgencyStay, agencyStayFinder } from './agency-stays.ts';

/** What one agency had of a dossier without interruption, from its receipt to its handing on. */
export interface LegStays {
  readonly agency: string;
  readonly cycle: number;
  readonly stays: readonly AgencyStay[];
  /** Whether another agency had a part of one of its visits. */
  readonly isShared: boolean;
}

interface GrowingLeg extends LegStays {
  readonly stays: AgencyStay[];
  isShared: boolean;
}

/** The leg that a visit goes on with, if one of those before it was with the same agency. */
const legBefore = (
  { previous, cycle }: VisitRecord,
  agency: string,
  legOf: readonly (GrowingLeg | undefined)[],
): GrowingLeg | undefined => {
  for (const index of previous) {
    const leg = legOf[index];
    if (leg?.agency === agency && leg.cycle === cycle) return leg;
  }
  return undefined;
};

/**
 * The uninterrupted legs of each agency, in the order in which they began. Branches of one agency
 * belong to one leg; an agency that a join waited for begins a new one, and so does one to which the
 * file of a visit was handed over.
 */
export const agencyLegsOf = (look: Look): readonly LegStays[] => {
  const staysOf = agencyStayFinder(look);
  const legs: GrowingLeg[] = [];
  // The leg with which each visit ended, by its index.
  const legOf: (GrowingLeg | undefined)[] = [];
  for (const visit of look.fold.visits) {
    let last: GrowingLeg | undefined;
    for (const stay of staysOf(visit)) {
      const { agency, part = 0 } = stay;
      last = undefined;
      if (agency === undefined) continue;
      const before = part === 0 ? legBefore(visit, agency, legOf) : undefined;
      last = before ?? { agency, cycle: visit.cycle, stays: [], isShared: false };
      if (before === undefined) legs.push(last);
      last.stays.push(stay);
      if (stay.part !== undefined) last.isShared = true;
    }
    legOf.push(last);
  }
  return legs;
};

/** Legs that are not over. */
export const openAmong = (legs: readonly LegStays[]): readonly LegStays[] =>
  legs.filter(({ stays }) => stays.some(({ till }) => till === undefined));
