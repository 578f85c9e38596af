import type { PromiseRecord } from '../../../dossier/fold.ts';
import { formatLimit } from '../../../limit/format-limit.ts';
import { inLocale } from '../../../limit/locale.ts';
import { epochMsOf } from '../../../time/instant.ts';
import { formatDateTime, formatDue } from '../../format-date.ts';
import { nodeName } from '../../node-names.ts';
import { instantIn, type ReportFacts } from '../../report/report-facts.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { TimeMark } from './timeline-lines.ts';

/** A component by its name; nothing for the dossier as a whole. */
const partName = (
  step: string | undefined,
  { dossier }: ReportFacts,
): { readonly part?: string } =>
  step === undefined ? {} : { part: nodeName(dossier.procedure, step) };

const legalMarks = ({ assessment, locale }: ReportFacts): readonly TimeMark[] => {
  const { dossier: clock } = assessment.clocks;
  if (clock === undefined) return [];
  const text = inLocale(PICTURE_WORDS, locale).timeline.legal(formatDue(clock, locale));
  return [{ at: epochMsOf(clock.due), text, kind: 'legal' }];
};

/** The date that holds; it is not drawn over the statutory one that it repeats. */
const promiseMarks = ({ assessment, locale }: ReportFacts): readonly TimeMark[] => {
  const { promised } = assessment.due;
  if (promised === undefined || promised === assessment.clocks.dossier?.due) return [];
  const text = inLocale(PICTURE_WORDS, locale).timeline.promised(formatDateTime(promised, locale));
  return [{ at: epochMsOf(promised), text, kind: 'promised' }];
};

/** The dates that new ones took the place of, and the new dates of components. */
const otherPromises = (facts: ReportFacts): readonly PromiseRecord[] => {
  const { promised } = facts.assessment.due;
  const holding = promised === undefined ? undefined : epochMsOf(promised);
  return facts.fold.promises.filter(
    ({ step, promise }) => step !== undefined || promise !== holding,
  );
};

const otherPromiseMarks = (facts: ReportFacts): readonly TimeMark[] => {
  const { formerPromise, partPromise } = inLocale(PICTURE_WORDS, facts.locale).timeline;
  return otherPromises(facts).map(({ promise, step }) => {
    const date = formatDateTime(instantIn(facts, promise), facts.locale);
    const { part } = partName(step, facts);
    const text = part === undefined ? formerPromise(date) : partPromise({ date, part });
    return { at: promise, text, kind: 'formerPromise' };
  });
};

const extensionMarks = (facts: ReportFacts): readonly TimeMark[] => {
  const { extended } = inLocale(PICTURE_WORDS, facts.locale).timeline;
  return facts.fold.extensions.map(({ at, extension, step }) => ({
    at,
    text: extended({ time: formatLimit(extension, facts.locale), ...partName(step, facts) }),
    kind: 'extended',
  }));
};

/** A dossier that has ended needs no line for the look. */
const nowMarks = ({ assessment, locale }: ReportFacts): readonly TimeMark[] => {
  const { now, status } = assessment;
  if (status === 'ended') return [];
  const text = inLocale(PICTURE_WORDS, locale).timeline.now(formatDateTime(now, locale));
  return [{ at: epochMsOf(now), text, kind: 'now' }];
};

/** The instants that lines through the lanes mark: dues, promises, extensions, the look. */
export const timeMarksOf = (facts: ReportFacts): readonly TimeMark[] => [
  ...legalMarks(facts),
  ...promiseMarks(facts),
  ...otherPromiseMarks(facts),
  ...extensionMarks(facts),
  ...nowMarks(facts),
];
