import type { DossierEvent } from '../../src/dossier/event.ts';
import type { AmountLimit } from '../../src/limit/limit.ts';
import type { FlowNode, Procedure, WaitNode } from '../../src/procedure/procedure.ts';

/*
 * A flow without state machines: counters that are moved over the definition as one would move them
 * over a printed chart.
 */

export interface Stay {
  readonly node: string;
  readonly nth: number;
  cycle: number;
  readonly from: number;
  /** The stays whose end let this one begin. */
  readonly previous: readonly Stay[];
  till?: number;
  end?: 'finished' | 'expired' | 'void' | 'restarted' | 'closed';
  /** Its branch did not answer, and that was taken for the answer. */
  isSilent?: true;
}

/** Another column of limits, or more time for the dossier and the stays that were open. */
export interface Change {
  readonly at: number;
  readonly cycle: number;
  /** The log as it stood when the change was written down. */
  readonly before: readonly DossierEvent[];
  readonly what:
    | { readonly variant: string }
    | { readonly added: AmountLimit; readonly stays: readonly Stay[] };
}

export interface Stop {
  readonly id: string;
  readonly reason: string;
  readonly from: number;
  till?: number;
  /** The stays that it stops; absent when it stops everything. */
  readonly stays?: Stay[];
}

interface Cycle {
  readonly from: number;
  /** When it was given up, and the next one began. */
  till?: number;
  /** The stays by whose end it came to its end. */
  lasts?: readonly Stay[];
}

/** One run through a stage: how it was left says whether its work was done. */
export interface StageRun {
  readonly stage: string;
  readonly cycle: number;
  left?: 'done' | 'jump' | 'cut' | 'givenUp';
  lasts?: readonly Stay[];
}

interface Place {
  readonly node: FlowNode;
  /** Stages and parallels around it, the innermost last. */
  readonly around: readonly string[];
  readonly next: string | undefined;
}

interface Arrival {
  readonly at: number;
  readonly previous: readonly Stay[];
}

export interface Reading {
  readonly procedure: Procedure;
  readonly places: ReadonlyMap<string, Place>;
  variant: string;
  /** The column of limits of the receipt. */
  readonly firstVariant: string;
  changes: Change[];
  stays: Stay[];
  stops: Stop[];
  cycles: Cycle[];
  stageRuns: StageRun[];
  /** Ends of branches that wait for others, by parallel. */
  waiting: Map<string, Arrival[]>;
  end?: { readonly at: number; readonly result: string };
  lastAt: number;
}

export const idOf = (node: FlowNode): string => {
  if ('step' in node) return node.step;
  if ('wait' in node) return node.wait;
  if ('stage' in node) return node.stage;
  return 'parallel' in node ? node.parallel : node.end;
};

/** Every node with its place in the chart. */
export const placesOf = (
  flow: readonly FlowNode[],
  around: readonly string[],
  isFlow: boolean,
): readonly (readonly [string, Place])[] =>
  flow.flatMap((node, i) => {
    const following = isFlow ? flow[i + 1] : undefined;
    const next = following === undefined ? undefined : idOf(following);
    const inside = [...around, idOf(node)];
    return [
      [idOf(node), { node, around, next }] as const,
      ...('stage' in node ? placesOf(node.flow, inside, true) : []),
      ...('parallel' in node ? placesOf(node.branches, inside, false) : []),
    ];
  });

export const isOpen = ({ till }: Stay): boolean => till === undefined;

export const openStays = (reading: Reading): readonly Stay[] => reading.stays.filter(isOpen);

export const isInside = ({ places }: Reading, node: string, container: string): boolean =>
  places.get(node)?.around.includes(container) === true;

export const stops = (stop: Stop, stay: Stay): boolean =>
  stop.stays === undefined || stop.stays.includes(stay);

export const effectOf = (wait: WaitNode): 'run' | 'pause' | 'restart' =>
  wait.clock ?? (wait.reason === 'supplement' ? 'restart' : 'pause');

export const closeStay = (stay: Stay, at: number, end: NonNullable<Stay['end']>): void => {
  stay.till = Math.max(stay.from, at);
  stay.end = end;
};

export const leaveStages = (
  reading: Reading,
  stages: readonly string[],
  left: NonNullable<StageRun['left']>,
  lasts: readonly Stay[],
): void => {
  for (const run of reading.stageRuns) {
    if (run.left !== undefined || !stages.includes(run.stage)) continue;
    run.left = left;
    run.lasts = lasts;
  }
};

