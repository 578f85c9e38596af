import type { CalendarStamp } from '../../deadline/deadline.ts';
import { dateOf } from '../../time/instant.ts';
import { formatDate, formatDateTime, formatDigits, formatDue } from '../format-date.ts';
import { plainText } from '../plain-text.ts';
import type { DeadlineTelling } from './deadline-telling.ts';
import { reasonInWords } from './skipped-days.ts';

/** A last day on a rest day, from which the end moved on (BLDS 2015 Art. 148(5)). */
const rolledInWords = (telling: DeadlineTelling): readonly string[] => {
  const { deadline, account, sentences, locale } = telling;
  const { trace, lastDay } = account;
  if (lastDay === undefined || lastDay >= deadline.dueDate) return [];
  const restReason = trace.find(({ date }) => date === lastDay)?.reason;
  return [
    sentences.rolled({
      day: formatDate(lastDay, locale),
      reason: reasonInWords(restReason, sentences, locale),
    }),
  ];
};

const dueInWords = ({ deadline, account, sentences, locale }: DeadlineTelling): string => {
  const due = formatDue(deadline, locale);
  const { counting } = account;
  if (counting !== 'date' && counting !== 'sameDay') return sentences.due(due);
  // What falls due at 24:00 says so itself.
  if (dateOf(deadline.due) > deadline.dueDate) return sentences.due(due);
  return deadline.endsAt === deadline.due
    ? sentences.dueAtClose(due)
    : sentences.dueToMidnight(due);
};

const stampInWords = ({ id, version }: Pick<CalendarStamp, 'id' | 'version'>): string =>
  plainText(`${id} ${version}`);

const disagreementInWords = (telling: DeadlineTelling): readonly string[] => {
  const { deadline, account, calendar, sentences, locale } = telling;
  if (account.disagreement === undefined) return [];
  return [
    sentences.disagreement({
      used: stampInWords(deadline.calendar),
      given: stampInWords(calendar),
      due: formatDateTime(account.disagreement, locale),
    }),
  ];
};

/** Where the limit ends, and how sure that is. */
export const endInWords = (telling: DeadlineTelling): readonly string[] => {
  const { deadline, calendar, sentences } = telling;
  const confirmedThrough = formatDigits(calendar.confirmedThrough);
  return [
    ...rolledInWords(telling),
    dueInWords(telling),
    ...(deadline.certainty === 'projected' ? [sentences.projected({ confirmedThrough })] : []),
    ...disagreementInWords(telling),
  ];
};
