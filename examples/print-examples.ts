import { type Locale, type Procedure, vietnamCalendar, type WorkCalendar } from 'lienthong';
import { reportDossier } from 'lienthong/render';
import { acrossNationalDay as birthAcrossNationalDay } from './birth-bundle/dossiers/across-national-day.ts';
import { late as birthLate } from './birth-bundle/dossiers/late.ts';
import { punctual as birthPunctual } from './birth-bundle/dossiers/punctual.ts';
import { stopped as birthStopped } from './birth-bundle/dossiers/stopped.ts';
import { birthBundle } from './birth-bundle/procedure.ts';
import { acrossTet } from './certified-copy/dossiers/across-tet.ts';
import { late as copyLate } from './certified-copy/dossiers/late.ts';
import { punctual as copyPunctual } from './certified-copy/dossiers/punctual.ts';
import { certifiedCopy } from './certified-copy/procedure.ts';
import { acrossNationalDay as landAcrossNationalDay } from './lost-land-certificate/dossiers/across-national-day.ts';
import { late as landLate } from './lost-land-certificate/dossiers/late.ts';
import { punctual as landPunctual } from './lost-land-certificate/dossiers/punctual.ts';
import { lostLandCertificate } from './lost-land-certificate/procedure.ts';
import { dossierAt, type Story } from './story.ts';

interface Example {
  readonly procedure: Procedure;
  readonly stories: readonly Story[];
}

const EXAMPLES: readonly Example[] = [
  {
    procedure: lostLandCertificate,
    stories: [landPunctual, landLate, landAcrossNationalDay],
  },
  {
    procedure: birthBundle,
    stories: [birthPunctual, birthLate, birthAcrossNationalDay, birthStopped],
  },
  { procedure: certifiedCopy, stories: [copyPunctual, copyLate, acrossTet] },
];

/** Wide enough for the long names of units in the published tables. */
const WIDTH = 132;

const underlined = (text: string, line: string): string => `${text}\n${line.repeat(text.length)}`;

const printStory = (
  procedure: Procedure,
  story: Story,
  calendar: WorkCalendar,
  locale: Locale,
): string =>
  [
    underlined(story.title[locale], '-'),
    ...story.looks.map((now) =>
      reportDossier(dossierAt(procedure, story, now), { now, calendar, locale, width: WIDTH }),
    ),
  ].join('\n\n');

const printExample = (
  { procedure, stories }: Example,
  calendar: WorkCalendar,
  locale: Locale,
): string =>
  [
    underlined(procedure.name, '='),
    ...stories.map((story) => printStory(procedure, story, calendar, locale)),
  ].join('\n\n');

/** Every example and every dossier of it, told in one language. */
export const printExamples = (locale: Locale): string => {
  const calendar = vietnamCalendar();
  return EXAMPLES.map((example) => printExample(example, calendar, locale)).join('\n\n\n');
};
