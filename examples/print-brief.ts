import {
  assess,
  attributeLateness,
  explainAttribution,
  formatFinding,
  type Locale,
  type Procedure,
  verifyProcedure,
  type WorkCalendar,
} from 'lienthong';
import { BRIEF_WORDS } from './brief-words.ts';
import { duePicture } from './due-picture.ts';
import { dossierAt, lastLookOf, type Story } from './story.ts';

/** What the verifier says of a definition, its notes only counted. */
const printFindings = (procedure: Procedure, locale: Locale): string => {
  const words = BRIEF_WORDS[locale];
  const findings = verifyProcedure(procedure);
  const serious = findings.filter(({ severity }) => severity !== 'info');
  const notes = findings.length - serious.length;
  const lines = [
    ...serious.map((finding) => formatFinding(finding, { locale, procedure })),
    ...(notes === 0 ? [] : [words.notes(notes)]),
    ...(findings.length === 0 ? [words.nothingFound] : []),
  ];
  return [words.verified, ...lines.map((line) => `- ${line}`)].join('\n');
};

/** The due dates of a dossier at the last look, and whose the lateness is. */
const printStory = (
  procedure: Procedure,
  story: Story,
  calendar: WorkCalendar,
  locale: Locale,
): string => {
  const now = lastLookOf(story);
  const dossier = dossierAt(procedure, story, now);
  const attribution = attributeLateness(dossier, { now, calendar });
  return [
    story.title[locale],
    ...duePicture(procedure, assess(dossier, { now, calendar }), locale),
    ...(attribution.lateBy === 0 ? [] : [explainAttribution(attribution, { locale, procedure })]),
  ].join('\n');
};

/** A procedure in short: what the verifier finds, and the due dates of each dossier at its end. */
export const printBrief = (
  procedure: Procedure,
  stories: readonly Story[],
  calendar: WorkCalendar,
  locale: Locale,
): string =>
  [
    printFindings(procedure, locale),
    ...stories.map((story) => printStory(procedure, story, calendar, locale)),
  ].join('\n\n');
