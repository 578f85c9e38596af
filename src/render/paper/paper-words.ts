import type {
  PaperColumn,
  PaperDelay,
  PaperFieldKey,
  PaperSigner,
  PaperTable,
} from '../../document/paper.ts';
import type { PaperKind } from '../../document/paper-kind.ts';

/** The words of the statutory papers in one language. Names, dates and numbers come as words. */
export interface PaperWords {
  /** What stands at the top of every paper of the State (quốc hiệu, tiêu ngữ). */
  readonly motto: readonly string[];
  /** What a paper says to its reader above its lines; empty where the lines say it all. */
  readonly openings: { readonly [K in PaperKind]: string };
  /** What an apology says instead, by what it is for. */
  readonly delays: { readonly [D in PaperDelay]: string };
  /** What it says below them. */
  readonly closings: { readonly [K in PaperKind]: string };
  readonly fields: { readonly [F in PaperFieldKey]: string };
  readonly columns: { readonly [C in PaperColumn]: string };
  readonly tables: { readonly [T in PaperTable['key']]: string };
  readonly signers: { readonly [S in PaperSigner]: string };
  /** The steps that made an agency late. */
  readonly lateSteps: (names: string) => string;
  /** Under the title of whoever signs. */
  readonly signHere: string;
  readonly form: (number: string, source: string) => string;
  readonly number: (number: string) => string;
  readonly placeAndDate: (facts: {
    readonly place: string;
    readonly day: string;
    readonly month: string;
    readonly year: string;
  }) => string;
}
