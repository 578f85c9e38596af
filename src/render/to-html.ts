import type { Paper } from '../document/paper.ts';
import type { PaperKind } from '../document/paper-kind.ts';
import type { Locale } from '../limit/locale.ts';
import { pageFrame } from './html/page-frame.ts';
import {
  BLANK,
  type FieldText,
  type PaperText,
  paperTextOf,
  type TableText,
} from './paper/paper-text.ts';
import { element, escapeMarkup } from './svg/markup.ts';

/** Papers whose table is too wide for an upright sheet. */
const WIDE: ReadonlySet<PaperKind> = new Set(['dossierRegister']);

/** The margins of administrative papers (NĐ 30/2020/NĐ-CP, Phụ lục I) on A4. */
const styleOf = (paper: PaperKind): string =>
  [
    `@page{size:A4 ${WIDE.has(paper) ? 'landscape' : 'portrait'};margin:20mm 15mm 20mm 30mm}`,
    'body{font-family:"Times New Roman","Noto Serif","DejaVu Serif",serif;font-size:12pt;',
    `line-height:1.3;color:#000;max-width:${WIDE.has(paper) ? '297mm' : '165mm'};margin:1.5rem auto}`,
    // The name of the State stands on one line, and so does its motto; the agency's may break.
    'header{display:grid;grid-template-columns:1fr auto;gap:5mm;text-align:center}',
    'header div:last-child strong{white-space:nowrap}',
    'header p,.signers p{margin:0}',
    'header strong{display:block}',
    '.form{text-align:right;font-style:italic;font-size:11pt;margin:0 0 4mm}',
    'h1{font-size:15pt;text-align:center;text-transform:uppercase;margin:8mm 0 5mm}',
    'dl{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:1.5mm 4mm;margin:0 0 5mm}',
    'dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}',
    'table{border-collapse:collapse;width:100%;margin:0 0 5mm;font-size:11pt}',
    'caption{text-align:left;font-weight:bold;padding:1mm 0}',
    'th,td{border:1px solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top;overflow-wrap:break-word}',
    '.signers{display:flex;justify-content:space-around;text-align:center;margin-top:8mm;',
    'padding-bottom:18mm;break-inside:avoid}',
    '@media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}',
  ].join('');

const paragraphs = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text !== '').map((text) => element('p', {}, [escapeMarkup(text)]));

const strong = (text: string): string => element('strong', {}, [escapeMarkup(text)]);

const headOf = ({ agency, motto, number, placeAndDate }: PaperText): string =>
  element('header', {}, [
    element('div', {}, [...agency.map(strong), ...paragraphs([number])]),
    element('div', {}, [...motto.map(strong), ...paragraphs([placeAndDate])]),
  ]);

const fieldOf = ({ label, text }: FieldText): string =>
  element('dt', {}, [escapeMarkup(label)]) +
  element('dd', {}, [escapeMarkup(text === '' ? BLANK : text)]);

const rowOf = (name: 'th' | 'td', cells: readonly string[]): string =>
  element(
    'tr',
    {},
    cells.map((cell) => element(name, name === 'th' ? { scope: 'col' } : {}, [escapeMarkup(cell)])),
  );

const tableOf = ({ caption, columns, rows }: TableText): string =>
  element('table', {}, [
    element('caption', {}, [escapeMarkup(caption)]),
    element('thead', {}, [rowOf('th', columns)]),
    element('tbody', {}, [rows.map((row) => rowOf('td', row)).join('\n')]),
  ]);

const signersOf = ({ signers, signHere }: PaperText): readonly string[] =>
  signers.length === 0
    ? []
    : [
        element(
          'div',
          { class: 'signers' },
          signers.map((signer) => element('div', {}, [strong(signer), ...paragraphs([signHere])])),
        ),
      ];

const fieldsOf = ({ fields }: PaperText): readonly string[] =>
  fields.length === 0 ? [] : [element('dl', {}, fields.map(fieldOf))];

/**
 * A statutory paper as one HTML page that needs nothing else and prints on A4. Names and texts from
 * outside are escaped; an empty place is dotted.
 *
 * @example
 * ```ts
 * const particulars = { applicant: { name: '<script>alert(1)</script>' } };
 * const page = toHtml(receipt(dossier, { now, calendar, particulars }));
 * page.includes('<script'); //=> false
 * page.includes('<h1>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</h1>'); //=> true
 * ```
 */
export const toHtml = (paper: Paper, options: { readonly locale?: Locale } = {}): string => {
  const { locale = 'vi' } = options;
  const text = paperTextOf(paper, locale);
  return pageFrame({
    title: text.title,
    locale,
    style: styleOf(paper.paper),
    body: [
      ...(text.form === '' ? [] : [element('p', { class: 'form' }, [escapeMarkup(text.form)])]),
      headOf(text),
      element('h1', {}, [escapeMarkup(text.title)]),
      ...paragraphs([text.opening]),
      ...fieldsOf(text),
      ...text.tables.map(tableOf),
      ...paragraphs([text.closing]),
      ...signersOf(text),
    ],
  });
};
