import { canonicalJson } from '../../base/digest.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import { type AmountLimit, isDateLimit, type Limit } from '../../limit/limit.ts';
import { type ParseLimitOptions, tryParseLimit } from '../../limit/parse-limit.ts';

/** What a text of a limit can say: not how it is counted, nor an id that only the definition has. */
const sayable = (limit: Limit): Limit => {
  if (isDateLimit(limit)) return { by: limit.by };
  const { published: _, counting: _counting, anchor, committed, ...rest } = limit;
  return {
    ...rest,
    ...(anchor === 'receipt' ? { anchor } : {}),
    ...(committed === undefined ? {} : { committed: sayableAmount(committed) }),
  };
};

const sayableAmount = ({ amount, unit }: AmountLimit): AmountLimit => ({ amount, unit });

/** @param column the unit of a bare number: that of the column in which it stands, if in any */
const isRead = (published: string, limit: Limit, column: ParseLimitOptions): boolean => {
  const read = tryParseLimit(published, column);
  return read.ok && canonicalJson(sayable(read.value)) === canonicalJson(sayable(limit));
};

const printed = (limit: Limit, column: ParseLimitOptions): string =>
  limit.published !== undefined && isRead(limit.published, limit, column)
    ? limit.published
    : formatLimit(sayable(limit), 'vi');

/**
 * A limit as it was printed where that says all of it, else in words: what the agency has committed
 * itself to is often not in the printed text.
 */
export const printedLimit = (limit: Limit): string =>
  printed(limit, isDateLimit(limit) ? {} : { unit: limit.unit });

/** The same outside of any column: a bare number is given its unit. */
export const limitInNote = (limit: Limit): string => printed(limit, {});
