import { tryParseLimit } from '../../limit/parse-limit.ts';
import { cellText } from './cell-text.ts';

/** Signs that decisions print where a cell is meant to be empty. */
const BLANKS: ReadonlySet<string> = new Set(['', '-', '–', '—', '…', '...']);

export const isBlankLimit = (cell: string | undefined): boolean => BLANKS.has(cellText(cell));

/** "Theo giấy hẹn", "không tính vào thời gian": words that set no limit. */
export const isWithoutAmount = (cell: string | undefined): boolean => {
  if (isBlankLimit(cell)) return false;
  const read = tryParseLimit(cellText(cell));
  return !read.ok && read.issues.some(({ code }) => code === 'limit.withoutAmount');
};

const NOT_COUNTED = /\s*\(không tính[^()]*\)$/i;

/** "15 ngày (không tính vào thời gian giải quyết)" without what any wait says of itself. */
export const withoutNotCounted = (cell: string): string => cellText(cell).replace(NOT_COUNTED, '');

/** The text of a limit in a cell; nothing when the cell sets none. */
export const limitTextIn = (cell: string | undefined): string | undefined =>
  isBlankLimit(cell) || isWithoutAmount(cell) ? undefined : cellText(cell);
