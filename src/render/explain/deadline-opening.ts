import { formatLimit } from '../../limit/format-limit.ts';
import { type AmountLimit, isDateLimit } from '../../limit/limit.ts';
import type { Locale } from '../../limit/locale.ts';
import { dateOf } from '../../time/instant.ts';
import { formatDateTime, formatDigits } from '../format-date.ts';
import { plainText } from '../plain-text.ts';
import { eventDayRole } from './counting-rule.ts';
import type { DeadlineTelling } from './deadline-telling.ts';

/** The amount and unit of a limit alone. */
export const quantityInWords = ({ amount, unit }: AmountLimit, locale: Locale): string =>
  formatLimit({ amount, unit }, locale);

/** The limit in words, and the text of the decision where that does not hold these words. */
const limitInWords = ({
  deadline,
  locale,
}: DeadlineTelling): { readonly limit: string; readonly published?: string } => {
  const { limit } = deadline;
  const words = plainText(formatLimit(limit, locale));
  if (limit.published === undefined) return { limit: words };
  const published = plainText(limit.published);
  if (locale !== 'vi') return { limit: words, published };
  const core = isDateLimit(limit) ? words : quantityInWords(limit, locale);
  return published.toLowerCase().includes(core) ? { limit: published } : { limit: core, published };
};

/** The limit, the event, and what the law makes of the day of the event. */
export const openingInWords = (telling: DeadlineTelling): readonly string[] => {
  const { deadline, account, rule, sentences, locale } = telling;
  const { start, limit } = deadline;
  const facts = { ...limitInWords(telling), start: formatDateTime(start, locale) };
  if (isDateLimit(limit)) return [sentences.openingOfDate(facts), sentences.rules[rule]];
  const { excluded, first } = sentences.eventDay;
  const role = eventDayRole(limit, account);
  return [
    sentences.opening(facts),
    ...(role === 'excluded' ? [excluded(formatDigits(dateOf(start)))] : []),
    ...(role === 'first' ? [first] : []),
    sentences.rules[rule],
  ];
};
