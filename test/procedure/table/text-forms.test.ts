import { describe, expect, it } from 'vitest';
import { tableFromMarkdown, tableToMarkdown } from '../../../src/procedure/table/markdown-table.ts';
import { tableToCsv } from '../../../src/procedure/table/table-to-csv.ts';
import { withUnits } from '../../../src/procedure/table/with-units.ts';
import { stage, step, tableWith, wait } from './table-sample.ts';

const HEADING = '| TT | Nội dung công việc | Đơn vị thực hiện | Thời gian |';

const markdown = (heading: string, ...rows: readonly string[]): string => {
  const cells = heading.split('|').length - 2;
  return [heading, `|${'---|'.repeat(cells)}`, ...rows].join('\n');
};

describe('Markdown with the headings of decisions', () => {
  it('is a table, with the lines above it as its head', () => {
    const { table, findings } = tableFromMarkdown(`
## Quy trình nội bộ

- **Mã thủ tục**: 1.000050
- Phiên bản: 2026-09-01
Tên thủ tục: Cấp giấy: lần đầu

| TT | Nội dung công việc | Đơn vị thực hiện | Thời gian thực hiện |
|:---|---|---|---:|
| Bước 1 | Tiếp nhận \\| kiểm tra<br>hồ sơ | Bộ phận Một cửa | 0,5 |

| Bước 2 | Tổng hợp | Sở | 2,5 |
| Tổng cộng | | | 03 ngày làm việc |
`);
    expect(findings).toEqual([]);
    expect(table).toEqual({
      code: '1.000050',
      version: '2026-09-01',
      name: 'Cấp giấy: lần đầu',
      columns: [{ variant: 'normal', limit: '03 ngày làm việc' }],
      rows: [
        {
          kind: 'step',
          label: 'Bước 1',
          content: 'Tiếp nhận | kiểm tra hồ sơ',
          unit: 'Bộ phận Một cửa',
          limits: ['0,5'],
        },
        { kind: 'step', label: 'Bước 2', content: 'Tổng hợp', unit: 'Sở', limits: ['2,5'] },
      ],
    });
  });

  it.each([
    ['| STT | Trình tự | Đơn vị | Thời hạn |', { label: 'a', content: 'b', unit: 'c' }],
    ['| Trình tự | Nội dung | Trách nhiệm | Thời gian |', { label: 'a', content: 'b', unit: 'c' }],
    [
      '| Các bước | Trách nhiệm thực hiện | STT | Thời gian |',
      { label: 'c', content: 'a', unit: 'b' },
    ],
    ['| Trình tự | Đơn vị thực hiện | Kết quả | Thời gian |', { label: 'a', unit: 'b' }],
    [
      '| TT | Nội dung | Bộ phận, cá nhân giải quyết hồ sơ | Thời gian |',
      { label: 'a', content: 'b', unit: 'c' },
    ],
    ['| TT | Nội dung | Đơn vị phối hợp thực hiện | Thời gian |', { label: 'a', content: 'b' }],
  ])('%s', (heading, row) => {
    const { table } = tableFromMarkdown(markdown(heading, '| a | b | c | 1 |'));
    expect(table?.rows).toEqual([{ kind: 'step', ...row, limits: ['1'] }]);
  });

  it.each([
    ['Thời gian', 'normal', '1'],
    ['Thời hạn giải quyết (ngày làm việc)', 'normal', '1 ngày làm việc', 'ngày làm việc'],
    ['Thời gian (giờ)', 'normal', '1 giờ', 'giờ'],
    ['Thời gian thực hiện – miền núi, hải đảo, biên giới', 'remote', '1'],
    ['Thời gian (bình thường) (ngày)', 'normal', '1 ngày', 'ngày'],
    ['Thời hạn (verification)', 'verification', '1'],
    ['Thời hạn - Trường hợp phải xác minh', 'Trường hợp phải xác minh', '1'],
  ])('a column of limits "%s"', (heading, variant, limit, unit?: string) => {
    const { table } = tableFromMarkdown(
      markdown(`| TT | Công việc | ${heading} |`, '| 1 | a | 1 |'),
    );
    expect(table?.columns).toEqual([{ variant, limit: '', ...(unit && { unit }) }]);
    expect(table?.rows[0]?.limits).toEqual([limit]);
  });

  it.each([
    'Các bước thực hiện',
    'Tên bước',
    'Tên bước công việc',
    'Các bước công việc',
    'Nội dung các bước',
  ])('a column of what is done "%s"', (heading) => {
    const { table, findings } = tableFromMarkdown(
      markdown(`| STT | ${heading} | Đơn vị | Thời gian |`, '| 1 | a | b | 1 |'),
    );
    expect(table?.rows).toMatchObject([{ label: '1', content: 'a', unit: 'b' }]);
    expect(findings).toEqual([]);
  });

  it.each([
    'Đơn vị / cá nhân',
    'Đơn vị, người thực hiện',
    'Đơn vị/ Người thực hiện',
    'Bộ phận, cá nhân',
    'Cơ quan',
  ])('a column of units "%s"', (heading) => {
    const { table, findings } = tableFromMarkdown(
      markdown(`| STT | Nội dung | ${heading} | Thời gian |`, '| 1 | a | b | 1 |'),
    );
    expect(table?.rows).toMatchObject([{ label: '1', content: 'a', unit: 'b' }]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['unit', '| TT | Nội dung | Ai làm | Thời gian |', ['Ai làm']],
    ['content', '| TT | Việc gì | Đơn vị | Thời gian |', ['Việc gì']],
    ['content', '| TT | Việc gì | Ai làm | Thời gian |', ['Việc gì', 'Ai làm']],
  ])('cannot be read where no heading names the column %s: %s', (member, heading, headings) => {
    const { table, findings } = tableFromMarkdown(markdown(heading, '| 1 | a | b | 1 |'));
    expect(table).toBeUndefined();
    expect(findings[0]).toMatchObject({
      code: 'table.refused',
      issue: { code: 'table.columnUnclear', member, headings },
    });
  });

  it('may have its steps under a heading of numbers, and no column of units', () => {
    const text = markdown('| Bước | Thời gian | Việc gì |', '| Bước 1: Tiếp nhận | 1 | a |');
    // Whoever does it may stand under the heading that is not known.
    expect(tableFromMarkdown(text).findings).toMatchObject([
      { issue: { code: 'table.columnUnclear', member: 'unit' } },
    ]);
    expect(tableFromMarkdown(text.replace('Việc gì', 'Kết quả')).table?.rows).toHaveLength(1);
  });

  it('has no cells beyond its headings, unless they are empty', () => {
    const surplus = tableFromMarkdown(
      markdown(
        HEADING,
        '| 1 | A | B | 0,5 | thừa |',
        '| 2 | C | B | 2,5 |  |',
        '| | Tổng cộng | | 03 |',
      ),
    );
    expect(surplus.table).toBeUndefined();
    expect(surplus.findings).toEqual([
      {
        code: 'table.refused',
        severity: 'error',
        path: [],
        issue: {
          code: 'table.cellsSurplus',
          path: [],
          line: 3,
          column: 5,
          cells: 5,
          headings: 4,
          text: 'thừa',
        },
      },
    ]);
  });

  it('is read in one pass, however long its lines are', () => {
    const text = `${'-'.repeat(500_000)}x\n${'|'.repeat(500_000)}\n${'\\'.repeat(500_000)}`;
    expect(tableFromMarkdown(text).table).toBeUndefined();
  });

  it('tells headings of stages and waits by their words, and says so', () => {
    const { table, findings } = tableFromMarkdown(
      markdown(
        '| TT | Nội dung công việc | Thời gian | Kết quả |',
        '| Giai đoạn 1 | | 5 | |',
        '| 1 | Đăng tin | 15 ngày (không tính vào thời gian giải quyết) | x |',
        '| 2 | Ký | 5 | |',
      ),
    );
    expect(table?.rows.map(({ kind }) => kind)).toEqual(['stage', 'wait', 'step']);
    expect(findings).toEqual([
      {
        code: 'table.columnIgnored',
        severity: 'warning',
        path: ['heading', 3],
        heading: 'Kết quả',
      },
      {
        code: 'table.kindGuessed',
        severity: 'info',
        path: ['rows', 0],
        kind: 'stage',
        words: 'giai đoạn',
      },
      {
        code: 'table.kindGuessed',
        severity: 'info',
        path: ['rows', 1],
        kind: 'wait',
        words: 'không tính',
      },
    ]);
  });

  it.each(['', 'Một đoạn văn.', '| a | b |\n|---|---|\n| 1 | 2 |', '| Thời gian |\n|---|\n| 1 |'])(
    'without such headings is no table: %s',
    (text) => {
      expect(tableFromMarkdown(text)).toMatchObject({
        findings: [{ code: 'table.refused', issue: { code: 'table.withoutHeading' } }],
      });
    },
  );
});

describe('the table in a Markdown text', () => {
  const contentsIn = (text: string) =>
    tableFromMarkdown(text).table?.rows.map((row) => row.content);
  const first = markdown(HEADING, '| 1 | Tiếp nhận | Sở | 1 |');

  it.each([
    ['a note', 'Ghi chú: không tính ngày nghỉ.'],
    ['a heading', '## Sơ đồ'],
    ['a line across the page', '---'],
    ['a diagram', '```mermaid\nflowchart TD\n  a --> b\n| x | y | z | 1 |\n```'],
    ['code fenced by tildes', '~~~~\n| x | y | z | 1 |\n~~~\n| x | y | z | 1 |\n~~~~'],
    ['code that is never closed', '```\n| x | y | z | 1 |'],
    ['a table of something else', '\n| Phí | Mức |\n|---|---|\n| Lệ phí | 50.000 |'],
  ])('ends before %s', (_, after) => {
    const { table, findings } = tableFromMarkdown(`${first}\n${after}\n`);
    expect(table?.rows.map((row) => row.content)).toEqual(['Tiếp nhận']);
    expect(findings).toEqual([]);
  });

  it('goes on after an empty line and after a row of dashes', () => {
    expect(
      contentsIn(`${first}\n\n| 2 | Ký | Sở | 1 |\n| - | - | - | - |\n| 3 | Trả | Sở | 1 |`),
    ).toEqual(['Tiếp nhận', 'Ký', 'Trả']);
  });

  it('is the first with headings that are known, outside fenced code', () => {
    const fenced = `\`\`\`\n${markdown(HEADING, '| 1 | Ví dụ | Sở | 1 |')}\n\`\`\``;
    const other = '| Tên | Mức |\n|---|---|\n| Lệ phí | 50.000 |';
    expect(contentsIn(`${fenced}\n\n${other}\n\n${first}`)).toEqual(['Tiếp nhận']);
  });

  it('is followed by others that are left out, and reported', () => {
    const second = markdown(HEADING, '| 1 | Thẩm định | Sở | 1 |');
    const { table, findings } = tableFromMarkdown(`${first}\n\n${second}\n`);
    expect(table?.rows).toHaveLength(1);
    expect(findings).toEqual([
      {
        code: 'table.partIgnored',
        severity: 'warning',
        path: [],
        line: 5,
        words: 'TT',
      },
    ]);
  });

  it('keeps what stands before it as its head, and nothing of what stands behind', () => {
    const { table } = tableFromMarkdown(
      `Mã thủ tục: 1\n\n| Phiên bản | 2 |\n|---|---|\n\n${first}\n\nTên thủ tục: B`,
    );
    expect(table).toMatchObject({ code: '1', version: '2', name: '' });
  });

  it('does not lose rows behind a note in silence', () => {
    const { table, findings } = tableFromMarkdown(`${first}\nGhi chú\n| 2 | Ký | Sở | 1 |\n`);
    expect(table?.rows).toHaveLength(1);
    expect(findings).toMatchObject([{ code: 'table.partIgnored', line: 5, words: '2' }]);
  });
});

describe('rows that wait', () => {
  const kindsOf = (heading: string, ...rows: readonly string[]) => {
    const { table, findings } = tableFromMarkdown(markdown(heading, ...rows));
    return { kinds: table?.rows.map(({ kind }) => kind), findings };
  };

  it.each([
    ['Chờ bổ sung hồ sơ', 'Người nộp hồ sơ', 'chờ'],
    ['Chờ ý kiến', 'Sở Tài chính', 'chờ'],
    ['Nộp bản gốc', 'Người nộp hồ sơ', 'người nộp'],
    ['Nộp bản gốc', 'Người dân', 'người dân'],
    ['Nộp bản gốc', 'Công dân/doanh nghiệp', 'công dân'],
    ['Nộp bản gốc', 'Tổ chức, cá nhân', 'tổ chức'],
    ['Nộp bản gốc', 'Cá nhân hoặc tổ chức đề nghị cấp phép', 'cá nhân'],
    ['Nộp bản gốc', 'Doanh nghiệp', 'doanh nghiệp'],
  ])('are told by their words: %s, %s', (content, unit, words) => {
    expect(kindsOf(HEADING, `| 1 | ${content} | ${unit} | |`)).toEqual({
      kinds: ['wait'],
      findings: [
        { code: 'table.kindGuessed', severity: 'info', path: ['rows', 0], kind: 'wait', words },
      ],
    });
  });

  it.each([
    ['Thẩm định', 'Phòng Tổ chức cán bộ'],
    ['Thẩm định', 'Tổ chức hành nghề công chứng'],
    ['Thẩm định', 'Phòng Đăng ký doanh nghiệp'],
    ['Trả kết quả', 'Bộ phận Một cửa; công dân'],
    ['Chờm', 'Sở'],
  ])('are not those of an agency: %s, %s', (content, unit) => {
    expect(kindsOf(HEADING, `| 1 | ${content} | ${unit} | 1 |`)).toEqual({
      kinds: ['step'],
      findings: [],
    });
  });

  it('are steps where the column "Loại" says so', () => {
    const heading = '| Loại | Nội dung công việc | Đơn vị thực hiện | Thời gian |';
    expect(kindsOf(heading, '| Bước | Chờ bổ sung | Công dân | 1 |')).toEqual({
      kinds: ['step'],
      findings: [],
    });
  });
});

const table = tableWith([
  stage('Giai đoạn 1', '03'),
  step('0,5', { label: 'Bước 1', content: '=HYPERLINK("x")', unit: '@so' }),
  step('2,5', { label: '-1', content: '<script>alert(1)</script> *a* | b \\ c', unit: '+Sở, "A"' }),
  wait('15 ngày', { content: 'Niêm yết' }),
]);

describe('a table printed', () => {
  it('as Markdown comes back as it was, signs and all', () => {
    expect(tableFromMarkdown(tableToMarkdown(table)).table).toEqual(table);
  });

  it('comes back with what it is based on', () => {
    const based = { ...table, basis: ['QĐ 12/QĐ-UBND; điểm a', 'NĐ 61/2018/NĐ-CP'] };
    expect(tableToMarkdown(based)).toContain('- Căn cứ: NĐ 61/2018/NĐ-CP\n');
    expect(tableFromMarkdown(tableToMarkdown(based)).table).toEqual(based);
  });

  it('has no column of numbers where nobody gave any', () => {
    const bare = tableWith([step('0,5', { content: 'Tiếp nhận' })]);
    expect(tableToMarkdown(bare)).toContain('| Loại | Nội dung công việc | Đơn vị thực hiện |');
    expect(tableFromMarkdown(tableToMarkdown(bare)).table).toEqual(bare);
  });

  it('heads the columns of variants in words', () => {
    const columns = ['normal', 'remote', 'khẩn'].map((variant) => ({
      variant,
      limit: '03 ngày làm việc',
    }));
    const three = {
      ...table,
      columns,
      rows: [{ kind: 'step', content: 'a', limits: ['1', '2', '3'] }],
    } as const;
    expect(tableToMarkdown(three)).toContain(
      '| Thời hạn (thông thường) | Thời hạn (vùng khó khăn) | Thời hạn (khẩn) |',
    );
    expect(tableFromMarkdown(tableToMarkdown(three)).table).toEqual(three);
  });

  it('may name the unit of every limit', () => {
    const { rows } = withUnits(table);
    expect(rows.map(({ limits }) => limits[0])).toEqual([
      '03 ngày làm việc',
      '0,5 ngày làm việc',
      '2,5 ngày làm việc',
      '15 ngày',
    ]);
  });

  it('as Markdown holds no tag', () => {
    expect(tableToMarkdown(table)).not.toMatch(/(?<!\\)</);
  });

  it('as CSV holds no formula', () => {
    expect(tableToCsv(table).split('\r\n')).toEqual([
      '\ufeffMã thủ tục,1.000001',
      'Phiên bản,1',
      'Tên thủ tục,Cấp giấy phép',
      'Loại,Bước,Nội dung công việc,Đơn vị thực hiện,Thời hạn',
      'Giai đoạn,,Giai đoạn 1,,03',
      'Bước,Bước 1,"\'=HYPERLINK(""x"")",\'@so,"0,5"',
      'Bước,\'-1,<script>alert(1)</script> *a* | b \\ c,"\'+Sở, ""A""","2,5"',
      'Chờ,,Niêm yết,,15 ngày',
      ',Tổng cộng,,,03 ngày làm việc',
      '',
    ]);
  });
});
