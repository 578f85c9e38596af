import type { SheetSide } from '../svg/sheet.ts';

/** To be read on a screen of any width. */
const SCREEN = [
  'body{font-family:Arial,"Noto Sans","DejaVu Sans",sans-serif;line-height:1.45;color:#1b2430;',
  'background:#fff;max-width:80rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}',
  'h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}',
  'h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}',
  'p{margin:.35rem 0}',
  'p,li{max-width:80ch}',
  'ul{margin:.35rem 0;padding-left:1.4rem}',
  'figure{margin:1.25rem 0 1.5rem;overflow-x:auto}',
  'svg{display:block;max-width:100%;height:auto}',
  '.band{display:none}',
  'dl{display:grid;grid-template-columns:fit-content(40%) 1fr;gap:.35rem 1.25rem;margin:1rem 0}',
  'dt{grid-column:1;font-weight:bold}',
  'dd{grid-column:2;margin:0;max-width:80ch}',
];

/** A column of words is never squeezed to less than a word; a table too wide scrolls by itself. */
const TABLES = [
  '.table{position:relative;overflow-x:auto;margin:.75rem 0 1rem}',
  'table{border-collapse:collapse}',
  'caption{text-align:left;font-weight:bold;padding:.4rem 0}',
  '.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  'th,td{border:1px solid #8b95a1;padding:.3rem .5rem;text-align:left;vertical-align:top}',
  'thead th{background:#e6eaf0;vertical-align:bottom;overflow-wrap:break-word}',
  'tbody th{font-weight:normal;background:#f6f8fa;min-width:6rem}',
  'td{min-width:5rem}',
  '.whole{white-space:nowrap;min-width:0}',
  '.number{text-align:right;min-width:0;font-variant-numeric:tabular-nums}',
  'td.number{white-space:nowrap}',
  '.total>*{font-weight:bold;border-top:2px solid #1b2430}',
];

/** On a phone a picture keeps the size of its letters, and what a row is about stays in sight. */
const PHONE = [
  '@media (max-width:40rem){',
  'body{padding:1rem}',
  'dl{display:block}',
  'dd{margin:0 0 .6rem}',
  'figure svg{max-width:none}',
  'table{font-size:.9rem}',
  'tbody th{position:sticky;left:0;max-width:40vw}',
  '}',
];

/** On paper nothing scrolls, so that what stands on one line elsewhere may break here. */
const paper = (side: SheetSide): readonly string[] => [
  `@page{size:A4 ${side};margin:10mm}`,
  '@media print{',
  'body{max-width:none;padding:0;font-size:10pt}',
  'h1,h2,caption{break-after:avoid}',
  'h1{font-size:15pt;margin:0 0 2mm}',
  'figure,.table{overflow:visible}',
  'figure{margin:2mm 0}',
  'figure>svg{width:var(--on-paper);break-inside:avoid}',
  '.banded>svg:first-child{position:absolute;width:0;height:0}',
  '.band{display:block}',
  'table{font-size:9pt}',
  'thead{display:table-header-group;break-inside:avoid}',
  'tr,li{break-inside:avoid}',
  'thead th,tbody th{-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  'tbody th,td{min-width:3.5rem}',
  '.whole{white-space:normal;min-width:6rem}',
  '}',
];

/** The style of the pages of pictures and reports, light on a screen and on paper. */
export const pageStyle = (side: SheetSide): string =>
  [...SCREEN, ...TABLES, ...PHONE, ...paper(side)].join('');
