import { type Destination, graphOf, outcomesOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { type Configuration, movesFrom, startOf } from '../machine/plain-configurations.ts';

/*
 * A dossier as one would keep it on a blackboard: tokens on the printed flow, a name on those that
 * somebody has, a list of pauses that are not over, and a tick for what has been done.
 */

interface NaivePause {
  readonly id: string;
  /** The step, stage or parallel that is stopped; absent when everything is. */
  readonly place?: string;
}

export interface NaiveDossier {
  readonly status: 'submitted' | 'declined' | 'running' | 'ended';
  readonly tokens: Configuration;
  /** The steps with a token that somebody has. */
  readonly taken: readonly string[];
  /** Components of which a date was told since they were entered. */
  readonly told: readonly string[];
  readonly pauses: readonly NaivePause[];
  readonly delivered: boolean;
  readonly events: number;
}

export type NaiveEvent =
  | { readonly type: 'accepted' | 'declined' | 'withdrawn' | 'stopped' | 'delivered' | 'noted' }
  | { readonly type: 'finished'; readonly step: string; readonly outcome: string }
  | { readonly type: 'expired' | 'assigned' | 'reassigned'; readonly step: string }
  | { readonly type: 'appointed' | 'reappointed'; readonly step: string }
  | { readonly type: 'paused'; readonly id: string; readonly step?: string }
  | { readonly type: 'resumed'; readonly pause?: string };

const NOWHERE: Configuration = { open: [], done: {} };

export const filed: NaiveDossier = {
  status: 'submitted',
  tokens: NOWHERE,
  taken: [],
  told: [],
  pauses: [],
  delivered: false,
  events: 1,
};

const isAt = (procedure: Procedure, node: string, place: string | undefined): boolean =>
  place === undefined ||
  node === place ||
  graphOf(procedure).nodes.get(node)?.containers.includes(place) === true;

const isPaused = (procedure: Procedure, { pauses }: NaiveDossier, step: string): boolean =>
  pauses.some(({ place }) => isAt(procedure, step, place));

/** Moves the tokens, and wipes out pauses of places where no token is left. */
const move = (
  procedure: Procedure,
  dossier: NaiveDossier,
  tokens: Configuration,
): NaiveDossier => ({
  ...dossier,
  tokens,
  status: tokens.end === undefined ? 'running' : 'ended',
  pauses: dossier.pauses.filter(({ place }) =>
    tokens.open.some((node) => isAt(procedure, node, place)),
  ),
});

/** What a jump leaves and may enter anew: the outermost part around its source and not its target. */
const leftBy = (procedure: Procedure, source: string, destination: Destination): string => {
  if (destination.to !== 'node') return source;
  const { nodes } = graphOf(procedure);
  const around = [...(nodes.get(source)?.containers ?? []), source];
  const aroundTarget = nodes.get(destination.id)?.containers ?? [];
  return around.find((place, i) => place !== aroundTarget[i]) ?? source;
};

const leave = (
  procedure: Procedure,
  dossier: NaiveDossier,
  step: string,
  outcome: string,
): NaiveDossier | undefined => {
  const found = movesFrom(procedure, dossier.tokens).find(
    ([way]) => way.node === step && way.outcome === outcome,
  );
  const destination = outcomesOf(graphOf(procedure), step).get(outcome);
  if (found === undefined || destination === undefined) return undefined;
  const left = leftBy(procedure, step, destination);
  const taken = dossier.taken.filter(
    (node) => found[1].open.includes(node) && !isAt(procedure, node, left),
  );
  // One that goes on, also by a jump inside it, is not entered anew.
  const told = dossier.told.filter(
    (part) =>
      found[1].open.some((node) => isAt(procedure, node, part)) &&
      (isAt(procedure, step, part) || !isAt(procedure, part, left)),
  );
  return move(procedure, { ...dossier, taken, told }, found[1]);
};

/** A branch, or a procedure that is called: it has a date of its own. */
const isComponent = (procedure: Procedure, place: string): boolean => {
  const { nodes } = graphOf(procedure);
  const found = nodes.get(place);
  const around = nodes.get(found?.containers.at(-1) ?? '')?.node;
  const node = found?.node;
  if (node === undefined || !('step' in node || 'stage' in node)) return false;
  return (
    ('stage' in node && node.calls !== undefined) || (around !== undefined && 'branches' in around)
  );
};

const resume = (dossier: NaiveDossier, pause: string | undefined): NaiveDossier | undefined => {
  const { pauses } = dossier;
  const [only] = pauses;
  if (only === undefined || (pause === undefined && pauses.length > 1)) return undefined;
  const id = pause ?? only.id;
  const others = pauses.filter((each) => each.id !== id);
  return others.length < pauses.length ? { ...dossier, pauses: others } : undefined;
};

const ends = { withdrawn: 'end:withdrawn', stopped: 'dung' } as const;

const whileRunning = (
  procedure: Procedure,
  dossier: NaiveDossier,
  event: NaiveEvent,
): NaiveDossier | undefined => {
  const { open } = dossier.tokens;
  switch (event.type) {
    case 'finished': {
      const { step, outcome } = event;
      if (outcome === 'expired' || isPaused(procedure, dossier, step)) return undefined;
      return leave(procedure, dossier, step, outcome);
    }
    case 'expired':
      return leave(procedure, dossier, event.step, 'expired');
    case 'assigned':
    case 'reassigned': {
      const { step } = event;
      const isPossible =
        open.includes(step) && (event.type === 'assigned' || dossier.taken.includes(step));
      return isPossible ? { ...dossier, taken: [...new Set([...dossier.taken, step])] } : undefined;
    }
    case 'appointed':
    case 'reappointed': {
      const { type, step } = event;
      const isPossible =
        isComponent(procedure, step) &&
        open.some((node) => isAt(procedure, node, step)) &&
        (type === 'reappointed' || !dossier.told.includes(step));
      return isPossible ? { ...dossier, told: [...dossier.told, step] } : undefined;
    }
    case 'paused': {
      const { id, step } = event;
      if (!open.some((node) => isAt(procedure, node, step))) return undefined;
      const pause = { id, ...(step === undefined ? {} : { place: step }) };
      return { ...dossier, pauses: [...dossier.pauses, pause] };
    }
    case 'resumed':
      return resume(dossier, event.pause);
    case 'withdrawn':
    case 'stopped':
      return move(procedure, { ...dossier, taken: [] }, { ...NOWHERE, end: ends[event.type] });
    default:
      return undefined;
  }
};

const whileFiled = (
  procedure: Procedure,
  dossier: NaiveDossier,
  { type }: NaiveEvent,
): NaiveDossier | undefined => {
  if (type === 'accepted') return move(procedure, dossier, startOf(procedure));
  return type === 'declined' || type === 'withdrawn'
    ? { ...dossier, status: 'declined' }
    : undefined;
};

/** The dossier after an event, or nothing when the event is not possible. */
export const after = (
  procedure: Procedure,
  dossier: NaiveDossier,
  event: NaiveEvent,
): NaiveDossier | undefined => {
  const counted = { ...dossier, events: dossier.events + 1 };
  if (event.type === 'noted') return counted;
  if (dossier.status === 'submitted') return whileFiled(procedure, counted, event);
  if (dossier.status === 'running') return whileRunning(procedure, counted, event);
  const delivers = event.type === 'delivered' && dossier.status === 'ended' && !dossier.delivered;
  return delivers ? { ...counted, delivered: true } : undefined;
};
