/** Signs that mean something in Markdown or HTML wherever they stand in a line. */
const SPECIAL = /[\\|<>&*_~`[\]]/g;

/** A text of which Markdown and HTML make nothing else. */
export const escapeMarkdown = (text: string): string => text.replace(SPECIAL, '\\$&');

const lineOf = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

/** The lines of a table with its headings. */
export const markdownTable = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [
  lineOf(headings),
  `|${headings.map(() => ' --- |').join('')}`,
  ...rows.map(lineOf),
];
