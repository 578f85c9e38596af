import type { Obligation } from '../accountability/obligation.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import type { Clock } from '../clock/clock.ts';
import type { Grade } from '../deadline/grade.ts';
import type { DelegatedHolder } from '../dossier/hands.ts';
import type { Visit } from '../dossier/visits.ts';
import type { DossierResult, WaitParty } from '../procedure/procedure.ts';
import type { Instant } from '../time/instant.ts';
import type { Component } from './components.ts';
import type { EndToEnd } from './end-to-end.ts';
import type { Stop } from './stops.ts';
import type { Violation } from './violation.ts';

/** `resolved`: the work is done and the result waits to be handed out. */
export type DossierStatus = 'submitted' | 'declined' | 'running' | 'resolved' | 'ended';

/** The clocks of a dossier, each once per cycle or visit. */
export interface ClockSet {
  /** By the statutory limit; absent when the procedure has none for the variant. */
  readonly dossier?: Clock;
  /** Clocks of the dossier that were given up for a restart, oldest first. */
  readonly earlierCycles: readonly Clock[];
  readonly stages: readonly Clock[];
  readonly steps: readonly Clock[];
  readonly waits: readonly Clock[];
}

/** What is true of a dossier at an instant. */
export interface AssessmentFlags {
  /** The statutory limit has passed and the work is not done. */
  readonly overdue: boolean;
  /** The statutory limit is about to pass. */
  readonly dueSoon: boolean;
  /** An active step, stage or wait is past its own limit. */
  readonly partOverdue: boolean;
  /** Every active path stands still. */
  readonly paused: boolean;
  /** An active unit's own limit reaches past that of the dossier: it received the dossier late. */
  readonly squeezed: boolean;
  /** The promise lies after the statutory limit. */
  readonly overCommitted: boolean;
  /** An apology is owed, before the limit is over or after, and has not gone out; until the end. */
  readonly apologyDue: boolean;
  /** An event was entered on a later day than it happened. */
  readonly lateEntry: boolean;
}

/** Who has the dossier now and answers for it. */
export interface Responsible extends DelegatedHolder {
  readonly visit: string;
  readonly step: string;
  /** Whose time it is; `unit` for work by a unit. */
  readonly party: 'unit' | WaitParty;
  /** The agency that answers for it: that of the unit whose work it is, not of a delegate's. */
  readonly agency?: string;
  /** Title of the head who answers for it: of the unit that has it, not of a delegate's. */
  readonly head?: string;
  /** Since when that unit has it. */
  readonly since: Instant;
  /** End of the limit of the step or wait. */
  readonly due?: Instant;
  readonly overdue: boolean;
  /** By how much this visit is late, whoever had it meanwhile. */
  readonly lateBy?: number;
}

/** The whole picture of a dossier at an instant. Plain data. */
export interface Assessment {
  readonly dossier: string;
  readonly now: Instant;
  readonly status: DossierStatus;
  readonly result?: DossierResult;
  /** When the answer was ready to be handed out. */
  readonly resolved?: Instant;
  /** When the applicant got it. */
  readonly delivered?: Instant;
  /** The visits that are open. */
  readonly active: readonly Visit[];
  /** How many stays there were at steps and waits, those that are open included. */
  readonly visitCount: number;
  /** What stands still now, and why. */
  readonly stops: readonly Stop[];
  readonly clocks: ClockSet;
  /** Branches and called procedures that it has entered, each with its date and its result. */
  readonly components: readonly Component[];
  readonly due: {
    /** End of the statutory limit, pauses that are over included. */
    readonly legal?: Instant;
    /** What the applicant was promised. */
    readonly promised?: Instant;
  };
  /** Only where the limit leaves the time of some agencies out. */
  readonly endToEnd?: EndToEnd;
  /** `late` as soon as any cycle is; the other grades when the work is done. */
  readonly grade?: Grade;
  readonly flags: AssessmentFlags;
  readonly responsible: readonly Responsible[];
  /** What was done against the rules, in the order in which it happened. */
  readonly violations: readonly Violation[];
  /** What it obliges to by now, in the order in which it arose. */
  readonly obligations: readonly Obligation[];
  readonly certainty: Certainty;
  /** The earliest instant at which any of this changes by time alone. */
  readonly nextWakeUp?: Instant;
}
