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
import { merit } from './death-bundle/dossiers/merit.ts';
import { pensioner } from './death-bundle/dossiers/pensioner.ts';
import { deathBundle } from './death-bundle/procedure.ts';
import { followedUp } from './directive-2839/dossiers/followed-up.ts';
import { directive2839 } from './directive-2839/procedure.ts';
import { silentPolice } from './investment-opinion/dossiers/silent-police.ts';
import { investmentOpinion } from './investment-opinion/procedure.ts';
import { late as karaokeLate } from './karaoke-group/dossiers/late.ts';
import { karaokeGroup } from './karaoke-group/procedure.ts';
import { acrossNationalDay as landAcrossNationalDay } from './lost-land-certificate/dossiers/across-national-day.ts';
import { late as landLate } from './lost-land-certificate/dossiers/late.ts';
import { punctual as landPunctual } from './lost-land-certificate/dossiers/punctual.ts';
import { lostLandCertificate } from './lost-land-certificate/procedure.ts';
import { acrossLiberationDay } from './martyr-worship/dossiers/across-liberation-day.ts';
import { martyrWorship } from './martyr-worship/procedure.ts';
import { printBrief } from './print-brief.ts';
import { dossierAt, type Story } from './story.ts';

interface Example {
  readonly procedure: Procedure;
  readonly stories: readonly Story[];
}

/** Told at length: every visit, pause and counted day. */
const IN_FULL: readonly Example[] = [
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

/** Told in short: findings and due dates. */
const IN_BRIEF: readonly Example[] = [
  { procedure: martyrWorship, stories: [acrossLiberationDay] },
  { procedure: investmentOpinion, stories: [silentPolice] },
  { procedure: deathBundle, stories: [pensioner, merit] },
  { procedure: karaokeGroup, stories: [karaokeLate] },
  { procedure: directive2839, stories: [followedUp] },
];

/** Wide enough for the long names of units in the published tables. */
export const WIDTH = 132;

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

/** Every example and every dossier of it, told in one language. */
export const printExamples = (locale: Locale): string => {
  const calendar = vietnamCalendar();
  const inFull = IN_FULL.map(({ procedure, stories }) => [
    underlined(procedure.name, '='),
    ...stories.map((story) => printStory(procedure, story, calendar, locale)),
  ]);
  const inBrief = IN_BRIEF.map(({ procedure, stories }) => [
    underlined(procedure.name, '='),
    printBrief(procedure, stories, calendar, locale),
  ]);
  return [...inFull, ...inBrief].map((parts) => parts.join('\n\n')).join('\n\n\n');
};
