import type { Locale } from '../../limit/locale.ts';
import { element, escapeMarkup } from '../svg/markup.ts';
import { pageFrame } from './page-frame.ts';
import { PAGE_STYLE } from './page-style.ts';

/** The title of a page above its parts. */
export const htmlPage = (title: string, parts: readonly string[], locale: Locale): string =>
  pageFrame({
    title,
    locale,
    style: PAGE_STYLE,
    body: [element('h1', {}, [escapeMarkup(title)]), ...parts],
  });
