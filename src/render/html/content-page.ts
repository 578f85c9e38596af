import type { Locale } from '../../limit/locale.ts';
import type { ReportContent } from '../report/report-content.ts';
import type { Picture } from '../svg/picture.ts';
import { contentParts } from './content-parts.ts';
import { figurePart } from './figure-part.ts';
import { htmlPage } from './page.ts';
import { tableParts } from './picture-page.ts';

/** What a report is shown with on a page. */
interface ContentPage {
  readonly title: string;
  readonly locale: Locale;
  readonly picture?: Picture | undefined;
}

/** The tables of reports are wide. */
const SIDE = 'landscape';

/** A report as one HTML page, below a picture of it where there is one. */
export const contentPage = (
  content: ReportContent,
  { title, locale, picture }: ContentPage,
): string => {
  const { asOf, opening } = content;
  const paragraphs = [...(asOf === undefined ? [] : [asOf]), ...opening];
  const figures =
    picture === undefined
      ? []
      : [figurePart(picture, { title, side: SIDE, paragraphs }), ...tableParts(picture)];
  return htmlPage({ title, locale, side: SIDE }, contentParts(content, figures));
};
