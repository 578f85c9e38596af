import type { SyntaxFault } from './syntax-fault.ts';

/** Where in the input something is wrong: keys and indexes from the outside in. */
export type IssuePath = readonly (string | number)[];

/**
 * Every code an issue can have, with the data that goes with it. No prose stands here: sentences
 * are in `render/messages`, one table per language, and `formatIssue` joins the two.
 */
export interface IssueData {
  // input: the shape of what was given
  'input.wrongType': { readonly expected: string; readonly received: string };
  /** `known`: the keys that there are, where they could be told. */
  'input.unknownKey': { readonly key: string; readonly known?: readonly string[] };
  'input.forbiddenKey': { readonly key: string };
  /** `allowed`: what may stand there, where only a few things may. */
  'input.missing': { readonly key: string; readonly allowed?: readonly string[] };
  'input.notOneOf': { readonly allowed: readonly string[]; readonly received: string };
  'input.invalid': { readonly rule: string };
  'input.tooDeep': { readonly most: number };
  'input.tooLarge': { readonly most: number };

  // time
  'instant.invalid': { readonly text: string };
  'instant.withoutOffset': { readonly text: string };
  'date.invalid': { readonly text: string };
  'time.reversed': { readonly from: string; readonly to: string };

  // calendar
  'calendar.shiftUnreadable': { readonly shift: string };
  'calendar.shiftReversed': { readonly shift: string };
  'calendar.shiftsOverlap': { readonly first: string; readonly second: string };
  'calendar.withoutWorkingTime': object;
  'calendar.dayTwice': { readonly date: string };
  'calendar.rangeReversed': { readonly from: string; readonly to: string };
  'calendar.rangeTooLong': { readonly from: string; readonly to: string };
  'calendar.swapReplacesNothing': { readonly date: string };
  'calendar.workDayWithoutShifts': { readonly date: string };
  'calendar.zoneUnknown': { readonly timeZone: string };
  'calendar.timetablesTooUneven': { readonly minutes: readonly number[] };
  /** `missing`: what a calendar has that does not extend another one. */
  'calendar.specIncomplete': { readonly missing: readonly string[] };
  'calendar.notConfirmed': { readonly date: string; readonly confirmedThrough: string };
  'calendar.notTabulated': { readonly date: string; readonly from: string; readonly to: string };

  // limit
  'limit.unreadable': { readonly text: string; readonly understood: string };
  'limit.range': { readonly text: string; readonly from: string; readonly to: string };
  'limit.twoUnits': { readonly text: string; readonly first: string; readonly second: string };
  'limit.withoutAmount': { readonly text: string };
  'limit.withoutUnit': { readonly text: string; readonly amount: string };
  'limit.amountOutOfRange': { readonly amount: number; readonly most: number };
  'limit.amountTooFine': { readonly amount: number; readonly decimals: number };
  'limit.fractionOfCalendarUnit': { readonly amount: number; readonly unit: string };
  'limit.countingUnfit': { readonly unit: string; readonly counting: string };

  // rules
  'rules.unknownPack': { readonly pack: string; readonly known: readonly string[] };
  'rules.noneInForce': { readonly date: string; readonly from: string };

  // procedure
  'procedure.idInvalid': { readonly id: string };
  'procedure.idReserved': { readonly id: string };
  'procedure.idTwice': { readonly id: string };
  /** Another file has other content under the same code and version. */
  'procedure.versionTwice': {
    readonly procedure: string;
    readonly file: string;
    readonly other: string;
  };
  'procedure.unitUnknown': { readonly unit: string; readonly known: readonly string[] };
  'procedure.unitCycle': { readonly units: readonly string[] };
  'procedure.targetUnknown': { readonly target: string; readonly known: readonly string[] };
  'procedure.targetInsideBranch': { readonly target: string; readonly parallel: string };
  'procedure.targetInsideCall': { readonly target: string; readonly call: string };
  'procedure.callCycle': { readonly codes: readonly string[] };
  'procedure.unitsDiffer': { readonly unit: string; readonly procedure: string };
  'procedure.silenceNotOnBranch': object;
  'procedure.silenceWithoutTarget': object;
  'procedure.expiryTwice': { readonly id: string };
  'procedure.variantUnknown': { readonly variant: string; readonly known: readonly string[] };
  'procedure.outcomeUnknown': { readonly outcome: string; readonly known: readonly string[] };
  'procedure.variantReserved': { readonly variant: string };
  'procedure.withoutLimit': object;
  'procedure.flowEmpty': object;
  'procedure.branchKind': object;
  'procedure.firstNodeEnds': { readonly id: string };
  'procedure.tooDeep': { readonly most: number };
  'procedure.tooWide': { readonly most: number; readonly atOnce: number };
  'procedure.pathsTooMany': { readonly most: number };
  'procedure.joinImpossible': { readonly join: number; readonly branches: number };
  /** `keys`: those that it has instead, where none of them names a kind. */
  'procedure.nodeKindUnclear': {
    readonly kinds: readonly string[];
    readonly keys?: readonly string[];
  };

