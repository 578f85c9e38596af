import fc from 'fast-check';
import type { DossierResult, Procedure } from '../../src/procedure/procedure.ts';
import { RESULTS } from '../../src/procedure/procedure.ts';
import { defined, HEAD } from './small-procedure.ts';

/** A node before it has an id; jumps are numbers that pick a target later. */
type Sketch =
  | { readonly kind: 'step'; readonly jumps: readonly number[] }
  | { readonly kind: 'wait'; readonly jumps: readonly number[]; readonly restarts: boolean }
  | { readonly kind: 'stage'; readonly flow: readonly Sketch[] }
  | {
      readonly kind: 'parallel';
      readonly join: 'all' | 'any' | number;
      readonly branches: readonly Sketch[];
    }
  | { readonly kind: 'end'; readonly result: DossierResult };

const jumps = fc.array(fc.nat(99), { maxLength: 2 });

const { node } = fc.letrec<{ node: Sketch; leaf: Sketch; stage: Sketch; parallel: Sketch }>(
  (tie) => ({
    leaf: fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('step'), jumps }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('wait'),
          jumps,
          restarts: fc.boolean(),
        }),
      },
    ),
    stage: fc.record({
      kind: fc.constant('stage'),
      flow: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    parallel: fc.record({
      kind: fc.constant('parallel'),
      join: fc.constantFrom<'all' | 'any' | number>('all', 'any', 1, 2, 3),
      branches: fc.array(fc.oneof(tie('leaf'), tie('stage')), { minLength: 1, maxLength: 3 }),
    }),
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 4, arbitrary: tie('leaf') },
      { weight: 2, arbitrary: tie('stage') },
      { weight: 3, arbitrary: tie('parallel') },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('end'), result: fc.constantFrom(...RESULTS) }),
      },
    ),
  }),
);

interface Place {
  readonly id: string;
  /** Stages and parallels around it. */
  readonly around: readonly string[];
}

/** A step or wait that may still get its jumps. */
interface LeafNode {
  readonly [key: string]: unknown;
  on?: Record<string, string>;
}

interface Leaf extends Place {
  readonly node: LeafNode;
  readonly jumps: readonly number[];
}

/** Gives the sketches ids in the order in which they stand, and notes where each node is. */
const writer = () => {
  const places: Place[] = [];
  const leaves: Leaf[] = [];
  const parallels = new Set<string>();
  const newId = (prefix: string, around: readonly string[]): string => {
    const id = `${prefix}${places.length}`;
    places.push({ id, around });
    return id;
  };
  const writeFlow = (flow: readonly Sketch[], around: readonly string[]): object[] => {
    const [first, ...others] = flow;
    // No flow begins with an end.
    const begin: Sketch = first === undefined || first.kind === 'end' ? STEP : first;
    return [begin, ...others].map((sketch) => write(sketch, around));
  };
  const write = (sketch: Sketch, around: readonly string[]): object => {
    switch (sketch.kind) {
      case 'stage': {
        const id = newId('g', around);
        return { stage: id, flow: writeFlow(sketch.flow, [...around, id]) };
      }
      case 'parallel': {
        const id = newId('p', around);
        parallels.add(id);
        const { branches, join } = sketch;
        return {
          parallel: id,
          join: typeof join === 'number' ? Math.min(join, branches.length) : join,
          branches: branches.map((branch) => write(branch, [...around, id])),
        };
      }
      case 'end':
        return { end: newId('e', around), result: sketch.result };
      default: {
        const isWait = sketch.kind === 'wait';
        const id = newId(isWait ? 'w' : 's', around);
        const leaf: LeafNode = isWait
          ? { wait: id, for: 'applicant', clock: sketch.restarts ? 'restart' : 'pause' }
          : { step: id };
        leaves.push({ id, around, node: leaf, jumps: sketch.jumps });
        return leaf;
      }
    }
  };
  return { places, leaves, parallels, writeFlow };
};

const STEP: Sketch = { kind: 'step', jumps: [] };

/** A target is within reach when every parallel around it is around the source, in one branch. */
const isWithinReach = (source: Place, target: Place, parallels: ReadonlySet<string>): boolean => {
  const from = [...source.around, source.id];
  const to = [...target.around, target.id];
  return target.around.every(
    (container, i) =>
      !parallels.has(container) || (from[i] === container && from[i + 1] === to[i + 1]),
  );
};

const OUTCOMES = ['again', 'expired'];

const procedureOf = (flow: readonly Sketch[]): Procedure => {
  const { places, leaves, parallels, writeFlow } = writer();
  const nodes = writeFlow(flow, []);
  for (const leaf of leaves) {
    // What is around the leaf stands in the list twice: to begin it anew is where slips hide.
    const around = places.filter(({ id }) => leaf.around.includes(id));
    const reachable = [...places, ...around].filter((place) =>
      isWithinReach(leaf, place, parallels),
    );
    leaf.jumps.forEach((pick, i) => {
      const target = reachable[pick % reachable.length];
      const outcome = OUTCOMES[i];
      if (target === undefined || outcome === undefined) return;
      leaf.node.on = { ...leaf.node.on, [outcome]: target.id };
    });
  }
  return defined({ ...HEAD, flow: nodes });
};

/** Procedures of any shape: stages, parallels, waits and ends, with jumps wherever they may go. */
export const procedures: fc.Arbitrary<Procedure> = fc
  .array(node, { minLength: 1, maxLength: 4 })
  .map(procedureOf);
