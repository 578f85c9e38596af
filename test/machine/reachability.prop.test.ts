import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { toMachine } from '../../src/machine/to-machine.ts';
import { graphOf, isLeaf, outcomesOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { verifyProcedure } from '../../src/procedure/verify/verify-procedure.ts';
import { procedures } from '../procedure/random-procedures.ts';
import { reachableConfigurations } from './plain-configurations.ts';

/** Steps and waits in any state of the machine, as xstate itself walks through it. */
const comeToByMachine = (procedure: Procedure): ReadonlySet<string> => {
  const graph = graphOf(procedure);
  const events = [...graph.nodes.keys()].flatMap((id) =>
    [...outcomesOf(graph, id).keys()].map((outcome) => ({ type: `${id}.${outcome}` })),
  );
  const paths = getShortestPaths(toMachine(procedure), { events });
  return new Set(paths.flatMap(({ state }) => leavesIn(state)));
};

const leavesIn = (state: AnyMachineSnapshot): readonly string[] =>
  namesIn(state.value).filter((name) => !name.includes(':'));

const namesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(namesIn);

/** Steps and waits of which the verifier does not say that nothing leads to them. */
const comeToByVerifier = (procedure: Procedure): ReadonlySet<string> => {
  const unreachable = new Set(
    verifyProcedure(procedure).flatMap((finding) =>
      finding.code === 'node.unreachable' ? [finding.id] : [],
    ),
  );
  const places = [...graphOf(procedure).nodes.values()].filter(({ node }) => isLeaf(node));
  const isCut = (ids: readonly string[]): boolean => ids.some((id) => unreachable.has(id));
  return new Set(places.flatMap(({ id, containers }) => (isCut([id, ...containers]) ? [] : [id])));
};

const neverJoins = (procedure: Procedure): boolean =>
  verifyProcedure(procedure).some(({ code }) => code === 'parallel.neverJoins');

describe('what the verifier says can be reached', () => {
  it('is what the machine comes to, where every parallel can join', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        // Behind a join that never happens the verifier goes on; that is a finding of its own.
        fc.pre(reachableConfigurations(procedure, 40) !== undefined && !neverJoins(procedure));
        const byMachine = comeToByMachine(procedure);
        const leaves = [...comeToByVerifier(procedure)];
        expect(leaves.filter((id) => !byMachine.has(id))).toEqual([]);
        const all = [...graphOf(procedure).nodes.values()].filter(({ node }) => isLeaf(node));
        const missed = all.filter(({ id }) => byMachine.has(id) && !leaves.includes(id));
        expect(missed).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
