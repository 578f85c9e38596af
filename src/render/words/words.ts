import type { LatenessRemainder } from '../../accountability/attribution.ts';
import type { AssessmentFlags, DossierStatus } from '../../assessment/assessment.ts';
import type { ViolationCode } from '../../assessment/violation.ts';
import type { ClockState } from '../../clock/clock-record.ts';
import type { Grade } from '../../deadline/grade.ts';
import type { DossierEventType } from '../../dossier/event.ts';
import type { VisitEnd } from '../../dossier/fold.ts';
import type {
  DossierResult,
  PauseReason,
  WaitClock,
  WaitParty,
} from '../../procedure/procedure.ts';

/** The kinds of nodes that people speak of. */
export const NODE_KINDS = ['step', 'stage', 'wait', 'parallel', 'end'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Open time of a calendar, or wall time through nights and holidays. */
export type TimeKind = 'working' | 'wall';

/** The words of one language; both languages must have every key. */
export interface Words {
  readonly and: string;
  /** Between the first and the last of a run of days. */
  readonly through: string;
  /** Between the parts of a decimal number. */
  readonly decimalPoint: string;
  /** A month in digits, such as 11/2026. */
  readonly monthOf: (digits: string) => string;
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly units: { readonly hour: string; readonly minute: string; readonly underAMinute: string };
  readonly timeKinds: { readonly [K in TimeKind]: string };
  readonly grades: { readonly [G in Grade]: string };
  readonly clockStates: { readonly [S in ClockState]: string };
  /** What an event of the log did, as a noun or a participle. */
  readonly events: { readonly [T in DossierEventType]: string };
  readonly statuses: { readonly [S in DossierStatus]: string };
  readonly results: { readonly [R in DossierResult]: string };
  /** What each flag says when it is true. */
  readonly flags: { readonly [F in keyof AssessmentFlags]: string };
  readonly projected: string;
  readonly parties: { readonly [P in 'unit' | WaitParty]: string };
  readonly nodeKinds: { readonly [K in NodeKind]: string };
  readonly pauseReasons: { readonly [R in PauseReason]: string };
  readonly waitClocks: { readonly [C in WaitClock]: string };
  /** Variants, for the ids that procedures usually give them. */
  readonly variants: { readonly [variant: string]: string };
  /** What came of a visit, for the ids that procedures usually give it. */
  readonly outcomes: { readonly [outcome: string]: string };
  readonly visitEnds: { readonly [E in VisitEnd]: string };
  readonly violations: { readonly [C in ViolationCode]: string };
  readonly remainders: { readonly [R in LatenessRemainder]: string };
  /** A unit to which no name was given. */
  readonly unnamedUnit: string;
  /** For whom a delegate acts. */
  readonly onBehalfOf: (who: string) => string;
  /** No official had it. */
  readonly nobodyAssigned: string;
  /** A quotation in the marks of the language. */
  readonly quoted: (text: string) => string;
  /** The very end of a day, as papers say it. */
  readonly endOf: (date: string) => string;
}
