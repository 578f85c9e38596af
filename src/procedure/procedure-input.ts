import type { Limit } from '../limit/limit.ts';
import type { SilenceEffect } from '../rules/rule-pack.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type {
  CalledProcedure,
  DossierResult,
  PauseReason,
  WaitClock,
  WaitParty,
} from './procedure.ts';

/**
 * A limit as a value, as the text that the decision printed, or as a bare number of the unit of the
 * limit around it.
 */
export type LimitInput = Limit | string | number;

/** One limit for all variants, or one for each variant. */
export type VariantLimitsInput<V extends string> =
  | LimitInput
  | { readonly [variant in NoInfer<V>]?: LimitInput };

/** The most that one extension may add, and how many there may be: 1 unless said otherwise. */
export interface ExtensionInput<V extends string> {
  readonly atMost: VariantLimitsInput<V>;
  readonly times?: number;
}

/** Targets by outcome; a target that is no node of the procedure is a type error. */
export type OutcomesInput<I extends string> = { readonly [outcome: string]: NoInfer<I> };

/** A unit as an author writes it. */
export interface UnitInput<U extends string> {
  readonly name: string;
  readonly head?: string;
  readonly parent?: NoInfer<U>;
}

/** What follows when a branch does not answer in time. */
export interface SilenceInput<V extends string, I extends string> {
  readonly after: VariantLimitsInput<V>;
  readonly outcome?: SilenceEffect;
  readonly to?: NoInfer<I>;
}

/** A node as a branch of a parallel. */
export interface BranchMembersInput<V extends string, I extends string> {
  readonly onSilence?: SilenceInput<V, I>;
}

/** Who approves a step. */
export interface ApproverInput<U extends string> {
  readonly unit?: NoInfer<U>;
  readonly role: string;
}

/** A step: work that one unit does within a limit. */
export interface StepInput<U extends string, V extends string, I extends string> {
  readonly step: I;
  readonly name?: string;
  readonly label?: string;
  readonly unit?: NoInfer<U>;
  readonly role?: string;
  readonly alternates?: readonly NoInfer<U>[];
  readonly approver?: ApproverInput<U>;
  readonly support?: readonly NoInfer<U>[];
  readonly limit?: VariantLimitsInput<V>;
  readonly returns?: boolean;
  readonly on?: OutcomesInput<I>;
}

/** Steps under one heading, with a limit of their own. */
export interface StageInput<U extends string, V extends string, I extends string> {
  readonly stage: I;
  readonly name?: string;
  readonly label?: string;
  readonly unit?: NoInfer<U>;
  readonly limit?: VariantLimitsInput<V>;
  /** Written by `defineProcedure` for a `call`. */
  readonly calls?: CalledProcedure;
  readonly flow: readonly FlowInput<U, V, I>[];
}

/** Another procedure, expanded in place as a stage with its own limit. */
export interface CallInput<U extends string, I extends string> {
  readonly call: I;
  readonly procedure: ProcedureInput;
  /** That of the called procedure by default. */
  readonly name?: string;
  readonly label?: string;
  readonly unit?: NoInfer<U>;
  /** Whose limits are taken; by default those of the variant of the same name, else of the first. */
  readonly variant?: string;
  /**
   * Where the flow goes when the called procedure ends `refused`, `withdrawn` or `stopped`; without
   * it the dossier ends so.
   */
  readonly on?: OutcomesInput<I>;
}

/** Time that is not the unit's: the dossier waits for somebody. */
export interface WaitInput<U extends string, V extends string, I extends string> {
  readonly wait: I;
  readonly name?: string;
  readonly label?: string;
  readonly for: WaitParty;
  readonly reason?: PauseReason;
  readonly clock?: WaitClock;
  readonly within?: VariantLimitsInput<V>;
  readonly unit?: NoInfer<U>;
  readonly on?: OutcomesInput<I>;
}

/** Branches that go on side by side until enough of them are done. */
export interface ParallelInput<U extends string, V extends string, I extends string> {
  readonly parallel: I;
  readonly name?: string;
  readonly label?: string;
  readonly join?: 'all' | 'any' | number;
  readonly branches: readonly BranchInput<U, V, I>[];
}

/** A branch of a parallel: one node, which may be a stage. */
export type BranchInput<U extends string, V extends string, I extends string> = (
  | StepInput<U, V, I>
  | StageInput<U, V, I>
  | WaitInput<U, V, I>
  | CallInput<U, I>
) &
  BranchMembersInput<V, I>;

/** Where the dossier ends, and with what result. */
export interface EndInput<I extends string> {
  readonly end: I;
  readonly name?: string;
  readonly result: DossierResult;
}

/** A node of the flow as an author writes it. */
export type FlowInput<U extends string, V extends string, I extends string> =
  | StepInput<U, V, I>
  | StageInput<U, V, I>
  | WaitInput<U, V, I>
  | CallInput<U, I>
  | ParallelInput<U, V, I>
  | EndInput<I>;

/**
 * A procedure as an author writes it. `U`, `V` and `I` are the ids of its units, variants and
 * nodes, inferred from where they are declared and checked where they are used.
 */
export interface ProcedureInput<
  U extends string = string,
  V extends string = string,
  I extends string = string,
> {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly field?: string;
  readonly inForce?: { readonly from: CivilDate; readonly to?: CivilDate };
  readonly basis?: readonly string[];
  readonly rules?: string;
  readonly fees?: string;
  readonly timeZone?: string;
  readonly variants?: readonly V[];
  readonly limit?: VariantLimitsInput<V>;
  readonly extension?: ExtensionInput<V>;
  readonly excludes?: readonly NoInfer<U>[];
  readonly endToEnd?: VariantLimitsInput<V>;
  readonly units: { readonly [unit in U]: UnitInput<U> };
  readonly desk?: NoInfer<U>;
  readonly flow: readonly FlowInput<U, V, I>[];
  /** What people call the outcomes that `on` names: `{ 'khong-dat': 'Không đạt' }`. */
  readonly outcomes?: { readonly [outcome: string]: string };
  /** Written by `defineProcedure`, made anew when read back. */
  readonly digest?: string;
}
