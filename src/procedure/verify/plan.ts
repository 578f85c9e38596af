import type { CalendarTable } from '../../calendar/calendar-table.ts';
import { countingOf } from '../../limit/counting.ts';
import { type AmountLimit, type Counting, isDateLimit, type Limit } from '../../limit/limit.ts';
import type { ProcedureGraph } from '../graph.ts';
import { type Allowances, anchorOf } from './allowances.ts';
import { amountIn, baseOf, partsOf } from './measure.ts';
import type { Station } from './stations.ts';

/** One limit of the plan, to be run at its full length. */
export interface PlannedLimit {
  readonly limit: Limit;
  readonly counting: Counting;
  readonly table: CalendarTable;
  /** The place in the plan whose end it counts from, -1 the receipt; absent: the one before it. */
  readonly after?: number;
}

type TableOf = (unit: string | undefined) => CalendarTable;

/** The steps of a stage count from the hour of entry; a stage as a whole, and a wait, in dates. */
const plannedLimit = (
  graph: ProcedureGraph,
  { ofLeaf, ofStage }: Allowances,
  id: string,
  tableOf: TableOf,
): PlannedLimit | undefined => {
  const node = graph.nodes.get(id)?.node;
  const limit = ofLeaf.get(id) ?? ofStage.get(id);
  if (node === undefined || limit === undefined) return undefined;
  const scope = 'step' in node ? 'step' : 'other';
  const unit = 'unit' in node ? node.unit : undefined;
  return { limit, counting: countingOf(limit, scope), table: tableOf(unit) };
};

const RECEIPT = -1;

/** The limits along a way, each with the place that its anchor has come to have in the plan. */
const listLimits = (
  graph: ProcedureGraph,
  allowances: Allowances,
  stations: readonly Station[],
  tableOf: TableOf,
): readonly PlannedLimit[] => {
  const plan: PlannedLimit[] = [];
  const placeOf = new Map<string, number>([['receipt', RECEIPT]]);
  /** The place before the entry into each stage. */
  const before = new Map<string, number>();
  for (const { id, takesTime } of stations) {
    const containers = graph.nodes.get(id)?.containers ?? [];
    for (const container of containers) {
      if (!before.has(container)) before.set(container, plan.length - 1);
    }
    const planned = takesTime ? plannedLimit(graph, allowances, id, tableOf) : undefined;
    if (planned !== undefined) {
      const anchor = anchorOf(planned.limit) ?? '';
      const after = containers.includes(anchor) ? before.get(anchor) : placeOf.get(anchor);
      const isBefore = after === undefined || after === plan.length - 1;
      plan.push(isBefore ? planned : { ...planned, after });
    }
    placeOf.set(id, plan.length - 1);
  }
  return plan;
};

/** Time that passes alike for several limits on end, so that one limit can stand for them. */
const addsUp = ({ limit, counting, after }: PlannedLimit): boolean =>
  after === undefined &&
  (counting === 'time' || counting === 'clock') &&
  !isDateLimit(limit) &&
  limit.cutOff === undefined;

const isLikewise = (a: PlannedLimit, b: PlannedLimit): boolean =>
  a.table === b.table &&
  a.counting === b.counting &&
  !isDateLimit(a.limit) &&
  !isDateLimit(b.limit) &&
  baseOf(a.limit.unit) === baseOf(b.limit.unit);

/** A limit without anchor of so many parts of a base unit. */
const sumOf = (a: Limit, b: Limit): AmountLimit | undefined => {
  if (isDateLimit(a) || isDateLimit(b)) return undefined;
  const unit = baseOf(a.unit);
  return { amount: amountIn(unit, partsOf(a) + partsOf(b)), unit };
};

/** Puts limits on end together where that changes nothing, so that long flows stay quick to judge. */
const joinLimits = (plan: readonly PlannedLimit[]): readonly PlannedLimit[] => {
  const needed = new Set(plan.map(({ after }) => after));
  const joined: PlannedLimit[] = [];
  const newPlace: number[] = [];
  plan.forEach((planned, i) => {
    const last = joined.at(-1);
    const isFree = !needed.has(i - 1) && addsUp(planned);
    const sum =
      last !== undefined && isFree && addsUp(last) && isLikewise(last, planned)
        ? sumOf(last.limit, planned.limit)
        : undefined;
    if (last !== undefined && sum !== undefined) {
      joined[joined.length - 1] = { ...last, limit: sum };
    } else {
      const { after = RECEIPT } = planned;
      const place = newPlace[after] ?? RECEIPT;
      joined.push(planned.after === undefined ? planned : { ...planned, after: place });
    }
    newPlace.push(joined.length - 1);
  });
  return joined;
};

/** The plan along a way: what runs one after another, each limit at its full length. */
export const planAlong = (
  graph: ProcedureGraph,
  allowances: Allowances,
  stations: readonly Station[],
  tableOf: TableOf,
): readonly PlannedLimit[] => joinLimits(listLimits(graph, allowances, stations, tableOf));
