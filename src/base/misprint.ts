/** Shorter words differ by one letter and mean different things: "xã" and "xá". */
export const LEAST_LETTERS = 4;

/** The word itself, and the word without each of its letters: one slip apart, two words share one. */
export const withoutOneLetter = (word: string): readonly string[] => [
  word,
  ...Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1)),
];

/** Whether one letter of a word is missing, too many, wrong, or in the wrong place in the other. */
export const isOneSlipApart = (word: string, other: string): boolean => {
  if (word.length < LEAST_LETTERS || Math.abs(word.length - other.length) > 1) return false;
  const forms = new Set(withoutOneLetter(word));
  return withoutOneLetter(other).some((form) => forms.has(form));
};
