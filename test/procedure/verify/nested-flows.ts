import fc from 'fast-check';

/*
 * Random nested flows in which every loop has one way in, and by another way the longest way through
 * them: all ways are gone, one after another. Lengths are in quarters of a day.
 */

export interface LeafModel {
  readonly kind: 'step' | 'wait';
  readonly id: string;
  /** Quarters of a day; absent: no limit. */
  readonly quarters?: number;
  readonly fromReceipt: boolean;
  readonly returns: boolean;
  readonly targets: readonly string[];
}

interface StageModel {
  readonly kind: 'stage';
  readonly id: string;
  readonly quarters?: number;
  readonly flow: readonly NodeModel[];
}

export interface ParallelModel {
  readonly kind: 'parallel';
  readonly id: string;
  readonly join: 'all' | 'any' | number;
  readonly branches: readonly NodeModel[];
}

export type NodeModel = LeafModel | StageModel | ParallelModel;

/** What a node is before it has an id and its jumps have targets. */
type Shape =
  | {
      readonly kind: 'step' | 'wait';
      readonly quarters: number | null;
      readonly fromReceipt: boolean;
      readonly returns: boolean;
      readonly jumps: readonly number[];
    }
  | { readonly kind: 'stage'; readonly quarters: number | null; readonly flow: readonly Shape[] }
  | { readonly kind: 'parallel'; readonly join: number; readonly branches: readonly Shape[] };

const quarters = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);

const leaf: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom('step' as const, 'step' as const, 'step' as const, 'wait' as const),
  quarters,
  fromReceipt: rarely,
  returns: rarely,
  jumps: fc.array(fc.nat(1000), { maxLength: 2 }),
});

const { flow: shapes } = fc.letrec<{
  flow: readonly Shape[];
  node: Shape;
  stage: Shape;
  parallel: Shape;
  branch: Shape;
}>((tie) => ({
  flow: fc.array(tie('node'), { minLength: 1, maxLength: 4, depthIdentifier: 'flow' }),
  node: fc.oneof({ depthIdentifier: 'flow', maxDepth: 3 }, leaf, tie('stage'), tie('parallel')),
  branch: fc.oneof({ depthIdentifier: 'flow', maxDepth: 3 }, leaf, tie('stage')),
  stage: fc.record({
    kind: fc.constant('stage' as const),
    quarters,
    flow: tie('flow'),
  }),
  parallel: fc.record({
    kind: fc.constant('parallel' as const),
    join: fc.nat(4),
    branches: fc.array(tie('branch'), { minLength: 1, maxLength: 3, depthIdentifier: 'flow' }),
  }),
}));

/** An id for every shape, in order. */
const nameShapes = (flow: readonly Shape[]): ReadonlyMap<Shape, string> => {
  const ids = new Map<Shape, string>();
  const visit = (shape: Shape): void => {
    ids.set(shape, `n${ids.size}`);
    if (shape.kind === 'stage') shape.flow.forEach(visit);
    if (shape.kind === 'parallel') shape.branches.forEach(visit);
  };
  flow.forEach(visit);
  return ids;
};

export const REFUSED = 'tu-choi';

/**
 * Where a step may jump to: back to the first node of a flow around it, through which alone that
 * flow is entered, or onwards to a later node of one.
 */
const modelOf = (flow: readonly Shape[]): readonly NodeModel[] => {
  const ids = nameShapes(flow);
  const idOf = (shape: Shape | undefined): string => (shape && ids.get(shape)) ?? '';
  const build = (shape: Shape, candidates: readonly string[]): NodeModel => {
    const id = idOf(shape);
    if (shape.kind === 'stage') {
      const limit = shape.quarters === null ? {} : { quarters: shape.quarters };
      return { kind: 'stage', id, ...limit, flow: buildFlow(shape.flow, candidates) };
    }
    if (shape.kind === 'parallel') {
      const count = shape.branches.length;
      const join = (['all', 'any'] as const)[shape.join] ?? ((shape.join - 2) % count) + 1;
      const branches = shape.branches.map((branch) => build(branch, [...candidates, idOf(branch)]));
      return { kind: 'parallel', id, join, branches };
    }
    const { kind, quarters: limit, fromReceipt, returns, jumps } = shape;
    const targets = jumps.map((jump) => candidates[jump % candidates.length] ?? REFUSED);
    return {
      kind,
      id,
      ...(limit === null ? {} : { quarters: limit }),
      fromReceipt,
      returns,
      targets: [...new Set(targets)],
    };
  };
  const buildFlow = (list: readonly Shape[], candidates: readonly string[]) =>
    list.map((shape, i) =>
      build(shape, [...candidates, idOf(list[0]), ...list.slice(i + 1).map(idOf)]),
    );
  return buildFlow(flow, [REFUSED]);
};

export const nestedFlow: fc.Arbitrary<readonly NodeModel[]> = shapes
  .filter((flow) => nameShapes(flow).size <= 14)
  .map(modelOf);

const limitOf = (of: number | undefined, fromReceipt = false): object =>
  of === undefined
    ? {}
    : { amount: of / 4, unit: 'workingDay', ...(fromReceipt ? { anchor: 'receipt' } : {}) };

const onOf = ({ targets }: LeafModel): object =>
  targets.length === 0
    ? {}
    : { on: Object.fromEntries(targets.map((target, i) => [`o${i}`, target])) };

/** The flow as an author would write it. */
export const writeNode = (node: NodeModel): object => {
  if (node.kind === 'stage') {
    const limit = node.quarters === undefined ? {} : { limit: limitOf(node.quarters) };
    return { stage: node.id, ...limit, flow: node.flow.map(writeNode) };
  }
  if (node.kind === 'parallel') {
    return { parallel: node.id, join: node.join, branches: node.branches.map(writeNode) };
  }
  const on = onOf(node);
  if (node.kind === 'wait') return { wait: node.id, for: 'applicant', ...on };
  const limit =
    node.quarters === undefined ? {} : { limit: limitOf(node.quarters, node.fromReceipt) };
  return { step: node.id, ...limit, ...on, ...(node.returns ? { returns: true } : {}) };
};
