import type { Locale } from '../../limit/locale.ts';
import type { ContentTable } from '../report/report-content.ts';
import type { Picture, PictureTable } from '../svg/picture.ts';
import { paragraphPart } from './content-parts.ts';
import { figurePart } from './figure-part.ts';
import { htmlPage } from './page.ts';
import { sideFor } from './sheet-bands.ts';
import { tablePart } from './table-part.ts';

/** The facts of a picture as a table of a report. */
export const contentTableOf = ({
  caption,
  columns,
  rows,
  total,
  numbers = [],
}: PictureTable): ContentTable => ({
  caption,
  columns: columns.map((title, i) => ({ title, isNumeric: numbers.includes(i) })),
  rows,
  ...(total === undefined ? {} : { total }),
});

/** The facts of a picture as parts of a page. */
export const tableParts = ({ tables }: Picture): readonly string[] =>
  tables.map((table) => tablePart(contentTableOf(table)));

/** A picture as one HTML page, with the same facts as tables for those who cannot see it. */
export const pictureToPage = (
  picture: Picture,
  locale: Locale,
  paragraphs: readonly string[] = [],
): string => {
  const { title } = picture.drawing;
  const side = sideFor(picture.drawing);
  return htmlPage({ title, locale, side }, [
    ...paragraphs.map(paragraphPart),
    figurePart(picture, { title, side, paragraphs }),
    ...tableParts(picture),
  ]);
};
