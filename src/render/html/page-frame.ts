import type { Locale } from '../../limit/locale.ts';
import { element, escapeMarkup } from '../svg/markup.ts';

/** What an HTML page is made of; nothing of it is fetched from anywhere. */
interface PageFrame {
  readonly title: string;
  readonly locale: Locale;
  /** CSS that was written here. */
  readonly style: string;
  /** Elements, escaped already. */
  readonly body: readonly string[];
}

/** One HTML page that needs nothing else. No scripts. */
export const pageFrame = ({ title, locale, style, body }: PageFrame): string =>
  [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, [escapeMarkup(title)]),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
