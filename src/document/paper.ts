import type { Grade } from '../deadline/grade.ts';
import type { Limit } from '../limit/limit.ts';
import type { DossierResult, PauseReason } from '../procedure/procedure.ts';
import type { Instant } from '../time/instant.ts';
import type { PaperForm } from './paper-forms.ts';
import type { PaperKind } from './paper-kind.ts';

/**
 * What an apology is for, each in words of its own: the promised date has passed, it will not be
 * kept, the work is done by now and was late, or one agency was late with its own part of a dossier
 * that may be in time as a whole.
 */
export type PaperDelay = 'passed' | 'ahead' | 'done' | 'part';

/** What a paper says at a place. An empty text is a place to be filled in by hand. */
export type PaperValue =
  | { readonly text: string }
  | { readonly count: number }
  | { readonly at: Instant }
  /** The end of a stretch of time: a midnight ends the day before. */
  | { readonly until: Instant }
  | { readonly limit: Limit }
  | { readonly grade: Grade }
  | { readonly result: DossierResult }
  /** Names of the steps that made late whoever had several, where not all of them were late. */
  | { readonly lateSteps: readonly string[] }
  /** What was waited for until the time for it had run out. */
  | { readonly waitOver: PauseReason };

/** The lines of a paper. */
export type PaperFieldKey =
  | 'code'
  | 'request'
  | 'field'
  | 'applicant'
  | 'address'
  | 'phone'
  | 'email'
  | 'sets'
  | 'limit'
  | 'received'
  | 'promised'
  | 'delivery'
  | 'fees'
  | 'asked'
  | 'supplyBy'
  | 'missing'
  | 'originallyPromised'
  | 'newlyPromised'
  | 'lateUnit'
  | 'currentUnit'
  | 'resolved'
  | 'refused'
  | 'ended'
  | 'outcome'
  | 'reason'
  | 'basis'
  | 'contact'
  | 'grade';

/** The columns of the tables of papers. */
export type PaperColumn =
  | 'index'
  | 'component'
  | 'originals'
  | 'certifiedCopies'
  | 'photocopies'
  | 'electronic'
  | 'agency'
  | 'received'
  | 'due'
  | 'handedOn'
  | 'grade'
  | 'note'
  | 'code'
  | 'procedure'
  | 'sets'
  | 'applicant'
  | 'contact'
  | 'promised'
  | 'transferred'
  | 'resultReceived'
  | 'returned'
  | 'delivery';

/** Who signs a paper. */
export type PaperSigner = 'applicant' | 'receiver' | 'guide' | 'head';

/** A line of a paper. */
export interface PaperField {
  readonly key: PaperFieldKey;
  readonly value: PaperValue;
}

/** A table of a paper. */
export interface PaperTable {
  readonly key: 'components' | 'missing' | 'agencies' | 'dossiers';
  readonly columns: readonly PaperColumn[];
  /** A value for each column. */
  readonly rows: readonly (readonly PaperValue[])[];
}

/** What stands above the title. An empty text is a place to be filled in by hand. */
export interface PaperHead {
  readonly agency: string;
  /** The part of the agency that receives dossiers, or that writes the letter. */
  readonly office: string;
  /** The paper's own number. */
  readonly number: string;
  readonly place: string;
  readonly date: Instant;
}

/**
 * A statutory paper as plain data, in codes: `toMarkdown` and `toHtml` of `lienthong/render` put it
 * into words.
 */
export interface Paper {
  readonly paper: PaperKind;
  readonly form: PaperForm;
  /** Only of an apology. */
  readonly delay?: PaperDelay;
  readonly head: PaperHead;
  readonly fields: readonly PaperField[];
  readonly tables: readonly PaperTable[];
  readonly signers: readonly PaperSigner[];
  /**
   * Title of the head of the agency that writes it, who signs; absent where no head signs, and where
   * the procedure names none.
   */
  readonly headTitle?: string;
}
