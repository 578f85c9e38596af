import type { Correction, DossierFact } from '../../dossier/event.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import { epochMsOf, type Instant } from '../../time/instant.ts';
import { type DateParts, formatDateTime, formatShort } from '../format-date.ts';
import { nodeName, unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { variantWords } from '../words/variant-words.ts';
import { outcomeWords } from './outcome-words.ts';
import { instantIn, type ReportFacts } from './report-facts.ts';

/** What an entry of the log tells, part by part, so that two can be told apart. */
interface Entry {
  /** What was done, and at which node. */
  readonly what: string;
  readonly at: Instant;
  /** What else it tells; the same parts in the same order for entries of one type. */
  readonly details: readonly string[];
}

/** Every fact that was ever entered, also in the place of another one, by its id. */
const enteredFact = ({ fold }: ReportFacts, id: string): DossierFact | undefined =>
  fold.log
    .flatMap((event): readonly (DossierFact | undefined)[] =>
      event.type === 'voided' ? [event.instead] : [event],
    )
    .find((fact) => fact?.id === id);

type Detail = (fact: DossierFact, facts: ReportFacts) => string | undefined;

const momentWords = (at: Instant, facts: ReportFacts): string =>
  formatDateTime(instantIn(facts, epochMsOf(at)), facts.locale);

const DETAILS: readonly Detail[] = [
  (fact, facts) => (fact.type === 'finished' ? outcomeWords(fact, facts) : undefined),
  (fact, { locale }) =>
    'variant' in fact && fact.variant !== undefined
      ? variantWords(fact.variant, locale)
      : undefined,
  (fact, { locale }) => ('extension' in fact ? formatLimit(fact.extension, locale) : undefined),
  (fact, facts) =>
    'promise' in fact && fact.promise !== undefined ? momentWords(fact.promise, facts) : undefined,
  (fact, { words }) => (fact.type === 'paused' ? words.pauseReasons[fact.reason] : undefined),
  (fact, { fold }) =>
    'to' in fact
      ? [unitName(fold.procedure, fact.to.unit), fact.to.person ?? ''].join(' ').trim()
      : undefined,
  (fact) => ('person' in fact ? fact.person : undefined),
  (fact, { fold }) =>
    'unit' in fact && fact.unit !== undefined ? unitName(fold.procedure, fact.unit) : undefined,
  (fact, { words }) =>
    'reason' in fact && fact.type !== 'paused' && fact.reason !== undefined
      ? words.quoted(fact.reason)
      : undefined,
  (fact, { words }) => ('text' in fact ? words.quoted(fact.text) : undefined),
  (fact) => ('basis' in fact ? fact.basis : undefined),
  ({ by }, { fold, report }) =>
    by === undefined
      ? undefined
      : report.doneBy([unitName(fold.procedure, by.unit), by.person ?? ''].join(' ').trim()),
];

const entryOf = (fact: DossierFact, facts: ReportFacts): Entry => {
  const { fold, words } = facts;
  const step = 'step' in fact ? fact.step : undefined;
  const name = words.events[fact.type];
  return {
    what: step === undefined ? name : `${name} ${words.quoted(nodeName(fold.procedure, step))}`,
    at: instantIn(facts, epochMsOf(fact.at)),
    details: DETAILS.map((detail) => plainText(detail(fact, facts) ?? '')),
  };
};

const written = (
  { what, at, details }: Entry,
  parts: DateParts,
  { report }: ReportFacts,
): string => {
  const told = details.filter((detail) => detail !== '');
  const entry = report.entry({ what, at: formatShort(at, parts) });
  return told.length === 0 ? entry : `${entry} (${told.join(', ')})`;
};

const arrow = (before: string, after: string, nothing: string): string =>
  before === after ? after : `${before || nothing} → ${after || nothing}`;

/** One entry in place of another: of the same deed only what is different. */
const replaced = (before: Entry, after: Entry, facts: ReportFacts): string => {
  const { dateParts, report } = facts;
  const parts = before.at.slice(0, 4) === after.at.slice(0, 4) ? dateParts : 'year';
  if (before.what !== after.what) {
    return arrow(written(before, parts, facts), written(after, parts, facts), report.nothing);
  }
  const at = arrow(formatShort(before.at, parts), formatShort(after.at, parts), report.nothing);
  const changed = after.details.flatMap((detail, i) => {
    const earlier = before.details[i] ?? '';
    return earlier === detail ? [] : [arrow(earlier, detail, report.nothing)];
  });
  return [report.entry({ what: after.what, at }), ...changed].join('; ');
};

const changeWords = ({ event, instead }: Correction, facts: ReportFacts): string => {
  const { dateParts, report } = facts;
  const fact = enteredFact(facts, event);
  if (fact === undefined) return report.correctionRemoved;
  const before = entryOf(fact, facts);
  return instead === undefined
    ? report.entryRemoved(written(before, dateParts, facts))
    : replaced(before, entryOf(instead, facts), facts);
};

/**
 * What a correction changed: an entry taken out, another in its place, a correction undone; and what
 * fell with it.
 */
export const correctionWords = (correction: Correction, facts: ReportFacts): string => {
  const change = changeWords(correction, facts);
  const { alsoVoided = [] } = correction;
  if (alsoVoided.length === 0) return change;
  const ids = alsoVoided.map(plainText).join(', ');
  return [change, facts.report.entriesFallen(ids)].join('; ');
};
