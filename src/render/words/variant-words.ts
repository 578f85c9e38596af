import type { Locale } from '../../limit/locale.ts';
import { plainText } from '../plain-text.ts';
import { wordsOf } from './words-of.ts';

/** A variant by the words for its usual id, else by the id itself. */
export const variantWords = (variant: string, locale: Locale): string => {
  const { variants, quoted } = wordsOf(locale);
  return Object.hasOwn(variants, variant)
    ? (variants[variant] ?? variant)
    : quoted(plainText(variant));
};
