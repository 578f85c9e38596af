import { canonicalJson } from '../../base/digest.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import { type AmountLimit, isDateLimit, type Limit } from '../../limit/limit.ts';
import { tryParseLimit } from '../../limit/parse-limit.ts';

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

const isRead = (published: string, limit: Limit): boolean => {
  const unit = isDateLimit(limit) ? {} : { unit: limit.unit };
  const read = tryParseLimit(published, unit);
  return read.ok && canonicalJson(sayable(read.value)) === canonicalJson(sayable(limit));
};

/**
 * A limit as it was printed where that says all of it, else in words: what the agency has committed
 * itself to is often not in the printed text.
 */
export const printedLimit = (limit: Limit): string =>
  limit.published !== undefined && isRead(limit.published, limit)
    ? limit.published
    : formatLimit(sayable(limit), 'vi');
