/** Programs for spreadsheets run a cell that begins so as a formula. */
const FORMULA_OPENING = /^[=+\-@\t\r]/;

const NEEDS_QUOTES = /[",;\r\n]/;

const cellOf = (text: string): string => {
  const harmless = FORMULA_OPENING.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Without it, programs for spreadsheets take the text for another encoding than UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows of cells as CSV (RFC 4180, UTF-8 with a byte-order mark). A cell that a program for
 * spreadsheets would run as a formula has an apostrophe before it.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
