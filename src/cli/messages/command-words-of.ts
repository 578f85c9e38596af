import type { Locale } from '../../limit/locale.ts';
import { COMMAND_EN } from './command-en.ts';
import { COMMAND_VI } from './command-vi.ts';
import type { CommandWords } from './command-words.ts';

/** What the command itself says, by language. */
export const COMMAND_WORDS: { readonly [L in Locale]: CommandWords } = {
  vi: COMMAND_VI,
  en: COMMAND_EN,
};
