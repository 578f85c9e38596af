import Table from 'cli-table3';

/** How a column is aligned. */
export type Align = 'left' | 'right';

/** A table in frames, without colours, so that it can go into a file as well. */
export const terminalTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[] = [],
): string => {
  const table = new Table({
    head: [...head],
    colAligns: [...aligns],
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push([...row]);
  return `${table.toString()}\n`;
};
