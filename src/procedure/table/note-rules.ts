import type { IssuePath } from '../../base/issue.ts';
import type { Finding } from '../finding.ts';
import { cellText } from './cell-text.ts';
import { makeFinding } from './make-finding.ts';
import type { ProcedureTable, TableRow } from './procedure-table.ts';
import { readWaitClock } from './wait-clock.ts';

const noteAt = (path: IssuePath, note: string | undefined): readonly Finding[] => {
  const text = cellText(note);
  return text === '' ? [] : [makeFinding([...path, 'note'], 'table.noteNotRead', { text })];
};

/** The note of a wait but for what it says of the clocks. */
const unreadNote = (row: TableRow): string | undefined =>
  row.kind === 'wait' ? readWaitClock(row).unread : row.note;

/** Notes are for people; each one is told, so that nothing in it is lost in silence. */
export const notesNotRead = ({ rows, note }: ProcedureTable): readonly Finding[] => [
  ...rows.flatMap((row, index) => noteAt(['rows', index], unreadNote(row))),
  ...noteAt([], note),
];
