import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { shownOf } from '../base/kind-of.ts';

/** The languages in which the library has words. */
export type Locale = 'vi' | 'en';

/**
 * What a table has for a language; the one place that turns a locale from outside into words.
 *
 * @throws LienthongError `input.notOneOf` for a language in which there are none
 */
export const inLocale = <T>(table: { readonly [L in Locale]: T }, locale: Locale): T => {
  if (Object.hasOwn(table, locale)) return table[locale];
  const data = { allowed: Object.keys(table), received: shownOf(locale) };
  throw errorOf([issueAt(['locale'], 'input.notOneOf', data)]);
};

const LOCALES: { readonly [L in Locale]: L } = { vi: 'vi', en: 'en' };

/**
 * The language, refused before there is anything to say in it.
 *
 * @throws LienthongError `input.notOneOf` for a language in which there are no words
 */
export const requireLocale = (locale: Locale): Locale => inLocale(LOCALES, locale);
