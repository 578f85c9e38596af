import type { LedgerSpan } from '../assessment/ledger-shape.ts';
import { type Grade, gradeOfParts } from '../deadline/grade.ts';
import { isWork, nameOfUnit, personKey } from './dimensions.ts';
import type { Tally } from './group-tally.ts';
import { isHandled, outcomeIn } from './outcome.ts';
import { eachPartyCase } from './party-cases.ts';
import type { Period } from './period.ts';
import type { ReadRow } from './read-row.ts';
import type { ReportedRow } from './reported-row.ts';

/** A mean of points over files, rounded to one decimal (TT 01/2018/TT-VPCP Art. 15). */
export interface EvaluationPoints {
  /** Absent when there was no file: an index without data is left out. */
  readonly points?: number;
  readonly files: number;
}

/** The points of an agency, or of an official of a unit. */
export interface PartyPoints extends EvaluationPoints {
  readonly key: string;
  readonly name: string;
  /** Of an official: the name of the unit. */
  readonly unit?: string;
}

/** The indices of TT 01/2018/TT-VPCP Art. 13 that a log can answer. */
export interface Evaluation {
  readonly source: string;
  /** Index 1: the time of the whole file. */
  readonly wholeFile: EvaluationPoints;
  /** Index 2: the time of each agency that took part, coordinating ones included. */
  readonly agencies: readonly PartyPoints[];
  /** Index 2 for each official: visits instead of files, each for all who had it. */
  readonly officials: readonly PartyPoints[];
  /** Index 3: how often the applicant was contacted to complete the file. */
  readonly contacts: EvaluationPoints;
  /** The indices that need what no log tells. */
  readonly missing: readonly number[];
}

const SOURCE = 'TT 01/2018/TT-VPCP, Điều 13 và Điều 15';
const MISSING = [4, 5, 6, 7, 8, 9] as const;

/** Shorter than the limit, equal to it, longer (Art. 13, indices 1 and 2). */
const POINTS_OF_GRADE: { readonly [G in Grade]: number } = { early: 2, onTime: 1, late: 0 };

/** None, once, more often (Art. 13, index 3). */
const POINTS_OF_CONTACTS = [2, 1] as const;

interface Sum {
  points: number;
  files: number;
}

const addPoints = (sum: Sum, points: number): void => {
  sum.points += points;
  sum.files += 1;
};

const meanOf = ({ points, files }: Sum): EvaluationPoints =>
  files === 0 ? { files } : { points: Math.round((points / files) * 10) / 10, files };

type PartySum = Sum & Pick<PartyPoints, 'name' | 'unit'>;

const addTo = (
  sums: Map<string, PartySum>,
  key: string,
  about: () => Pick<PartyPoints, 'name' | 'unit'>,
  points: number,
): void => {
  const sum = sums.get(key) ?? { ...about(), points: 0, files: 0 };
  sums.set(key, sum);
  addPoints(sum, points);
};

const listOf = (sums: ReadonlyMap<string, PartySum>): readonly PartyPoints[] =>
  [...sums].map(([key, { name, unit, ...sum }]) => ({
    key,
    name,
    ...(unit === undefined ? {} : { unit }),
    ...meanOf(sum),
  }));

/** The grade of what was done in the period. */
const gradeDone = (span: LedgerSpan, period: Period): Grade | undefined =>
  isHandled(outcomeIn(span, period)) ? span.grade : undefined;

/** An agency is late in a file if any of its legs is. */
const gradesOfAgencies = (
  { legs }: ReportedRow,
  period: Period,
): readonly (readonly [agency: string, grade: Grade])[] => {
  const agencies = [...new Set(legs.map(({ agency }) => agency))];
  return agencies.flatMap((agency) => {
    const own = legs.filter((leg) => leg.agency === agency);
    const grade = gradeOfParts(own.map((leg) => gradeDone(leg, period)));
    return grade === undefined ? [] : [[agency, grade] as const];
  });
};

/** Adds up the points of files that were handled in a period. */
export const evaluationTally = (period: Period): Tally<Evaluation> => {
  const wholeFile: Sum = { points: 0, files: 0 };
  const contacts: Sum = { points: 0, files: 0 };
  const agencies = new Map<string, PartySum>();
  const officials = new Map<string, PartySum>();

  const addOfficials = (row: ReadRow): void => {
    for (const visit of row.visits) {
      if (!isWork(visit)) continue;
      eachPartyCase(visit, personKey, period, ({ outcome, grade }, { unit = '', person }, key) => {
        if (person === undefined || grade === undefined || !isHandled(outcome)) return;
        const about = () => ({ name: person, unit: nameOfUnit(row, unit) });
        addTo(officials, key, about, POINTS_OF_GRADE[grade]);
      });
    }
  };

  const addAgencies = (row: ReportedRow): void => {
    for (const [agency, grade] of gradesOfAgencies(row, period)) {
      addTo(agencies, agency, () => ({ name: nameOfUnit(row, agency) }), POINTS_OF_GRADE[grade]);
    }
  };

  return {
    add: (row) => {
      addOfficials(row);
      addAgencies(row);
      if (!isHandled(row.outcome)) return;
      addPoints(contacts, POINTS_OF_CONTACTS[row.supplements] ?? 0);
      if (row.grade !== undefined) addPoints(wholeFile, POINTS_OF_GRADE[row.grade]);
    },
    result: () => ({
      source: SOURCE,
      wholeFile: meanOf(wholeFile),
      agencies: listOf(agencies),
      officials: listOf(officials),
      contacts: meanOf(contacts),
      missing: MISSING,
    }),
  };
};
