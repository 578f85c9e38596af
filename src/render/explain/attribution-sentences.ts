/** The sentences of an explained attribution in one language. Times and shares come as words. */
export interface AttributionSentences {
  readonly nobodyLate: string;
  readonly lateBy: (time: string) => string;
  /** Late without any working time: finished on a rest day. */
  readonly lateWithoutTime: string;
  readonly share: (facts: {
    readonly unit: string;
    readonly step: string;
    readonly holder: string;
    readonly charge: string;
    readonly percent: string;
    readonly overrun: string;
  }) => string;
  /** The share of one of several who held a visit while it ran over. */
  readonly sharePart: (facts: {
    readonly unit: string;
    readonly step: string;
    readonly holder: string;
    readonly charge: string;
    readonly percent: string;
    readonly overrun: string;
    /** The overrun of the visit as a whole. */
    readonly whole: string;
  }) => string;
  /** The share of a visit that was open when the due passed, without working time. */
  readonly shareAtDue: (facts: {
    readonly unit: string;
    readonly step: string;
    readonly holder: string;
    readonly percent: string;
  }) => string;
  /** The share of a visit that went past its own limit, where the dossier has no working time. */
  readonly shareOfOverrun: (facts: {
    readonly unit: string;
    readonly step: string;
    readonly holder: string;
    readonly percent: string;
    /** With the kind of time. */
    readonly overrun: string;
  }) => string;
  /** The one step went further over than the dossier did. */
  readonly capped: (facts: { readonly overruns: string; readonly lateBy: string }) => string;
  /** The units together went further over than the dossier did. */
  readonly scaled: (facts: { readonly overruns: string; readonly lateBy: string }) => string;
  readonly remainder: (facts: {
    readonly time: string;
    readonly percent: string;
    readonly reason: string;
  }) => string;
  readonly squeezed: (facts: {
    readonly unit: string;
    readonly step: string;
    readonly by: string;
  }) => string;
  /** An anchored limit that was over before the dossier came. */
  readonly squeezedBefore: (facts: { readonly unit: string; readonly step: string }) => string;
  readonly sum: (facts: {
    readonly charged: string;
    readonly rest: string;
    readonly lateBy: string;
  }) => string;
  readonly sumCharged: (lateBy: string) => string;
  readonly sumUncharged: (lateBy: string) => string;
  readonly stay: (ordinal: string) => string;
}
