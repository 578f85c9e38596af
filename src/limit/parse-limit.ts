import { unwrap } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { type EpochDay, formatCivilDate } from '../time/civil-date.ts';
import { checkLimit } from './check-limit.ts';
import { diagnoseLimit } from './diagnose-limit.ts';
import type { AmountLimit, DateLimit, Limit, LimitUnit } from './limit.ts';
import { lexLimit } from './limit-lexer.ts';
import { numeralWithoutUnit, readLimit } from './read-limit.ts';

/** What the place of a text says about it. */
export interface ParseLimitOptions {
  /** The unit of a number that stands alone: that of the total, in a table whose steps print none. */
  readonly unit?: LimitUnit;
}

/** No published limit comes near this length; longer texts are prose, or meant to do harm. */
const MOST_CHARACTERS = 2_000;

const CHARACTERS_SHOWN = 200;

const withPublished = ({ amount, unit, ...rest }: AmountLimit, published: string): AmountLimit => ({
  amount,
  unit,
  published,
  ...rest,
});

const checked = (limit: Limit): Result<Limit> => {
  // The text has no keys that a path could lead to.
  const issues = checkLimit(limit, []).map((issue) => ({ ...issue, path: [] }));
  return issues.length === 0 ? succeed(limit) : fail(...issues);
};

const checkedDate = (lastDay: EpochDay, published: string): Result<Limit> => {
  if (Number.isNaN(lastDay)) return fail(issueAt([], 'date.invalid', { text: published }));
  const limit: DateLimit = { by: formatCivilDate(lastDay), published };
  return checked(limit);
};

/**
 * `parseLimit` for text from outside: the limit, or an issue that says what was understood.
 *
 * @example
 * ```ts
 * tryParseLimit('không quá 15 ngày làm việc').ok; //=> true
 * tryParseLimit('06-18 ngày làm việc').ok; //=> false
 * ```
 */
export const tryParseLimit = (text: string, options: ParseLimitOptions = {}): Result<Limit> => {
  if (typeof text !== 'string') {
    return fail(issueAt([], 'input.wrongType', { expected: 'string', received: typeof text }));
  }
  const published = text.trim();
  if (published.length > MOST_CHARACTERS) {
    const shown = `${published.slice(0, CHARACTERS_SHOWN)}…`;
    return fail(issueAt([], 'limit.unreadable', { text: shown, understood: '' }));
  }
  const lexed = lexLimit(published);
  const reading = readLimit(lexed, options.unit);
  if (reading !== undefined) {
    return 'lastDay' in reading
      ? checkedDate(reading.lastDay, published)
      : checked(withPublished(reading.limit, published));
  }
  const amount = numeralWithoutUnit(lexed);
  return amount === undefined
    ? fail(diagnoseLimit(lexed, published))
    : fail(issueAt([], 'limit.withoutUnit', { text: published, amount }));
};

/**
 * Reads a limit as Vietnamese decisions print it, or as `formatLimit` writes it in either
 * language. A range, two amounts, an event that the text only describes, a misspelt unit: each is
 * an issue and never a guess. The text is kept in `published`.
 *
 * Units: `ngày làm việc` is a working day and `ngày` a calendar day; `giờ` is an hour of wall time
 * and `giờ làm việc` one of open time. "trước ngày" ends with the day before.
 *
 * @throws LienthongError with `limit.withoutAmount` for a text that sets no limit, `limit.range`,
 * `limit.twoUnits`, `limit.withoutUnit`, `limit.unreadable`, `date.invalid`, and for an amount that
 * cannot be: `limit.amountOutOfRange`, `limit.amountTooFine`, `limit.fractionOfCalendarUnit`.
 *
 * @example
 * ```ts
 * parseLimit('03 ngày làm việc'); //=> { amount: 3, unit: 'workingDay', published: '03 ngày làm việc' }
 * parseLimit('0,25', { unit: 'workingDay' }); //=> { amount: 0.25, unit: 'workingDay', published: '0,25' }
 * parseLimit('trước ngày 01/12/2023'); //=> { by: '2023-11-30', published: 'trước ngày 01/12/2023' }
 * ```
 */
export const parseLimit = (text: string, options: ParseLimitOptions = {}): Limit =>
  unwrap(tryParseLimit(text, options));
