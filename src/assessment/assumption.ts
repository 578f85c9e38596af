import { issueAt } from '../base/issue.ts';
import { failAll, type Result, succeed } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { foldOf } from '../dossier/record.ts';
import type { Limit } from '../limit/limit.ts';
import { tryReadLimit } from '../limit/schema.ts';
import { isLeaf } from '../procedure/graph.ts';
import { type InstantInput, parseInstant } from '../time/instant.ts';

/**
 * What is assumed of a step or wait: when it will be done, or how long it may take. `doneAt` may lie
 * before the look, for what is done and not entered yet; it is never before the step was reached.
 */
export type Assumption = { readonly doneAt: InstantInput } | { readonly limit: Limit | string };

/** The same, read. */
export type ReadAssumption = { readonly doneAt: number } | { readonly limit: Limit };

const readAssumption = (assumption: Assumption, step: string): Result<ReadAssumption> => {
  if ('doneAt' in assumption) {
    const doneAt = parseInstant(assumption.doneAt, ['assume', step, 'doneAt']);
    return doneAt.ok ? succeed({ doneAt: doneAt.value }) : doneAt;
  }
  const limit = tryReadLimit(assumption.limit, ['assume', step, 'limit']);
  return limit.ok ? succeed({ limit: limit.value }) : limit;
};

/** Reads assumptions by step, or says what is wrong with each. */
export const readAssumptions = (
  dossier: Dossier,
  assume: { readonly [step: string]: Assumption },
): Result<ReadonlyMap<string, ReadAssumption>> => {
  const leaves = [...foldOf(dossier).graph.nodes.values()].filter(({ node }) => isLeaf(node));
  const known = leaves.map(({ id }) => id);
  const found = new Map<string, ReadAssumption>();
  const issues = Object.entries(assume).flatMap(([step, assumption]) => {
    if (!known.includes(step))
      return issueAt(['assume', step], 'event.stepUnknown', { step, known });
    const read = readAssumption(assumption, step);
    if (!read.ok) return read.issues;
    found.set(step, read.value);
    return [];
  });
  return issues.length === 0 ? succeed(found) : failAll(issues);
};
