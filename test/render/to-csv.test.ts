import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/render/to-csv.ts';

const csvOf = (...texts: readonly string[]): string =>
  toCsv({
    key: 'components',
    columns: texts.map(() => 'component' as const),
    rows: [texts.map((text) => ({ text }))],
  }).split('\r\n')[1] ?? '';

describe('a table as CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84 900', "'+84 900"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "'=1"],
    ['\t=1', "'=1"],
    ['=HYPERLINK("x"),1', `"'=HYPERLINK(""x""),1"`],
  ])('makes no formula of %j', (text, cell) => {
    expect(csvOf(text)).toBe(cell);
  });

  it('quotes commas, semicolons and quotes, and keeps a cell on its line', () => {
    expect(csvOf('a,b', 'c;d', 'e "f"', 'g\nh')).toBe('"a,b","c;d","e ""f""",g h');
  });

  it('begins with a byte-order mark and the titles of its columns', () => {
    const table = { key: 'dossiers', columns: ['index', 'returned'], rows: [] } as const;
    expect(toCsv(table)).toBe('\ufeffSTT,Trả kết quả\r\n');
    expect(toCsv(table, { locale: 'en' })).toBe('\ufeffNo.,Result handed out\r\n');
  });

  it('writes numbers, moments and grades', () => {
    const table = {
      key: 'agencies',
      columns: ['index', 'received', 'grade'],
      rows: [[{ count: 1 }, { at: '2026-10-05T09:00:00+07:00' }, { grade: 'onTime' }]],
    } as const;
    expect(toCsv(table).split('\r\n')[1]).toBe('1,05/10/2026 09:00,đúng hạn');
  });
});
