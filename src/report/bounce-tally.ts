import type { Tally } from './group-tally.ts';

/** Counts how often a unit sent a dossier back to another one in a period (đùn đẩy). */
export const bounceTally = (): Tally<number> => {
  let bounces = 0;
  return {
    add: ({ visits }) => {
      for (const { sentBackBy, outcome, isNew } of visits) {
        if (sentBackBy !== undefined && outcome !== undefined && isNew) bounces += 1;
      }
    },
    result: () => bounces,
  };
};
