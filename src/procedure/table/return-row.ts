import { cellText } from './cell-text.ts';
import { isWithoutAmount } from './limit-cell.ts';
import type { TableRow } from './procedure-table.ts';
import { NOT_COUNTED, RETURN_OPENINGS } from './row-words.ts';

/** "Bước 5:" and the like before what is done. */
const NUMBERING = /^(?:bước\s*)?[\d.]+\s*[.:)–-]?\s*/;

/** Whether a row hands out the result ("Trả kết quả"): it is a step and nobody's wait. */
export const isReturnRow = ({ label, content }: Pick<TableRow, 'label' | 'content'>): boolean => {
  const words = (cellText(content) || cellText(label)).toLowerCase().replace(NUMBERING, '');
  return RETURN_OPENINGS.some((opening) => words.startsWith(opening));
};

/** Whether a cell of such a row says that its time is not counted: a limit of zero. */
export const isUncounted = (cell: string): boolean =>
  cellText(cell).toLowerCase().includes(NOT_COUNTED) && isWithoutAmount(cell);
