import type { Locale } from '../../limit/locale.ts';
import { element, escapeMarkup } from '../svg/markup.ts';
import type { Picture, PictureTable } from '../svg/picture.ts';

/** Enough to read by on a screen and on paper; nothing is fetched from anywhere. */
const STYLE = [
  'body{font-family:Arial,"Noto Sans","DejaVu Sans",sans-serif;color:#1b2430;margin:1.5rem}',
  'figure{margin:0 0 2rem;overflow-x:auto}',
  'svg{max-width:100%;height:auto}',
  'table{border-collapse:collapse;margin:0 0 2rem}',
  'caption{text-align:left;font-weight:bold;padding:.4rem 0}',
  'th,td{border:1px solid #8b95a1;padding:.3rem .5rem;text-align:left;vertical-align:top}',
  'th{background:#eef1f5}',
  '@media print{body{margin:0}tr{break-inside:avoid}}',
].join('');

const cells = (name: 'th' | 'td', texts: readonly string[]): readonly string[] =>
  texts.map((text) => element(name, name === 'th' ? { scope: 'col' } : {}, [escapeMarkup(text)]));

const tableOf = ({ caption, columns, rows }: PictureTable): string =>
  element('table', {}, [
    element('caption', {}, [escapeMarkup(caption)]),
    element('thead', {}, [element('tr', {}, cells('th', columns))]),
    element('tbody', {}, [rows.map((row) => element('tr', {}, cells('td', row))).join('\n')]),
  ]);

/**
 * A picture as one HTML page: its title, the picture itself, and the same facts as tables for those
 * who cannot see it. No scripts, and nothing from outside.
 */
export const pictureToPage = ({ title, svg, tables }: Picture, locale: Locale): string =>
  [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, [escapeMarkup(title)]),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    element('h1', {}, [escapeMarkup(title)]),
    `<figure>${svg.trim()}</figure>`,
    ...tables.map(tableOf),
    '</body>',
    '</html>',
    '',
  ].join('\n');