  // tables and files
  'table.withoutHeading': object;
  'table.headMissing': { readonly words: string };
  /** Under which of the headings that are not known stands what is done (`content`), or who does it. */
  'table.columnUnclear': {
    readonly member: 'content' | 'unit';
    readonly headings: readonly string[];
  };
  /** A row with more `cells` than `headings`; `number`: two of them that a comma may have parted. */
  'table.cellsSurplus': {
    readonly line: number;
    readonly column: number;
    readonly cells: number;
    readonly headings: number;
    readonly text: string;
    readonly number?: string;
  };
  'file.packageMissing': { readonly packages: readonly string[] };
  'file.tooLarge': { readonly most: number; readonly size: number };
  'file.notUtf8': object;
  'file.notSpreadsheet': object;
  'file.unreadable': {
    readonly fault: SyntaxFault;
    readonly line: number;
    readonly column: number;
  };
  /** A file of one JSON text, where each line should be one. */
  'file.notLines': object;
  'file.tabIndent': { readonly line: number; readonly column: number };
  'file.keyTwice': { readonly line: number; readonly column: number };
  'file.alias': { readonly alias: string; readonly line: number; readonly column: number };
  /** In braces a comma begins the next member: `{ limit: 0,5 }`. */
  'file.commaNotQuoted': { readonly text: string; readonly line: number; readonly column: number };
  'file.notQuoted': { readonly text: string; readonly line: number; readonly column: number };
  'file.formula': { readonly cell: string };
  'file.dateCell': { readonly cell: string };

  // dossier and events
  'dossier.variantNotApplicable': { readonly variant: string };
  'dossier.procedureChanged': { readonly stored: string; readonly given: string };
  'dossier.procedureUnknown': { readonly procedure: string; readonly known: readonly string[] };
  'dossier.digestMissing': { readonly procedure: string; readonly digests: readonly string[] };
  'dossier.withoutEvents': object;
  'dossier.notYetRecorded': { readonly at: string; readonly firstAt: string };
  'dossier.notInForce': { readonly date: string; readonly from: string; readonly to: string };
  'event.unknownType': { readonly type: string; readonly known: readonly string[] };
  'event.notFirst': { readonly type: string };
  'event.dossierMismatch': { readonly expected: string; readonly received: string };
  'event.idTwice': { readonly id: string };
  'event.backInTime': { readonly at: string; readonly notBefore: string };
  'event.recordedBeforeItHappened': { readonly at: string; readonly recordedAt: string };
  'event.notAppointable': Record<never, never>;
  'event.promisePassed': { readonly at: string; readonly promise: string };
  'event.dossierNotAccepted': { readonly type: string };
  'event.dossierEnded': {
    readonly type: string;
    readonly result: string;
    /** The types of events that may still be recorded. */
    readonly allowed: readonly string[];
  };
  'event.dossierNotEnded': { readonly type: string };
  'event.dossierPaused': { readonly pause: string };
  'event.alreadyDelivered': object;
  'event.stepUnknown': { readonly step: string; readonly known: readonly string[] };
  'event.stepNotActive': { readonly step: string; readonly active: readonly string[] };
  'event.stepNotAssigned': { readonly step: string };
  'event.stepNotComponent': { readonly step: string };
  'event.outcomeUnknown': {
    readonly step: string;
    readonly outcome: string;
    readonly known: readonly string[];
  };
  'event.unitNotHolder': {
    readonly step: string;
    readonly unit: string;
    readonly holders: readonly string[];
  };
  'event.unitMayNotAct': {
    readonly step: string;
    readonly unit: string;
    readonly units: readonly string[];
  };
  'event.pauseUnknown': { readonly pause: string };
  'event.pauseNotOpen': object;
  'event.pauseAmbiguous': { readonly open: readonly string[] };
  'event.silenceEscalates': { readonly step: string };
  'event.withoutBound': { readonly step: string };
  'event.variantUnchanged': { readonly variant: string };
  'event.extensionNotAllowed': { readonly variant: string };
  'event.extensionsUsedUp': { readonly times: number };
  'event.extensionUnit': { readonly unit: string; readonly expected: string };
  'event.extensionAmount': {
    readonly amount: number;
    readonly most: number;
    readonly unit: string;
  };
  'event.correctedUnknown': { readonly event: string };
  'event.correctedAlready': { readonly event: string };
  'event.correctionAlone': { readonly event: string };
  'event.correctionWithInstead': { readonly event: string };
  'event.correctionBreaks': { readonly event: string; readonly type: string };
  'event.nothingToRedo': { readonly step: string };
  'event.tooMany': { readonly type: string; readonly most: number };

