import { type IssuePath, issueAt } from '../base/issue.ts';
import type { Check } from './check-context.ts';
import type { GraphNode } from './graph.ts';
import type { Procedure } from './procedure.ts';

type Mention = readonly [unit: string, path: IssuePath];

const mentionsIn = ({ node, path }: GraphNode): readonly Mention[] => {
  const own = 'unit' in node ? node.unit : undefined;
  const { support = [], alternates = [], approver } = 'step' in node ? node : {};
  return [
    ...(own === undefined ? [] : [[own, [...path, 'unit']] as const]),
    ...(approver?.unit === undefined
      ? []
      : [[approver.unit, [...path, 'approver', 'unit']] as const]),
    ...alternates.map((unit, i) => [unit, [...path, 'alternates', i]] as const),
    ...support.map((unit, i) => [unit, [...path, 'support', i]] as const),
  ];
};

/** Every unit that is named anywhere is declared. */
export const checkUnits: Check = ({ procedure: { units, desk, excludes = [] }, nodes }) => {
  const known = Object.keys(units);
  const mentions = [
    ...nodes.flatMap(mentionsIn),
    ...(desk === undefined ? [] : [[desk, ['desk']] as const]),
    ...excludes.map((unit, i): Mention => [unit, ['excludes', i]]),
    ...Object.entries(units).flatMap(([id, { parent }]): readonly Mention[] =>
      parent === undefined ? [] : [[parent, ['units', id, 'parent']]],
    ),
  ];
  return mentions.flatMap(([unit, path]) =>
    Object.hasOwn(units, unit) ? [] : [issueAt(path, 'procedure.unitUnknown', { unit, known })],
  );
};

const parentOf = (units: Procedure['units'], id: string): string | undefined =>
  Object.hasOwn(units, id) ? units[id]?.parent : undefined;

/** No unit stands above itself. Each unit is passed once, however long the chains are. */
export const checkUnitCycles: Check = ({ procedure: { units } }) => {
  const passed = new Set<string>();
  return Object.keys(units).flatMap((start) => {
    const chain = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !passed.has(id)) {
      passed.add(id);
      chain.add(id);
      id = parentOf(units, id);
    }
    if (id === undefined || !chain.has(id)) return [];
    const cycle = [...chain];
    const members = cycle.slice(cycle.indexOf(id));
    return [issueAt(['units', id, 'parent'], 'procedure.unitCycle', { units: members })];
  });
};
