import {
  barsSvg,
  calendarSvg,
  formatDateTime,
  formatDuration,
  reportDossier,
  timelineSvg,
  toMermaid,
  toMermaidStates,
  toSvg,
  toSvgPage,
} from 'lienthong/render';
import { answersTo } from './answers.ts';
import { CALENDAR, DONE, NOW, PROCEDURE, RUNNING } from './sample.ts';

const look = { now: NOW, calendar: CALENDAR };

/** What `lienthong/render` writes and draws. */
export const answers = answersTo({
  'reportDossier, vi': () => reportDossier(RUNNING, { ...look, locale: 'vi' }),
  'reportDossier, en': () => reportDossier(RUNNING, { ...look, locale: 'en' }),
  formatDateTime: () => [formatDateTime(NOW, 'vi'), formatDateTime(NOW, 'en')],
  formatDuration: () => [
    formatDuration(5_400_000, 'working', 'vi'),
    formatDuration(5_400_000, 'wall', 'en'),
  ],
  toMermaid: () => toMermaid(PROCEDURE),
  toMermaidStates: () => toMermaidStates(PROCEDURE, { locale: 'en' }),
  toSvg: () => toSvg(PROCEDURE),
  toSvgPage: () => toSvgPage(PROCEDURE, { locale: 'en' }),
  barsSvg: () => barsSvg([{ label: 'Sở chuyên ngành', early: 3, onTime: 5, late: 2 }]),
  timelineSvg: () => timelineSvg(DONE, { ...look, locale: 'vi' }),
  calendarSvg: () => calendarSvg(2026, CALENDAR),
});
