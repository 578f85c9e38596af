import type { PauseList, PauseSearch } from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import type { StageNode } from '../procedure/procedure.ts';
import type { Interval } from '../time/interval.ts';
import type { Interruptions } from './interruption-sum.ts';
import type { LimitChange } from './limit-changes.ts';

/** What has been found out of the time set aside at a node, for each limit that its stays have. */
export type PauseSearches = Map<Limit, PauseSearch>;

/** The stays at a node in one cycle, which share one allowance. */
export interface StayGroup {
  readonly stays: VisitRecord[];
  /** Pauses in the stays and the time between them, when the dossier was elsewhere. */
  setAside: Interval[];
  /** What of it was set aside by the end of each stay. */
  readonly setAsideBy: PauseList[];
  readonly searches: PauseSearches;
}

/** A stay at a node that was entered more than once, with its place in its group. */
export interface Stay {
  readonly group: StayGroup;
  readonly place: number;
}

/** Such stays by the index of their visit. */
export type StayTable = Map<number, Stay>;

/** The applicant was asked for what is missing (yêu cầu bổ sung). */
export interface SupplementRequest {
  readonly at: number;
  readonly cycle: number;
  /** The last instant at which it is in time. */
  readonly dueAt: number;
  /** Id of the event, for an unforeseen pause. */
  readonly event: string | undefined;
  /** The wait, where the procedure foresees it. */
  readonly wait: VisitRecord | undefined;
  /** The unit that asked, where the wait tells. */
  readonly unit: string | undefined;
}

/** How the visits of a stage in one cycle end, or that they do not yet. */
export interface StageEnding {
  readonly lasts: readonly VisitRecord[];
  readonly ended: number | undefined;
  readonly isVoid: boolean;
  /** When its cycle was given up, if work went on in it until then. */
  readonly givenUpAt?: number;
  /** Since when the dossier is elsewhere and will come back. */
  readonly awaySince?: number;
}

/** What the dossier did in a stage in one cycle. */
export interface StageStay {
  readonly node: StageNode;
  readonly cycle: number;
  readonly visits: readonly VisitRecord[];
  /** The visits outside it that its own let begin, in the order of the log. */
  readonly entries: readonly VisitRecord[];
  /** Once it was looked for. */
  ending: StageEnding | undefined;
}

/**
 * What is found out once in a look; only a cache. It hangs on the look itself: a weak map of things
 * that live for a moment costs more than it saves.
 */
export interface LookNotes {
  /** The visits at which something can stand still. */
  interruptible?: readonly VisitRecord[];
  stays?: StayTable;
  stageStays?: readonly StageStay[];
  /** What pauses take out of a visit, by its index. */
  pauses?: Map<number, Interruptions>;
  /** The same of a wait that stops the clocks, and the wait itself. */
  waits?: Map<number, Interruptions>;
  /** The steps that hand the result out, where only one column of limits has applied. */
  returnSteps?: ReadonlySet<string>;
  /** Every request for supplements. */
  requests?: readonly SupplementRequest[];
  /** By cycle. */
  inTime?: Map<number, readonly LimitChange[]>;
}
