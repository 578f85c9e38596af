import fc from 'fast-check';
import { tryDefineProcedure } from '../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';

/*
 * Random definitions of the kinds that decisions print: steps, stages, branches within
 * branches, a request for supplements that leads back to a step, rework, a return step.
 */

type Json = { readonly [key: string]: unknown };

export interface Shape {
  readonly withParallel: boolean;
  readonly withWaits: boolean;
  /** Every step has a limit. */
  readonly allLimited: boolean;
  /** Two columns of limits, extensions, branches whose silence is an answer. */
  readonly withChanges?: boolean;
  /** Procedures that are called in place of stages. */
  readonly withCalls?: boolean;
}

const unit = fc.constantFrom('a', 'b', 'c', 'c1');

const stepLimit = fc.constantFrom(
  ...['01 ngày làm việc', '02 ngày làm việc', '0,5 ngày làm việc', '1,5 ngày làm việc'],
  ...['04 giờ làm việc', '30 phút làm việc', '24 giờ', '02 ngày', '01 buổi', '03 ngày làm việc'],
);
const totalLimit = fc.constantFrom(
  ...['02 ngày làm việc', '03 ngày làm việc', '05 ngày làm việc', '3,5 ngày làm việc'],
  ...['05 ngày', '10 ngày', '01 tháng', '16 giờ làm việc', '72 giờ', '08 ngày làm việc'],
);
const stageLimit = fc.constantFrom(
  '02 ngày làm việc',
  '03 ngày làm việc',
  '04 ngày',
  '12 giờ làm việc',
);
const bound = fc.constantFrom('02 ngày làm việc', '03 ngày', '05 ngày làm việc', '48 giờ');

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Keys with a value. */
const compact = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));

interface Draft {
  readonly kind: 'step' | 'wait' | 'stage' | 'parallel' | 'call';
  readonly fields: Json;
  readonly goesBack: boolean;
  readonly inside: readonly Draft[];
}

/** One limit for all, or one for each of the variants that have any. */
const columns = (limit: fc.Arbitrary<string>, { withChanges }: Shape): fc.Arbitrary<unknown> =>
  withChanges === true
    ? fc.oneof(
        limit,
        fc.record({ v1: limit, v2: limit }),
        fc.record({ v1: limit }),
        fc.record({ v2: limit }),
      )
    : limit;

/** A zero where a column of limits has one. */
const orNothing = (limit: fc.Arbitrary<string>, { withChanges }: Shape): fc.Arbitrary<string> =>
  withChanges === true
    ? fc.oneof({ weight: 9, arbitrary: limit }, fc.constant('0 ngày làm việc'))
    : limit;

const step = (shape: Shape): fc.Arbitrary<Draft> =>
  fc.record({
    kind: fc.constant('step' as const),
    fields: fc
      .record({
        unit,
        limit: shape.allLimited ? stepLimit : maybe(columns(orNothing(stepLimit, shape), shape)),
        returns: fc.constant(shape.withChanges === true ? false : undefined),
      })
      .map(compact),
    goesBack: fc.boolean(),
    inside: fc.constant([]),
  });

const wait = (shape: Shape): fc.Arbitrary<Draft> =>
  fc.record({
    kind: fc.constant('wait' as const),
    fields: fc
      .record({
        for: fc.constantFrom('applicant', 'authority', 'public'),
        clock: fc.constantFrom('pause', 'pause', 'run', undefined, 'restart'),
        within: maybe(columns(bound, shape)),
        unit: maybe(unit),
      })
      .map(compact),
    goesBack: fc.constant(false),
    inside: fc.constant([]),
  });

const simple = (shape: Shape): fc.Arbitrary<Draft> =>
  shape.withWaits ? fc.oneof({ weight: 3, arbitrary: step(shape) }, wait(shape)) : step(shape);

const stage = (shape: Shape): fc.Arbitrary<Draft> =>
  fc.record({
    kind: fc.constant('stage' as const),
    fields: fc
      .record({ unit: maybe(unit), limit: maybe(columns(orNothing(stageLimit, shape), shape)) })
      .map(compact),
    goesBack: fc.constant(false),
    inside: fc.array(simple(shape), { minLength: 1, maxLength: 3 }),
  });

