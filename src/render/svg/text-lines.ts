import { plainText } from '../plain-text.ts';
import { fillLines } from '../wrap-text.ts';
import { type Font, textWidth } from './text-width.ts';

/** A word in pieces that each fit a line: a name without spaces must not leave its box. */
const piecesOf = (word: string, width: number, font: Font): readonly string[] => {
  if (textWidth(word, font) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, font) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
};

/** Breaks a text from outside into lines no wider than given; nothing is cut off. */
export const linesWithin = (text: string, width: number, font: Font): readonly string[] => {
  const pieces = plainText(text)
    .split(' ')
    .flatMap((word) => piecesOf(word, width, font));
  return fillLines(pieces, (line) => textWidth(line, font) <= width);
};

/** The widest of some lines, in pixels. */
export const widestOf = (lines: readonly string[], font: Font): number =>
  lines.reduce((widest, line) => Math.max(widest, textWidth(line, font)), 0);
