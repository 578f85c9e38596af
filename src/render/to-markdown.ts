import type { Paper } from '../document/paper.ts';
import type { Locale } from '../limit/locale.ts';
import { escapeMarkdown, markdownTable } from '../procedure/table/markdown-text.ts';
import { BLANK, type FieldText, paperTextOf, type TableText } from './paper/paper-text.ts';

const fieldLine = ({ label, text }: FieldText): string =>
  `- **${escapeMarkdown(label)}:** ${escapeMarkdown(text === '' ? BLANK : text)}`;

const tableLines = ({ caption, columns, rows }: TableText): readonly string[] => [
  `**${escapeMarkdown(caption)}**`,
  '',
  ...markdownTable(columns, rows),
];

/** Parts of a paper with an empty line between them; one that has nothing to say is left out. */
const inParagraphs = (parts: readonly (readonly string[])[]): string =>
  parts
    .map((lines) => lines.join('\n'))
    .filter((part) => part !== '')
    .join('\n\n');

/** Lines that belong together and yet stand one under the other. */
const stacked = (lines: readonly string[]): readonly string[] => [
  lines
    .filter((line) => line !== '')
    .map(escapeMarkdown)
    .join('  \n'),
];

/**
 * A statutory paper as Markdown. What names and texts from outside hold of Markdown or HTML is escaped;
 * an empty place is dotted.
 *
 * @example
 * ```ts
 * const paper = receipt(dossier, { now, calendar });
 * toMarkdown(paper).split('\n').find((line) => line.startsWith('#'));
 * //=> '# Giấy tiếp nhận hồ sơ và hẹn trả kết quả'
 * ```
 */
export const toMarkdown = (paper: Paper, options: { readonly locale?: Locale } = {}): string => {
  const text = paperTextOf(paper, options.locale ?? 'vi');
  const { signHere } = text;
  return `${inParagraphs([
    stacked(text.motto),
    stacked([...text.agency, text.number, text.placeAndDate, text.form]),
    [`# ${escapeMarkdown(text.title)}`],
    [escapeMarkdown(text.opening)],
    text.fields.map(fieldLine),
    ...text.tables.map(tableLines),
    [escapeMarkdown(text.closing)],
    ...text.signers.map((signer) => stacked([signer, signHere])),
  ])}\n`;
};
