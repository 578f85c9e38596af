import type { AmountLimit } from '../limit/limit.ts';
import type { MachineState } from '../machine/transitions.ts';
import type { ProcedureGraph } from '../procedure/graph.ts';
import type { DossierResult, PauseReason, Procedure } from '../procedure/procedure.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import type { Zone } from '../time/zone.ts';
import type { Actor, DossierEvent } from './event.ts';

/** How a stay ended: with an outcome, cut off by a join or jump, by a restart, or by the end. */
export type VisitEnd = 'finished' | 'expired' | 'void' | 'restarted' | 'closed';

/** Who has a visit, from when. */
export interface Holding {
  /** Of who has it first, before all time: from the beginning of the visit, whenever that is. */
  readonly from: number;
  /** The unit, if the file was handed to another one than the step names. */
  readonly unit: string | undefined;
  readonly role: string | undefined;
  readonly person: string | undefined;
}

/** The end of a branch that was taken to have answered by its silence. */
export interface SilentEnd {
  readonly branch: string;
  /** What was going on in it. */
  readonly visits: readonly number[];
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
  /** The first alone is shared by the visits of a node; with others the list is the visit's own. */
  readonly holdings: Holding[];
  readonly till: number | undefined;
  readonly end: VisitEnd | undefined;
  readonly outcome: string | undefined;
  /** How it ended because its branch, or one around it, did not answer. */
  readonly silence: SilentEnd | undefined;
}

/** An interruption that the procedure did not foresee. */
export interface PauseRecord {
  /** Id of the `paused` event. */
  readonly id: string;
  readonly reason: PauseReason;
  /** What it rests on in law, if that is said. */
  readonly basis: string | undefined;
  readonly from: number;
  readonly till?: number;
  /** The step, wait, stage or parallel that it stops, or `EVERYTHING`. */
  readonly place: string;
  /** The visits that it stops; absent when it stops everything. */
  readonly visits?: number[];
}

/** Where the paths of a cycle were when it was given up for a restart. */
export interface GivenUpCycle {
  /** The visits that were going on until then: the wait that was answered is one of them. */
  readonly goingOn: readonly number[];
  /** Those with which a branch had come to its end since the interruption, to wait for others. */
  readonly waiting: readonly number[];
}

/** The run of the clocks between two restarts; it goes on until the next one begins. */
export interface CycleRecord {
  readonly from: number;
  readonly givenUp?: GivenUpCycle;
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

/** A branch of a parallel that came to its end, whether or not others are waited for. */
export interface DoneBranchRecord {
  readonly branch: string;
  /** The visits with which it did. */
  readonly visits: readonly number[];
  /** How many visits of the dossier there had been by then. */
  readonly visitsSoFar: number;
}

export interface DossierEnd {
  readonly id: string;
  readonly result: DossierResult;
  readonly at: number;
  /** The visits whose end was the end of the dossier. */
  readonly previous: readonly number[];
}

/** More time than the limit gives (gia hạn). Whether it came in time is judged where clocks are. */
export interface ExtensionRecord {
  /** Id of the `extended` event. */
  readonly id: string;
  readonly at: number;
  readonly extension: AmountLimit;
  readonly reason: string;
  readonly basis: string;
  /** The step that it was given to; absent when it was given to all that was going on. */
  readonly step: string | undefined;
  /** The visits that were open then and that get it. */
  readonly visits: readonly number[];
  readonly cycle: number;
}

/** From when a column of limits applies; the first record is that of the receipt. */
export interface VariantRecord {
  /** Id of the `accepted` or `reclassified` event. */
  readonly id: string;
  readonly from: number;
  readonly variant: string;
}

/** A date that the applicant was told, by the receipt or instead of an earlier one. */
export interface PromiseRecord {
  readonly id: string;
  readonly at: number;
  readonly promise: number;
  readonly kind: 'accepted' | 'appointed' | 'reappointed';
  /** The component that it is told for; absent: the whole dossier. */
  readonly step: string | undefined;
  /** How many visits of the dossier there had been by then. */
  readonly visitsSoFar: number;
  readonly cycle: number;
}

/** A letter of apology (văn bản xin lỗi). */
export interface ApologyRecord {
  readonly id: string;
  readonly at: number;
  /** The unit that apologises, if that is said. */
  readonly unit: string | undefined;
  readonly reason: string;
  /** The new date that it proposes. */
  readonly promise: number | undefined;
}

/** An account of why a dossier was late (giải trình). */
export interface ExplanationRecord {
  readonly id: string;
  readonly at: number;
  /** The unit that explains itself, if that is said. */
  readonly unit: string | undefined;
  readonly text: string;
}

/** A window in which somebody acts for somebody else (ủy quyền), its end excluded. */
export interface DelegationRecord {
  readonly id: string;
  readonly at: number;
  readonly giver: Actor;
  readonly receiver: Actor;
  readonly from: number;
  readonly till: number;
}

/** Work that was done, and fell with something that was wrong: it is asked for anew. */
export interface SentBackRecord {
  /** The step, wait or silent branch whose outcome it was. */
  readonly step: string;
  /** When that was said. */
  readonly at: number;
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
  /** Every event so far, in the order in which they were recorded, corrected or not. */
  readonly log: DossierEvent[];
  id: string;
  status: FoldStatus;
  /** The column of limits that applies now. */
  variant: string;
  channel: string | undefined;
  rules: RulePack | undefined;
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
  extensions: ExtensionRecord[];
  variants: VariantRecord[];
  promises: PromiseRecord[];
  apologies: ApologyRecord[];
  explanations: ExplanationRecord[];
  delegations: DelegationRecord[];
  /** Parallels of which some branches are done, and not yet enough. */
  joins: Map<string, JoinRecord>;
  /** Every branch that came to its end, in the order of the log. */
  doneBranches: DoneBranchRecord[];
  end: DossierEnd | undefined;
  declinedAt: number | undefined;
  deliveredAt: number | undefined;
  /** The latest thing known to have happened to the dossier; remarks do not count. */
  latestAt: number;
  /** How many facts are remarks: they change nothing, and may answer to an obligation. */
  remarks: number;
  /** How many facts say when they were entered. */
  entries: number;
  /** Place in the log of each event, also of one inside a correction, by its id. */
  eventIds: Map<string, number>;
  /** How many events of the log have put another one right. */
  corrections: number;
  /** How many facts those have had folded anew. */
  refolded: number;
  /** Facts that came to light after time itself was taken to have run out: what they put right. */
  superseded: ReadonlyMap<string, string>;
  /** What stands in the place of corrected facts, by their ids, the latest correction first. */
  standIns: ReadonlyMap<string, string>;
  /** Work that corrections have sent back. */
  sentBack: readonly SentBackRecord[];
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
    extensions: [...fold.extensions],
    variants: [...fold.variants],
    promises: [...fold.promises],
    apologies: [...fold.apologies],
    explanations: [...fold.explanations],
    delegations: [...fold.delegations],
    joins: new Map(),
    doneBranches: [...fold.doneBranches],
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
export const openVisitsOf = ({ open, visits }: Fold): readonly VisitRecord[] => {
  const found: VisitRecord[] = [];
  for (const index of open.values()) {
    const visit = visits[index];
    if (visit !== undefined) found.push(visit);
  }
  return found;
};

/** The cycle that is running. */
export const currentCycleOf = (fold: Fold): number => fold.cycles.length - 1;
