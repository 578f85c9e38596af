import type { Limit } from '../../limit/limit.ts';
import { type Allowances, anchorOf } from './allowances.ts';

/** What a step or a wait may take, as a number that can be added up. */
export interface LeafLength {
  readonly length: number;
  /** The receipt or a node, when it does not count from its own entry. */
  readonly anchor?: string;
}

/** The allowances of a variant in one measure, in whole numbers. */
export interface Lengths {
  readonly ofLeaf: ReadonlyMap<string, LeafLength>;
  readonly ofStage: ReadonlyMap<string, number>;
}

const leafLength = (limit: Limit, lengthOf: (limit: Limit) => number): LeafLength => {
  const anchor = anchorOf(limit);
  return { length: lengthOf(limit), ...(anchor === undefined ? {} : { anchor }) };
};

export const lengthsOf = (
  { ofLeaf, ofStage }: Allowances,
  lengthOf: (limit: Limit) => number,
): Lengths => ({
  ofLeaf: new Map([...ofLeaf].map(([id, limit]) => [id, leafLength(limit, lengthOf)])),
  ofStage: new Map([...ofStage].map(([id, limit]) => [id, lengthOf(limit)])),
});
