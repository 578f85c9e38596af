/** A font as far as it decides how much room a text takes. */
export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * The fonts of a picture. Widths are reckoned for the last named one, the widest of them: in any
 * other a text takes less room than it is given.
 */
export const FONT_FAMILY =
  "Arial, 'Liberation Sans', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

/** Advance widths in hundredths of the font size, by the characters that have them. */
const WIDTHS: readonly (readonly [hundredths: number, characters: string])[] = [
  [28, 'ijl'],
  [30, 'IJ'],
  [32, ' ,.‘’·'],
  [34, '/:;\\|'],
  [37, 'f-'],
  [40, '()[]t'],
  [42, '!r'],
  [50, '"*_`–'],
  [53, '“”sz?'],
  [55, 'c'],
  [58, 'LFk•'],
  [62, 'vxyPTYaeoơ'],
  [64, '$0123456789ESbdghnpquđư{}'],
  [66, 'K'],
  [70, 'ABVXZCR'],
  [77, 'UNHD▲'],
  [79, 'GĐOQ&'],
  [84, 'w#+<=>~→≤≥×'],
  [87, 'MƯ'],
  [93, 'Ơ'],
  [100, '%mW@—…'],
];

const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([hundredths, characters]) =>
    [...characters].map((character) => [character, hundredths] as const),
  ),
);

/** Letters of other scripts: as wide as a font is high, which none of them exceeds by much. */
const WIDEST = 105;

/** Bold letters are wider by about an eighth. */
const BOLD = 1.15;

/** A mark above or below a letter takes no room; the horns of ơ and ư belong to their letters. */
const MARKS = /[\u0300-\u031a\u031c-\u036f]/g;

/** Letters with their horns but without tones and other marks. */
const baseLetters = (text: string): readonly string[] => [
  ...text.normalize('NFD').replaceAll(MARKS, '').normalize('NFC'),
];

/** How wide a text is at most, in pixels; estimated, since nothing here can ask a font. */
export const textWidth = (text: string, { size, bold = false }: Font): number => {
  const hundredths = baseLetters(text).reduce(
    (sum, letter) => sum + (WIDTH_OF.get(letter) ?? WIDEST),
    0,
  );
  return (hundredths / 100) * size * (bold ? BOLD : 1);
};
