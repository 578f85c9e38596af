import { type Issue, issueAt } from '../base/issue.ts';
import type { Period } from './period.ts';

/** How many dossiers are named for one problem, and how many unreadable items are explained. */
const MOST_EXAMPLES = 10;
const MOST_UNREADABLE = 100;

/** How often a problem occurred, and in which dossiers first. */
interface Occurrences {
  count: number;
  readonly dossiers: string[];
}

type Make = (found: Occurrences) => Issue;

/** What is wrong with the input of a report; it stays small however much there is of it. */
export interface ProblemBook {
  /** One more occurrence of a problem; `key` tells problems apart. */
  readonly note: (key: string, dossier: string, make: Make) => void;
  /** An item that is neither dossier nor row. */
  readonly noteUnreadable: (issues: readonly Issue[]) => void;
  /** What is wrong with the options. */
  readonly noteOptions: (issues: readonly Issue[]) => void;
  readonly issues: () => readonly Issue[];
}

export const problemBook = (): ProblemBook => {
  const unreadable: Issue[] = [];
  const ofOptions: Issue[] = [];
  const noted = new Map<string, Occurrences & { readonly make: Make }>();
  return {
    note: (key, dossier, make) => {
      const known = noted.get(key);
      const problem = known ?? { count: 0, dossiers: [], make };
      if (known === undefined) noted.set(key, problem);
      problem.count += 1;
      const { dossiers } = problem;
      if (dossiers.length < MOST_EXAMPLES && dossiers.at(-1) !== dossier) dossiers.push(dossier);
    },
    noteUnreadable: (issues) => {
      if (unreadable.length < MOST_UNREADABLE) unreadable.push(...issues);
    },
    noteOptions: (issues) => {
      ofOptions.push(...issues);
    },
    issues: () => [
      ...ofOptions,
      ...unreadable,
      ...[...noted.values()].map(({ make, count, dossiers }) => make({ count, dossiers })),
    ],
  };
};

/** A period without a day in it, or in which nothing was at hand. */
export const periodProblems = ({ from, to }: Period, counted: number): readonly Issue[] => {
  if (from > to) return [issueAt(['from'], 'calendar.rangeReversed', { from, to })];
  return counted === 0 ? [issueAt([], 'report.periodEmpty', { from, to })] : [];
};
