import { padTo, widthOf } from '../plain-text.ts';
import { wrapBehind, wrapText } from '../wrap-text.ts';
import type {
  ContentBlock,
  ContentField,
  ContentSection,
  Heading,
  ReportContent,
} from './report-content.ts';
import { textTable } from './text-table.ts';

const INDENT = '  ';

/** Columns of a terminal of which nothing else is known. */
export const DEFAULT_WIDTH = 100;

/** Lines moved in under their heading. */
const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : INDENT + line));

/** Labels on the left, values in one column on the right. */
const fieldLines = (fields: readonly ContentField[], width: number): readonly string[] => {
  const labelWidth = Math.max(...fields.map(({ label }) => widthOf(label)));
  return fields.flatMap(({ label, texts }) =>
    wrapBehind(`${padTo(label, labelWidth)} : `, texts.join('; '), width),
  );
};

const headingLine = ({ text, remark = '' }: Heading): string => text.toUpperCase() + remark;

const blockLines = (block: ContentBlock, width: number): readonly string[] => {
  if ('text' in block) return wrapText(block.text, width);
  if ('items' in block) return block.items.flatMap((item) => wrapBehind('- ', item, width));
  const { caption } = block;
  return [...(caption === undefined ? [] : [`${caption}:`]), ...textTable(block, width)];
};

/** Blocks one after the other, an empty line on either side of a table. */
const stackedLines = (blocks: readonly ContentBlock[], width: number): readonly string[] =>
  blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const isApart = before !== undefined && ('columns' in before || 'columns' in block);
    return [...(isApart ? [''] : []), ...blockLines(block, width)];
  });

const sectionLines = ({ heading, blocks }: ContentSection, width: number): readonly string[] => {
  const lines = stackedLines(blocks, width);
  return heading === undefined ? ['', ...lines] : ['', headingLine(heading), ...indented(lines)];
};

/** Lays a report out as plain text. */
export const reportText = (
  { heading, asOf, opening, fields, sections }: ReportContent,
  width = DEFAULT_WIDTH,
): string => {
  const inner = width - INDENT.length;
  const lines = [
    ...(heading === undefined ? [] : [headingLine(heading)]),
    ...(asOf === undefined ? [] : [asOf]),
    ...opening.flatMap((text) => wrapText(text, inner)),
    ...indented(fieldLines(fields, inner)),
    ...sections.flatMap((each) => sectionLines(each, inner)),
  ];
  return `${lines.join('\n')}\n`;
};