/** A procedure of its own, which may end before its last step, or in a refusal. */
const call = (shape: Shape): fc.Arbitrary<Draft> =>
  fc.record({
    kind: fc.constant('call' as const),
    fields: fc
      .record({ limit: maybe(columns(stageLimit, shape)) })
      .map(({ limit }) =>
        compact({ limit, variants: shape.withChanges === true ? ['v1', 'v2'] : undefined }),
      ),
    goesBack: fc.constant(false),
    inside: fc
      .tuple(step(shape), fc.array(simple(shape), { maxLength: 2 }))
      .map(([first, others]) => [first, ...others]),
  });

const part = (shape: Shape): fc.Arbitrary<Draft> =>
  shape.withCalls === true ? fc.oneof(stage(shape), call(shape), call(shape)) : stage(shape);

const silence = (shape: Shape): fc.Arbitrary<unknown> =>
  fc
    .tuple(columns(bound, shape), fc.constantFrom('consent', 'consent', 'refusal', 'escalate'))
    .map(([after, outcome]) => ({
      after,
      outcome,
      ...(outcome === 'refusal' ? { to: UNANSWERED } : {}),
    }));

/** The end of a dossier in which silence was a refusal. */
const UNANSWERED = 'im-lang';

const fork = (branches: fc.Arbitrary<Draft>): fc.Arbitrary<Draft> =>
  fc.record({
    kind: fc.constant('parallel' as const),
    fields: fc.record({ join: fc.constantFrom('all', 'all', 'any', 2) }),
    goesBack: fc.constant(false),
    inside: fc.array(branches, { minLength: 2, maxLength: 3 }),
  });

/** A stage that itself has branches, of which it may not need all. */
const forked = (shape: Shape): fc.Arbitrary<Draft> =>
  fc
    .tuple(
      stage(shape),
      fc.array(step(shape), { maxLength: 1 }),
      fork(fc.oneof(simple(shape), stage(shape))),
      fc.array(step(shape), { maxLength: 1 }),
    )
    .map(([draft, before, inside, after]) => ({
      ...draft,
      inside: [...before, inside, ...after],
    }));

/** A branch of which the procedure may say what its silence means. */
const branch = (shape: Shape): fc.Arbitrary<Draft> => {
  const kinds = fc.oneof(simple(shape), part(shape), forked(shape));
  if (shape.withChanges !== true) return kinds;
  return fc
    .tuple(kinds, maybe(silence(shape)))
    .map(([draft, onSilence]) => ({ ...draft, fields: compact({ ...draft.fields, onSilence }) }));
};

const parallel = (shape: Shape): fc.Arbitrary<Draft> => fork(branch(shape));

const flow = (shape: Shape): fc.Arbitrary<readonly Draft[]> =>
  fc
    .tuple(
      fc.array(fc.oneof(simple(shape), part(shape)), { minLength: 1, maxLength: 3 }),
      shape.withParallel
        ? fc.array(parallel(shape), { minLength: 1, maxLength: 1 })
        : fc.constant([]),
      fc.array(step(shape), { maxLength: 1 }),
    )
    .map((parts) => parts.flat());

interface Naming {
  count: number;
  readonly steps: string[];
}

const PREFIXES = { step: 's', wait: 'w', stage: 'g', parallel: 'p', call: 'c' } as const;

const UNITS = {
  a: { name: 'A' },
  b: { name: 'B' },
  c: { name: 'C' },
  c1: { name: 'C1', parent: 'c' },
};

/** The first step of a called procedure may end it, granted or refused. */
const calling = (id: string, { onSilence, ...fields }: Json, flow: readonly Json[]): Json => {
  const [first, ...others] = flow;
  const on = { ...(first?.['on'] as Json | undefined), early: 'som', refused: 'khong' };
  const ends = [
    { end: 'het', result: 'granted' },
    { end: 'som', result: 'granted' },
    { end: 'khong', result: 'refused' },
  ];
  const procedure = { code: id, version: '1', name: `Thủ tục ${id}`, units: UNITS, ...fields };
  return compact({
    call: id,
    procedure: { ...procedure, flow: [{ ...first, on }, ...others, ...ends] },
    onSilence,
  });
};

