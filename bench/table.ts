/** Tables on a terminal, and numbers for people to read. */
import type { Sample } from './harness.ts';

type Row = readonly string[];

const widthsOf = (rows: readonly Row[]): readonly number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));

/** The first column is text, the others are numbers. */
const lineOf = (row: Row, widths: readonly number[]): string =>
  row
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join('  ')
    .trimEnd();

export const printTable = (title: string, head: Row, rows: readonly Row[]): void => {
  const widths = widthsOf([head, ...rows]);
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  console.log(`\n${title}\n${rule}\n${lineOf(head, widths)}\n${rule}`);
  for (const row of rows) console.log(lineOf(row, widths));
};

export const printNote = (text: string): void => console.log(`  ${text}`);

const grouped = (whole: number): string => `${whole}`.replace(/\B(?=(\d{3})+$)/g, ',');

/** Three figures, thousands grouped: `0.0123`, `4.56`, `12.3`, `789`, `12,345`. */
export const figures = (n: number): string => {
  if (Math.abs(n) >= 100) return grouped(Math.round(n));
  return `${Number(n.toPrecision(3))}`;
};

const TIME_UNITS = [
  { name: 's', ns: 1e9 },
  { name: 'ms', ns: 1e6 },
  { name: 'µs', ns: 1e3 },
] as const;

const NANOSECOND = { name: 'ns', ns: 1 } as const;

export const duration = (ns: number): string => {
  const unit = TIME_UNITS.find((each) => ns >= each.ns) ?? NANOSECOND;
  return `${figures(ns / unit.ns)} ${unit.name}`;
};

export const timeOf = ({ nsPerOperation, spread }: Sample): string =>
  `${duration(nsPerOperation)} ±${`${Math.round(spread * 100)}`.padStart(2)} %`;

export const times = (ratio: number): string => `${figures(ratio)}×`;

export const percent = (share: number): string => `${figures(share * 100)} %`;

const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

/** `≥ 20× met` */
export const atLeast = (value: number, goal: number, unit = '×'): string =>
  `≥ ${figures(goal)}${unit} ${verdict(value >= goal)}`;

/** `< 2 ms met` */
export const below = (value: number, goal: number, unit: string): string =>
  `< ${figures(goal)} ${unit} ${verdict(value < goal)}`;

/** `≤ 2× met`, for what should not grow; medians on a busy machine leave that much open. */
export const notGrown = (ratio: number, tolerated = 2): string =>
  `≤ ${figures(tolerated)}× ${verdict(ratio <= tolerated)}`;
