import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell of a sheet as its XML: a text, a number by its digits, a formula, or a date. */
export type WorkbookCell =
  | string
  | { readonly digits: string }
  | { readonly formula: string }
  | { readonly dateSerial: number }
  | null;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const cellXml = (cell: WorkbookCell, name: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c r="${name}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  }
  if ('digits' in cell) return `<c r="${name}"><v>${cell.digits}</v></c>`;
  return 'formula' in cell
    ? `<c r="${name}"><f>${escaped(cell.formula)}</f><v>1</v></c>`
    : `<c r="${name}" s="1"><v>${cell.dateSerial}</v></c>`;
};

const sheetXml = (rows: readonly (readonly WorkbookCell[])[]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`))
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The smallest workbook that programs for spreadsheets read: one sheet, and a style for dates. */
export const workbookOf = (
  rows: readonly (readonly WorkbookCell[])[],
  more: Zippable = {},
): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml(rows)),
    ...more,
  });