  // paper
  'paper.withoutCause': {
    readonly paper: string;
    readonly dossier: string;
    /** Names of the events of which one would be a cause. */
    readonly events: readonly string[];
  };
  /** `unit` is empty where no unit was named. */
  'paper.nothingLate': { readonly dossier: string; readonly unit: string };

  // report: what is wrong with its items, with some of the dossiers concerned
  /** Lines of the file that was read; `lines` are the first of them. */
  'report.linesUnreadable': {
    readonly count: number;
    readonly of: number;
    readonly lines: readonly number[];
  };
  'report.periodEmpty': { readonly from: string; readonly to: string };
  'report.procedureUnknown': {
    readonly procedure: string;
    readonly count: number;
    readonly dossiers: readonly string[];
  };
  'report.unitUnknown': {
    readonly unit: string;
    readonly procedure: string;
    readonly count: number;
    readonly dossiers: readonly string[];
  };
  'report.unitNamedTwice': {
    readonly unit: string;
    readonly names: readonly string[];
    readonly count: number;
    readonly dossiers: readonly string[];
  };
  'report.unassigned': {
    readonly unit: string;
    /** As the row names it. */
    readonly name: string;
    readonly count: number;
    readonly dossiers: readonly string[];
  };
  'report.delegationsOverlap': {
    /** Id of the event that gave way to a later one. */
    readonly delegation: string;
    readonly count: number;
    readonly dossiers: readonly string[];
  };
  /** A visit at a unit that its row does not tell about. */
  'report.unitUnnamed': {
    readonly unit: string;
    readonly count: number;
    readonly dossiers: readonly string[];
  };
  /** The path names the option that has it. */
  'report.unitNotFound': { readonly unit: string };
  /** Rows of an earlier version tell how late, and not when. */
  'report.latenessUndated': { readonly count: number; readonly dossiers: readonly string[] };
  'report.eventsToCome': { readonly count: number; readonly dossiers: readonly string[] };
  'report.dossierTwice': { readonly count: number; readonly dossiers: readonly string[] };
}

/** The name of a fault: `area.fact`. */
export type IssueCode = keyof IssueData;

/** The issue with one given code. */
export type IssueOf<C extends IssueCode> = {
  readonly code: C;
  readonly path: IssuePath;
} & IssueData[C];

/**
 * One fault in what was given: a stable code, the path to it, and the facts. It is plain data: it
 * can be stored, sent, counted and translated.
 */
export type Issue = { readonly [C in IssueCode]: IssueOf<C> }[IssueCode];

/** The one place that makes an issue. */
export const issueAt = <C extends IssueCode>(path: IssuePath, code: C, data: IssueData[C]): Issue =>
  // The union member for C is exactly this record; TypeScript cannot see it through the mapped type.
  ({ code, path, ...data }) as unknown as Issue;
