import type { AssessmentDifference, ComparedFacts } from '../assessment/compare-assessments.ts';
import { inLocale, type Locale } from '../limit/locale.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Instant } from '../time/instant.ts';
import { differingMembers } from './differing-members.ts';
import { formatDateTime, formatDue, formatUntil } from './format-date.ts';
import { DIFFERENCE_WORDS, type DifferenceWords } from './messages/difference-words.ts';
import { nodeName, unitName } from './node-names.ts';
import { plainText } from './plain-text.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

interface Telling {
  readonly procedure: Procedure | undefined;
  readonly locale: Locale;
  readonly words: Words;
  readonly own: DifferenceWords;
}

type Tell<W extends keyof ComparedFacts> = (
  fact: ComparedFacts[W],
  telling: Telling,
) => readonly (string | undefined)[];

const moment = (instant: Instant | undefined, { locale }: Telling): string | undefined =>
  instant === undefined ? undefined : formatDateTime(instant, locale);

const grade = ({ grade: told }: { readonly grade?: ComparedFacts['grade'] }, { words }: Telling) =>
  told === undefined ? undefined : words.grades[told];

/** What one look tells of something, part by part. */
const TELL: { readonly [W in keyof ComparedFacts]: Tell<W> } = {
  status: (status, { words }) => [words.statuses[status]],
  result: (result, { words }) => [words.results[result]],
  grade: (told, { words }) => [words.grades[told]],
  legalDue: (due, telling) => [moment(due, telling)],
  promised: (promised, telling) => [moment(promised, telling)],
  flag: (_, { own }) => [own.up],
  clock: (clock, telling) => [
    formatDue(clock, telling.locale),
    telling.words.clockStates[clock.state],
    grade(clock, telling),
  ],
  component: (component, telling) => [
    moment(component.promised, telling),
    telling.words.clockStates[component.state],
    component.result === undefined ? undefined : telling.words.results[component.result],
    grade(component, telling),
  ],
  holder: ({ unit, person, due }, telling) => [
    unit === undefined ? undefined : unitName(telling.procedure, unit),
    person,
    moment(due, telling),
  ],
  stop: ({ reason, basis, since }, telling) => [
    telling.words.pauseReasons[reason],
    basis,
    moment(since, telling),
  ],
  obligation: ({ state, due, bearer }, telling) => [
    bearer === undefined ? undefined : unitName(telling.procedure, bearer.unit),
    telling.own.obligationStates[state],
    due === undefined ? undefined : formatUntil(due, telling.locale),
  ],
  violation: ({ at, dueDate, unit }, telling) => [
    unit === undefined ? undefined : unitName(telling.procedure, unit),
    dueDate === undefined ? moment(at, telling) : formatDue({ due: at, dueDate }, telling.locale),
  ],
};

/** What is spoken of: a flag, a step or stage, a duty, a breach; of the dossier itself, nothing. */
const subjectOf = (
  difference: AssessmentDifference,
  { procedure, words, own }: Telling,
): string | undefined => {
  switch (difference.what) {
    case 'flag':
      // The id of a flag is its name, and there are no others.
      return words.flags[difference.id as keyof Words['flags']];
    case 'clock':
    case 'component':
    case 'holder':
      return nodeName(procedure, difference.id.replace(/[#:]\d+$/, ''));
    case 'obligation': {
      const told = difference.before ?? difference.after;
      return told && own.obligations[told.kind];
    }
    case 'violation': {
      const told = difference.before ?? difference.after;
      return told && words.violations[told.code];
    }
    default:
      return undefined;
  }
};

const tell = <W extends keyof ComparedFacts>(
  what: W,
  fact: ComparedFacts[W] | undefined,
  telling: Telling,
): string => {
  if (fact === undefined) return telling.own.nothing;
  const parts = TELL[what](fact, telling).filter((part) => part !== undefined);
  return parts.map(plainText).join(', ');
};

/**
 * A difference between two looks in one line: what it is about, and what the one and the other tell.
 *
 * @param options with the procedure, steps and units have their names
 * @example
 * ```ts
 * const look = { now: '2026-11-27T09:00:00+07:00', calendar };
 * const before = assess(dossier, { ...look, now: '2026-11-26T09:00:00+07:00' });
 * const [difference] = compareAssessments(before, assess(dossier, look));
 * difference && formatDifference(difference, { procedure, locale: 'en' });
 * //=> 'Grade: none → late'
 * ```
 */
export const formatDifference = (
  difference: AssessmentDifference,
  options: { readonly procedure?: Procedure; readonly locale: Locale },
): string => {
  const { procedure, locale } = options;
  const own = inLocale(DIFFERENCE_WORDS, locale);
  const words = wordsOf(locale);
  const telling = { procedure, locale, words, own };
  const { what, before, after } = difference;
  const subject = subjectOf(difference, telling);
  const head =
    subject === undefined ? own.kinds[what] : `${own.kinds[what]} ${words.quoted(subject)}`;
  const [then, now] = [tell(what, before, telling), tell(what, after, telling)];
  const side = (told: string, fact: unknown, other: unknown): string =>
    then === now ? [told, ...differingMembers(fact, other, telling)].join(', ') : told;
  return `${head}: ${side(then, before, after)} → ${side(now, after, before)}`;
};
