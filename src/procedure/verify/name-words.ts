import { ABBREVIATIONS } from './unit-abbreviations.ts';

const DASHES = /[-\u2010-\u2015\u2212]/g;
const PUNCTUATION = /[^\p{L}\p{M}\p{N}&\s]/gu;

/** A tone mark set on the first vowel of a pair: "hòa", "ủy"; others write it on the second. */
const TONE_ON_FIRST = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g;

/** A word as its letters and marks one by one, so that a mark in the wrong place is one letter. */
const decompose = (text: string): string =>
  text.normalize('NFD').toLowerCase().replaceAll(TONE_ON_FIRST, '$1$3$2');

const splitWords = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const writtenOut = (word: string): readonly string[] => {
  const short = word.normalize('NFC');
  return Object.hasOwn(ABBREVIATIONS, short)
    ? splitWords(decompose(ABBREVIATIONS[short] ?? ''))
    : [word];
};

/**
 * The words of a unit's name without what differs from one table to the next: case, dashes,
 * punctuation, spaces, abbreviations, where a tone mark is set, a word printed twice. Diacritics
 * stay, letter by letter.
 */
export const nameWords = (name: string): readonly string[] => {
  const plain = decompose(name).replaceAll(DASHES, ' ').replaceAll(PUNCTUATION, ' ');
  const words = splitWords(plain).flatMap(writtenOut);
  return words.filter((word, i) => word !== words[i - 1]);
};
