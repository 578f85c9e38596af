import { issueAt } from '../base/issue.ts';
import { formatCivilDate } from '../time/civil-date.ts';
import { epochMsOf, type Instant } from '../time/instant.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { Period } from './period.ts';
import type { ProblemBook } from './problem-book.ts';
import type { ReadRow } from './read-row.ts';

/** Notes in the book a dossier with events that are dated after the report. */
export const noteEventsToCome = (book: ProblemBook, dossier: string): void =>
  book.note('eventsToCome', dossier, (found) => issueAt([], 'report.eventsToCome', found));

/** Notes in the book the rows that tell of what is after now; it is counted in no report. */
export const eventsToComeNoter = (
  { now, plainDay }: Period,
  book: ProblemBook,
): ((row: ReadRow) => void) => {
  // No zone is a whole day off, so whatever is dated before yesterday has happened: it need not be read.
  const yesterday = formatCivilDate(Math.floor(now / MS_PER_DAY) - 1);
  const isAfterNow = (instant: Instant | undefined): boolean =>
    instant !== undefined && instant >= yesterday && epochMsOf(instant) > now;
  return (row) => {
    const { from, till, visits, dossier } = row;
    let isFound = isAfterNow(from) || isAfterNow(till);
    for (const { from: entered, fromDay, till: left, tillDay } of visits) {
      if (fromDay > plainDay) isFound ||= isAfterNow(entered);
      if (tillDay > plainDay) isFound ||= isAfterNow(left);
    }
    if (isFound) noteEventsToCome(book, dossier);
  };
};
