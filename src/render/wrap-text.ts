import { widthOf } from './plain-text.ts';

/**
 * Breaks a text into lines at spaces. A word longer than a line keeps a line to itself: nothing is
 * ever cut.
 */
export const wrapText = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};

/** A wrapped text whose lines stand under one another behind a mark such as "- ". */
export const wrapBehind = (mark: string, text: string, width: number): readonly string[] => {
  const indent = ' '.repeat(widthOf(mark));
  return wrapText(text, width - widthOf(mark)).map((line, i) => (i === 0 ? mark : indent) + line);
};
