import { type ContentColumn, type ContentTable, shownTable } from '../report/report-content.ts';
import { element, escapeMarkup } from '../svg/markup.ts';

const classOf = ({ whole, isNumeric }: ContentColumn): string | undefined => {
  if (isNumeric === true) return 'number';
  return whole === true ? 'whole' : undefined;
};

const headRow = (columns: readonly ContentColumn[]): string =>
  element(
    'tr',
    {},
    columns.map((column) =>
      element('th', { scope: 'col', class: classOf(column) }, [escapeMarkup(column.title)]),
    ),
  );

/** A row, headed by what it is about. */
const bodyRow = (
  cells: readonly string[],
  columns: readonly ContentColumn[],
  isTotal: boolean,
): string =>
  element(
    'tr',
    { class: isTotal ? 'total' : undefined },
    columns.map((column, i) => {
      const cell = escapeMarkup(cells[i] ?? '');
      return i === 0
        ? element('th', { scope: 'row', class: classOf(column) }, [cell])
        : element('td', { class: classOf(column) }, [cell]);
    }),
  );

/**
 * A table as a part of a page, which scrolls by itself where it is wider than the page.
 *
 * @param heading what names the table for those who only hear it, unless it has a caption
 */
export const tablePart = (table: ContentTable, heading = ''): string => {
  const { caption, total } = table;
  const { columns, rows } = shownTable(table);
  const name = caption ?? heading;
  const lines = rows.map((cells, i) =>
    bodyRow(cells, columns, total !== undefined && i === rows.length - 1),
  );
  return element('div', { class: 'table', role: 'group', tabindex: 0, 'aria-label': name }, [
    element('table', {}, [
      element('caption', { class: caption === undefined ? 'unseen' : undefined }, [
        escapeMarkup(name),
      ]),
      element('thead', {}, [headRow(columns)]),
      element('tbody', {}, [lines.join('\n')]),
    ]),
  ]);
};
