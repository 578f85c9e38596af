import fc from 'fast-check';
import type { DossierResult, Procedure } from '../../src/procedure/procedure.ts';
import { RESULTS, SILENCE_OUTCOMES } from '../../src/procedure/procedure.ts';
import type { SilenceEffect } from '../../src/rules/rule-pack.ts';
import { defined, HEAD } from './small-procedure.ts';

/** A node before it has an id; jumps are numbers that pick a target later. */
type Sketch =
  | { readonly kind: 'step'; readonly jumps: readonly number[] }
  | { readonly kind: 'wait'; readonly jumps: readonly number[]; readonly restarts: boolean }
  | { readonly kind: 'stage'; readonly flow: readonly Sketch[] }
  | { readonly kind: 'call'; readonly flow: readonly Sketch[]; readonly jumps: readonly number[] }
  | {
      readonly kind: 'parallel';
      readonly join: 'all' | 'any' | number;
      readonly branches: readonly BranchSketch[];
    }
  | { readonly kind: 'end'; readonly result: DossierResult };

interface BranchSketch {
  readonly node: Sketch;
  readonly silence: SilenceSketch | undefined;
}

interface SilenceSketch {
  readonly outcome: SilenceEffect | undefined;
  readonly jumps: readonly number[];
}

const jumps = fc.array(fc.nat(99), { maxLength: 2 });

const silence: fc.Arbitrary<SilenceSketch> = fc.oneof(
  fc.record({
    outcome: fc.constantFrom(undefined, ...SILENCE_OUTCOMES),
    jumps: fc.array(fc.nat(99), { minLength: 1, maxLength: 1 }),
  }),
  fc.record({
    outcome: fc.constantFrom('escalate' as const, 'consent' as const),
    jumps: fc.constant<readonly number[]>([]),
  }),
);

type Sketches = {
  readonly node: Sketch;
  readonly leaf: Sketch;
  readonly stage: Sketch;
  readonly call: Sketch;
  readonly parallel: Sketch;
};

