import type { DayName } from '../calendar/work-calendar.ts';
import type { Locale } from '../limit/locale.ts';
import { plainText } from './plain-text.ts';

/** The name of a day of a calendar in a language; one given without a language is for both. */
export const dayName = (name: DayName, locale: Locale): string =>
  plainText(typeof name === 'string' ? name : name[locale]);
