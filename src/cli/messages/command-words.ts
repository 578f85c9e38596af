import type { OptionName } from '../options.ts';
import type { ReportKindName } from '../report/report-kind-name.ts';

export type CommandName =
  | 'due'
  | 'calendar'
  | 'check'
  | 'table'
  | 'publish'
  | 'explain'
  | 'assess'
  | 'scan'
  | 'report'
  | 'serve';

/** The lines of the table that `assess` prints. */
export type AssessField =
  | 'dossier'
  | 'now'
  | 'warnings'
  | 'status'
  | 'legal'
  | 'promised'
  | 'grade'
  | 'held'
  | 'alerts'
  | 'violations'
  | 'nextWakeUp';

/** Why a file or folder that was named cannot be read. */
export type FileFault = 'missing' | 'folder' | 'noFolder' | 'forbidden' | 'unreadable';

/** How a dossier in a list stands when no grade says so. */
export type ScanStanding = 'overdue' | 'dueSoon' | 'inTime';

/** What the command itself says in one language. */
export interface CommandWords {
  readonly usage: string;
  readonly command: string;
  readonly optionsHint: string;
  readonly exitCodes: string;
  readonly seeHelp: string;
  readonly commands: { readonly [C in CommandName]: string };
  readonly options: { readonly [O in OptionName]: string };
  readonly faults: {
    readonly commandMissing: string;
    readonly commandUnknown: (name: string, known: readonly string[]) => string;
    /** `near`: the option that was probably meant. */
    readonly optionUnknown: (
      name: string,
      known: readonly string[],
      near: string | undefined,
    ) => string;
    /** What to do with text that begins with a dash. */
    readonly dashHint: string;
    readonly optionEmpty: (name: string) => string;
    readonly optionsExclusive: (one: string, other: string) => string;
    readonly notOneOf: (name: string, given: string, allowed: readonly string[]) => string;
    readonly operandMissing: (operand: string) => string;
    readonly operandSurplus: (operand: string) => string;
    readonly optionUnfit: (name: string, other: string, value: string) => string;
    readonly files: { readonly [F in FileFault]: (file: string) => string };
    /** A folder to be checked in which there is nothing to check. */
    readonly noDefinitions: (folder: string) => string;
    readonly formatUnknown: (file: string, known: readonly string[]) => string;
    /** Why office hours do not go with the calendar of a file. */
    readonly hoursOfCalendar: string;
    readonly yearInvalid: (year: string) => string;
    readonly monthInvalid: (month: string) => string;
  };
  readonly check: {
    readonly severities: { readonly [S in 'error' | 'warning' | 'info']: string };
    readonly sound: (file: string) => string;
  };
  readonly notes: {
    readonly unstamped: (procedure: string, digest: string) => string;
    /** A date that was over when the limit began. */
    readonly dueBeforeStart: (start: string) => string;
    /** A month that has not begun. */
    readonly monthAhead: (from: string, now: string) => string;
  };
  readonly publish: { readonly diagram: string };
  readonly assess: { readonly [F in AssessField]: string };
  readonly scan: {
    readonly standings: { readonly [S in ScanStanding]: string };
    readonly summary: (facts: {
      readonly dossiers: number;
      readonly overdue: number;
      readonly dueSoon: number;
    }) => string;
  };
  readonly lines: (facts: { readonly read: number; readonly broken: number }) => string;
  readonly report: {
    readonly titles: { readonly [K in ReportKindName]: string };
    readonly title: (title: string, from: string, to: string) => string;
  };
}
