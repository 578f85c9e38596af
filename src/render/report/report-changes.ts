import type { Correction } from '../../dossier/event.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import { epochMsOf } from '../../time/instant.ts';
import { formatDateTime, formatShort } from '../format-date.ts';
import { nodeName, unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { variantWords } from '../words/variant-words.ts';
import { type ContentSection, section } from './report-content.ts';
import { correctionWords } from './report-corrections.ts';
import { factOf, instantIn, type ReportFacts } from './report-facts.ts';

/** One act that changed a date or answers for one, in words. */
interface Change {
  readonly at: number;
  readonly what: string;
  readonly reason?: string | undefined;
  readonly basis?: string | undefined;
}

const extensionsIn = ({ fold, locale, words, report }: ReportFacts): readonly Change[] =>
  fold.extensions.map(({ at, extension, step, reason, basis }) => ({
    at,
    what: report.extended({
      time: formatLimit(extension, locale),
      ...(step === undefined ? {} : { step: words.quoted(nodeName(fold.procedure, step)) }),
    }),
    reason,
    basis,
  }));

const variantsIn = (facts: ReportFacts): readonly Change[] =>
  facts.fold.variants.slice(1).map(({ id, from, variant }) => {
    const fact = factOf(facts, id);
    return {
      at: from,
      what: facts.report.reclassified(variantWords(variant, facts.locale)),
      reason: fact?.type === 'reclassified' ? fact.reason : undefined,
    };
  });

const promisesIn = (facts: ReportFacts): readonly Change[] =>
  facts.fold.promises.flatMap(({ id, at, promise, kind, step }) => {
    const fact = factOf(facts, id);
    if (kind === 'accepted') return [];
    const date = formatDateTime(instantIn(facts, promise), facts.locale);
    const component = step === undefined ? undefined : nodeName(facts.fold.procedure, step);
    return [
      {
        at,
        what: facts.report[kind]({ date, component }),
        reason: fact?.type === 'reappointed' ? fact.reason : undefined,
      },
    ];
  });

const apologiesIn = (facts: ReportFacts): readonly Change[] =>
  facts.fold.apologies.map(({ at, unit, reason, promise }) => ({
    at,
    what: facts.report.apologised({
      ...(unit === undefined ? {} : { unit: unitName(facts.fold.procedure, unit) }),
      ...(promise === undefined
        ? {}
        : { promise: formatDateTime(instantIn(facts, promise), facts.locale) }),
    }),
    reason,
  }));

const explanationsIn = ({ fold, report }: ReportFacts): readonly Change[] =>
  fold.explanations.map(({ at, unit, text }) => ({
    at,
    what: report.explained(unit === undefined ? undefined : unitName(fold.procedure, unit)),
    reason: text,
  }));

const correctionsIn = (facts: ReportFacts): readonly Change[] =>
  facts.fold.log
    .filter((event): event is Correction => event.type === 'voided')
    .map((correction) => ({
      at: epochMsOf(correction.at),
      what: facts.report.corrected({
        event: plainText(correction.event),
        change: correctionWords(correction, facts),
      }),
      reason: correction.reason,
    }));

/** What changed the dates of a dossier or answers for them, oldest first. */
export const reportChanges = (facts: ReportFacts): readonly ContentSection[] => {
  const { dateParts, report } = facts;
  const changes = [
    ...extensionsIn(facts),
    ...variantsIn(facts),
    ...promisesIn(facts),
    ...apologiesIn(facts),
    ...explanationsIn(facts),
    ...correctionsIn(facts),
  ].sort((a, b) => a.at - b.at);
  if (changes.length === 0) return [];
  const columns = [
    { title: report.columns.at, whole: true },
    { title: report.columns.change },
    { title: report.columns.reason },
    { title: report.columns.basis, optional: true },
  ];
  const rows = changes.map(({ at, what, reason = '', basis = '' }) => [
    formatShort(instantIn(facts, at), dateParts),
    what,
    plainText(reason),
    plainText(basis),
  ]);
  return section({ text: report.sections.changes }, [{ columns, rows }]);
};
