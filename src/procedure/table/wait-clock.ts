import { WAIT_CLOCKS, type WaitClock } from '../procedure.ts';
import { cellText } from './cell-text.ts';
import { CLOCK_WORDS } from './note-words.ts';
import type { TableRow } from './procedure-table.ts';
import { NOT_COUNTED } from './row-words.ts';

/** Remarks are printed with this between them. */
export const BETWEEN_REMARKS = '; ';

/** What a wait between the rows does to the clocks, as far as its row says so. */
interface WaitClockReading {
  readonly clock?: WaitClock;
  /** Told by no words of the note, but by the time that is not counted. */
  readonly isGuessed: boolean;
  /** What of the note says anything else. */
  readonly unread: string;
}

/** Whether a row says that its time is not counted. */
const isNotCounted = ({ limits }: Pick<TableRow, 'limits'>): boolean =>
  limits.some((cell) => cellText(cell).toLowerCase().includes(NOT_COUNTED));

const clockIn = (remark: string, allowed: readonly WaitClock[]): WaitClock | undefined => {
  const plain = remark.toLowerCase().replace(/\.$/, '');
  return allowed.find((clock) => plain === CLOCK_WORDS[clock]);
};

/** What is not counted does not run, but may begin anew. */
const NOT_RUNNING = WAIT_CLOCKS.filter((clock) => clock !== 'run');

/** The note says more than that the time is not counted; of two remarks the first counts. */
export const readWaitClock = (row: TableRow): WaitClockReading => {
  const isStopped = isNotCounted(row);
  const allowed = isStopped ? NOT_RUNNING : WAIT_CLOCKS;
  const remarks = cellText(row.note).split(BETWEEN_REMARKS.trim()).map(cellText);
  const at = remarks.findIndex((remark) => clockIn(remark, allowed) !== undefined);
  const told = clockIn(remarks[at] ?? '', allowed);
  const clock = told ?? (isStopped ? 'pause' : undefined);
  return {
    ...(clock === undefined ? {} : { clock }),
    isGuessed: told === undefined && isStopped,
    unread: remarks.filter((remark, i) => i !== at && remark !== '').join(BETWEEN_REMARKS),
  };
};
