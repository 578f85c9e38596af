/** The ways of counting that a reader must be told apart. */
export type CountingRule =
  | 'workingDays'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'fixedDate'
  | 'workingTimeInDays'
  | 'workingTime'
  | 'sessions'
  | 'clock'
  | 'sameDay'
  | 'zero';

/** Why a skipped day is skipped, where its own name does not say it. */
type PlainSkip = 'weeklyRest' | 'openWithoutCounting';

/** The sentences of an explained deadline in one language. Days and times come as words. */
export interface DeadlineSentences {
  readonly opening: (facts: {
    readonly limit: string;
    /** As printed, where that is worded otherwise. */
    readonly published?: string;
    readonly start: string;
  }) => string;
  readonly openingOfDate: (facts: { readonly limit: string; readonly start: string }) => string;
  /** Of limits in days: the day of the event is left out, or it is the first. */
  readonly eventDay: { readonly excluded: (day: string) => string; readonly first: string };
  readonly rules: { readonly [R in CountingRule]: string };
  /** Received after the hour: deemed received on the next working day. */
  readonly deemedAfterHour: (facts: { readonly hour: string; readonly day: string }) => string;
  /** Received on a rest day: deemed received on the next working day. */
  readonly deemedAfterRest: (facts: { readonly day: string }) => string;
  readonly deemedDayExcluded: string;
  /** Received by the hour. */
  readonly withinHour: (facts: { readonly hour: string }) => string;
  readonly receiptIsFirstDay: (facts: { readonly hour: string }) => string;
  readonly nextIsFirstDay: (facts: { readonly hour: string; readonly day: string }) => string;
  readonly startOnDayOff: (facts: { readonly day: string; readonly reason: string }) => string;
  readonly outsideHours: (facts: { readonly start: string }) => string;
  readonly outsideHoursTaken: (facts: { readonly day: string }) => string;
  /** Working days, listed; `part` when the last one counts in part. */
  readonly countedWorkingDays: (facts: {
    readonly amount: string;
    readonly days: string;
    readonly part: boolean;
  }) => string;
  readonly countedCalendarDays: (facts: {
    readonly count: number;
    readonly first: string;
    readonly last: string;
  }) => string;
  readonly countedWithin: (facts: { readonly days: string }) => string;
  readonly fromTo: (facts: { readonly first: string; readonly last: string }) => string;
  readonly skipped: (groups: readonly string[]) => string;
  readonly skips: { readonly [S in PlainSkip]: string };
  readonly weeklyRestCount: (count: number) => string;
  readonly moreSkipped: (count: number) => string;
  readonly dates: (digits: string) => string;
  /** A group of skipped days and why. */
  readonly because: (days: string, reason: string) => string;
  readonly sourced: (name: string, source: string) => string;
  readonly swapped: (facts: { readonly days: string }) => string;
  readonly rolled: (facts: { readonly day: string; readonly reason: string }) => string;
  readonly restDay: string;
  readonly due: (due: string) => string;
  /** The last day runs to 24:00, past the hour that is printed. */
  readonly dueToMidnight: (due: string) => string;
  /** A rule pack ends the last day at close. */
  readonly dueAtClose: (due: string) => string;
  readonly projected: (facts: { readonly confirmedThrough: string }) => string;
  readonly disagreement: (facts: {
    readonly used: string;
    readonly given: string;
    readonly due: string;
  }) => string;
}
