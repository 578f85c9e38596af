import {
  EXPIRED,
  endFor,
  endsDossier,
  type GraphNode,
  IMPLIED_ENDS,
  isEnd,
  isLeaf,
  outcomesOf,
} from '../graph.ts';
import { type DossierResult, RESULTS, type WaitNode } from '../procedure.ts';
import { limitFor } from '../variant-limits.ts';
import { type Found, type Rule, rule } from './rule.ts';
import type { VerifyContext } from './verify-context.ts';

type NodeFound = Found<'node.unreachable'>;

const nodeFound = ({ id, path }: GraphNode): NodeFound => ({ path, data: { id } });

/** The nodes that are come to, and the stages and parallels around them. */
const reachedIds = ({ flow, reach, graph }: VerifyContext): ReadonlySet<string> => {
  const reached = new Set<string>();
  for (const vertex of reach.fromStart) {
    const place = flow.vertices[vertex];
    if (place === undefined) continue;
    reached.add(place.id);
    for (const container of place.containers) reached.add(container);
  }
  // Withdrawing and stopping are possible everywhere.
  for (const result of ['withdrawn', 'stopped'] as const) reached.add(endFor(graph, result));
  return reached;
};

/**
 * Of nodes inside others only the outermost: that nothing leads into a stage says enough. An end of
 * a called procedure from which the flow goes on is gone through and never come to.
 */
const findUnreachable = (context: VerifyContext): readonly NodeFound[] => {
  const reached = reachedIds(context);
  return context.nodes
    .filter(({ id, node }) => !isEnd(node) || endsDossier(context.graph, id))
    .filter(({ id, containers }) => {
      const around = containers.at(-1);
      return !reached.has(id) && (around === undefined || reached.has(around));
    })
    .map(nodeFound);
};

/** The first step of a wrong turn: after it no end is left, before it there was one. */
const findDeadEnds = ({ flow, reach, graph }: VerifyContext): readonly NodeFound[] => {
  const { vertices, start } = flow;
  const isTrap = (vertex: number): boolean =>
    reach.fromStart.has(vertex) && !reach.toEnd.has(vertex);
  const turns = new Set(isTrap(start) ? [start] : []);
  for (const from of reach.fromStart) {
    if (!reach.toEnd.has(from)) continue;
    for (const to of reach.targets[from] ?? []) if (isTrap(to)) turns.add(to);
  }
  return [...turns]
    .sort((a, b) => a - b)
    .flatMap((vertex) => {
      const place = graph.nodes.get(vertices[vertex]?.id ?? '');
      return place === undefined ? [] : [nodeFound(place)];
    });
};

/** How a dossier ends at an end of the flow, declared or implied. */
const resultAt = ({ graph }: VerifyContext, end: string): DossierResult | undefined => {
  const node = graph.nodes.get(end)?.node;
  if (node !== undefined && isEnd(node)) return node.result;
  return RESULTS.find((result) => Object.hasOwn(IMPLIED_ENDS, result) && end === `end:${result}`);
};

/**
 * A flow that comes to an end, and never to the result applied for: most often the last step falls
 * into a wait that stands aside, because no end stands between them.
 */
const findNeverGranted = (context: VerifyContext): readonly Found<'flow.neverGranted'>[] => {
  const { flow, reach } = context;
  const results = new Set<DossierResult>();
  for (const vertex of reach.fromStart) {
    const place = flow.vertices[vertex];
    const result = place?.kind === 'end' ? resultAt(context, place.id) : undefined;
    if (result !== undefined) results.add(result);
  }
  return results.size === 0 || results.has('granted')
    ? []
    : [{ path: ['flow'], data: { results: [...results] } }];
};

const findNeverJoins = ({ flow, reach, graph }: VerifyContext): readonly NodeFound[] =>
  [...flow.joins].flatMap(([vertex, { needed, branchEnds }]) => {
    const place = graph.nodes.get(flow.vertices[vertex]?.id ?? '');
    if (place === undefined || !reach.fromStart.has(flow.entries.get(place.id) ?? -1)) return [];
    const done = branchEnds.filter((branchEnd) => reach.fromStart.has(branchEnd));
    return done.length < needed ? [nodeFound(place)] : [];
  });

type Wait = GraphNode & { readonly node: WaitNode };

const waitsOf = ({ nodes }: VerifyContext): readonly Wait[] =>
  nodes.flatMap((place) => ('wait' in place.node ? [{ ...place, node: place.node }] : []));

const isApplicants = ({ node }: Wait): boolean => node.for === 'applicant';

/** Whether a wait has a bound in every variant that applies. */
const isBound = ({ plans }: VerifyContext, { node }: Wait): boolean =>
  plans.every(({ variant }) => limitFor(node.within, variant) !== undefined);

/** Whether a wait says where it leads when its time is over. */
const namesExpiry = ({ node }: Wait): boolean => Object.hasOwn(node.on ?? {}, EXPIRED);

const findUnbounded = (context: VerifyContext, isMeant: (wait: Wait) => boolean) =>
  waitsOf(context)
    .filter((wait) => isMeant(wait) && !isBound(context, wait) && !namesExpiry(wait))
    .map(nodeFound);

const findNeverExpiring = (context: VerifyContext): readonly Found<'wait.neverExpires'>[] =>
  waitsOf(context)
    .filter(namesExpiry)
    .flatMap(({ id, node, path }) =>
      context.plans
        .filter(({ variant }) => limitFor(node.within, variant) === undefined)
        .map(({ variant }) => ({ path: [...path, 'on', EXPIRED], data: { id, variant } })),
    );

