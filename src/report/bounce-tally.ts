import type { Tally } from './group-tally.ts';
import { isBeforeDay, isYetToCome } from './outcome.ts';
import type { Period } from './report-options.ts';

/** Counts how often a unit sent a dossier back to another one in a period (đùn đẩy). */
export const bounceTally = (period: Period): Tally<number> => {
  let bounces = 0;
  return {
    add: ({ visits }) => {
      for (const visit of visits) {
        const isInPeriod =
          !isBeforeDay(visit.from, period.from) && !isYetToCome(visit.from, period);
        if (visit.sentBackBy !== undefined && isInPeriod) bounces += 1;
      }
    },
    result: () => bounces,
  };
};
