import type { Assessment, Responsible } from '../assessment/assessment.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Locale } from '../limit/locale.ts';
import { formatDateTime } from '../render/format-date.ts';
import { holderInWords } from '../render/holder-words.ts';
import { nodeName, unitName } from '../render/node-names.ts';
import { plainText } from '../render/plain-text.ts';
import { logAheadWarnings } from '../render/report/log-ahead.ts';
import { wordsOf } from '../render/words/words-of.ts';
import type { AssessField } from './messages/command-words.ts';

/** A line of the table, with what stands in it from top to bottom. */
type AssessmentRow = readonly [field: AssessField, texts: readonly string[]];

const heldBy = (
  { unit, party, step, person, onBehalfOf }: Responsible,
  { procedure }: Dossier,
  locale: Locale,
): string => {
  const place = unit === undefined ? wordsOf(locale).parties[party] : unitName(procedure, unit);
  const official = {
    ...(unit === undefined ? {} : { unit }),
    ...(person === undefined ? {} : { person }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
  const who = holderInWords(official, { procedure, locale });
  return `${who === '' ? place : `${place}, ${who}`}: ${nodeName(procedure, step)}`;
};

const alertsIn = ({ flags, certainty }: Assessment, locale: Locale): readonly string[] => {
  const words = wordsOf(locale);
  // The keys of the table of words are exactly the flags.
  const names = Object.keys(words.flags) as readonly (keyof typeof flags)[];
  return [
    ...names.filter((flag) => flags[flag]).map((flag) => words.flags[flag]),
    ...(certainty === 'projected' ? [words.projected] : []),
  ];
};

/** What an assessment says in short, line by line; one with nothing to say is left out. */
export const assessmentRows = (
  assessment: Assessment,
  dossier: Dossier,
  locale: Locale,
): readonly AssessmentRow[] => {
  const words = wordsOf(locale);
  const { status, result, due, grade, responsible, violations, nextWakeUp } = assessment;
  const when = (instant: string | undefined): readonly string[] =>
    instant === undefined ? [] : [formatDateTime(instant, locale)];
  const rows: readonly AssessmentRow[] = [
    ['dossier', [plainText(assessment.dossier)]],
    ['now', when(assessment.now)],
    ['warnings', logAheadWarnings(dossier, { now: assessment.now, locale })],
    ['status', [result === undefined ? words.statuses[status] : words.results[result]]],
    ['legal', when(due.legal)],
    ['promised', when(due.promised)],
    ['grade', grade === undefined ? [] : [words.grades[grade]]],
    ['held', responsible.map((one) => heldBy(one, dossier, locale))],
    ['alerts', alertsIn(assessment, locale)],
    ['violations', violations.map(({ code }) => words.violations[code])],
    ['nextWakeUp', when(nextWakeUp)],
  ];
  return rows.filter(([, texts]) => texts.length > 0);
};
