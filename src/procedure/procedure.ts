import type { Limit } from '../limit/limit.ts';
import type { SilenceEffect } from '../rules/rule-pack.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** An agency or a division that can hold a dossier (cơ quan, đơn vị). */
export interface Unit {
  readonly name: string;
  /** Title of the person who answers for the unit. */
  readonly head?: string;
  /** The unit above; the root of the chain is the agency. */
  readonly parent?: string;
}

/** One limit for all variants, or one for each. */
export type VariantLimits = Limit | { readonly [variant: string]: Limit };

/** How far a limit may be extended (gia hạn). */
export interface Extension {
  /** The most that one extension may add. */
  readonly atMost: VariantLimits;
  /** How many extensions a dossier may get; 1 unless the procedure says otherwise. */
  readonly times: number;
}

/** Which node follows which outcome; `done` goes to the next node unless it stands here. */
export type Outcomes = { readonly [outcome: string]: string };

export const WAIT_PARTIES = ['applicant', 'authority', 'public', 'other'] as const;

/**
 * Whose time a wait is.
 *
 * @useDeclaredType
 */
export type WaitParty = (typeof WAIT_PARTIES)[number];

export const PAUSE_REASONS = [
  'supplement',
  'payment',
  'posting',
  'opinion',
  'incident',
  'other',
] as const;

/**
 * Why a clock stands still.
 *
 * @useDeclaredType
 */
export type PauseReason = (typeof PAUSE_REASONS)[number];

export const WAIT_CLOCKS = ['run', 'pause', 'restart'] as const;

/**
 * What a wait does to the clocks: they run on, stand still, or start anew afterwards.
 *
 * @useDeclaredType
 */
export type WaitClock = (typeof WAIT_CLOCKS)[number];

export const RESULTS = ['granted', 'refused', 'withdrawn', 'stopped'] as const;

/**
 * How a dossier can end.
 *
 * @useDeclaredType
 */
export type DossierResult = (typeof RESULTS)[number];

/** The results with which a called procedure does not simply go on. */
export type UnusualResult = Exclude<DossierResult, 'granted'>;

/** What silence can come to. */
export const SILENCE_OUTCOMES = [
  'escalate',
  'consent',
  'refusal',
] as const satisfies readonly SilenceEffect[];

/** What follows when a branch of a parallel does not answer in time (im lặng). */
export interface BranchSilence {
  /** How long the branch may take before; it ends at 24:00 of its last day. */
  readonly after: VariantLimits;
  /**
   * `escalate`: nothing moves. `consent`: the branch is done. `refusal`: the flow goes to `to`.
   * Absent: what the rule pack of the dossier says.
   */
  readonly outcome?: SilenceEffect;
  /** Where the flow goes on; without it, consent ends the branch as its last step would. */
  readonly to?: string;
}

/** What a branch of a parallel can have beside its own members. */
interface BranchMembers {
  /** Only on a node that stands directly in a parallel. */
  readonly onSilence?: BranchSilence;
}

/** Who approves what a step has prepared (người duyệt). */
export interface Approver {
  /** Absent: the unit of the step. */
  readonly unit?: string;
  readonly role: string;
}

/** Work by one unit with one limit (bước). */
export interface StepNode extends BranchMembers {
  readonly step: string;
  readonly name?: string;
  /** The label as published ("Bước 7"); it need not be unique. */
  readonly label?: string;
  readonly unit?: string;
  readonly role?: string;
  /** Units that may do the step in place of `unit`. */
  readonly alternates?: readonly string[];
  readonly approver?: Approver;
  /** Units that work along (phối hợp). */
  readonly support?: readonly string[];
  readonly limit?: VariantLimits;
  /** The handing out of the result: dossier and stage clocks end on entering it. */
  readonly returns?: boolean;
  readonly on?: Outcomes;
}

/** The procedure that was expanded into a stage by `call`. */
export interface CalledProcedure {
  readonly code: string;
  readonly version: string;
  readonly digest: string;
  /**
   * Where the flow goes when the called procedure ends with a result other than `granted`; one that
   * is not named ends the procedures around it as well.
   */
  readonly on?: { readonly [result in UnusualResult]?: string };
}

/** Consecutive nodes with a subtotal limit (giai đoạn); often one agency's leg. */
export interface StageNode extends BranchMembers {
  readonly stage: string;
  readonly name?: string;
  readonly label?: string;
  readonly unit?: string;
  readonly limit?: VariantLimits;
  /** Of a called procedure; the ids of its nodes are `stage/node`. */
  readonly calls?: CalledProcedure;
  readonly flow: readonly FlowNode[];
}

/** Time that belongs to somebody else (chờ). */
export interface WaitNode extends BranchMembers {
  readonly wait: string;
  readonly name?: string;
  readonly label?: string;
  readonly for: WaitParty;
  readonly reason?: PauseReason;
  /** Absent: what the rule pack says for the reason. */
  readonly clock?: WaitClock;
  /** How long it may last; past it the clocks run again. */
  readonly within?: VariantLimits;
  /** The unit that must move the dossier on when the wait is over. */
  readonly unit?: string;
  readonly on?: Outcomes;
}

/** Branches that run at once (song song). */
export interface ParallelNode {
  readonly parallel: string;
  readonly name?: string;
  readonly label?: string;
  /** How many branches must be done before the flow goes on; `all` by default. */
  readonly join?: 'all' | 'any' | number;
  readonly branches: readonly BranchNode[];
}

/** An end of the dossier. */
export interface EndNode {
  readonly end: string;
  readonly name?: string;
  readonly result: DossierResult;
}

/** What a branch of a parallel can be. */
export type BranchNode = StepNode | StageNode | WaitNode;

/** What a flow is made of; the order is the default flow. */
export type FlowNode = StepNode | StageNode | WaitNode | ParallelNode | EndNode;

/** A node in which a dossier can stay. */
export type LeafNode = StepNode | WaitNode;

/**
 * A procedure (thủ tục) that can run: checked, frozen, its limits parsed. Plain data; it can be
 * kept as JSON and defined again without change.
 */
export interface Procedure {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  /** The field of administration (lĩnh vực). */
  readonly field?: string;
  readonly inForce?: { readonly from: CivilDate; readonly to?: CivilDate };
  /** The instruments it rests on. */
  readonly basis?: readonly string[];
  /** Id of the rule pack; absent: the one in force on the day of receipt. */
  readonly rules?: string;
  /** Fees and charges, as published (phí, lệ phí). */
  readonly fees?: string;
  readonly timeZone: string;
  /** Names of the columns of limits; the first one is taken when a dossier names none. */
  readonly variants: readonly string[];
  /** The statutory limit of the whole; a variant with 0 does not apply. */
  readonly limit?: VariantLimits;
  /** Absent: the limit cannot be extended. */
  readonly extension?: Extension;
  /** Units whose time lies outside the statutory limit. */
  readonly excludes?: readonly string[];
  /** The second published total: with the time of the excluded units. No clock runs by it. */
  readonly endToEnd?: VariantLimits;
  readonly units: { readonly [unit: string]: Unit };
  /** The one-stop desk (Bộ phận Một cửa); absent: the unit that receives and also hands out. */
  readonly desk?: string;
  readonly flow: readonly FlowNode[];
  /** What people call the outcomes that `on` names; absent: their usual words, else their ids. */
  readonly outcomes?: { readonly [outcome: string]: string };
  /** Fingerprint of all the above. */
  readonly digest: string;
}
