/** The headings of a report. */
type ReportSection =
  | 'counting'
  | 'promiseCounting'
  | 'alerts'
  | 'responsible'
  | 'steps'
  | 'stages'
  | 'cycles'
  | 'pauses'
  | 'changes'
  | 'violations'
  | 'lateness';

/** The lines at the top of a report. */
export type ReportField =
  | 'procedure'
  | 'basis'
  | 'excluded'
  | 'variant'
  | 'submitted'
  | 'accepted'
  | 'limit'
  | 'due'
  | 'promised'
  | 'status'
  | 'grade'
  | 'delivered';

/** The titles of columns. */
type ReportColumn =
  | 'step'
  | 'stage'
  | 'cycle'
  | 'wait'
  | 'at'
  | 'change'
  | 'reason'
  | 'from'
  | 'till'
  | 'taken'
  | 'basis'
  | 'unit'
  | 'limit'
  | 'received'
  | 'due'
  | 'done'
  | 'state'
  | 'overrun'
  | 'charge'
  | 'share';

/** A date in words, and the component that it is for, if it is not for the whole. */
export interface ToldDate {
  readonly date: string;
  readonly component: string | undefined;
}

/** Where a promised date comes from: the receipt, a later letter, or one of the two limits. */
export type PromiseOrigin = 'receipt' | 'reappointed' | 'committed' | 'statutory';

/** For what an apology is owed. */
export type ApologyCause =
  /** The dossier; `others`: the units that had it as well when the apology had to be out. */
  | { readonly of: 'dossier'; readonly others: readonly string[] }
  /** The part of one agency, by the step with which it began. */
  | { readonly of: 'agency'; readonly step: string };

/** The words of a report in one language. Names, times and dates come as words. */
export interface ReportWords {
  /** What comes before the id of the dossier. */
  readonly title: string;
  readonly lookedAt: (now: string) => string;
  readonly logAhead: (latest: string) => string;
  readonly sections: { readonly [S in ReportSection]: string };
  readonly fields: { readonly [F in ReportField]: string };
  readonly columns: { readonly [C in ReportColumn]: string };

  readonly version: (version: string) => string;
  readonly channel: (channel: string) => string;
  readonly rules: (rules: string) => string;
  readonly withoutLimit: string;
  /** The due moved for what does not count: by how many working days, if any, and from where. */
  readonly moved: (facts: { readonly days?: string; readonly unpaused: string }) => string;
  /** What a limit that was extended is made of. */
  readonly extendedLimit: (facts: {
    readonly whole: string;
    readonly published: string;
    readonly added: string;
  }) => string;
  /** How time that does not count has moved the due: so many days, rounded up where days are whole. */
  readonly movedTo: (facts: {
    readonly time: string;
    readonly days?: string;
    /** The days have more decimals than are printed. */
    readonly isAbout?: boolean;
    readonly rounded?: string;
    readonly from: string;
    readonly to: string;
    /** The last day was a rest day and moved on. */
    readonly isRolled: boolean;
  }) => string;
  readonly promiseOrigins: { readonly [O in PromiseOrigin]: string };
  readonly ended: (facts: { readonly result: string; readonly at: string }) => string;
  readonly declinedAt: (at: string) => string;
  readonly reason: (reason: string) => string;
  readonly basis: (basis: string) => string;

  /** A visit past its own limit that has no part in the lateness. */
  readonly lateBeside: (facts: {
    readonly unit: string;
    readonly step: string;
    readonly overrun: string;
  }) => string;
  readonly lateBy: (grade: string, time: string) => string;
  /** A grade given for an answer by silence. */
  readonly silent: (grade: string) => string;
  readonly left: (time: string) => string;
  readonly dueToday: string;
  readonly open: string;
  readonly waiting: string;
  readonly dueSoon: string;
  readonly nothing: string;
  /** The file was handed to another unit. */
  readonly passedTo: (unit: string) => string;
  /** The result is ready, and nobody has collected it. */
  readonly toBeCollected: string;
  readonly wait: (name: string) => string;
  readonly stay: (ordinal: string) => string;
  readonly cycle: (number: number) => string;
  readonly leadsTo: (node: string) => string;
  /** Nothing is left of a limit that earlier stays at the same step have shared. */
  readonly usedUp: string;

  readonly noAlerts: string;
  readonly late: (time: string) => string;
  readonly partLate: (facts: {
    readonly name: string;
    readonly unit: string;
    readonly time: string;
  }) => string;
  /** Who owes an apology and what for, with its last instant, if one is known. */
  readonly apologyOwed: (facts: {
    readonly unit: string;
    readonly cause: ApologyCause;
    readonly due?: string;
    readonly isMissed: boolean;
  }) => string;

  readonly nobody: string;
  readonly nobodyYet: string;
  readonly holds: (who: string, step: string) => string;
  readonly inAgency: (agency: string) => string;
  readonly since: (since: string) => string;
  readonly waitingSince: (since: string) => string;
  readonly readySince: (since: string) => string;
  /** What of a lateness fell to the unit that has the file now, and that nothing of it did. */
  readonly lateSinceReceipt: (time: string) => string;
  readonly lateBeforeReceipt: string;
  readonly due: (due: string) => string;
  readonly head: (head: string) => string;
  readonly holder: (holder: string) => string;
  readonly inCharge: (unit: string) => string;
  readonly nobodyInCharge: string;
  readonly wakeUp: (at: string) => string;
  readonly noWakeUp: string;

  readonly pauseOfAll: string;
  readonly pauseOfPart: (name: string) => string;
  readonly waitOf: (party: string) => string;
  readonly excludedAgency: string;
  /** The time taken by a wait that went past its bound. */
  readonly takenUntil: (time: string, bound: string) => string;

  readonly extended: (facts: { readonly time: string; readonly step?: string }) => string;
  readonly reclassified: (variant: string) => string;
  /** A date that the applicant was told, for the whole or for a component. */
  readonly appointed: (told: ToldDate) => string;
  readonly reappointed: (told: ToldDate) => string;
  readonly apologised: (facts: { readonly unit?: string; readonly promise?: string }) => string;
  readonly explained: (unit: string | undefined) => string;
  readonly corrected: (facts: { readonly event: string; readonly change: string }) => string;
  /** An entry in one line: what was done and when. */
  readonly entry: (facts: { readonly what: string; readonly at: string }) => string;
  readonly entryRemoved: (entry: string) => string;
  /** Entries that fell with the one that was corrected. */
  readonly entriesFallen: (ids: string) => string;
  /** A correction was itself taken out. */
  readonly correctionRemoved: string;
  readonly doneBy: (actor: string) => string;

  readonly byUnit: string;
  readonly byVisit: string;
  readonly sum: string;
  readonly chargedToNobody: (reason: string) => string;
}
