import type { LimitUnit } from '../../src/limit/limit.ts';
import { tryParseLimit } from '../../src/limit/parse-limit.ts';

/** What a text says beside its wording: the limit, or the issues that say why it is none. */
export const meaningOf = (text: string, unit?: LimitUnit): object => {
  const read = tryParseLimit(text, unit === undefined ? {} : { unit });
  return read.ok
    ? { ...read.value, published: undefined }
    : read.issues.map((issue) => ({ ...issue, path: undefined, text: undefined }));
};

export const unreadable = (understood: string): readonly object[] => [
  { code: 'limit.unreadable', understood },
];

export const range = (from: string, to: string): readonly object[] => [
  { code: 'limit.range', from, to },
];

export const twoUnits = (first: string, second: string): readonly object[] => [
  { code: 'limit.twoUnits', first, second },
];
