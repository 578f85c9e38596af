import { unwrap } from '../../base/error.ts';
import type { Result } from '../../base/result.ts';
import { isDateLimit } from '../../limit/limit.ts';
import { parseInstant } from '../../time/instant.ts';
import { formatDateTime } from '../format-date.ts';
import { unitName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { variantWords } from '../words/variant-words.ts';
import { type CountedLimit, countLimit, explanationOf } from './counted-limit.ts';
import { countingLinks } from './report-counting.ts';
import { dueFields, promiseOrigin } from './report-due.ts';
import type { ReportFacts } from './report-facts.ts';
import { type Field, momentOf, remarked } from './report-fields.ts';
import { fieldLines, indented, paragraph, section } from './report-layout.ts';
import { statusFields } from './report-status.ts';

const procedureFields = (facts: ReportFacts): readonly Field[] => {
  const { dossier, fold, report } = facts;
  const { code, name, version, basis = [], excludes = [], variants } = dossier.procedure;
  return [
    ['procedure', remarked(plainText(`${code} – ${name}`), [report.version(plainText(version))])],
    ['basis', basis.length === 0 ? undefined : basis.map(plainText).join('; ')],
    [
      'excluded',
      excludes.length === 0
        ? undefined
        : excludes.map((unit) => unitName(dossier.procedure, unit)).join('; '),
    ],
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

/** How the limit was counted without pauses, and how that leads to the due of the dossier. */
const countingWords = (counted: Result<CountedLimit>, facts: ReportFacts): string =>
  [
    explanationOf(counted, facts),
    ...(counted.ok ? countingLinks(facts, counted.value.deadline) : []),
  ].join(' ');

/** What a receipt says, the due dates with how they were counted, and how the dossier stands. */
export const reportHeader = (facts: ReportFacts): readonly string[] => {
  const { assessment, dossier, fold, locale, report, width } = facts;
  const clock = assessment.clocks.dossier;
  const counted = clock === undefined ? undefined : countLimit(facts, clock.start, clock.limit);
  const fields: readonly Field[] = [
    ...procedureFields(facts),
    ...receiptFields(facts),
    ...dueFields(facts, counted),
    ...statusFields(facts),
  ];
  const shown = fields.flatMap(([field, value]) =>
    value === undefined ? [] : [[report.fields[field], value] as const],
  );
  const committed =
    clock !== undefined && promiseOrigin(facts) === 'committed' && !isDateLimit(clock.limit)
      ? clock.limit.committed
      : undefined;
  const isAhead = unwrap(parseInstant(assessment.now)) < fold.latestAt;
  return [
    report.title(plainText(dossier.id)),
    report.lookedAt(formatDateTime(assessment.now, locale)),
    ...(isAhead ? paragraph(report.logAhead(momentOf(facts, fold.latestAt) ?? ''), width) : []),
    ...indented(fieldLines(shown, width)),
    ...(counted === undefined
      ? []
      : section(report.sections.counting, paragraph(countingWords(counted, facts), width))),
    ...(clock === undefined || committed === undefined
      ? []
      : section(
          report.sections.promiseCounting,
          paragraph(explanationOf(countLimit(facts, clock.start, committed), facts), width),
        )),
  ];
};
