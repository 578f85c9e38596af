/**
 * Characters that would break a line, move a terminal's cursor or turn the direction of writing:
 * control characters, line separators and bidirectional marks.
 */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A name or text from outside on one line, in composed letters (NFC). */
export const plainText = (text: string): string =>
  text.normalize('NFC').replace(UNSAFE, ' ').replaceAll(/ {2,}/g, ' ').trim();

/**
 * Columns that a text takes: one for each code point of its composed form. Vietnamese letters are
 * one code point each once they are composed.
 */
export const widthOf = (text: string): number => [...text.normalize('NFC')].length;

/** Pads a text on the right to a width in code points. */
export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Cuts a text that is there only to be recognised, such as faulty input. */
export const shortened = (text: string, most: number): string => {
  const characters = [...plainText(text)];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`;
};

/** First letter in upper case. */
export const capitalised = (text: string): string => {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
};

/** "a, b and c" with the given word for "and". */
export const joinedWith = (parts: readonly string[], and: string): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
