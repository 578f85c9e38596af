import { cellText } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';
import { HEAD_WORDS } from './heading-words.ts';
import type { ProcedureTable } from './procedure-table.ts';

/** What the lines above a table say about the procedure (Mã thủ tục…); empty where they do not. */
export type TableHead = Pick<ProcedureTable, 'code' | 'version' | 'name'>;

/** "Mã thủ tục | 1.000001" in two cells, or "Mã thủ tục: 1.000001" in one. */
const pairIn = ({ cells }: GridRow): readonly [words: string, text: string] => {
  const [first = '', second] = cells.map(cellText).filter(Boolean);
  const colon = first.indexOf(':');
  const words = colon < 0 ? first : first.slice(0, colon);
  const text = second ?? (colon < 0 ? '' : first.slice(colon + 1));
  return [words.toLowerCase().trim(), text.trim()];
};

/** Which member of the head a line tells, and what. */
const memberIn = (line: GridRow) => {
  const [words, text] = pairIn(line);
  return { key: Object.hasOwn(HEAD_WORDS, words) ? HEAD_WORDS[words] : undefined, text };
};

export const readHead = (lines: Grid): TableHead => {
  const head = { code: '', version: '', name: '' };
  for (const line of lines) {
    const { key, text } = memberIn(line);
    if (key !== undefined && key !== 'basis' && head[key] === '') head[key] = text;
  }
  return head;
};

/** What the lines above a table name as the basis, each in a line of its own. */
export const readBasis = (lines: Grid): readonly string[] =>
  lines.map(memberIn).flatMap(({ key, text }) => (key === 'basis' && text !== '' ? [text] : []));
