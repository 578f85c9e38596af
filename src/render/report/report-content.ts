/** A heading, and what is written behind it with its own punctuation: "(unit: dossiers)". */
export interface Heading {
  readonly text: string;
  readonly remark?: string;
}

/** A label with what is told under it, often one text. */
export interface ContentField {
  readonly label: string;
  readonly texts: readonly string[];
}

/** A column of a table. */
export interface ContentColumn {
  readonly title: string;
  /** It is left out when all its cells are empty. */
  readonly optional?: boolean;
  /** Its cells stay on one line where there is room for that: times, numbers. */
  readonly whole?: boolean;
  /** Its cells are numbers, to be compared digit by digit where the letters have no one width. */
  readonly isNumeric?: boolean;
}

/** A table; without a caption it is named by the heading above it. */
export interface ContentTable {
  readonly caption?: string;
  readonly columns: readonly ContentColumn[];
  /** A cell for each column; the first says what the row is about. */
  readonly rows: readonly (readonly string[])[];
  /** The row that adds up the others. */
  readonly total?: readonly string[];
}

/** A part of a section: a paragraph, a list, or a table. */
export type ContentBlock =
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | ContentTable;

/** What belongs together. */
export interface ContentSection {
  readonly heading?: Heading;
  readonly blocks: readonly ContentBlock[];
}

/** A report in the words of a language, before it is laid out as text or as a page. */
export interface ReportContent {
  readonly heading?: Heading;
  /** The instant that it is about. */
  readonly asOf?: string;
  /** Paragraphs. */
  readonly opening: readonly string[];
  readonly fields: readonly ContentField[];
  readonly sections: readonly ContentSection[];
}

/** A report that is headed by what it is about. */
export interface HeadedContent extends ReportContent {
  readonly heading: Heading;
}

/** A heading on one line. */
export const headingText = ({ text, remark = '' }: Heading): string => text + remark;

/** A section, unless there is nothing to say in it. */
export const section = (
  heading: Heading,
  blocks: readonly ContentBlock[],
): readonly ContentSection[] => (blocks.length === 0 ? [] : [{ heading, blocks }]);

/** A list, unless it has no items. */
export const listOf = (items: readonly string[]): readonly ContentBlock[] =>
  items.length === 0 ? [] : [{ items }];

/** All rows of a table in order, and of its columns those that are not left out. */
export const shownTable = ({
  columns,
  rows,
  total,
}: ContentTable): Required<Pick<ContentTable, 'columns' | 'rows'>> => {
  const all = total === undefined ? rows : [...rows, total];
  const isShown = columns.map(
    ({ optional }, i) => optional !== true || all.some((row) => (row[i] ?? '') !== ''),
  );
  return {
    columns: columns.filter((_, i) => isShown[i]),
    rows: all.map((row) => row.filter((_, i) => isShown[i])),
  };
};
