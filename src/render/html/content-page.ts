import type { Locale } from '../../limit/locale.ts';
import type { ReportContent } from '../report/report-content.ts';
import type { Picture } from '../svg/picture.ts';
import { contentParts } from './content-parts.ts';
import { htmlPage } from './page.ts';
import { figurePart } from './picture-page.ts';

/** What a report is shown with on a page. */
interface ContentPage {
  readonly title: string;
  readonly locale: Locale;
  readonly picture?: Picture | undefined;
}

/** A report as one HTML page, below a picture of it where there is one. */
export const contentPage = (
  content: ReportContent,
  { title, locale, picture }: ContentPage,
): string =>
  htmlPage(
    title,
    contentParts(content, picture === undefined ? [] : [figurePart(picture)]),
    locale,
  );
