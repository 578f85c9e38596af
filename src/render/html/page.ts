import type { Locale } from '../../limit/locale.ts';
import { element, escapeMarkup } from '../svg/markup.ts';
import type { SheetSide } from '../svg/sheet.ts';
import { pageFrame } from './page-frame.ts';
import { pageStyle } from './page-style.ts';

/** What a page is about, in which language, and how it lies on paper. */
export interface PageKind {
  readonly title: string;
  readonly locale: Locale;
  readonly side: SheetSide;
}

/** The title of a page above its parts. */
export const htmlPage = ({ title, locale, side }: PageKind, parts: readonly string[]): string =>
  pageFrame({
    title,
    locale,
    style: pageStyle(side),
    body: [element('h1', {}, [escapeMarkup(title)]), ...parts],
  });
