import { assess } from '../assessment/assess.ts';
import type { Assessment } from '../assessment/assessment.ts';
import { errorOf, unwrap } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierEventType } from '../dossier/event.ts';
import { currentCycleOf, type Fold } from '../dossier/fold.ts';
import { foldOf } from '../dossier/record.ts';
import { formatInstant, type Instant, requireInstant } from '../time/instant.ts';
import type { PaperValue } from './paper.ts';
import type { FormEdition } from './paper-forms.ts';
import type { PaperKind } from './paper-kind.ts';
import { instantValue, textValue } from './paper-values.ts';
import type { Particulars } from './particulars.ts';
import { readParticulars } from './schema.ts';

/**
 * What a paper about one dossier is made of; `now` is when the dossier is looked at. Every paper throws
 * as every look does, and `input.*` for particulars that are none.
 */
export interface PaperOptions extends LookOptions {
  readonly particulars?: Particulars;
  /** Which forms it follows; by default those of the day of which it is dated. */
  readonly forms?: FormEdition;
}

/** Everything that papers look at, computed once. */
export interface PaperFacts {
  readonly dossier: Dossier;
  readonly fold: Fold;
  readonly look: Look;
  readonly assessment: Assessment;
  /** The instant of the look, in the wall time of the dossier. */
  readonly now: Instant;
  readonly particulars: Particulars;
  readonly forms: FormEdition | undefined;
}

/** @throws LienthongError as every paper */
export const factsFor = (dossier: Dossier, options: PaperOptions): PaperFacts => {
  const now = requireInstant(options.now, 'now');
  const fold = foldOf(dossier);
  return {
    dossier,
    fold,
    look: lookFrom(dossier, options),
    assessment: assess(dossier, options),
    now: formatInstant(now, fold.zone),
    particulars: unwrap(readParticulars(options.particulars, ['particulars'])),
    forms: options.forms,
  };
};

/** The end of a stretch of time; without one, a place to be filled in by hand. */
export const untilValue = ({ fold }: PaperFacts, epochMs: number | undefined): PaperValue =>
  epochMs === undefined ? textValue(undefined) : { until: formatInstant(epochMs, fold.zone) };

/** A moment of the log; without one, a place to be filled in by hand. */
export const momentValue = ({ fold }: PaperFacts, epochMs: number | undefined): PaperValue =>
  instantValue(epochMs === undefined ? undefined : formatInstant(epochMs, fold.zone));

/** When the limit began that is running: with the receipt, or with what a restart waited for. */
export const receivedAt = ({ fold }: Pick<PaperFacts, 'fold'>): number | undefined =>
  fold.cycles[currentCycleOf(fold)]?.from ?? fold.submittedAt;

/** The name of a unit of the dossier's procedure. */
export const nameOfUnit = ({ fold }: PaperFacts, unit: string): string =>
  fold.procedure.units[unit]?.name ?? unit;

/** What a paper is about; refuses one for which the log has no cause, and names what would be one. */
export const causeFor = <T>(
  { fold: { id: dossier } }: PaperFacts,
  paper: PaperKind,
  cause: T | undefined,
  events: readonly DossierEventType[],
): T => {
  if (cause !== undefined) return cause;
  throw errorOf([issueAt([], 'paper.withoutCause', { paper, dossier, events })]);
};