/** Cuts off whatever is still open inside a container, or everywhere. */
export const cutOff = (
  reading: Reading,
  container: string | undefined,
  at: number,
  end: 'void' | 'closed',
): void => {
  const inside = ({ node }: { readonly node: string }): boolean =>
    container === undefined || isInside(reading, node, container);
  for (const stay of openStays(reading).filter(inside)) closeStay(stay, at, end);
  const stages = [...reading.places.keys()].filter((node) => inside({ node }));
  leaveStages(reading, stages, 'cut', []);
  for (const parallel of [...reading.waiting.keys()]) {
    if (
      container === undefined ||
      parallel === container ||
      isInside(reading, parallel, container)
    ) {
      reading.waiting.delete(parallel);
    }
  }
};

export const finishDossier = (
  reading: Reading,
  result: string,
  { at, previous }: Arrival,
): void => {
  reading.end = { at, result };
  const cycle = reading.cycles.at(-1);
  if (cycle !== undefined) cycle.lasts = previous;
};

/**
 * An end of a called procedure that is granted leads on behind the call; any other end, of which no
 * call says where it leads, is the end of all.
 */
const comeToEnd = (reading: Reading, id: string, result: string, arrival: Arrival): void => {
  const around = reading.places.get(id)?.around ?? [];
  const calls = around.filter((container) => {
    const node = reading.places.get(container)?.node;
    return node !== undefined && 'stage' in node && node.calls !== undefined;
  });
  const innermost = calls.at(-1);
  leaveStages(reading, innermost === undefined ? [] : [innermost], 'done', arrival.previous);
  if (innermost !== undefined && result === 'granted') {
    goOn(reading, innermost, arrival);
    return;
  }
  cutOff(reading, undefined, arrival.at, 'void');
  finishDossier(reading, result, arrival);
};

export const enter = (reading: Reading, id: string, arrival: Arrival): void => {
  const node = reading.places.get(id)?.node;
  const cycle = reading.cycles.length - 1;
  if (node === undefined) return;
  if ('end' in node) {
    comeToEnd(reading, id, node.result, arrival);
    return;
  }
  if ('stage' in node) {
    reading.stageRuns.push({ stage: id, cycle });
    const [first] = node.flow;
    if (first !== undefined) enter(reading, idOf(first), arrival);
    return;
  }
  if ('parallel' in node) {
    for (const branch of node.branches) enter(reading, idOf(branch), arrival);
    return;
  }
  const nth = reading.stays.filter((stay) => stay.node === id).length + 1;
  reading.stays.push({ node: id, nth, cycle, from: arrival.at, previous: arrival.previous });
};

/** Goes on behind a node whose work is done. */
export const goOn = (reading: Reading, id: string, arrival: Arrival): void => {
  const place = reading.places.get(id);
  if (place?.next !== undefined) {
    enter(reading, place.next, arrival);
    return;
  }
  const container = place?.around.at(-1);
  const around = container === undefined ? undefined : reading.places.get(container)?.node;
  if (container === undefined || around === undefined) {
    finishDossier(reading, 'granted', arrival);
    return;
  }
  if (!('parallel' in around)) {
    leaveStages(reading, [container], 'done', arrival.previous);
    goOn(reading, container, arrival);
    return;
  }
  const arrived = [...(reading.waiting.get(container) ?? []), arrival];
  const { join = 'all', branches } = around;
  const least = { all: branches.length, any: 1 };
  const needed = typeof join === 'number' ? join : least[join];
  reading.waiting.set(container, arrived);
  if (arrived.length < needed) return;
  const at = Math.max(...arrived.map((each) => each.at));
  const previous = arrived.filter((each) => each.at === at).flatMap((each) => each.previous);
  cutOff(reading, container, at, 'void');
  goOn(reading, container, { at, previous });
};

export const jump = (reading: Reading, source: string, target: string, arrival: Arrival): void => {
  const around = reading.places.get(source)?.around ?? [];
  const shared = reading.places.get(target)?.around ?? [];
  const left = around.filter((container) => !shared.includes(container));
  leaveStages(
    reading,
    left.filter((id) => 'stage' in (reading.places.get(id)?.node ?? {})),
    'jump',
    arrival.previous,
  );
  const [outermost] = left;
  if (outermost !== undefined) cutOff(reading, outermost, arrival.at, 'void');
  for (const stage of shared.filter((container) => !around.includes(container))) {
    reading.stageRuns.push({ stage, cycle: reading.cycles.length - 1 });
  }
  enter(reading, target, arrival);
};
