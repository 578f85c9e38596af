import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LimitScope } from '../../src/limit/unit-table.ts';
import { dueOf, pause } from './spans.ts';

/** A row of a table of examples in the page, taken apart at its bars. */
interface Row {
  readonly scope: LimitScope;
  readonly cells: readonly string[];
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const HEADS: { readonly [head: string]: LimitScope } = {
  'start | limit | due': 'other',
  'start | limit of a step | due': 'step',
  'start | limit | paused | due': 'other',
};

const page = readFileSync(new URL('../../docs/counting-rules.md', import.meta.url), 'utf8');

const rows = (): readonly Row[] => {
  let scope: LimitScope | undefined;
  return page.split('\n').flatMap((line): readonly Row[] => {
    const cells = cellsOf(line);
    const head = HEADS[cells.join(' | ')];
    if (head !== undefined || !line.startsWith('|')) scope = head;
    const isRow = head === undefined && scope !== undefined && !line.startsWith('|---');
    return isRow && scope !== undefined ? [{ scope, cells }] : [];
  });
};

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Fri 20/11/2026 16:30` as `2026-11-20 16:30`, the weekday checked. */
const wallOf = (text: string): string => {
  const match = /^(\w{3}) (\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)$/.exec(text);
  const [, weekday = '', day, month, year, time] = match ?? [];
  const date = `${year}-${month}-${day}`;
  expect(`${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]} of ${text}`).toBe(
    `${weekday} of ${text}`,
  );
  return `${date} ${time}`;
};

const pausesOf = (text: string | undefined) => {
  if (text === undefined) return [];
  const [from = '', till = ''] = text.split(' – ').map(wallOf);
  return [pause(from, till)];
};

describe('the examples of docs/counting-rules.md', () => {
  it('are found', () => {
    expect(rows()).toHaveLength(44);
  });

  it.each(rows().map((row) => ({ ...row, text: row.cells.join(' | ') })))(
    'hold: $text',
    ({ scope, cells }) => {
      const [start = '', limit = '', ...rest] = cells;
      const due = rest.at(-1) ?? '';
      const pauses = pausesOf(rest.length === 2 ? rest[0] : undefined);
      expect(dueOf(wallOf(start), limit, { scope, pauses })).toBe(wallOf(due));
    },
  );
});
