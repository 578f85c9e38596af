import type { TableRowKind } from './procedure-table.ts';

/** What the column "Loại" says. */
export const KIND_WORDS: { readonly [words: string]: TableRowKind } = {
  'giai đoạn': 'stage',
  bước: 'step',
  chờ: 'wait',
};

/** How the first words of a row begin that heads a stage. */
export const STAGE_OPENINGS = ['giai đoạn', 'chặng'] as const;

/** Words in a cell of limits that set the time outside the procedure. */
export const NOT_COUNTED = 'không tính';

/** How the first words of the row begin that holds the totals; "Tổng hợp" is work. */
export const TOTAL_OPENINGS = ['tổng cộng', 'tổng thời gian', 'tổng thời hạn', 'tổng số'] as const;

/** The first word of a row in which an agency waits; "Chờm" is no such word. */
export const WAIT_OPENING = 'chờ';

/** How a row begins that hands out the result. */
export const RETURN_OPENINGS = ['trả kết quả', 'trả kq'] as const;

/** Words of a row that runs at the same time as others. */
export const IN_PARALLEL = 'song song';
