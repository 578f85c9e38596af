import { padTo, widthOf } from '../plain-text.ts';
import { wrapBehind, wrapText } from '../wrap-text.ts';

const INDENT = '  ';

/** Lines moved in under their heading. */
export const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : INDENT + line));

/** What is left of a line inside a section. */
export const innerWidth = (width: number): number => width - INDENT.length;

/** A section: its heading, its lines, and an empty line before the next one. */
export const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...indented(lines)];

/** A paragraph that fits the width. */
export const paragraph = (text: string, width: number): readonly string[] =>
  wrapText(text, innerWidth(width));

/** A list, one item to a mark. */
export const bullets = (items: readonly string[], width: number): readonly string[] =>
  items.flatMap((item) => wrapBehind('- ', item, innerWidth(width)));

/** Labels on the left, values in one column on the right. */
export const fieldLines = (
  fields: readonly (readonly [label: string, value: string])[],
  width: number,
): readonly string[] => {
  const labelWidth = Math.max(...fields.map(([label]) => widthOf(label)));
  return fields.flatMap(([label, value]) =>
    wrapBehind(`${padTo(label, labelWidth)} : `, value, innerWidth(width)),
  );
};
