import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { isDateLimit } from '../limit/limit.ts';
import { tryRulePack } from '../rules/rule-packs.ts';
import { builtInZone } from '../time/zone.ts';
import { type GraphNode, isLeaf, isParallel, isStage, listNodes } from './graph.ts';
import type { Procedure } from './procedure.ts';
import { allLimits, LIMIT_KEYS } from './variant-limits.ts';

/** Letters, digits and hyphens: what state machines, URLs and file names all take. */
const ID_PATTERN = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Ids that mean something to the state machine or to a limit's anchor. */
const RESERVED_IDS: ReadonlySet<string> = new Set(['xstate', 'receipt']);

/** What each check looks at. */
interface CheckContext {
  readonly procedure: Omit<Procedure, 'digest'>;
  readonly nodes: readonly GraphNode[];
  readonly byId: ReadonlyMap<string, GraphNode>;
}

type Check = (context: CheckContext) => readonly Issue[];

const idFaults = (id: string, path: IssuePath): readonly Issue[] => {
  if (!ID_PATTERN.test(id)) return [issueAt(path, 'procedure.idInvalid', { id })];
  return RESERVED_IDS.has(id) ? [issueAt(path, 'procedure.idReserved', { id })] : [];
};

const checkIds: Check = ({ nodes, procedure }) => {
  const seen = new Set<string>();
  const nodeFaults = nodes.flatMap(({ id, path }) => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [issueAt(path, 'procedure.idTwice', { id })] : idFaults(id, path);
  });
  const unitFaults = Object.keys(procedure.units).flatMap((id) => idFaults(id, ['units', id]));
  return [...nodeFaults, ...unitFaults];
};

const checkVariants: Check = ({ procedure: { variants } }) =>
  variants.flatMap((variant, i) => {
    const path = ['variants', i];
    if (LIMIT_KEYS.has(variant)) return [issueAt(path, 'procedure.variantReserved', { variant })];
    return variants.indexOf(variant) < i
      ? [issueAt(path, 'procedure.idTwice', { id: variant })]
      : [];
  });

const unitsNamedBy = ({ node, path }: GraphNode): readonly (readonly [string, IssuePath])[] => {
  const own = 'unit' in node && node.unit !== undefined ? [[node.unit, [...path, 'unit']] as const] : [];
  const support = 'support' in node && node.support !== undefined ? node.support : [];
  return [...own, ...support.map((unit, i) => [unit, [...path, 'support', i]] as const)];
};

const checkUnits: Check = ({ procedure: { units, excludes }, nodes }) => {
  const known = Object.keys(units);
  const named = [
    ...nodes.flatMap(unitsNamedBy),
    ...(excludes ?? []).map((unit, i) => [unit, ['excludes', i]] as const),
    ...Object.entries(units).flatMap(([id, { parent }]) =>
      parent === undefined ? [] : [[parent, ['units', id, 'parent']] as const],
    ),
  ];
  return named.flatMap(([unit, path]) =>
    Object.hasOwn(units, unit) ? [] : [issueAt(path, 'procedure.unitUnknown', { unit, known })],
  );
};

const checkUnitCycles: Check = ({ procedure: { units } }) =>
  Object.keys(units).flatMap((id) => {
    const chain = [id];
    for (let at = units[id]?.parent; at !== undefined; at = units[at]?.parent) {
      if (at === id) return [issueAt(['units', id], 'procedure.unitCycle', { units: chain })];
      if (chain.includes(at)) return [];
      chain.push(at);
    }
    return [];
  });

const checkFlows: Check = ({ procedure: { flow }, nodes }) => {
  const flows = [
    { flow, path: ['flow'] as IssuePath },
    ...nodes.flatMap(({ node, path }) => {
      if (isStage(node)) return [{ flow: node.flow, path: [...path, 'flow'] }];
      return isParallel(node) ? [{ flow: node.branches, path: [...path, 'branches'] }] : [];
    }),
  ];
  return flows.flatMap(({ flow: list, path }) => {
    const [first] = list;
    if (first === undefined) return [issueAt(path, 'procedure.flowEmpty', {})];
    return 'end' in first
      ? [issueAt([...path, 0], 'procedure.firstNodeEnds', { id: first.end })]
      : [];
  });
};

const checkJoins: Check = ({ nodes }) =>
  nodes.flatMap(({ node, path }) =>
    isParallel(node) && typeof node.join === 'number' && node.join > node.branches.length
      ? [
          issueAt([...path, 'join'], 'procedure.joinImpossible', {
            join: node.join,
            branches: node.branches.length,
          }),
        ]
      : [],
  );

/** The parallels that a jump would enter without entering all their branches. */
const branchEntered = (
  source: GraphNode,
  target: GraphNode,
  byId: CheckContext['byId'],
): string | undefined => {
  const sourceChain = [...source.containers, source.id];
  const targetChain = [...target.containers, target.id];
  return target.containers.find((container, i) => {
    const node = byId.get(container)?.node;
    if (node === undefined || !isParallel(node)) return false;
    return sourceChain[i] !== container || sourceChain[i + 1] !== targetChain[i + 1];
  });
};

const checkTargets: Check = ({ nodes, byId }) =>
  nodes.flatMap((source) => {
    if (!isLeaf(source.node)) return [];
    return Object.entries(source.node.on ?? {}).flatMap(([outcome, target]) => {
      const path = [...source.path, 'on', outcome];
      const place = byId.get(target);
      if (place === undefined) {
        return [issueAt(path, 'procedure.targetUnknown', { target, known: [...byId.keys()] })];
      }
      const parallel = branchEntered(source, place, byId);
      return parallel === undefined
        ? []
        : [issueAt(path, 'procedure.targetInsideBranch', { target, parallel })];
    });
  });

const checkAnchors: Check = ({ nodes, byId }) =>
  nodes.flatMap(({ node, path }) => {
    const limits = 'limit' in node ? allLimits(node.limit) : [];
    return limits.flatMap((limit) =>
      isDateLimit(limit) ||
      limit.anchor === undefined ||
      limit.anchor === 'receipt' ||
      byId.has(limit.anchor)
        ? []
        : [
            issueAt([...path, 'limit'], 'procedure.targetUnknown', {
              target: limit.anchor,
              known: [...byId.keys()],
            }),
          ],
    );
  });

const checkRules: Check = ({ procedure: { rules } }) => {
  if (rules === undefined) return [];
  const pack = tryRulePack(rules, ['rules']);
  return pack.ok ? [] : pack.issues;
};

const checkTimeZone: Check = ({ procedure: { timeZone } }) =>
  builtInZone(timeZone) === undefined
    ? [issueAt(['timeZone'], 'calendar.zoneUnknown', { timeZone })]
    : [];

const checkInForce: Check = ({ procedure: { inForce } }) =>
  inForce?.to !== undefined && inForce.to < inForce.from
    ? [issueAt(['inForce'], 'calendar.rangeReversed', { from: inForce.from, to: inForce.to })]
    : [];

/** What makes a procedure unable to run. A new check is a new row. */
const CHECKS: readonly Check[] = [
  checkIds,
  checkVariants,
  checkUnits,
  checkUnitCycles,
  checkFlows,
  checkJoins,
  checkTargets,
  checkAnchors,
  checkRules,
  checkTimeZone,
  checkInForce,
];

/** Everything for which a procedure cannot run. */
export const procedureFaults = (procedure: Omit<Procedure, 'digest'>): readonly Issue[] => {
  const nodes = listNodes(procedure.flow);
  const context = { procedure, nodes, byId: new Map(nodes.map((node) => [node.id, node])) };
  return CHECKS.flatMap((check) => check(context));
};