const findWithoutExpiry = (context: VerifyContext, isMeant: (wait: Wait) => boolean) =>
  waitsOf(context)
    .filter((wait) => wait.node.within !== undefined && !namesExpiry(wait))
    .filter(isMeant)
    .map(nodeFound);

/** The nodes that the flow comes to from the node before them. */
const followers = ({ nodes, graph }: VerifyContext): ReadonlySet<string> =>
  new Set(
    nodes.flatMap(({ id, node, next }) => {
      if (next === undefined || isEnd(node)) return [];
      const goesOn = [...outcomesOf(graph, id).values()].some(
        (destination) => destination.to === 'node' && destination.id === next,
      );
      return !isLeaf(node) || goesOn ? [next] : [];
    }),
  );

/** Waits that stand aside, come to by a jump, and do not say where the flow goes on after them. */
const findWithoutExit = (context: VerifyContext): readonly NodeFound[] => {
  const followed = followers(context);
  const isFirst = ({ path, containers }: Wait): boolean =>
    path.at(-1) === 0 || context.flow.parallels.has(containers.at(-1) ?? '');
  return waitsOf(context)
    .filter((wait) => !isFirst(wait) && !followed.has(wait.id))
    .filter(({ node }) => Object.keys(node.on ?? {}).every((outcome) => outcome === EXPIRED))
    .map(nodeFound);
};

/** Where the flow leads, and whether its waits end. */
export const FLOW_RULES: readonly Rule[] = [
  rule({
    code: 'node.unreachable',
    severity: 'warning',
    explains: {
      en: 'Nothing leads to a node.',
      vi: 'Không có đường đi nào đến nút này.',
    },
    find: findUnreachable,
  }),
  rule({
    code: 'node.deadEnd',
    severity: 'error',
    explains: {
      en: 'From a node on, no end can be reached any more.',
      vi: 'Từ nút này trở đi không thể đến bất kỳ kết thúc nào.',
    },
    find: findDeadEnds,
  }),
  rule({
    code: 'flow.neverGranted',
    severity: 'warning',
    explains: {
      en: 'No way through the flow leads to an end with the result `granted`; often the end is missing before a wait that stands aside.',
      vi: 'Không đường nào trong quy trình dẫn đến kết thúc có kết quả `granted`; thường là thiếu điểm kết thúc trước một việc chờ đặt riêng.',
    },
    find: findNeverGranted,
  }),
  rule({
    code: 'parallel.neverJoins',
    severity: 'error',
    explains: {
      en: 'Fewer branches of a parallel can come to their end than its join waits for.',
      vi: 'Số nhánh có thể hoàn thành ít hơn số nhánh mà điểm hợp nhất phải chờ.',
    },
    find: findNeverJoins,
  }),
  rule({
    code: 'wait.withoutBound',
    severity: 'warning',
    explains: {
      en: 'A wait for an authority or the public has no bound, so the clocks may stand still for ever.',
      vi: 'Việc chờ cơ quan khác hoặc niêm yết không có thời hạn, nên đồng hồ có thể dừng mãi.',
    },
    find: (context) => findUnbounded(context, (wait) => !isApplicants(wait)),
  }),
  rule({
    code: 'wait.withoutBound',
    severity: 'info',
    explains: {
      en: 'A wait for the applicant has no bound, as where the law sets none for paying.',
      vi: 'Việc chờ người nộp hồ sơ không có thời hạn (ví dụ nộp tiền mà pháp luật không định thời hạn).',
    },
    find: (context) => findUnbounded(context, isApplicants),
  }),
  rule({
    code: 'wait.neverExpires',
    severity: 'warning',
    explains: {
      en: 'A wait says where it leads when its time is over (`on: { expired }`) and has no bound (`within`), so it never goes there.',
      vi: 'Việc chờ có ghi nơi chuyển khi hết thời gian (`on: { expired }`) nhưng không có thời gian chờ tối đa (`within`), nên không bao giờ chuyển đến đó.',
    },
    find: findNeverExpiring,
  }),
  rule({
    code: 'wait.withoutExpiry',
    severity: 'warning',
    explains: {
      en: 'A wait for the applicant has a bound and does not say what happens when it runs out (`on: { expired }`).',
      vi: 'Việc chờ người nộp hồ sơ có thời hạn nhưng không nói hết hạn thì chuyển đi đâu (`on: { expired }`).',
    },
    find: (context) => findWithoutExpiry(context, isApplicants),
  }),
  rule({
    code: 'wait.withoutExpiry',
    severity: 'info',
    explains: {
      en: 'A wait for others has a bound without `expired`: when it runs out the clocks run again, and a unit must move the dossier on.',
      vi: 'Việc chờ có thời hạn nhưng không có `expired`: hết hạn thì đồng hồ chạy tiếp và phải có đơn vị chuyển hồ sơ.',
    },
    find: (context) => findWithoutExpiry(context, (wait) => !isApplicants(wait)),
  }),
  rule({
    code: 'wait.withoutExit',
    severity: 'warning',
    explains: {
      en: 'A wait beside the main flow does not say where the dossier goes after it, and would fall through to whatever is written next.',
      vi: 'Việc chờ nằm ngoài luồng chính không nói sau đó hồ sơ đi đâu, nên sẽ rơi vào nút được viết kế tiếp.',
    },
    find: findWithoutExit,
  }),
];
