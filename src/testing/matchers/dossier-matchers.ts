import { attributeLateness } from '../../accountability/attribute-lateness.ts';
import { assess } from '../../assessment/assess.ts';
import { issueAt } from '../../base/issue.ts';
import { failAll, succeed } from '../../base/result.ts';
import { defaultCalendarOf } from '../../calendar/calendar-set.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import type { Grade } from '../../deadline/grade.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import type { Locale } from '../../limit/locale.ts';
import { explainDeadline } from '../../render/explain/explain-deadline.ts';
import { formatDuration, timeKindOf } from '../../render/format-duration.ts';
import { reportDossier } from '../../render/report/report-dossier.ts';
import { wordsOf } from '../../render/words/words-of.ts';
import { type InstantInput, requireInstant } from '../../time/instant.ts';
import { unwrapInWords } from '../scenario/unwrap-in-words.ts';
import { testingWordsOf } from '../words.ts';
import type { DossierMoment } from './dossier-moment.ts';
import { latenessOf, lengthAfterDue } from './lateness.ts';
import type { MatcherTable } from './matcher-table.ts';
import { isDeadline, isMoment, requireReceived } from './received.ts';
import { type MatcherResult, verdictOf } from './verdict.ts';

const MOMENT = '{ dossier, now, calendar }';

const momentOf = (received: unknown, locale: Locale): DossierMoment =>
  requireReceived(received, isMoment, MOMENT, locale);

/** All there is to say about a dossier, from how its due is counted to whose lateness it is. */
const reportOf = ({ dossier, now, calendar }: DossierMoment, locale: Locale): string =>
  reportDossier(dossier, { now, calendar, locale });

const isSameInstant = (received: InstantInput | undefined, expected: InstantInput): boolean =>
  received !== undefined &&
  requireInstant(received, 'received') === requireInstant(expected, 'expected');

const explain = (deadline: Deadline, calendar: WorkCalendar | undefined, locale: Locale): string =>
  calendar === undefined
    ? `${formatLimit(deadline.limit, locale)}: ${deadline.countsFrom} → ${deadline.due}`
    : explainDeadline(deadline, { calendar, locale });

/** `toBeDueAt` in a language. */
export const toBeDueAt =
  (locale: Locale): MatcherTable['toBeDueAt'] =>
  (received, expected, calendar) => {
    const compared = (due: string | undefined, why: () => string): MatcherResult =>
      verdictOf(
        {
          pass: isSameInstant(due, expected),
          expected: expected instanceof Date ? expected.toISOString() : `${expected}`,
          received: due ?? testingWordsOf(locale).noDue,
          why,
        },
        locale,
      );
    if (isDeadline(received)) {
      return compared(received.due, () => explain(received, calendar, locale));
    }
    const moment = momentOf(received, locale);
    return compared(assess(moment.dossier, moment).due.legal, () => reportOf(moment, locale));
  };

/** The matcher of one grade. */
export const toBeGraded =
  (grade: Grade, locale: Locale): ((received: unknown) => MatcherResult) =>
  (received) => {
    const moment = momentOf(received, locale);
    const actual = assess(moment.dossier, moment).grade;
    const { grades } = wordsOf(locale);
    return verdictOf(
      {
        pass: actual === grade,
        expected: grades[grade],
        received: actual === undefined ? testingWordsOf(locale).noGrade : grades[actual],
        why: () => reportOf(moment, locale),
      },
      locale,
    );
  };

/** `toBeLateBy` in a language. */
export const toBeLateBy =
  (locale: Locale): MatcherTable['toBeLateBy'] =>
  (received, time) => {
    const moment = momentOf(received, locale);
    const assessment = assess(moment.dossier, moment);
    const calendar = defaultCalendarOf(moment.calendar);
    const expectedMs = unwrapInWords(lengthAfterDue(assessment, time, calendar), locale);
    const actualMs = latenessOf(assessment);
    const { limit } = assessment.clocks.dossier ?? {};
    const kind = limit === undefined ? 'working' : timeKindOf(limit);
    const inWords = (ms: number): string =>
      ms === 0 ? testingWordsOf(locale).notLate : `${formatDuration(ms, kind, locale)} (${ms} ms)`;
    return verdictOf(
      {
        pass: actualMs === expectedMs,
        expected: inWords(expectedMs),
        received: inWords(actualMs),
        why: () => reportOf(moment, locale),
      },
      locale,
    );
  };

/** Refuses a unit that the procedure does not know: to fail would let `.not` pass. */
const requireUnits = (
  units: readonly string[],
  { dossier }: DossierMoment,
  locale: Locale,
): readonly string[] => {
  const known = Object.keys(dossier.procedure.units);
  const faults = units.flatMap((unit, i) =>
    known.includes(unit) ? [] : [issueAt(['units', i], 'procedure.unitUnknown', { unit, known })],
  );
  return unwrapInWords(faults.length === 0 ? succeed(units) : failAll(faults), locale);
};

/** Units in one order, each once. */
const inOrder = (units: readonly string[]): readonly string[] => [...new Set(units)].sort();

/** `toHoldResponsible` in a language. */
export const toHoldResponsible =
  (locale: Locale): MatcherTable['toHoldResponsible'] =>
  (received, ...units) => {
    const moment = momentOf(received, locale);
    const { shares } = attributeLateness(moment.dossier, moment);
    const { nobody } = testingWordsOf(locale);
    const charged = shares.filter(({ fraction }) => fraction > 0).map(({ unit }) => unit);
    const actual = inOrder(charged).join(', ');
    const expected = inOrder(requireUnits(units, moment, locale)).join(', ');
    return verdictOf(
      {
        pass: actual === expected,
        expected: expected || nobody,
        received: actual || nobody,
        why: () => reportOf(moment, locale),
      },
      locale,
    );
  };
