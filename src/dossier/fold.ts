import type { MachineState } from '../machine/transitions.ts';
import type { ProcedureGraph } from '../procedure/graph.ts';
import type { DossierResult, PauseReason, Procedure } from '../procedure/procedure.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import type { Zone } from '../time/zone.ts';
import type { DossierEvent } from './event.ts';

/** How a stay ended: with an outcome, cut off by a join or jump, by a restart, or by the end. */
export type VisitEnd = 'finished' | 'expired' | 'void' | 'restarted' | 'closed';

/** Who has a visit, from when. */
export interface Holding {
  readonly from: number;
  readonly role: string | undefined;
  readonly person: string | undefined;
}

/** One stay of the dossier at a step or wait, in epoch milliseconds. */
export interface VisitRecord {
  readonly index: number;
  readonly node: string;
  /** The how-manieth stay at this node, from 1. */
  readonly ordinal: number;
  readonly cycle: number;
  readonly from: number;
  /** The latest thing known to have happened in it: entry, assignment, its own pause or resumption. */
  readonly latest: number;
  /** The visits whose end let this one begin; several when branches ended at the same instant. */
  readonly previous: readonly number[];
  readonly holdings: Holding[];
  readonly till: number | undefined;
  readonly end: VisitEnd | undefined;
  readonly outcome: string | undefined;
}

/** An interruption that the procedure did not foresee. */
export interface PauseRecord {
  /** Id of the `paused` event. */
  readonly id: string;
  readonly reason: PauseReason;
  readonly from: number;
  readonly till?: number;
  /** The step, wait, stage or parallel that it stops, or `EVERYTHING`. */
  readonly place: string;
  /** The visits that it stops; absent when it stops everything. */
  readonly visits?: number[];
}

/** The run of the clocks between two restarts. */
export interface CycleRecord {
  readonly from: number;
  /** When it was given up for a restart. */
  readonly till?: number;
}

/** A visit with which a branch of a parallel came to its end. */
export interface BranchEnd {
  readonly at: number;
  readonly visit: number;
}

/** A parallel that waits for more of its branches. */
export interface JoinRecord {
  branchesDone: number;
  readonly ends: BranchEnd[];
}

export interface DossierEnd {
  readonly id: string;
  readonly result: DossierResult;
  readonly at: number;
  /** The visits whose end was the end of the dossier. */
  readonly previous: readonly number[];
}

export type FoldStatus = 'submitted' | 'declined' | 'running' | 'ended';

/**
 * What the log adds up to. It is built up in place while a log is replayed and never shown to
 * anyone before it is complete. In place change only the lists themselves and the records of what
 * is still open; what is over stays as it is.
 */
export interface Fold {
  readonly procedure: Procedure;
  readonly graph: ProcedureGraph;
  readonly zone: Zone;
  /** Every event so far, in the order in which they were recorded. */
  readonly log: DossierEvent[];
  id: string;
  status: FoldStatus;
  variant: string;
  channel: string | undefined;
  rules: RulePack | undefined;
  promise: number | undefined;
  submittedAt: number | undefined;
  acceptedAt: number | undefined;
  machine: MachineState;
  visits: VisitRecord[];
  /** Index of the open visit of each active node. */
  open: Map<string, number>;
  /** How often each node was visited. */
  stays: Map<string, number>;
  pauses: PauseRecord[];
  /** Index of each pause that is not over, by its id, the oldest first. */
  openPauses: Map<string, number>;
  /** How many open pauses there are for each place that one stops. */
  stopped: Map<string, number>;
  /** When everything was last stopped, or let go on. */
  everythingAt: number;
  cycles: CycleRecord[];
  /** Parallels of which some branches are done, and not yet enough. */
  joins: Map<string, JoinRecord>;
  end: DossierEnd | undefined;
  declinedAt: number | undefined;
  deliveredAt: number | undefined;
  /** The latest thing known to have happened to the dossier; remarks do not count. */
  latestAt: number;
  /** Place in the log of each event, by its id. */
  eventIds: Map<string, number>;
}

/** A record while it is still open. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A copy that can be carried on without touching the original: its lists, and what is open. */
export const copyFold = (fold: Fold): Fold => {
  const copy: Fold = {
    ...fold,
    log: [...fold.log],
    visits: [...fold.visits],
    open: new Map(fold.open),
    stays: new Map(fold.stays),
    pauses: [...fold.pauses],
    openPauses: new Map(fold.openPauses),
    stopped: new Map(fold.stopped),
    cycles: [...fold.cycles],
    joins: new Map(),
    eventIds: new Map(fold.eventIds),
  };
  for (const visit of openVisitsOf(fold)) {
    copy.visits[visit.index] = { ...visit, holdings: [...visit.holdings] };
  }
  for (const index of fold.openPauses.values()) {
    const pause = fold.pauses[index];
    if (pause?.visits !== undefined) copy.pauses[index] = { ...pause, visits: [...pause.visits] };
  }
  for (const [parallel, join] of fold.joins) {
    copy.joins.set(parallel, { ...join, ends: [...join.ends] });
  }
  return copy;
};

/** The visits that are open, in the order in which they began. */
export const openVisitsOf = (fold: Fold): readonly VisitRecord[] =>
  [...fold.open.values()].flatMap((index) => fold.visits[index] ?? []);

/** Whether a pause stops a visit. */
export const stopsVisit = (pause: PauseRecord, visit: number): boolean =>
  pause.visits === undefined || pause.visits.includes(visit);

/** The cycle that is running. */
export const currentCycleOf = (fold: Fold): number => fold.cycles.length - 1;
