import { graphOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { type Configuration, movesFrom, startOf } from '../machine/plain-configurations.ts';

/*
 * A dossier as one would keep it on a blackboard: tokens on the printed flow, a list of pauses that
 * are not over, and a tick for what has been done.
 */

interface NaivePause {
  readonly id: string;
  /** The step, stage or parallel that is stopped; absent when everything is. */
  readonly place?: string;
}

export interface NaiveDossier {
  readonly status: 'submitted' | 'declined' | 'running' | 'ended';
  readonly tokens: Configuration;
  readonly pauses: readonly NaivePause[];
  readonly delivered: boolean;
  readonly events: number;
}

export type NaiveEvent =
  | { readonly type: 'accepted' | 'declined' | 'withdrawn' | 'stopped' | 'delivered' | 'noted' }
  | { readonly type: 'finished'; readonly step: string; readonly outcome: string }
  | { readonly type: 'expired' | 'assigned'; readonly step: string }
  | { readonly type: 'paused'; readonly id: string; readonly step?: string }
  | { readonly type: 'resumed'; readonly pause?: string };

const NOWHERE: Configuration = { open: [], done: {} };

export const filed: NaiveDossier = {
  status: 'submitted',
  tokens: NOWHERE,
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

const leave = (
  procedure: Procedure,
  dossier: NaiveDossier,
  step: string,
  outcome: string,
): NaiveDossier | undefined => {
  const found = movesFrom(procedure, dossier.tokens).find(
    ([way]) => way.node === step && way.outcome === outcome,
  );
  return found && move(procedure, dossier, found[1]);
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
      return open.includes(event.step) ? dossier : undefined;
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
      return move(procedure, dossier, { ...NOWHERE, end: ends[event.type] });
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