const { node } = fc.letrec<Sketches>((tie) => ({
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
  call: fc.record({
    kind: fc.constant('call'),
    flow: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    jumps,
  }),
  parallel: fc.record({
    kind: fc.constant('parallel'),
    join: fc.constantFrom<'all' | 'any' | number>('all', 'any', 1, 2, 3),
    branches: fc.array(
      fc.record({
        node: fc.oneof(tie('leaf'), tie('stage'), tie('call')),
        silence: fc.option(silence, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: tie('leaf') },
    { weight: 2, arbitrary: tie('stage') },
    { weight: 1, arbitrary: tie('call') },
    { weight: 3, arbitrary: tie('parallel') },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('end'), result: fc.constantFrom(...RESULTS) }),
    },
  ),
}));

interface Place {
  readonly id: string;
  /** Stages and parallels around it. */
  readonly around: readonly string[];
}

/** Something that may still get its jumps: the outcomes of a node, or its silence. */
interface Jumper {
  readonly place: Place;
  readonly picks: readonly number[];
  readonly outcomes: readonly string[];
  readonly set: (outcome: string, target: string) => void;
}

interface Written {
  readonly [key: string]: unknown;
  on?: Record<string, string>;
}

/** The second outcome of a leaf is the name of an expiry, which no branch has beside its silence. */
const OUTCOMES = ['again', 'expired'];
const RESULTS_OF_CALLS = ['refused', 'stopped'];

/** Gives the sketches ids in the order in which they stand, and notes where each node is. */
const writer = (code: string) => {
  const places: Place[] = [];
  const jumpers: Jumper[] = [];
  const parallels = new Set<string>();
  const newPlace = (prefix: string, around: readonly string[]): Place => {
    const place = { id: `${prefix}${places.length}`, around };
    places.push(place);
    return place;
  };
  const mayJump = (
    place: Place,
    written: Written,
    picks: readonly number[],
    outcomes: readonly string[],
  ): Written => {
    const set = (outcome: string, target: string): void => {
      written.on = { ...written.on, [outcome]: target };
    };
    jumpers.push({ place, picks, outcomes, set });
    return written;
  };
  const writeFlow = (flow: readonly Sketch[], around: readonly string[]): object[] => {
    const [first, ...others] = flow;
    // No flow begins with an end.
    const begin: Sketch = first === undefined || first.kind === 'end' ? STEP : first;
    return [begin, ...others].map((sketch) => write(sketch, around));
  };
  const writeBranch = (sketch: BranchSketch, around: readonly string[]): object => {
    if (sketch.silence === undefined) return write(sketch.node, around);
    const { outcome, jumps: picks } = sketch.silence;
    const place: Place = { id: `${sketch.node.kind.slice(0, 1)}${places.length}`, around };
    const onSilence: Record<string, unknown> = {
      after: '2 ngày',
      ...(outcome === undefined ? {} : { outcome }),
    };
    const set = (key: string, target: string): void => {
      onSilence[key] = target;
    };
    jumpers.push({ place, picks, outcomes: ['to'], set });
    return { ...write(withoutExpiry(sketch.node), around), onSilence };
  };
  const write = (sketch: Sketch, around: readonly string[]): Written => {
    switch (sketch.kind) {
      case 'stage': {
        const { id } = newPlace('s', around);
        return { stage: id, flow: writeFlow(sketch.flow, [...around, id]) };
      }
      case 'call': {
        const place = newPlace('c', around);
        const procedure = inputOf(sketch.flow, `${code}.${place.id}`);
        return mayJump(place, { call: place.id, procedure }, sketch.jumps, RESULTS_OF_CALLS);
      }
      case 'parallel': {
        const { id } = newPlace('p', around);
        parallels.add(id);
        const { branches, join } = sketch;
        return {
          parallel: id,
          join: typeof join === 'number' ? Math.min(join, branches.length) : join,
          branches: branches.map((branch) => writeBranch(branch, [...around, id])),
        };
      }
      case 'end':
        return { end: newPlace('e', around).id, result: sketch.result };
      case 'wait': {
        const place = newPlace('w', around);
        const clock = sketch.restarts ? 'restart' : 'pause';
        return mayJump(place, { wait: place.id, for: 'applicant', clock }, sketch.jumps, OUTCOMES);
      }
      case 'step': {
        const place = newPlace('s', around);
        return mayJump(place, { step: place.id }, sketch.jumps, OUTCOMES);
      }
    }
  };
  return { places, jumpers, parallels, writeFlow };
};

/** A branch that has a silence does not expire in another way as well. */
const withoutExpiry = (sketch: Sketch): Sketch =>
  sketch.kind === 'step' || sketch.kind === 'wait'
    ? { ...sketch, jumps: sketch.jumps.slice(0, 1) }
    : sketch;

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

const inputOf = (flow: readonly Sketch[], code: string): object => {
  const { places, jumpers, parallels, writeFlow } = writer(code);
  const nodes = writeFlow(flow, []);
  for (const { place, picks, outcomes, set } of jumpers) {
    // What is around stands in the list twice: to begin it anew is where slips hide.
    const around = places.filter(({ id }) => place.around.includes(id));
    const reachable = [...places, ...around].filter((target) =>
      isWithinReach(place, target, parallels),
    );
    picks.forEach((pick, i) => {
      const target = reachable[pick % reachable.length];
      const outcome = outcomes[i];
      if (target !== undefined && outcome !== undefined) set(outcome, target.id);
    });
  }
  return { ...HEAD, code, flow: nodes };
};

/**
 * Procedures of any shape: stages, parallels, waits, ends, silences and calls, with
 * jumps wherever they may go.
 */
export const procedures: fc.Arbitrary<Procedure> = fc
  .array(node, { minLength: 1, maxLength: 4 })
  .map((flow) => defined(inputOf(flow, HEAD.code)));
