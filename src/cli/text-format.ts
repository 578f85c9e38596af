import { choiceOf } from './choice-option.ts';
import type { Options } from './options.ts';

/** How what is meant for people comes out: on the terminal, or as a page for a browser. */
export type TextFormat = 'text' | 'html';

export const textFormatOf = (options: Options): TextFormat =>
  choiceOf(options, 'format', ['text', 'html']);
