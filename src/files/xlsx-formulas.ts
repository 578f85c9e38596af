/** The opening of a cell in the XML of a sheet, whatever prefix its namespace has. */
const CELL = /<(?:\w+:)?c(?=\s)/;

const FORMULA = /<(?:\w+:)?f[\s>/]/;

const CELL_NAME = /\br="([A-Z]{1,3}\d{1,7})"/;

/** `xl/worksheets/sheet2.xml` → `sheet2` */
const sheetName = (path: string): string => path.replace(/^.*\/|\.xml$/g, '');

/**
 * The cells of a sheet that hold formulas, as `sheet1!C7`. What a formula gave when it was last
 * computed stands beside it and may be out of date.
 */
export const formulaCells = (path: string, xml: string): readonly string[] =>
  xml
    .split(CELL)
    .slice(1)
    .filter((cell) => FORMULA.test(cell))
    .map((cell) => `${sheetName(path)}!${CELL_NAME.exec(cell)?.[1] ?? '?'}`);
