import type { Dossier } from '../../dossier/dossier.ts';
import { foldOf } from '../../dossier/record.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import { formatInstant, type InstantInput, requireInstant } from '../../time/instant.ts';
import { formatDateTime } from '../format-date.ts';
import { REPORT_WORDS } from './report-facts.ts';

/** That the log of a dossier goes on after the instant of the look; nothing where it does not. */
export const logAheadWarnings = (
  dossier: Dossier,
  { now, locale }: { readonly now: InstantInput; readonly locale: Locale },
): readonly string[] => {
  const { latestAt, zone } = foldOf(dossier);
  if (latestAt <= requireInstant(now, 'now')) return [];
  const latest = formatDateTime(formatInstant(latestAt, zone), locale);
  return [inLocale(REPORT_WORDS, locale).logAhead(latest)];
};
