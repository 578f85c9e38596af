import type { Instant } from '../time/instant.ts';
import type { PaperField, PaperFieldKey, PaperValue } from './paper.ts';

/** A text; without one, a place to be filled in by hand. */
export const textValue = (text: string | undefined): PaperValue => ({ text: text ?? '' });

/** A number; without one, a place to be filled in by hand. */
export const countValue = (count: number | undefined): PaperValue =>
  count === undefined ? textValue(undefined) : { count };

/** A moment; without one, a place to be filled in by hand. */
export const instantValue = (at: Instant | undefined): PaperValue =>
  at === undefined ? textValue(undefined) : { at };

export const field = (key: PaperFieldKey, value: PaperValue): PaperField => ({ key, value });
