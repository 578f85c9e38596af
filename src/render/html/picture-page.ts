import type { Locale } from '../../limit/locale.ts';
import type { ContentTable } from '../report/report-content.ts';
import { element } from '../svg/markup.ts';
import type { Picture, PictureTable } from '../svg/picture.ts';
import { htmlPage } from './page.ts';
import { tablePart } from './table-part.ts';

/** A picture as a part of a page; on a narrow screen it is moved to be seen. */
export const figurePart = ({ svg, title }: Picture): string =>
  element('figure', { tabindex: 0, 'aria-label': title }, [svg.trim()]);

/** The facts of a picture as a table of a report. */
export const contentTableOf = ({
  caption,
  columns,
  rows,
  numbers = [],
}: PictureTable): ContentTable => ({
  caption,
  columns: columns.map((title, i) => ({ title, isNumeric: numbers.includes(i) })),
  rows,
});

/** A picture as one HTML page, with the same facts as tables for those who cannot see it. */
export const pictureToPage = (picture: Picture, locale: Locale): string =>
  htmlPage(
    picture.title,
    [figurePart(picture), ...picture.tables.map((table) => tablePart(contentTableOf(table)))],
    locale,
  );
