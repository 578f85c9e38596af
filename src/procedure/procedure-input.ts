import type { Limit } from '../limit/limit.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { DossierResult, PauseReason, WaitClock, WaitParty } from './procedure.ts';

/**
 * A limit as a value, as the text that the decision printed, or as a bare number of the unit of the
 * limit around it.
 */
export type LimitInput = Limit | string | number;

/** One limit for all variants, or one for each variant. */
export type VariantLimitsInput<V extends string> =
  | LimitInput
  | { readonly [variant in NoInfer<V>]?: LimitInput };

/** Targets by outcome; a target that is no node of the procedure is a type error. */
export type OutcomesInput<I extends string> = { readonly [outcome: string]: NoInfer<I> };

export interface UnitInput<U extends string> {
  readonly name: string;
  readonly head?: string;
  readonly parent?: NoInfer<U>;
}

export interface StepInput<U extends string, V extends string, I extends string> {
  readonly step: I;
  readonly name?: string;
  readonly label?: string;
  readonly unit?: NoInfer<U>;
  readonly role?: string;
  readonly support?: readonly NoInfer<U>[];
  readonly limit?: VariantLimitsInput<V>;
  readonly returns?: boolean;
  readonly on?: OutcomesInput<I>;
}

export interface StageInput<U extends string, V extends string, I extends string> {
  readonly stage: I;
  readonly name?: string;
  readonly label?: string;
  readonly unit?: NoInfer<U>;
  readonly limit?: VariantLimitsInput<V>;
  readonly flow: readonly FlowInput<U, V, I>[];
}

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

export interface ParallelInput<U extends string, V extends string, I extends string> {
  readonly parallel: I;
  readonly name?: string;
  readonly label?: string;
  readonly join?: 'all' | 'any' | number;
  readonly branches: readonly (StepInput<U, V, I> | StageInput<U, V, I> | WaitInput<U, V, I>)[];
}

export interface EndInput<I extends string> {
  readonly end: I;
  readonly name?: string;
  readonly result: DossierResult;
}

export type FlowInput<U extends string, V extends string, I extends string> =
  | StepInput<U, V, I>
  | StageInput<U, V, I>
  | WaitInput<U, V, I>
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
  readonly timeZone?: string;
  readonly variants?: readonly V[];
  readonly limit?: VariantLimitsInput<V>;
  readonly excludes?: readonly NoInfer<U>[];
  readonly units: { readonly [unit in U]: UnitInput<U> };
  readonly flow: readonly FlowInput<U, V, I>[];
  /** Written by `defineProcedure`, made anew when read back. */
  readonly digest?: string;
}
