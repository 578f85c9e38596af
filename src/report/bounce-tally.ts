import type { Tally } from './group-tally.ts';
import { dateOf } from './outcome.ts';
import type { Period } from './report-options.ts';

/** Counts how often a unit sent a dossier back to another one in a period (đùn đẩy). */
export const bounceTally = ({ from, to }: Period): Tally<number> => {
  let bounces = 0;
  return {
    add: ({ visits }) => {
      for (const visit of visits) {
        const date = dateOf(visit.from);
        if (visit.sentBackBy !== undefined && date >= from && date <= to) bounces += 1;
      }
    },
    result: () => bounces,
  };
};
