import type { ViolationCode } from '../assessment/violation.ts';
import type { Tally } from './group-tally.ts';

/** How often each kind of violation occurred; what did not is absent. */
export type ViolationCounts = { readonly [C in ViolationCode]?: number };

/** Counts the violations in the dossiers that were at hand in a period. */
export const violationTally = (): Tally<ViolationCounts> => {
  const counts = new Map<ViolationCode, number>();
  return {
    add: (row) => {
      if (row.violations === undefined || row.outcome === undefined) return;
      for (const code of row.violations) counts.set(code, (counts.get(code) ?? 0) + 1);
    },
    result: () => Object.fromEntries(counts),
  };
};
