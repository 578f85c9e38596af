import type { MachineState } from '../machine/transitions.ts';
import type { DossierResult, PauseReason, Procedure } from '../procedure/procedure.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import type { Zone } from '../time/zone.ts';

/** How a stay ended: with an outcome, cut off by a join or jump, by a restart, or by the end. */
export type VisitEnd = 'finished' | 'expired' | 'void' | 'restarted' | 'closed';

/** Who has a visit, from when. */
export interface Holding {
  readonly from: number;
  readonly role?: string;
  readonly person?: string;
}

/** One stay of the dossier at a step or wait, in epoch milliseconds. */
export interface VisitRecord {
  readonly index: number;
  readonly node: string;
  /** The how-manieth stay at this node, from 1. */
  readonly ordinal: number;
  readonly cycle: number;
  readonly from: number;
  /** The visits whose end let this one begin; several when branches ended at the same instant. */
  readonly previous: readonly number[];
  readonly holdings: readonly Holding[];
  readonly till?: number;
  readonly end?: VisitEnd;
  readonly outcome?: string;
}

/** An interruption that the procedure did not foresee. */
export interface PauseRecord {
  /** Id of the `paused` event. */
  readonly id: string;
  readonly reason: PauseReason;
  readonly from: number;
  readonly till?: number;
  /** The visits that it stops; absent when it stops everything. */
  readonly visits?: readonly number[];
}

/** The run of the clocks between two restarts. */
export interface CycleRecord {
  readonly from: number;
  /** When it was given up for a restart. */
  readonly till?: number;
}

export interface BranchEnd {
  readonly at: number;
  readonly visit: number;
}

export interface DossierEnd {
  readonly id: string;
  readonly result: DossierResult;
  readonly at: number;
}

export type FoldStatus = 'submitted' | 'declined' | 'running' | 'ended';

/**
 * What the log adds up to. It is built up in place while a log is replayed and never shown to
 * anyone before it is complete; the records in it are not changed but replaced, so that a copy of
 * the lists is a copy of the whole.
 */
export interface Fold {
  readonly procedure: Procedure;
  readonly zone: Zone;
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
  cycles: CycleRecord[];
  /** The visits that ended branches of parallels which still wait for others. */
  branchEnds: Map<string, readonly BranchEnd[]>;
  /** How many branches of such a parallel are done. */
  branchesDone: Map<string, number>;
  end: DossierEnd | undefined;
  declinedAt: number | undefined;
  deliveredAt: number | undefined;
  latestAt: number;
  eventIds: Map<string, number>;
}

/** A copy that can be carried on without touching the original. */
export const copyFold = (fold: Fold): Fold => ({
  ...fold,
  visits: [...fold.visits],
  open: new Map(fold.open),
  stays: new Map(fold.stays),
  pauses: [...fold.pauses],
  cycles: [...fold.cycles],
  branchEnds: new Map(fold.branchEnds),
  branchesDone: new Map(fold.branchesDone),
  eventIds: new Map(fold.eventIds),
});

/** The visits that are open, in the order in which they began. */
export const openVisitsOf = (fold: Fold): readonly VisitRecord[] =>
  [...fold.open.values()].flatMap((index) => fold.visits[index] ?? []);

/** Whether a pause stops a visit. */
export const stopsVisit = (pause: PauseRecord, visit: number): boolean =>
  pause.visits === undefined || pause.visits.includes(visit);

export const openPausesOf = (fold: Fold): readonly PauseRecord[] =>
  fold.pauses.filter(({ till }) => till === undefined);

/** The cycle that is running. */
export const currentCycleOf = (fold: Fold): number => fold.cycles.length - 1;
