import type { Locale } from '../../limit/locale.ts';
import { PICTURE_EN } from './picture-en.ts';
import { PICTURE_VI } from './picture-vi.ts';
import type { PictureWords } from './picture-words.ts';

/** The words of pictures by language. */
export const PICTURE_WORDS: { readonly [L in Locale]: PictureWords } = {
  vi: PICTURE_VI,
  en: PICTURE_EN,
};
