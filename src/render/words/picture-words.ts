import type { DayReason } from '../../calendar/day-info.ts';
import type { Grade } from '../../deadline/grade.ts';

/** What a day of a calendar can be beside an ordinary working day. */
export type MarkedDay = DayReason['kind'];

/** The words of the diagram of a procedure. */
interface ProcessWords {
  readonly title: (name: string) => string;
  readonly version: (version: string) => string;
  readonly description: (facts: {
    readonly steps: number;
    readonly waits: number;
    readonly units: number;
    readonly limit: string;
  }) => string;
  readonly legend: string;
  readonly usual: string;
  readonly exceptional: string;
  readonly wait: string;
  readonly stage: string;
  readonly parallel: string;
  readonly noUnit: string;
  readonly notDrawn: string;
  /** At the edge of a branch: the name of what is drawn elsewhere. */
  readonly continuesAt: (name: string) => string;
  /** At the head of the table. */
  readonly list: string;
  readonly basis: (instruments: string) => string;
  readonly columns: {
    readonly node: string;
    readonly unit: string;
    readonly limit: string;
    readonly next: string;
  };
  /** At the head of the limit of the whole. */
  readonly whole: string;
  /** Outcomes that many procedures have; the author of a procedure may name any. */
  readonly outcomes: { readonly [outcome: string]: string };
  /** One that nobody named. */
  readonly otherOutcome: string;
}

/** The words of the time line of a dossier. */
/** What a time line says of itself in one paragraph. */
interface TimelineFacts {
  readonly status: string;
  readonly visits: number;
  /** Pauses by which the limit goes on. */
  readonly uncountedPauses: number;
}

interface TimelineWords {
  readonly title: (dossier: string) => string;
  readonly description: (facts: TimelineFacts) => string;
  readonly dossier: string;
  readonly legal: (due: string) => string;
  readonly promised: (due: string) => string;
  readonly formerPromise: (due: string) => string;
  readonly partPromise: (promise: { readonly date: string; readonly part: string }) => string;
  /** An extension of the dossier, or of a part of it. */
  readonly extended: (extension: { readonly time: string; readonly part?: string }) => string;
  readonly now: (now: string) => string;
  readonly marks: {
    readonly work: string;
    readonly wait: string;
    readonly pause: string;
    readonly uncountedPause: string;
    readonly late: string;
    readonly due: string;
    readonly open: string;
    readonly rest: string;
    readonly holiday: string;
  };
  readonly columns: {
    readonly number: string;
    readonly visit: string;
    readonly unit: string;
    readonly from: string;
    readonly due: string;
    readonly till: string;
    readonly state: string;
  };
  readonly visits: string;
  readonly nobodyYet: string;
}

/** The words of the calendar of a year. */
interface CalendarWords {
  readonly title: (year: number) => string;
  readonly description: (facts: { readonly working: number; readonly marked: number }) => string;
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly workingDays: (count: number) => string;
  readonly workingDay: string;
  readonly kinds: { readonly [K in MarkedDay]: string };
  /** One letter for each kind, so that a calendar printed in grey can be read. */
  readonly letters: { readonly [K in MarkedDay]: string };
  readonly projected: string;
  readonly version: (version: string) => string;
  readonly makesUpFor: (dates: string) => string;
  readonly madeUpOn: (dates: string) => string;
  readonly list: string;
  readonly noneMarked: string;
  readonly columns: { readonly days: string; readonly kind: string; readonly name: string };
}

/** The words of the bars of a report. */
interface BarsWords {
  readonly title: string;
  readonly description: (facts: { readonly rows: number; readonly total: string }) => string;
  readonly grades: { readonly [G in Grade]: string };
  readonly total: string;
  readonly lateShare: string;
  readonly label: string;
  readonly nothing: string;
}

/** The words of pictures in one language. */
export interface PictureWords {
  readonly process: ProcessWords;
  readonly timeline: TimelineWords;
  readonly calendar: CalendarWords;
  readonly bars: BarsWords;
}
