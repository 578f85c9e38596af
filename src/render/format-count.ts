import { inLocale, type Locale } from '../limit/locale.ts';

/** What stands between groups of three digits. */
const SEPARATORS: { readonly [L in Locale]: string } = { vi: '.', en: ',' };

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A whole number with its thousands apart: "1.234.567". */
export const formatCount = (count: number, locale: Locale): string =>
  `${count}`.replaceAll(THOUSANDS, inLocale(SEPARATORS, locale));
