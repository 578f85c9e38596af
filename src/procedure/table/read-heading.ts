import { isDateLimit } from '../../limit/limit.ts';
import { tryParseLimit } from '../../limit/parse-limit.ts';
import { cellText } from './cell-text.ts';
import {
  type ColumnMember,
  LIMIT_HEADINGS,
  membersUnder,
  ONLY_VARIANT,
  VARIANT_WORDS,
} from './heading-words.ts';

/** A column of limits: its variant, and the unit of its bare numbers when the heading names one. */
export interface LimitColumn {
  readonly at: number;
  readonly variant: string;
  readonly unit?: string;
}

/** What the columns of a grid hold, by their place. */
export interface GridColumns {
  readonly members: ReadonlyMap<ColumnMember, number>;
  readonly limits: readonly LimitColumn[];
  /** Places of columns under headings that are not known. */
  readonly ignored: readonly number[];
}

/** Signs that part the heading of a column of limits. */
const PARTS = /[()[\]–—:]|\s-\s/;

const isUnit = (words: string): boolean => {
  const read = tryParseLimit(`1 ${words}`);
  return read.ok && !isDateLimit(read.value) && !/\d/.test(words);
};

/** "Thời gian (ngày làm việc) – miền núi, hải đảo" */
const readLimitColumn = (heading: string, at: number): LimitColumn | undefined => {
  const plain = heading.toLowerCase();
  const opening = LIMIT_HEADINGS.find((words) => plain.startsWith(words));
  if (opening === undefined) return undefined;
  const parts = heading.slice(opening.length).split(PARTS).map(cellText).filter(Boolean);
  const unit = parts.find(isUnit);
  const named = parts.find((part) => part !== unit) ?? ONLY_VARIANT;
  const words = named.toLowerCase();
  const variant = Object.hasOwn(VARIANT_WORDS, words) ? (VARIANT_WORDS[words] ?? named) : named;
  return { at, variant, ...(unit === undefined ? {} : { unit }) };
};

const membersFor = (heading: string): readonly ColumnMember[] =>
  membersUnder(heading.toLowerCase());

/**
 * What the columns under a row of headings hold, or nothing when the row is none: a table has a
 * column of limits and one that says what is done.
 */
export const readHeadings = (cells: readonly string[]): GridColumns | undefined => {
  const headings = cells.map((cell, at) => ({ at, text: cellText(cell) }));
  const limits = headings.flatMap(({ at, text }) => readLimitColumn(text, at) ?? []);
  const others = headings.filter(({ at }) => limits.every((limit) => limit.at !== at));
  const members = new Map<ColumnMember, number>();
  // A heading that can mean only one thing goes before one that can mean two.
  const sure = others.filter(({ text }) => membersFor(text).length === 1);
  const unsure = others.filter(({ text }) => membersFor(text).length > 1);
  for (const { at, text } of [...sure, ...unsure]) {
    const free = membersFor(text).find((member) => !members.has(member));
    if (free !== undefined) members.set(free, at);
  }
  const isTable = limits.length > 0 && (members.has('content') || members.has('label'));
  if (!isTable) return undefined;
  const known = new Set(members.values());
  const ignored = others.filter(({ at, text }) => text !== '' && !known.has(at));
  return { members, limits, ignored: ignored.map(({ at }) => at) };
};