/** Gives every node its id; a step may send the dossier back to the first step of its own flow. */
const named = (
  drafts: readonly Draft[],
  naming: Naming,
  isInBranch: boolean,
  isFlow: boolean,
): Json[] => {
  let first: string | undefined;
  return drafts.map(({ kind, fields, goesBack, inside }) => {
    naming.count += 1;
    const id = `${PREFIXES[kind]}${naming.count}`;
    // From a called procedure no step asks for what lies outside it.
    if (kind === 'call') return calling(id, fields, named(inside, naming, true, true));
    if (kind === 'stage')
      return { stage: id, ...fields, flow: named(inside, naming, isInBranch, true) };
    if (kind === 'parallel') {
      return { parallel: id, ...fields, branches: named(inside, naming, true, false) };
    }
    if (kind === 'wait') return { wait: id, ...fields };
    if (!isInBranch) naming.steps.push(id);
    const back = goesBack && isFlow ? first : undefined;
    first ??= id;
    return { step: id, ...fields, ...(back === undefined ? {} : { on: { back } }) };
  });
};

/** The step that hands the result out, in the procedures that have one. */
export const RETURN_STEP = 'tra';

interface Ending {
  readonly supplement: boolean;
  readonly clock: string | undefined;
  readonly within: string | undefined;
  readonly refuses: boolean;
  readonly returns: boolean;
  readonly from: number;
}

const withOutcome = (nodes: readonly Json[], id: string, outcome: Json): Json[] =>
  nodes.map((node) => {
    if (node['step'] === id)
      return { ...node, on: { ...(node['on'] as Json | undefined), ...outcome } };
    // Stages and parallels hold their nodes under these keys.
    const inner = node['flow'] as Json[] | undefined;
    return inner === undefined ? node : { ...node, flow: withOutcome(inner, id, outcome) };
  });

const flowOf = (drafts: readonly Draft[], ending: Ending): Json[] => {
  const naming: Naming = { count: 0, steps: [] };
  let nodes = named(drafts, naming, false, true);
  const asking = naming.steps[ending.from % Math.max(1, naming.steps.length)];
  const tail: Json[] = [];
  if (ending.returns)
    tail.push({ step: RETURN_STEP, unit: 'a', limit: '0 ngày làm việc', returns: true });
  tail.push({ end: 'xong', result: 'granted' });
  if (asking !== undefined && ending.supplement) {
    nodes = withOutcome(nodes, asking, { supplement: 'cho' });
    const { clock, within } = ending;
    const on = { supplied: asking, ...(within === undefined ? {} : { expired: 'dung' }) };
    tail.push(compact({ wait: 'cho', for: 'applicant', reason: 'supplement', clock, within, on }));
    tail.push({ end: 'dung', result: 'stopped' });
  }
  if (asking !== undefined && ending.refuses) {
    nodes = withOutcome(nodes, asking, { refused: 'tu-choi' });
    tail.push({ end: 'tu-choi', result: 'refused' });
  }
  if (JSON.stringify(nodes).includes(UNANSWERED)) tail.push({ end: UNANSWERED, result: 'refused' });
  return [...nodes, ...tail];
};

const EXTENSIONS = [
  ...['02 ngày làm việc', '03 ngày', '08 giờ làm việc'].map((atMost) => ({ atMost, times: 2 })),
  { atMost: { v2: '02 ngày làm việc' }, times: 1 },
];

/** A random procedure of a shape. */
export const procedureOf = (shape: Shape): fc.Arbitrary<Procedure> =>
  fc
    .record({
      drafts: flow(shape),
      ending: fc.record({
        supplement: shape.withWaits ? fc.boolean() : fc.constant(false),
        clock: fc.constantFrom(undefined, 'pause', 'restart'),
        within: maybe(bound),
        refuses: fc.boolean(),
        returns: fc.boolean(),
        from: fc.nat(5),
      }),
      limit: columns(totalLimit, shape),
      extension:
        shape.withChanges === true ? fc.constantFrom(...EXTENSIONS) : fc.constant(undefined),
      excludes: fc.constantFrom([], [], [], ['c']),
    })
    .map(({ drafts, ending, limit, extension, excludes }) =>
      tryDefineProcedure({
        code: 'thu-tuc',
        version: '1',
        name: 'Thủ tục',
        rules: 'vn-2026',
        limit,
        ...(shape.withChanges === true ? { variants: ['v1', 'v2'] } : {}),
        ...(extension === undefined ? {} : { extension }),
        ...(excludes.length === 0 || !shape.withWaits ? {} : { excludes }),
        units: UNITS,
        flow: flowOf(drafts, ending),
      }),
    )
    .map((defined) => {
      if (!defined.ok) throw new Error(JSON.stringify(defined.issues));
      return defined.value;
    });
