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
  | 'unit'
  | 'limit'
  | 'received'
  | 'due'
  | 'done'
  | 'state'
  | 'overrun'
  | 'charge'
  | 'share';

/** Where a promised date comes from: the receipt, the committed limit, the statutory one. */
export type PromiseOrigin = 'receipt' | 'committed' | 'statutory';

/** The words of a report in one language. Names, times and dates come as words. */
export interface ReportWords {
  readonly title: (dossier: string) => string;
  readonly lookedAt: (now: string) => string;
  readonly logAhead: (latest: string) => string;
  readonly sections: { readonly [S in ReportSection]: string };
  readonly fields: { readonly [F in ReportField]: string };
  readonly columns: { readonly [C in ReportColumn]: string };

  readonly version: (version: string) => string;
  readonly channel: (channel: string) => string;
  readonly rules: (rules: string) => string;
  readonly withoutLimit: string;
  readonly withPauses: (unpaused: string) => string;
  readonly promiseOrigins: { readonly [O in PromiseOrigin]: string };
  readonly ended: (facts: { readonly result: string; readonly at: string }) => string;
  readonly declinedAt: (at: string) => string;
  readonly reason: (reason: string) => string;

  readonly lateBy: (grade: string, time: string) => string;
  readonly left: (time: string) => string;
  readonly dueToday: string;
  readonly open: string;
  readonly waiting: string;
  readonly dueSoon: string;
  readonly nothing: string;
  readonly wait: (name: string) => string;
  readonly stay: (ordinal: string) => string;
  readonly cycle: (number: number) => string;
  readonly outcome: (outcome: string) => string;

  readonly noAlerts: string;
  readonly late: (time: string) => string;
  readonly partLate: (name: string, time: string) => string;

  readonly nobody: string;
  readonly nobodyYet: string;
  readonly holds: (who: string, step: string) => string;
  readonly inAgency: (agency: string) => string;
  readonly since: (since: string) => string;
  readonly waitingSince: (since: string) => string;
  readonly due: (due: string) => string;
  readonly head: (head: string) => string;
  readonly holder: (holder: string) => string;
  readonly inCharge: (unit: string) => string;
  readonly wakeUp: (at: string) => string;
  readonly noWakeUp: string;

  readonly pauseOfAll: (reason: string) => string;
  readonly pauseOfPart: (reason: string, step: string) => string;
  readonly waitOf: (name: string, party: string) => string;
  readonly span: (from: string, till: string) => string;
  readonly openSince: (from: string) => string;

  readonly byUnit: string;
  readonly byVisit: string;
  readonly sum: string;
  readonly chargedToNobody: (reason: string) => string;
  readonly unnamedUnit: string;
}
