import { widthOf } from './plain-text.ts';

/** Fills lines with words, each line as long as it fits. A word alone on a line need not fit. */
export const fillLines = (
  words: readonly string[],
  fits: (line: string) => boolean,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
};

/**
 * Breaks a text into lines at spaces. A word longer than a line keeps a line to itself: nothing is
 * ever cut.
 */
export const wrapText = (text: string, width: number): readonly string[] => {
  const words = text.split(/\s+/).filter((part) => part !== '');
  return fillLines(words, (line) => widthOf(line) <= width);
};

/** A wrapped text whose lines stand under one another behind a mark such as "- ". */
export const wrapBehind = (mark: string, text: string, width: number): readonly string[] => {
  const indent = ' '.repeat(widthOf(mark));
  return wrapText(text, width - widthOf(mark)).map((line, i) => (i === 0 ? mark : indent) + line);
};
