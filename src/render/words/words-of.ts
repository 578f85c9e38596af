import { inLocale, type Locale } from '../../limit/locale.ts';
import { EN } from './en.ts';
import { VI } from './vi.ts';
import type { Words } from './words.ts';

const WORDS: { readonly [L in Locale]: Words } = { vi: VI, en: EN };

/** The words of a language. */
export const wordsOf = (locale: Locale): Words => inLocale(WORDS, locale);
