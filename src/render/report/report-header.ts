import { formatDateTime } from '../format-date.ts';
import { unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { variantWords } from '../words/variant-words.ts';
import { countLimit } from './counted-limit.ts';
import { countingSection, promiseCountingSection } from './counting-sections.ts';
import { logAheadWarnings } from './log-ahead.ts';
import type { ContentField, HeadedContent } from './report-content.ts';
import { dueFields } from './report-due.ts';
import type { ReportFacts } from './report-facts.ts';
import { type Field, momentOf, remarked } from './report-fields.ts';
import { statusFields } from './report-status.ts';

const procedureFields = (facts: ReportFacts): readonly Field[] => {
  const { dossier, fold, report } = facts;
  const { code, name, version, basis = [], excludes = [], variants } = dossier.procedure;
  return [
    ['procedure', remarked(plainText(`${code} – ${name}`), [report.version(plainText(version))])],
    ['basis', basis.map(plainText)],
    ['excluded', excludes.map((unit) => unitName(dossier.procedure, unit))],
    ['variant', variants.length > 1 ? variantWords(fold.variant, facts.locale) : undefined],
  ];
};

const receiptFields = (facts: ReportFacts): readonly Field[] => {
  const { fold, report } = facts;
  const { submittedAt, acceptedAt, channel, rules } = fold;
  const accepted = momentOf(facts, acceptedAt);
  const remarks = [
    channel === undefined ? undefined : report.channel(plainText(channel)),
    rules === undefined ? undefined : report.rules(plainText(rules.name)),
  ];
  return [
    ['submitted', submittedAt === acceptedAt ? undefined : momentOf(facts, submittedAt)],
    ['accepted', accepted === undefined ? undefined : remarked(accepted, remarks)],
  ];
};

/** The fields that have something to tell, under their labels. */
const shownFields = (fields: readonly Field[], { report }: ReportFacts): readonly ContentField[] =>
  fields
    .map(([field, texts = []]) => ({ label: report.fields[field], texts: [texts].flat() }))
    .filter(({ texts }) => texts.length > 0);

/** What a receipt says, the due dates with how they were counted, and how the dossier stands. */
export const reportHeader = (facts: ReportFacts): HeadedContent => {
  const { assessment, dossier, locale, report } = facts;
  const clock = assessment.clocks.dossier;
  const counted = clock === undefined ? undefined : countLimit(facts, clock.start, clock.limit);
  const fields: readonly Field[] = [
    ...procedureFields(facts),
    ...receiptFields(facts),
    ...dueFields(facts, counted),
    ...statusFields(facts),
  ];
  return {
    heading: { text: report.title, remark: ` ${plainText(dossier.id)}` },
    asOf: report.lookedAt(formatDateTime(assessment.now, locale)),
    opening: logAheadWarnings(dossier, { now: assessment.now, locale }),
    fields: shownFields(fields, facts),
    sections: [...countingSection(counted, facts), ...promiseCountingSection(facts)],
  };
};
